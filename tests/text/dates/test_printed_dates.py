"""Days as pages print them."""

from datetime import date

import pytest

from briefing.text.dates import printed_dates
from briefing.text.dates.printed_dates import (
    find_printed_dates,
    prints_date_and_time,
    prints_only_date,
)

JANUARY_6 = date(2025, 1, 6)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Monday, Jan. 6, 2025", "en"),
        ("January 6th, 2025", "en"),
        ("6 January 2025", "en"),
        ("Mon 6 Jan 2025, 9:30", "en"),
        ("By Ann RuizJan 6, 2025", "en"),
        ("January 6, 20259:30 a.m.", "en"),
        ("2025-01-06T09:30:00Z", "en"),
        ("6 de enero de 2025", "es"),
        ("Lunes 6 de enero del 2025", "es"),
        ("6 ENE 2025", "es"),
        ("06/01/2025", "es"),
        ("06.01.2025", "en"),
        ("6 January 2025", "und"),
        ("6 de enero de 2025", "und"),
    ],
)
def test_the_forms_of_a_day(line: str, language: str) -> None:
    """Every usual form of January 6, 2025 is read as that day."""
    assert [found.day for found in printed_dates.find_printed_dates(line, language)] == [JANUARY_6]


@pytest.mark.parametrize(
    "line", ["03/04/2025", "Jan. 6", "2025", "31 February 2025", "No. 6 2025", "13-14-2025", ""]
)
def test_what_is_no_sure_day(line: str) -> None:
    """A day that could be two, lacks its year or does not exist is none."""
    assert printed_dates.find_printed_dates(line, "en") == ()


def test_the_weekday_is_told() -> None:
    """A masthead's date is known by its weekday."""
    with_name, without = (
        printed_dates.find_printed_dates(line, "en")[0]
        for line in ("Monday, January 6, 2025", "January 6, 2025")
    )
    assert (with_name.weekday, without.weekday) == (True, False)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("By Ana Ruiz • 12/20/24 12:21pm", [date(2024, 12, 20)]),
        ("31/12/24", [date(2024, 12, 31)]),
        ("05/06/24", []),
        ("24/12/20", [date(2020, 12, 24)]),
        ("Published 28.09.1912:44", []),
        ("a ratio of 12/20/2400", []),
    ],
)
def test_a_year_of_two_digits_needs_one_reading(line: str, days: list[date]) -> None:
    """Where day and month may change places, no day is told."""
    assert [printed.day for printed in find_printed_dates(line, "en")] == days


def test_the_ninth_month_has_two_names() -> None:
    """Uruguay and Peru write setiembre."""
    (printed,) = find_printed_dates("15 de setiembre de 2024", "es")
    assert printed.day == date(2024, 9, 15)


@pytest.mark.parametrize(
    ("line", "language", "only"),
    [
        ("Jan. 16, 2025 at 11:27 a.m.", "en", True),
        ("jueves, 16 de enero de 2025, 11:27 hrs.", "es", True),
        ("Jan. 16, 2025 was the day on which they met", "en", False),
        ("On Jan. 16, 2025 he left.", "en", False),
        ("El 16 de enero de 2025 llegó.", "es", False),
        ("11:27 a.m.", "en", False),
    ],
)
def test_a_line_of_a_date_alone(line: str, language: str, only: bool) -> None:
    """A time and its zone may stand behind the date, nothing before it but a weekday."""
    assert prints_only_date(line, language) == only


@pytest.mark.parametrize(
    ("line", "language", "told"),
    [
        ("Created: 7 May 2024, 15:25 in: Lomas", "en", True),
        ("May 7, 2024 at 3:25 p.m. | Harbor", "en", True),
        ("Publicado el 7 de mayo de 2024 a las 15:25 por Ana Vale", "es", True),
        ("07.05.2024, 17:19 Uhr • Lesezeit: 8 Minuten", "und", True),
        ("The toll rises on May 7, 2024", "en", False),
        ("What the council said on May 7, 2024: 15 answers", "en", False),
        ("La cuota sube el 7 de mayo de 2024 y no antes de las 15:25", "es", False),
    ],
)
def test_a_date_with_its_time(line: str, language: str, told: bool) -> None:
    """A time right behind the date tells when something was printed."""
    assert prints_date_and_time(line, language) == told
