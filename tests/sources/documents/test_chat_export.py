"""An exported chat: long messages are articles, the others are counted."""

from pathlib import Path

import pytest

from briefing.model import Reason
from briefing.sources import read

EN = (
    "*Council of Lomas raises the toll*\n\nBy Ann Vale\n\nThe harbor council of Lomas agreed on "
    "Tuesday to raise the toll on the bridge by a tenth.\n\nThe money will pay for the repairs of "
    "the eastern pier, which a storm damaged last winter.\n\nTruckers said that the council had "
    "not asked them, and that they would go to court."
)
ES = (
    "*El consejo de Lomas sube la cuota*\n\nEl consejo del puerto de Lomas acordó el martes subir "
    "un diez por ciento la cuota del puente.\n\nEl dinero pagará la reparación del muelle del "
    "este, que una tormenta dañó el invierno pasado.\n\nLos transportistas dijeron que el consejo "
    "no les preguntó nada y que irán a los tribunales."
)


@pytest.mark.parametrize(
    "stamp",
    [
        "[16/01/25, 7:31:05] {}: ",
        "[1/16/25, 7:31:05 AM] {}: ",
        "\u200e[16/01/2025, 07:31:05] {}: ",
        "16/1/25, 7:31 - {}: ",
        "1/16/25, 7:31 PM - {}: ",
        "16/1/2025 7:31 p. m. - {}: ",
    ],
)
def test_long_messages_are_articles(tmp_path: Path, stamp: str) -> None:
    """Each as it was passed on, without who sent it; thanks and pictures are counted."""
    ann, luis = stamp.format("Ann"), stamp.format("Luis Soto")
    said = (f"{ann}Good morning", f"{luis}{EN}", f"{ann}{ES}", f"{luis}<Media omitted>")
    (tmp_path / "chat.txt").write_text("\n".join(said), encoding="utf-8")
    reading = read(tmp_path / "chat.txt")
    assert [one.origin.rpartition("#")[2] for one in reading.articles] == ["2", "3"]
    first, second = reading.articles
    assert first.text.startswith("Council of Lomas raises the toll\n")
    assert second.text.endswith("irán a los tribunales.")
    assert (first.author, first.published) == (None, None)
    (problem,) = reading.problems
    assert problem.what == Reason(code="short_messages", values=("2",))


@pytest.mark.parametrize(
    "text",
    [
        EN,
        f"[16/01/25, 7:31:05] Ann: {EN}",  # one message alone
        f"7:31 - Ann: Good morning\n8:15 - Luis: {EN}",  # a live blog
        f"Talks\n16/1/25, 7:31 - Ann: Good morning\n16/1/25, 7:32 - Luis: {EN}",
        f"16/1/25 - Lomas: {ES}\n17/1/25 - Lomas: {ES}",
    ],
)
def test_other_texts_are_one_article(tmp_path: Path, text: str) -> None:
    """A time alone, a day alone, and a chat below a title are a text like any other."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    reading = read(tmp_path / "a.txt")
    assert len(reading.articles) == 1
    assert not reading.problems
