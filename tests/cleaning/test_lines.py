"""The lines of a text, and what its characters tell of each."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning import lines
from briefing.cleaning.features import tokens

# Letters of several scripts, one beyond the first 65,536 characters, and all that parts lines,
# words and sentences.
ALPHABET = "aZñÉл中\U0001f600 \t\n\u00a0.!?…。\"”»)]'’“«(¿—-:;,019½@[]•"
TEXTS = st.lists(st.text(ALPHABET, max_size=30), max_size=8).map("\n".join)


@given(TEXTS)
def test_lines_are_the_lines_of_the_text(text: str) -> None:
    """Each line that is not blank is found once, without the white space around it."""
    _, read = lines.split_lines(text)
    assert [line.text for line in read] == [
        line.strip() for line in text.split("\n") if line.strip()
    ]
    assert all(line.span.slice(text) == line.text for line in read)


@given(TEXTS)
def test_words_are_what_white_space_parts(text: str) -> None:
    """A line has as many words as it has pieces between white space."""
    _, read = lines.split_lines(text)
    assert [line.word_count for line in read] == [len(line.text.split()) for line in read]


@given(TEXTS)
def test_a_line_is_apart_behind_a_blank_one(text: str) -> None:
    """The first line, and each one right below a blank line, is apart."""
    every = ["", *text.split("\n")]
    expected = [not above.strip() for above, line in pairwise(every) if line.strip()]
    assert [line.after_blank for line in lines.split_lines(text)[1]] == (
        [True, *expected[1:]] if expected else []
    )


@given(TEXTS)
def test_a_closed_line_ends_with_a_stop(text: str) -> None:
    """A stop closes a line as a sentence does, with at most five marks behind it."""
    stop = re.compile(r"[.!?…。！？।][\"”’»)\]']{0,5}\Z")
    assert [line.ends_sentence for line in lines.split_lines(text)[1]] == [
        bool(stop.search(line.text)) for line in lines.split_lines(text)[1]
    ]


@given(TEXTS)
def test_tokens_are_runs_of_letters(text: str) -> None:
    """The words of each line are its runs of letters in lower case, each with the number of its
    first use.
    """
    found, read = lines.split_lines(text)
    words = tokens.tokenize_page(found)
    expected = [
        re.findall(r"[^\W\d_]+", line.text.replace("\U0001f600", " ").lower()) for line in read
    ]
    names = list(words.vocabulary)
    assert [names[number] for number in words.word_ids.tolist()] == [
        word for line in expected for word in line
    ]
    assert words.word_counts.tolist() == [len(line) for line in expected]


@pytest.mark.parametrize("place", ["ST. PAUL, Minn. (AP) — The", "CD. JUÁREZ, Chih.- Los"])
def test_an_abbreviated_place_is_no_caption(place: str) -> None:
    """The dateline keeps the abbreviation of its own place."""
    _, found = lines.split_lines(f"{place} towns open the gate.")
    assert len(found) == 1


def test_the_lower_text_has_common_blanks() -> None:
    """Blanks that do not break are blanks to whatever looks for phrases; the text keeps them."""
    _, found = lines.split_lines("Written\u00a0by\u00a0Ana Ruiz")
    assert (found[0].text, found[0].lower_text) == (
        "Written\u00a0by\u00a0Ana Ruiz",
        "written by ana ruiz",
    )
