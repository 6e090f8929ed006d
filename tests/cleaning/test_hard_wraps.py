"""Hard-wrapped text: lines that a machine broke are one paragraph, and other lines stay apart."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning import lines
from briefing.cleaning.hard_wraps import find_forced_breaks

SENTENCE = (
    "The commission met on Monday in a hotel by the river and agreed on a list of nine open "
    "questions. "
    "Nobody signed it, and the two chairs left by different doors. "
)


def _of(text: str) -> list[str]:
    return [" ".join(span.slice(text).split()) for span in lines.line_spans(text)]


@given(st.integers(60, 120), st.lists(st.integers(3, 6), min_size=3, max_size=5))
def test_wrapped_paragraphs_are_one_each(width: int, sizes: list[int]) -> None:
    """Whatever the width, each wrapped paragraph is one span again."""
    whole = [(SENTENCE * size).strip() for size in sizes]
    text = "\n\n".join(
        textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in whole
    )
    assert _of(text) == whole


def test_a_line_longer_than_the_width_hides_no_wrapping() -> None:
    """A masthead of a PDF that is wider than its columns stays a line, and the paragraphs are one
    each.
    """
    head = "Vol. 42, No. 7" + " " * 40 + "Friday, February 14, 2025"
    text = "\n\n".join(
        [head, *(textwrap.fill((SENTENCE * size).strip(), 70) for size in (3, 4, 5))]
    )
    assert _of(text) == [" ".join(head.split()), *((SENTENCE * size).strip() for size in (3, 4, 5))]


def test_short_lines_stay_apart() -> None:
    """A menu, a byline and captions of any length are lines of their own."""
    text = (
        "Home\nWorld news\nA man in a hat by the river\nBy Ana Prueba\nSubscribe for $1\n\n"
        + SENTENCE
    )
    assert _of(text) == [line.strip() for line in text.splitlines() if line.strip()]


def test_long_lines_are_never_joined() -> None:
    """Where a paragraph stands on one line, nothing is joined, as in text that a scraper left."""
    text = "\n".join([SENTENCE * 3, SENTENCE * 4, "Read more", SENTENCE * 2])
    assert _of(text) == [line.strip() for line in text.splitlines()]


def test_an_empty_text_has_none() -> None:
    """Of nothing there is nothing."""
    assert _of("") == []


def test_a_wrapped_item_is_one_line() -> None:
    """The further lines of an item are indented, in a text whose paragraphs are not wrapped too."""
    for mark in ("-   ", "•   ", "1.  ", "(a) "):
        items = f"{mark}Trucks cross the bridge of the\n    U.S. by night.\n{mark}Boats do not."
        assert _of(f"{SENTENCE * 2}\n\n{items}") == [
            (SENTENCE * 2).strip(),
            f"{mark.strip()} Trucks cross the bridge of the U.S. by night.",
            f"{mark.strip()} Boats do not.",
        ]


def test_an_indented_paragraph_is_no_item() -> None:
    """Books indent the first line of a paragraph, whose line above ends a sentence."""
    text = "The river rose by night.\n    The bridge was closed.\nNobody crossed."
    assert _of(text) == ["The river rose by night.", "The bridge was closed.", "Nobody crossed."]


def test_a_small_letter_goes_on() -> None:
    """One wrapped paragraph is whole again; menus in small letters are shorter and stay apart."""
    wrapped = "Today the chair of the commission proceeded with a duty of 12\npercent on boats."
    assert _of(wrapped) == [wrapped.replace("\n", " ")]
    assert _of("about us\nprivacy policy\nread more") == ["about us", "privacy policy", "read more"]


RAGGED = """\
The harbor council of Lomas agreed on Tuesday to raise
the toll on the bridge by a tenth, since the repairs
of the pier cost more than anybody had thought.

Mayor Ana Vale, who met the minister in the town of San
Telmo, said that the money would be paid back by
June of next year.
"""
UNWRAPPED = """\
Harbor council of Lomas raises the toll on the bridge
Mayor says that nobody has to pay it before June
Truckers will go to court over the repairs of the pier

Bridge of San Telmo closes for a week in the summer
Ferries run at night, the harbor office of Lomas said, and so they will in autumn too.
"""


@pytest.mark.parametrize(("text", "joined"), [(RAGGED, 4), (UNWRAPPED, 0)])
def test_lines_of_no_steady_width(text: str, joined: int) -> None:
    """Lines that end within a sentence join where their paragraph ends as one; titles do not."""
    assert len(find_forced_breaks(text)) == joined


def test_a_long_line_tells_that_nothing_was_wrapped() -> None:
    """With one paragraph on a single line, short lines are lines of their own."""
    text = RAGGED + "\n" + "The council met again. " * 8
    assert all(text[end + 1].islower() for end in find_forced_breaks(text))
