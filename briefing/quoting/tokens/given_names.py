"""Given names: which ones are a man's and which a woman's, of all languages at once, since news crosses borders."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing import languages

Gender = Literal["f", "m"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenNames:
    """The table `languages/<code>/names.toml`."""

    he: tuple[str, ...] = ()
    she: tuple[str, ...] = ()


def gender_of_name(name: str) -> Gender | None:
    """The gender a given name tells; None for one that is not listed, or listed as both."""
    he, she = _tables()
    if (name in he) == (name in she):
        return None
    return "m" if name in he else "f"


def is_given_name(name: str) -> bool:
    """Whether it is a given name at all."""
    he, she = _tables()
    return name in he or name in she


@cache
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    tables = [languages.load_words(code, "names", GivenNames) for code in languages.KNOWN]
    return frozenset(n for t in tables for n in t.he), frozenset(n for t in tables for n in t.she)
