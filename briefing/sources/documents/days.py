"""The day that a line of a delivery begins with, in the languages of press databases."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from briefing.text.normalization import join_lines

# The languages of the interfaces of Nexis and Factiva in the Latin alphabet. Where two of them
# write one name for different months (none does), it would name none.
_LANGUAGES = ("en", "es", "de", "fr", "pt", "it", "nl", "da", "sv", "pl", "ca")
_WORD = r"[^\W\d_]{3,12}"
_DAY_FIRST = re.compile(
    rf"(?:(?P<weekday>{_WORD}(?:-feira)?),?\s+)?(?P<day>\d{{1,2}})(?:\.|er|º|ª)?\s+(?:de\s+)?"
    rf"(?P<month>{_WORD})\.?,?\s+(?:del?\s+)?(?P<year>\d{{4}})\b"
)
_MONTH_FIRST = re.compile(rf"(?P<month>{_WORD})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})\b")
_FIRST_YEAR, _LAST_YEAR = 1800, 2100


def parse_stated_day(line: str) -> date | None:
    """The day that stands at the start of a line with its month's name; None for anything else."""
    written = join_lines(line).lower()
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        match = pattern.match(written)
        month = match and _months().get(match["month"])
        weekday = match and match.groupdict().get("weekday")
        if weekday and weekday not in _weekdays():
            continue
        if match and month and _FIRST_YEAR <= int(match["year"]) <= _LAST_YEAR:
            try:
                return date(int(match["year"]), month, int(match["day"]))
            except ValueError:
                return None
    return None


@cache
def _weekdays() -> frozenset[str]:
    from babel import Locale

    tables = [Locale.parse(code).days["format"] for code in _LANGUAGES]
    return frozenset(
        str(name).lower().rstrip(".")
        for table in tables
        for kind in ("wide", "abbreviated")
        for name in table[kind].values()
    )


@cache
def _months() -> Mapping[str, int]:
    """The number of each month's name, whole and shortened, in all the languages."""
    from babel import Locale

    numbers: dict[str, int] = {}
    ambiguous: set[str] = set()
    for code in _LANGUAGES:
        tables = Locale.parse(code).months
        for names in (
            tables["format"]["wide"],
            tables["stand-alone"]["wide"],
            tables["format"]["abbreviated"],
        ):
            for number, written in names.items():
                name = str(written).lower().rstrip(".")
                if numbers.setdefault(name, number) != number:
                    ambiguous.add(name)
    return {name: number for name, number in numbers.items() if name not in ambiguous}
