"""The figures an article begins with: what two reports share whatever their words and language."""

from briefing.model.analyzed import ArticleWords
from briefing.text.dates.calendar_words import number_months

LEAD_WORDS = 60  # behind the headline
LEAST_DIGITS = 2  # "2" and "4" are in any report
YEARS = range(1900, 2101)
BESIDE = 2  # words between a day and its month: "26 de agosto"


def list_lead_figures(article: ArticleWords) -> frozenset[str]:
    """The figures of headline and first paragraph that are neither a year nor a day of a month."""
    months = number_months(article.language)
    beginning = [word.folded for word in article.words[: article.headline + LEAD_WORDS]]
    return frozenset(
        word
        for place, word in enumerate(beginning)
        if word.isdecimal()
        and len(word) >= LEAST_DIGITS
        and int(word) not in YEARS
        and months.keys().isdisjoint(beginning[max(0, place - BESIDE) : place + BESIDE + 1])
    )
