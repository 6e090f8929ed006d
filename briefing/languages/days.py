"""Days, months and time zones as a language writes them."""

from datetime import date
from functools import cache

from briefing.languages import load_words
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFormats:
    """Patterns of CLDR, and a locale, as `languages/*/formats.toml` has them."""

    day: str = "d MMMM y"
    bare_day: str = "d MMMM"
    full_day: str = "EEEE d MMMM y"
    short_day: str = "d MMM"
    month: str = "LLLL y"
    locale: str = ""


@cache  # a site of 400 briefs writes the same 400 days 28,000 times
def format_day(value: date, language: str) -> str:
    """A date as the language writes it: 16 January 2025, 16 de enero de 2025."""
    return _format(value, _formats(language).day, language)


def format_bare_day(value: date, language: str) -> str:
    """A date whose year is plain: 16 January, 16 de enero."""
    return _format(value, _formats(language).bare_day, language)


def format_full_day(value: date, language: str) -> str:
    """A date with its day of the week, as a title: Thursday 16 January 2025, Jueves 16 de …"""
    written = _format(value, _formats(language).full_day, language)
    return written[:1].upper() + written[1:]


def name_weekday(value: date, language: str) -> str:
    """The day of the week where room is scarce: Mon, lun."""
    return _format(value, "EEE", language)


def format_short_day(value: date, language: str) -> str:
    """A date where room is scarce, without the year: 16 Jan, 16 ene."""
    return _format(value, _formats(language).short_day, language)


def format_month(value: date, language: str) -> str:
    """The month of a date: January 2025, enero de 2025."""
    return _format(value, _formats(language).month, language)


def name_city(zone: str, language: str) -> str | None:
    """The city that a time zone is named after: Mexico City, Ciudad de México.

    None for a zone that has none, such as UTC. Raises LookupError for an unknown zone.
    """
    from babel.dates import get_timezone_location

    if "/" not in zone or zone.startswith("Etc/"):
        return None
    return str(get_timezone_location(zone, locale=language, return_city=True)).rsplit("/", 1)[-1]


def shorten_zone(zone: str) -> str:
    """A zone without a city as people write it: UTC for Etc/UTC, which machines are set to."""
    return zone.removeprefix("Etc/") if zone in ("Etc/UTC", "Etc/GMT") else zone


def name_locale(language: str) -> str:
    """The language with a region, as word processors want it: es-MX; unknown ones as they are."""
    return _formats(language).locale or language


@cache
def _formats(language: str) -> DateFormats:
    return load_words(language, "formats", DateFormats)


def _format(value: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(value, pattern, locale=language))
