"""Paragraphs of Markdown that were wrapped are one line each; what nothing wrapped stays."""

import textwrap
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources.formats.markdown import read_markdown
from briefing.sources.markdown_marks import strip_marks
from briefing.sources.markdown_wraps import join_wrapped
from briefing.sources.raw_document import RawDocument

ENGLISH = (
    "Yesterday the Office of the Ferry signed papers to close the gaps that let barges pass the "
    "locks of Alder without a pilot, and to raise what each of them pays on every day of the week."
)
SPANISH = (
    "La Oficina del Transbordador firmó ayer los papeles que cierran los huecos por los que las "
    "barcazas pasan las esclusas de Lomas sin piloto, y que suben lo que cada una paga por día."
)

LINES = textwrap.wrap(ENGLISH, 72)


@pytest.mark.parametrize("width", [65, 72, 80])
@pytest.mark.parametrize("paragraph", [ENGLISH, SPANISH])
def test_a_wrapped_paragraph_is_one_line(paragraph: str, width: int) -> None:
    """At whatever width a converter broke them, all paragraphs are whole again."""
    wrapped = textwrap.fill(paragraph, width)
    assert join_wrapped(f"{wrapped}\n\n{wrapped}\n") == f"{paragraph}\n\n{paragraph}\n"


def test_marks_that_a_break_parted_are_found() -> None:
    """Links and bold words that go over a break are read as their words."""
    linked = ENGLISH.replace("close the gaps", "[close the gaps](https://alder.example/a/b?c=d)")
    bold = f"**{SPANISH}**"
    wrapped = "\n\n".join(
        textwrap.fill(text, 72, break_long_words=False) for text in (linked, bold)
    )
    assert strip_marks(wrapped) == f"{ENGLISH}\n\n{SPANISH}"


def test_blocks_and_kept_breaks_stay() -> None:
    """Headings, items, comments, rows, code and the breaks that Markdown keeps stay lines."""
    wrapped = textwrap.fill(ENGLISH, 72)
    blocks = "## A heading\n- an item\n- another\n\n| a | b |\n| c | d |\n\n```\ncode\ncode\n```"
    kept = "A verse of five words  \nand its next one\\\nand the last"
    joined = join_wrapped(f"{wrapped}\n{blocks}\n\n<!-- -->\n\n{kept}\n\n{wrapped}")
    assert joined == f"{ENGLISH}\n{blocks}\n\n<!-- -->\n\n{kept}\n\n{ENGLISH}"


@pytest.mark.parametrize(
    "text",
    [
        "The dam opens\nBy Ana Ruiz\nMay 2, 2024\n\nThe mayor opened it.\nShe was glad of it.",
        f"{ENGLISH}\n{SPANISH}\n{ENGLISH}\n{SPANISH}\n{ENGLISH}",
        "\n".join(["Trucks", "Barges and boats", "Ferries of the north", "Cars", "Bicycles"] * 3),
    ],
)
def test_lines_that_nothing_wrapped_stay(text: str) -> None:
    """A head, paragraphs of a line each and lists of short lines are no wrapped paragraph."""
    assert join_wrapped(text) == text


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0", "\u2003 "])
def test_a_line_of_blanks_parts_paragraphs(blank: str) -> None:
    """Whatever kind of blanks it holds."""
    wrapped = textwrap.fill(ENGLISH, 72)
    assert join_wrapped(f"{wrapped}\n{blank}\n{wrapped}").startswith(ENGLISH)


@pytest.mark.parametrize(
    "name", ["07_2025-01-16-abre.md", "3-2025-01-16-abre.md", "2025-01-16-a.md"]
)
def test_a_numbered_post_is_named_by_its_day(name: str) -> None:
    """People number their downloads: the number before a post's day does not hide it."""
    text = b"---\ntitle: Abre\n---\nTexto.\n"
    (found,) = read_markdown(RawDocument(content=text, id="a", origin=name))
    assert isinstance(found, Article)
    assert found.published == date(2025, 1, 16)


@given(
    st.lists(st.sampled_from([*LINES, "\u00a0", "\u2028", "- a", "```", "# h", "", "| a |", "\\"]))
)
def test_any_lines_are_read(lines: list[str]) -> None:
    """Whatever the lines are, none of their words is lost and nothing fails."""
    text = "\n".join(lines)
    assert join_wrapped(text).split() == text.split()
