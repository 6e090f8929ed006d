"""A date as a field states it -> the day, or None. Nothing is guessed: 03/04/2025 is no date here.

The day is the one written, in the zone it was written in: a reader of the page sees that one.
"""

import re
from datetime import UTC, date, datetime

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)(?:[T ,].*)?$", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:\.\d+)?Z?)?$")  # GDELT: 20250116T083000Z
_MAIL = re.compile(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\d{4})(?![\d:])")  # RFC 2822, 850
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?$")  # seconds or milliseconds, 2001 to 2033
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# 0001-01-01 and 1970-01-01 are what machines write for "no date".
_FIRST_YEAR, _LAST_YEAR = 1971, 2100


def day(stated: object) -> date | None:
    """The day of an ISO 8601 or RFC 2822 date, or of an epoch that can be nothing else."""
    written = str(stated).strip() if isinstance(stated, str | int | float) and not isinstance(stated, bool) else ""
    if match := _ISO.match(written) or _COMPACT.match(written):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if match := _EPOCH.match(written):
        moment = datetime.fromtimestamp(int(match[1]), UTC)
        return _valid(moment.year, moment.month, moment.day)
    if match := _MAIL.match(written):
        month = _MONTHS.index(match[2].lower()) + 1 if match[2].lower() in _MONTHS else 0
        return _valid(int(match[3]), month, int(match[1]))
    return None


def _valid(year: int, month: int, day_of_month: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None
