"""The words of a language that composing needs."""

import re
from dataclasses import dataclass
from functools import cache

from briefing import languages


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposingWords:
    """Parts of figures, as regular expressions, and beginnings of sentences that lean on the one before."""

    scales: tuple[str, ...] = ()
    percents: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    leaning: tuple[str, ...] = ()


def words(language: str) -> ComposingWords:
    """The words of a language; none for one that is not known."""
    return languages.words(language, "composing", ComposingWords)


def leans(text: str, language: str) -> bool:
    """Whether a sentence needs the one before it to be understood: "She added that it will not be enough"."""
    pattern = _leaning(language)
    return bool(pattern and pattern.match(text))


@cache
def _leaning(language: str) -> re.Pattern[str] | None:
    beginnings = words(language).leaning
    return re.compile(rf"\W*(?:{'|'.join(beginnings)})\b", re.IGNORECASE) if beginnings else None
