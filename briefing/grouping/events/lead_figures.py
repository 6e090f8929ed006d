"""The figures an article begins with: what two reports share whatever their words and language."""

from briefing.model.analyzed import ArticleWords
from briefing.text.dates.calendar_words import number_months

LEAD_WORDS = 60  # behind the headline
LEAST_DIGITS = 2  # "2" and "4" are in any report
YEARS = range(1900, 2101)
BESIDE = 2  # words between a day and its month: "26 de agosto"
THOUSANDS, DECIMALS = 3, 2  # digits behind a comma or a point: "10,000", "3.5"


def list_lead_figures(article: ArticleWords) -> frozenset[str]:
    """The figures of headline and first paragraph that are neither a year nor a day of a month.

    Words have no marks: "3.5" is two of them, and the "000" of "10,000" is in any report.
    """
    months = number_months(article.language)
    beginning = [word.folded for word in article.words[: article.headline + LEAD_WORDS]]
    return frozenset(
        figure
        for place, word in enumerate(beginning)
        if word.isdecimal()
        and months.keys().isdisjoint(beginning[max(0, place - BESIDE) : place + BESIDE + 1])
        for figure in _list_forms(word, beginning[place + 1 : place + 2])
        if len(figure) >= LEAST_DIGITS
    )


def _list_forms(word: str, following: list[str]) -> list[str]:
    """The number itself, and whole with its decimals or thousands; none for a year or "000"."""
    if int(word) in YEARS or not int(word):
        return []
    parts = [one for one in following if one.isdecimal()]
    is_whole = any(
        len(one) == THOUSANDS or (len(one) <= DECIMALS and len(word) <= DECIMALS) for one in parts
    )
    return [word, f"{word}.{parts[0]}"] if is_whole else [word]
