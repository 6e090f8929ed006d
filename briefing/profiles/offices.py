"""Offices, and who held them from when to when, as far as a profile knows it."""

from datetime import date, timedelta
from typing import Literal

from briefing.profiles.localized_text import Gender, GenderedText, LocalizedText
from briefing.profiles.partial_dates import PartialDate
from briefing.quick_dataclass import dataclass

Status = Literal["in office", "acting", "interim", "caretaker", "on leave", "designate"]
Confidence = Literal["high", "medium", "low"]
EXERCISED: frozenset[Status] = frozenset(("in office", "acting", "interim", "caretaker"))

# Days after it was last checked for which an open office is still printed as held. Of the holders
# of offices with one holder in the shipped profiles, looked at on the first of each month from 2017
# to 2024, 11.4 % were gone 180 days later, 5.3 % after 90 and 23.8 % after 365
# (benchmarks/profiles/turnover.py): half a year is what a list that is checked twice a year needs,
# and within it one in eighteen is out of date.
SETTLED_DAYS = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office, whoever holds it.

    `side` is None where it serves neither side, such as one of the European Union.

    `unlisted` are stretches, from a day up to but without another, for which the profile knows that
    it names no holder. `predecessors` are the keys of the offices that this one replaced.
    """

    key: str
    title: GenderedText
    side: str | None = None
    one_holder: bool = True
    settled: int = SETTLED_DAYS
    predecessors: tuple[str, ...] = ()
    unlisted: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOffice:
    """An office as one person held it: surely from `start` on, up to but without `end`.

    None is "before" or "still".

    `label` is the title in each language as it is said of this person: of a woman or a man, acting
    or on leave. `key` is that of the `Office`, empty where the profile gives the title with the
    person. `started` and `ended` are the days as the profile has them. `as_of` is the day on which
    an office without end was last known to be held.
    """

    label: LocalizedText
    side: str | None
    start: date | None = None
    end: date | None = None
    key: str = ""
    status: Status = "in office"
    started: PartialDate | None = None
    ended: PartialDate | None = None
    as_of: date | None = None
    settled: int = SETTLED_DAYS
    confidence: Confidence = "high"
    source: str = ""
    is_first: bool = False

    @property
    def title(self) -> str:
        """The office's name in the profile's first language."""
        return self.label.by_language[0][1]

    def title_in(self, language: str) -> str:
        """The office's name in this language, else in the profile's first one."""
        return self.label.in_language(language)

    def is_held_on(self, day: date) -> bool:
        """Whether it was surely held on that day; on the day of a hand-over the successor holds it.

        An office without end is held for `settled` days after it was last checked, and without such
        a day for good.
        """
        began = self.start is None or self.start <= day
        if self.end is None and self.as_of is not None:
            return began and day <= self.as_of + timedelta(days=self.settled)
        return began and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the articles of this relationship name, with every office held, in order of time."""

    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    offices: tuple[HeldOffice, ...] = ()

    def __hash__(self) -> int:
        """Of the name alone: caches ask it of hundreds of people for every article."""
        return hash(self.name)

    @property
    def last_side(self) -> str | None:
        """The side that the last office of either side serves; None where none did."""
        return next((held.side for held in reversed(self.offices) if held.side), None)

    def offices_on(self, day: date) -> tuple[HeldOffice, ...]:
        """All offices surely held on that day, the one to print first.

        Those of low confidence are left out.
        """
        held = [one for one in self.offices if one.is_held_on(day) and one.confidence != "low"]
        return tuple(sorted(held, key=lambda one: not one.is_first))

    def office_on(self, day: date | None) -> HeldOffice | None:
        """The office to print for that day; None where none is sure, and where no day is known."""
        return next(iter(self.offices_on(day)), None) if day else None
