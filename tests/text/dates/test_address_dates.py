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
     "/puente-24-05-03"],
)  # fmt: skip
def test_no_day(path: str) -> None:
    """A month alone, what is no day, an item's number and a query say nothing."""
    assert find_address_day(HOST + path) is None
    assert find_address_day(None) is find_address_day("https://[") is None
