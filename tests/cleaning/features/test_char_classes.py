"""Counting the kinds of characters of each line."""

from briefing.cleaning.features import char_classes


def test_the_table_knows_every_blank_and_digit() -> None:
    """The table says of each code point what Python's own methods say."""
    table = char_classes._class_table()
    letters = list(map(chr, range(char_classes.LAST_CODE_POINT + 1)))
    assert [bool(kind & char_classes.SPACE) for kind in table] == [
        letter.isspace() for letter in letters
    ]
    assert [bool(kind & char_classes.DIGIT) for kind in table] == [
        letter.isdecimal() for letter in letters
    ]
    letters_only = [letter.isalnum() and not letter.isdecimal() for letter in letters]
    assert [bool(kind & char_classes.LETTER) for kind in table] == letters_only
