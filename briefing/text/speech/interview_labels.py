"""Words in labels: for a side of an interview ("question", "pregunta"), and for offices."""

from functools import cache

from briefing.languages import load_words
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """The words of one language about who speaks, lower case."""

    interview_labels: tuple[str, ...] = ()
    speaking_offices: tuple[str, ...] = ()
    unnamed_officials: tuple[str, ...] = ()


@cache
def load_interview_labels(language: str) -> frozenset[str]:
    """The labels of one language, lower case; none for a language without data."""
    return frozenset(load_words(language, "speech", SpeechWords).interview_labels)


@cache
def load_unnamed_officials(language: str) -> frozenset[str]:
    """Nouns for officials in labels that name nobody, lower case; none without data."""
    return frozenset(load_words(language, "speech", SpeechWords).unnamed_officials)


@cache
def load_speaking_offices(language: str) -> frozenset[str]:
    """Words of offices in the labels of one language, lower case; none without data."""
    return frozenset(load_words(language, "speech", SpeechWords).speaking_offices)
