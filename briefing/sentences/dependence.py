"""Whether a sentence refers back to the one before it: "She added that it will not be enough"."""

import re
from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DependenceLexicon:
    """Openings of sentences that refer to the one before, as patterns in lower case."""

    anaphors: tuple[str, ...] = ()  # refer to somebody or something named there


def refers_back(text: str, language: str) -> bool:
    """Whether the sentence opens with an anaphor, so that it may only follow the sentence before.

    Always False for a language without data.
    """
    pattern = _opening_pattern(language)
    return bool(pattern and pattern.match(text))


@cache
def _opening_pattern(language: str) -> re.Pattern[str] | None:
    anaphors = languages.load_words(language, "dependence", DependenceLexicon).anaphors
    return re.compile(rf"\W*(?:{'|'.join(anaphors)})\b", re.IGNORECASE) if anaphors else None
