"""Whether a sentence leans on the one before it: "She added that it will not be enough"."""

import re
from dataclasses import dataclass
from functools import cache

from briefing import languages


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceLexicon:
    """How sentences begin that lean on the one before: on whom or what it names, or on what it says."""

    named: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def refers_back(text: str, language: str) -> bool:
    """Whether it means somebody or something named before, so that it may stand only behind that sentence."""
    return _begins(text, language, said=False)


def depends_on_previous(text: str, language: str) -> bool:
    """Whether it leans in any way, so that it can't be taken out of its place and stand alone."""
    return _begins(text, language, said=True)


def _begins(text: str, language: str, *, said: bool) -> bool:
    pattern = _pattern(language, said)
    return bool(pattern and pattern.match(text))


@cache
def _pattern(language: str, said: bool) -> re.Pattern[str] | None:
    words = languages.load_words(language, "leaning", DependenceLexicon)
    beginnings = (*words.named, *(words.said if said else ()))
    return re.compile(rf"\W*(?:{'|'.join(beginnings)})\b", re.IGNORECASE) if beginnings else None
