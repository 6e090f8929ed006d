"""The plain words of a short text, such as a title or a name, and how much two texts share."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

LONGEST_LINE = 1_000  # characters of a text whose words are remembered
_WORD = re.compile(r"\w+")


def split_words(text: str) -> list[str]:
    """The runs of letters, digits and underscores, in lower case and in order."""
    return _WORD.findall(text.casefold())


def flatten(text: str) -> str:
    """The words in lower case with a blank around each: `flatten(part) in flatten(whole)` asks
    whether words stand in a row.
    """
    return _flatten_line(text) if len(text) <= LONGEST_LINE else _flatten(text)


@lru_cache(maxsize=8_192)  # each quote is compared with what is printed some ten times
def _flatten_line(line: str) -> str:
    return _flatten(line)


def _flatten(text: str) -> str:
    return " ".join(("", *split_words(text), ""))


def score_overlap(first: str, second: str) -> float:
    """F1 of the words of two short texts, from 0 to 1; 0 where both are empty."""
    left, right = Counter(split_words(first)), Counter(split_words(second))
    return 2 * (left & right).total() / ((left + right).total() or 1)


def spell_letters(text: str) -> str:
    """The letters and digits alone, without case and accents: "El Día" is "eldia"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


def list_singulars(noun: str) -> set[str]:
    """A noun and what may be its singular where it ends in s: "actores", "actore", "actor"."""
    return {noun, noun[:-1], noun[:-2]} if noun.endswith("s") else {noun}
