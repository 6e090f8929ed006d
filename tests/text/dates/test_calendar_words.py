"""The calendar's words."""

import pytest

from briefing.languages import KNOWN
from briefing.text.dates.calendar_words import CalendarWords, load_calendar_words, number_months


@pytest.mark.parametrize("language", KNOWN)
def test_a_year_and_a_week_are_whole(language: str) -> None:
    """Each language names twelve months, twice, and seven days, no two alike."""
    words = load_calendar_words(language)
    lists = (words.months, words.short_months, words.weekdays)
    assert [len(set(names)) for names in lists] == [12, 12, 7]


@pytest.mark.parametrize(
    ("language", "name", "number"),
    [("en", "september", 9), ("en", "sept", 9), ("en", "sep", 9), ("en", "jan", 1),
     ("es", "septiembre", 9), ("es", "sep", 9), ("es", "ene", 1), ("es", "january", None)],
)  # fmt: skip
def test_a_month_has_a_number(language: str, name: str, number: int | None) -> None:
    """Whole, short or three letters: each name of a month stands for its number."""
    assert number_months(language).get(name) == number


def test_an_unknown_language_has_no_words() -> None:
    """Without data all is empty."""
    assert (load_calendar_words("und"), number_months("und")) == (CalendarWords(), {})
