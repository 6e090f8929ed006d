"""Days as a language writes them."""

from datetime import date

import pytest

from briefing.languages.days import format_day, format_month, format_short_day, name_city

DAY = date(2025, 1, 16)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ("16 January 2025", "16 Jan", "January 2025")),
        ("es", ("16 de enero de 2025", "16 ene", "enero de 2025")),
    ],
)
def test_each_language_writes_dates_its_way(language: str, written: tuple[str, str, str]) -> None:
    """Day, short day and month follow the patterns of the language's table."""
    formats = (format_day, format_short_day, format_month)
    assert tuple(write(DAY, language) for write in formats) == written


def test_a_zone_has_a_city_or_none() -> None:
    """A zone is named by its city in the language; UTC has none."""
    assert name_city("America/Mexico_City", "es") == "Ciudad de México"
    assert (name_city("UTC", "en"), name_city("Etc/GMT+6", "en")) == (None, None)
