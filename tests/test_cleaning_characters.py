"""Counting the kinds of characters of each line."""

from briefing.cleaning import characters


def test_the_table_knows_every_blank_and_digit() -> None:
    """The table says of each code point what Python's own methods say."""
    table = characters._table()
    letters = list(map(chr, range(characters.LAST + 1)))
    assert [bool(kind & characters.SPACE) for kind in table] == [letter.isspace() for letter in letters]
    assert [bool(kind & characters.DIGIT) for kind in table] == [letter.isdecimal() for letter in letters]
    letters_only = [letter.isalnum() and not letter.isdecimal() for letter in letters]
    assert [bool(kind & characters.LETTER) for kind in table] == letters_only
