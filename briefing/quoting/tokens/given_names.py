"""Given names with their gender, of all languages at once, since news crosses borders."""

from functools import cache
from typing import Literal

from briefing import languages
from briefing.text.bylines.words import GivenNames
from briefing.text.folding import fold_accents

Gender = Literal["f", "m"]


def gender_of_name(name: str) -> Gender | None:
    """Return the gender of a given name; None for one that is not listed, or listed as both."""
    masculine, feminine = _load_names()
    if name not in masculine and name not in feminine:
        name = fold_accents(name)  # "Édgar" may be listed as "Edgar"
    if (name in masculine) == (name in feminine):
        return None
    return "m" if name in masculine else "f"


def is_given_name(name: str) -> bool:
    """Whether the word is a listed given name, or two of them: "Eva-Marie".

    One with accents may be listed without: "Édgar".
    """
    names = list_given_names()
    first, _, second = name.partition("-")
    is_listed = name in names or (second in names and first in names)
    return is_listed or (not name.isascii() and fold_accents(name) in names)


@cache
def list_given_names() -> frozenset[str]:
    """Return all given names that are listed."""
    masculine, feminine = _load_names()
    return masculine | feminine


def _load_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the masculine and the feminine names of all languages."""
    he, she = (languages.join_words("names", GivenNames, field) for field in ("he", "she"))
    return he, she
