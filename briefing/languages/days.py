"""Days and time zones as a language writes them."""

from datetime import date
from functools import cache


@cache  # a site of 400 briefs writes the same 400 days 28,000 times
def format_day(value: date, language: str) -> str:
    """A date as the language writes it: 16 January 2025, 16 de enero de 2025."""
    from babel.dates import format_date

    pattern = "d 'de' MMMM 'de' y" if language == "es" else "d MMMM y"
    return str(format_date(value, pattern, locale=language))


def name_city(zone: str, language: str) -> str | None:
    """The city that a time zone is named after: Mexico City, Ciudad de México; None for one that has none, as UTC."""
    from babel.dates import get_timezone_location

    if "/" not in zone or zone.startswith("Etc/"):
        return None
    return str(get_timezone_location(zone, locale=language, return_city=True)).rsplit("/", 1)[-1]


def format_short_day(value: date, language: str) -> str:
    """The same where room is scarce, without the year: 16 Jan, 16 ene."""
    from babel.dates import format_date

    return str(format_date(value, "d MMM", locale=language))
