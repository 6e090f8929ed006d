"""The calendar's words in a language, as `languages/*/dates.toml` lists them."""

from functools import cache

from briefing.languages import load_words
from briefing.quick_dataclass import dataclass

SHORTEST = 3  # letters of a month's name: "Sep" beside "Sept"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """Names in lower case."""

    months: tuple[str, ...] = ()  # January to December
    short_months: tuple[str, ...] = ()  # in the same order, without full stop
    # Other names of a month after its number: "9 setiembre".
    other_months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()  # Monday to Sunday
    joiners: tuple[str, ...] = ()  # words between day, month and year: "of", "de"
    capitalizes_months: bool = False
    writes_day_first: bool = False  # in numbers
    shortest_month: int = 1  # letters of a month's name within a sentence
    day_forms: tuple[str, ...] = ()  # patterns of a day by month and number
    before_other_weeks: tuple[str, ...] = ()  # words before a weekday of another week
    behind_other_weeks: tuple[str, ...] = ()


@cache
def load_calendar_words(language: str) -> CalendarWords:
    """The words of this language; all of them empty for a language without data."""
    return load_words(language, "dates", CalendarWords)


@cache
def number_months(language: str) -> dict[str, int]:
    """The number of each month's name, 1 to 12; of its short form, and the first letters of both.

    Where two months begin alike, which none does in the known languages, the later one counts.
    """
    words = load_calendar_words(language)
    named = (*enumerate(words.months, start=1), *enumerate(words.short_months, start=1))
    numbers = {name: number for number, whole in named for name in (whole, whole[:SHORTEST])}
    others = (entry.split(maxsplit=1) for entry in words.other_months)
    return numbers | {name: int(number) for number, name in others}
