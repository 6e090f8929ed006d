"""Whether a sentence depends on the one before it: "She added that it will not be enough"."""

import re
from dataclasses import dataclass
from functools import cache

from briefing import languages


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceLexicon:
    """Openings of sentences that depend on the one before, as patterns in lower case."""

    anaphors: tuple[str, ...] = ()  # refer to somebody or something named there
    connectives: tuple[str, ...] = ()  # refer to what it says


def refers_back(text: str, language: str) -> bool:
    """Whether the sentence opens with an anaphor, so that it may only follow the sentence before.

    Always False for a language without data.
    """
    return _opens(text, language, with_connectives=False)


def depends_on_previous(text: str, language: str) -> bool:
    """Whether the sentence opens with an anaphor or a connective, so that it can't stand alone.

    Always False for a language without data.
    """
    return _opens(text, language, with_connectives=True)


def _opens(text: str, language: str, *, with_connectives: bool) -> bool:
    pattern = _opening_pattern(language, with_connectives)
    return bool(pattern and pattern.match(text))


@cache
def _opening_pattern(language: str, with_connectives: bool) -> re.Pattern[str] | None:
    lexicon = languages.load_words(language, "leaning", DependenceLexicon)
    openings = (*lexicon.anaphors, *(lexicon.connectives if with_connectives else ()))
    return re.compile(rf"\W*(?:{'|'.join(openings)})\b", re.IGNORECASE) if openings else None
