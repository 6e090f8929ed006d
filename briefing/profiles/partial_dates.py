"""Days that are known, or known to the month or the year only: 2026-05-01, "2026-05", "2026"."""

import re
from datetime import date, timedelta

from briefing.quick_dataclass import dataclass

_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day that lies somewhere from `earliest` to `latest`, both included.

    Equal where it is known.
    """

    earliest: date
    latest: date

    def __str__(self) -> str:
        """As a profile file has it: with no more of it than is known."""
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        whole_year = (self.earliest.month, self.latest.month) == (1, 12)
        return f"{self.earliest:%Y}" if whole_year else f"{self.earliest:%Y-%m}"


def parse_partial_date(value: date | str) -> PartialDate | None:
    """The day of a TOML date or of a text such as "2026-05-01", "2026-05" or "2026".

    None for others.
    """
    if isinstance(value, date):
        return PartialDate(value, value)
    if match := _MONTH_OR_YEAR.fullmatch(value):
        year, month = int(match[1]), int(match[2] or 0)
        first = date(year, month or 1, 1)
        return PartialDate(first, _month_after(date(year, month or 12, 1)) - timedelta(days=1))
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return PartialDate(day, day)


def _month_after(first: date) -> date:
    return date(first.year + (first.month == 12), first.month % 12 + 1, 1)
