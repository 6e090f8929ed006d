"""Days as pages print them."""

from datetime import date

import pytest

from briefing.text import printed_dates

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
