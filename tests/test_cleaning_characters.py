"""Counting the kinds of characters of each line."""

from briefing.cleaning import characters
from briefing.cleaning.page import in_language
from briefing.model import Article


def test_the_table_knows_every_blank_and_digit() -> None:
    """The table says of each code point what Python's own methods say."""
    table = characters._table()
    letters = list(map(chr, range(characters.LAST + 1)))
    assert [bool(kind & characters.SPACE) for kind in table] == [letter.isspace() for letter in letters]
    assert [bool(kind & characters.DIGIT) for kind in table] == [letter.isdecimal() for letter in letters]


def test_each_line_is_counted_for_itself() -> None:
    """Digits, words with a capital, commas and quotation marks are those of the line, also behind astral characters."""
    article = Article(id="a", text="😀 12 “Rivers”, and Él\n\nnot here, no, ٣")
    counts = characters.counted(in_language(article, "und"))
    assert counts.digits.tolist() == [2, 1]
    assert counts.capitals.tolist() == [2, 0]
    assert counts.commas.tolist() == [1, 2]
    assert counts.quotes.tolist() == [2, 0]
