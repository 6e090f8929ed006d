"""Texts without case and accents, to be compared: sources write one name in several ways."""

import unicodedata
from itertools import filterfalse


def fold_text(text: str) -> str:
    """The text without differences of case and without accents; blanks and marks stay."""
    return fold_accents(text.casefold())


def fold_accents(text: str) -> str:
    """The text without accents, each letter in its case: "Peña" is "Pena"."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    return "".join(filterfalse(unicodedata.combining, letters))
