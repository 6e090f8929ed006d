"""Dates in numbers, and those of them that read two ways."""

from datetime import date

import pytest

from briefing.text.dates.numeric_dates import find_numeric_dates, find_two_readings

FEBRUARY, NOVEMBER = date(2025, 2, 11), date(2025, 11, 2)


@pytest.mark.parametrize(
    ("line", "language", "days"),
    [
        ("2025-02-11", "en", [FEBRUARY]),
        ("11.2.2025", "en", [FEBRUARY]),
        ("11/2/2025", "es", [FEBRUARY]),
        ("2/11/2025", "en", []),
        ("12/20/24", "en", [date(2024, 12, 20)]),
        ("2/11/25", "es", []),
    ],
)
def test_only_sure_days_are_told(line: str, language: str, days: list[date]) -> None:
    """A day that could be another month's is none, but Spanish with a whole year has day first."""
    assert [day for day, _ in find_numeric_dates(line, language)] == days


@pytest.mark.parametrize(
    ("line", "language", "pairs"),
    [
        ("2/11/2025 · 2 min", "es", [(NOVEMBER, FEBRUARY)]),
        ("11-2-2025", "en", [(FEBRUARY, NOVEMBER)]),
        ("2/11/25", "es", [(NOVEMBER, FEBRUARY)]),
        ("11-2-2025", "es", []),
        ("11.2.2025", "en", []),
        ("3/3/2025", "en", []),
        ("2/25/2025", "en", []),
    ],
)
def test_both_readings(line: str, language: str, pairs: list[tuple[date, date]]) -> None:
    """Day first and then month first; a mark, the language or the numbers may leave one."""
    assert list(find_two_readings(line, language)) == pairs
