"""What the characters of each line show."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning import parsed_page as pages
from briefing.cleaning.features import char_features
from briefing.model import Article


def test_each_line_is_counted_for_itself() -> None:
    """Digits, words with a capital, commas and quotation marks are those of the line, also behind
    astral characters.
    """
    page = pages.parse_page(Article(id="a", text="😀 12 “Rivers”, and Él\n\nnot here, no, ٣"))
    found = char_features.compute_char_features(page)
    assert (found["digit_share"] * found["char_count"]).round().tolist() == [2, 1]
    assert (found["capitalized_share"] * found["word_count"]).round().tolist() == [2, 0]
    assert (found["commas_per_word"] * found["word_count"]).round().tolist() == [1, 2]
    assert found["has_quotes"].tolist() == [1, 0]


def test_one_line_weighs_no_more_than_an_article() -> None:
    """Beside a line that holds the whole article again its paragraphs would weigh nothing."""
    page = pages.parse_page(Article(id="a", text="The dam holds.\n\n" + "The dam holds. " * 700))
    found = char_features.compute_char_features(page)
    assert found["word_count"].tolist() == [3, char_features.MAX_COUNTED_WORDS]
    assert found["char_count"].tolist() == [14, char_features.MAX_COUNTED_CHARACTERS]


# What parts lines, words and sentences, and what a time, a year, an address and a cut sentence are
# made of.
ALPHABET = "aZñÉл中😀 \t\n\u00a0.!?…。\"”»)]'’“«(¿—-:;,0129@["
SEARCHED = {
    "is_truncated": r"(?:\.\.\.|…)\]?\Z",
    "has_clock_time": r"\d:\d\d",
    "has_year": r"\b(?:19|20)\d\d\b",
    "has_address": r"http|www\.|\.com|@",
}
INSIDE = re.compile(r"[.!?…][\"”’»)\]']{0,3}\s{1,3}[\"“«(¿¡‘—-]?[A-ZÀ-ÖØ-Þ¿¡0-9]")


@given(st.lists(st.text(ALPHABET, max_size=30), max_size=8).map("\n".join))
def test_shapes_are_what_a_search_of_each_line_finds(text: str) -> None:
    """What all characters at once tell is what a pattern finds in each line alone."""
    page = pages.parse_page(Article(id="a", text=f"{text}\n."))
    found = char_features.compute_char_features(page)
    for name, pattern in SEARCHED.items():
        assert list(found[name]) == [
            re.search(pattern, line.text) is not None for line in page.lines
        ]
    counts = [len(INSIDE.findall(line.text)) * (line.word_count > 4) for line in page.lines]
    assert list(found["inner_sentence_ends"]) == counts
