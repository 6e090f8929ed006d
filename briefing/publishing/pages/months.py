"""The days of a month as weeks, for a calendar in a table; and which days a digest is about."""

import calendar
from collections.abc import Iterable, Sequence
from datetime import date

from briefing.model import Brief
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month with its briefs and the digests that are about one of them, the latest first."""

    start: date
    briefs: tuple[Brief, ...]
    digests: tuple[Brief, ...]

    @property
    def weeks(self) -> tuple[tuple[tuple[int, Brief | None], ...], ...]:
        """Weeks from Monday: each day's number, 0 outside the month, with its brief or None."""
        by_day = {brief.day.day: brief for brief in self.briefs}
        weeks = calendar.Calendar().monthdayscalendar(self.start.year, self.start.month)
        return tuple(tuple((day, by_day.get(day)) for day in week) for week in weeks)


def group_by_month(days: Iterable[Brief], digests: Sequence[Brief]) -> tuple[Month, ...]:
    """The months that have a brief, the latest first."""
    by_month: dict[date, list[Brief]] = {}
    for brief in days:
        by_month.setdefault(brief.day.replace(day=1), []).append(brief)
    return tuple(
        Month(
            start=start,
            briefs=tuple(by_month[start]),
            digests=tuple(digest for digest in digests if find_days(by_month[start], digest)),
        )
        for start in sorted(by_month, reverse=True)
    )


def find_digests(digests: Iterable[Brief], brief: Brief) -> tuple[Brief, ...]:
    """The digests that a day's brief is in, the week before the month."""
    containing = [
        digest
        for digest in digests
        if (digest.window.start or digest.day) <= brief.day <= digest.day
    ]
    return tuple(sorted(containing, key=lambda digest: digest.day))


def find_days(days: Iterable[Brief], digest: Brief) -> tuple[Brief, ...]:
    """The days' briefs that a digest is about, the first day first."""
    within = [
        brief for brief in days if (digest.window.start or digest.day) <= brief.day <= digest.day
    ]
    return tuple(sorted(within, key=lambda brief: brief.day))


def get_weekday_names(language: str) -> tuple[str, ...]:
    """The short names of Monday to Sunday."""
    from babel.dates import get_day_names

    names = get_day_names("abbreviated", locale=language)
    return tuple(str(names[n]) for n in range(7))
