"""Reasons in words, in the language that is asked for.

What became of an article and of each of its blocks, and why, and what to know of a source. The
words of a code stand in `reasons.toml`. `{0}` is filled with the first value, `{0:day}` with a date
as the language writes it, `{0:city}` with the city of a time zone, `{0:side}` and `{0:topic}` with
a name, `{because}` with the reasons it rests on.
"""

import string
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cache

from briefing import languages
from briefing.languages.days import format_day, name_city, shorten_zone
from briefing.model import Reason
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipNames:
    """The names of a relationship's sides and topics in one language, by key."""

    side: Mapping[str, str] = field(default_factory=dict)
    topic: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonWords:
    """The words of each code, and those of some without their reasons."""

    words: Mapping[str, str] = field(default_factory=dict)
    short: Mapping[str, str] = field(default_factory=dict)


NO_RELATIONSHIP_NAMES = RelationshipNames()


def render_reason(
    reason: Reason | str, language: str, names: RelationshipNames = NO_RELATIONSHIP_NAMES
) -> str:
    """The words of a reason.

    A code that this version does not know is shown as it is, with its values.
    """
    if isinstance(reason, str):
        return reason
    words = _load_reason_words(language).words.get(reason.code)
    if words is not None and "{" not in words:
        return words
    because = "; ".join(render_reason(one, language, names) for one in reason.because)
    if words is None:
        return " ".join(filter(None, (reason.code, *reason.values, because)))
    return _Filling(language, names).vformat(words, reason.values, {"because": because})


def render_short_reason(reason: Reason | str, language: str) -> str | None:
    """The words of a reason without those it rests on, for a line that stands for many.

    None where it has no others.
    """
    known = _load_reason_words(language).short
    return None if isinstance(reason, str) else known.get(reason.code)


@cache
def _load_reason_words(language: str) -> ReasonWords:
    return languages.load_words(language, "reasons", ReasonWords)


class _Filling(string.Formatter):
    """Fills the words of a code.

    What a brief from outside leaves out or writes wrongly is no error.
    """

    def __init__(self, language: str, names: RelationshipNames) -> None:
        self._language, self._names = language, names

    def get_value(
        self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]
    ) -> object:
        if isinstance(key, int):
            return args[key] if key < len(args) else "?"
        return kwargs[key]

    def format_field(self, value: object, format_spec: str) -> str:
        written = str(value)
        if format_spec == "day":
            return self._day(written)
        if format_spec == "city":
            return self._city(written)
        known = {"side": self._names.side, "topic": self._names.topic}.get(format_spec, {})
        return known.get(written, written)

    def _city(self, zone: str) -> str:
        try:
            return name_city(zone, self._language) or shorten_zone(zone)
        except LookupError:  # there is no such zone
            return zone

    def _day(self, written: str) -> str:
        try:
            return format_day(date.fromisoformat(written), self._language)
        except ValueError:
            return written
