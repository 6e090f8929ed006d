"""The day in a page's address: the folder or the name under which its outlet filed it."""

import re
from datetime import date
from urllib.parse import urlsplit

# /2025/06/11/… and /2025/7/4/…, …-2025-06-11-…, …-20250611-…, /25/06/11/…
_DAYS = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=/|$)"),
    re.compile(r"[/_-](?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?=[/_.-]|$)"),
    re.compile(r"[/_-](?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=[/_.-]|$)"),
    re.compile(r"/(?P<year>[12]\d)/(?P<month>\d\d)/(?P<day>\d\d)(?=/|$)"),
)
# /15/09/2023 and /09/15/2023: which is the day is said only where one can't be a month.
_DAY_BEFORE_YEAR = re.compile(r"/(?P<first>\d\d)/(?P<second>\d\d)/(?P<year>20\d\d)(?=/|$)")
_CENTURY, _MONTHS = 2000, 12


def find_address_day(url: str | None) -> date | None:
    """The whole day in the path of an address; None where none stands there."""
    path = _read_path(url or "")
    for pattern in _DAYS:
        if match := pattern.search(path):
            year = int(match["year"])
            try:
                full = year if year >= 100 else _CENTURY + year
                return date(full, int(match["month"]), int(match["day"]))
            except ValueError:
                continue
    return _find_day_before_year(path)


def _find_day_before_year(path: str) -> date | None:
    match = _DAY_BEFORE_YEAR.search(path)
    if match is None:
        return None
    first, second = int(match["first"]), int(match["second"])
    if first != second and (first > _MONTHS) == (second > _MONTHS):
        return None
    month, day = sorted((first, second))
    try:
        return date(int(match["year"]), month, day)
    except ValueError:
        return None


def _read_path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
