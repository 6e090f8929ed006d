"""Statements that are printed in two languages, one version below the other."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

EN = (
    "The harbor council of Lomas agreed on Tuesday to raise the toll on the bridge by a tenth.",
    "The money will pay for the repairs of the eastern pier, which a storm damaged last winter.",
    "Truckers said that the council had not asked them, and that they would go to court.",
)
ES = (
    "El consejo del puerto de Lomas acordó el martes subir un diez por ciento la cuota del puente.",
    "El dinero pagará la reparación del muelle del este, que una tormenta dañó el invierno pasado.",
    "Los transportistas dijeron que el consejo no les preguntó nada y que irán a los tribunales.",
)
QUOTED = "“We will not be asked to pay for a pier that the council has let fall”, dijo en inglés."


def _keep(*parts: tuple[str, ...], language: str) -> list[str]:
    """What is kept of a text of these paragraphs that is said to be in this language."""
    text = "\n\n".join("\n\n".join(part) for part in parts)
    cleaned = clean_article(Article(id="a", text=text, language=language))
    return [block.span.slice(text) for block in cleaned.blocks if block.keep]


@pytest.mark.parametrize(
    ("parts", "language", "kept"),
    [
        ((EN, ES), "en", EN),
        ((ES, EN), "en", EN),
        ((ES, ("###",), EN), "es", ES),
        ((EN, ("Versión en español",), ES), "en", EN),
        ((EN, ES), "es", ES),
    ],
)
def test_one_of_two_versions_is_kept(
    parts: tuple[tuple[str, ...], ...], language: str, kept: tuple[str, ...]
) -> None:
    """The one in the text's language, wherever it stands."""
    assert _keep(*parts, language=language) == list(kept)


@pytest.mark.parametrize(
    ("parts", "language"),
    [
        ((EN,), "en"),
        ((ES,), "es"),
        ((ES[:1], (QUOTED,), ES[1:]), "es"),  # words in the original
        ((ES, (QUOTED,)), "es"),
        ((EN[:1], ES[:1], EN[1:], ES[1:]), "en"),  # paragraph by paragraph
    ],
)
def test_a_text_of_one_version_is_kept_whole(
    parts: tuple[tuple[str, ...], ...], language: str
) -> None:
    """So is one whose versions are mixed: nobody knows which is which."""
    assert _keep(*parts, language=language) == [line for part in parts for line in part]


def test_another_article_with_its_address_is_no_version() -> None:
    """A letter may pass on two articles in two languages."""
    kept = _keep(
        EN,
        (
            "2. Sube el consejo del puerto de Lomas la cuota del puente",
            "https://faro.example/cuota",
        ),
        ES,
        language="en",
    )
    assert {*EN, *ES} <= {*kept}
