"""The day in an address."""

from datetime import date

import pytest

from briefing.text.dates.address_dates import find_address_day

HOST = "https://correo.example"


@pytest.mark.parametrize(
    "path",
    [
        "/2024/05/03/puente", "/mundo/2024/5/3/puente.html", "/a/puente-2024-05-03.html",
        "/mundo/puente-20240503-763035.html", "/24/05/03/puente", "/2024/05/03",
    ],
)  # fmt: skip
def test_a_whole_day(path: str) -> None:
    """Year, month and day stand in folders or in the page's name."""
    assert find_address_day(HOST + path) == date(2024, 5, 3)


@pytest.mark.parametrize(
    "path",
    ["/2024/05/puente", "/2024/13/40/puente", "/a/20249903-1", "/a/120240503", "/a?d=2024-05-03",
     "/puente-24-05-03", "/puente/05/03/2024", "/puente/15/13/2024"],
)  # fmt: skip
def test_no_day(path: str) -> None:
    """A month alone, what is no day, an item's number and a query say nothing."""
    assert find_address_day(HOST + path) is None
    assert find_address_day(None) is find_address_day("https://[") is None


@pytest.mark.parametrize("path", ["/puente/15/05/2024", "/mundo/05/15/2024/puente"])
def test_a_day_before_its_year(path: str) -> None:
    """Which number is the month is sure where the other one can be none."""
    assert find_address_day(HOST + path) == date(2024, 5, 15)


def test_a_day_that_is_its_month() -> None:
    """Both ways of writing it say the same."""
    assert find_address_day(HOST + "/puente/05/05/2024") == date(2024, 5, 5)
