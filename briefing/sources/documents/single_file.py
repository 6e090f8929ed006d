"""A page that SingleFile saved.

The comment at its head says where it was found and when it was saved.
"""

import re
from datetime import date

from briefing.quick_dataclass import dataclass
from briefing.text.dates import stated_dates
from briefing.text.normalization import join_lines

_HEAD = 2000  # characters in which the comment stands
_COMMENT = re.compile(r"<!--\s*Page saved with SingleFile(?P<said>.*?)-->", re.DOTALL)
_ADDRESS = re.compile(r"^\s*url:\s*(https?://\S+)\s*$", re.MULTILINE)
_DAY = re.compile(r"^\s*saved date:\s*\w{3} (\w{3} \d{1,2} \d{4})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """Where a page was found and the day it was saved, in the zone of who saved it."""

    url: str | None = None
    day: date | None = None


def find_saved_page(source: str) -> SavedPage:
    """What the comment says; nothing for a page without one."""
    comment = _COMMENT.search(source[:_HEAD])
    if comment is None:
        return SavedPage()
    address, day = _ADDRESS.search(comment["said"]), _DAY.search(comment["said"])
    return SavedPage(
        url=join_lines(address[1]) if address else None,
        day=stated_dates.parse_day(day[1]) if day else None,
    )
