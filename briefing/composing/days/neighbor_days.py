"""The day of an undated article by the dated reports of its story: "este jueves", "on Thursday".

A weekday alone has no week, but reports of one event have one. Where a dated report of the story
is of that weekday, or of one of the two days after it, the weekday is that one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from briefing.composing.days.relative_days import is_told_as_future
from briefing.composing.days.worked_out_day import BASIS, list_opening_sentences
from briefing.composing.gate.words import load_gate_words
from briefing.model import Cluster, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.dates.named_days import find_weekdays

# Days from a weekday to the report of it: "on Thursday" stands in Saturday's paper, in next week's
# it is another Thursday.
LONGEST_AGO = 2
_WEEK = 7

Articles = Mapping[str, AnalyzedArticle]


def date_by_neighbors(
    stories: Iterable[Cluster], articles: Articles, window: Window
) -> dict[str, AnalyzedArticle]:
    """The articles by their ids, undated ones with the day that their story's dated ones tell.

    Stays undated: what names no past weekday in its opening, and what has no dated report in its
    story that is near enough to it, or a day outside the window.
    """
    dated = dict(articles)
    for story in stories:
        members = [articles[member] for member in story.members]
        days = {member.day for member in members if member.day}
        for member in members:
            day = _find_day(member, days) if member.day is None else None
            if day and day <= window.end and (window.start is None or day >= window.start):
                dated[member.id] = _set_day(member, day)
    return dated


def _find_day(undated: AnalyzedArticle, days: set[date]) -> date | None:
    """The latest past weekday of the opening, as a day near the dated ones, if there is one.

    "Yesterday, Monday" is told on Tuesday.
    """
    language = undated.language
    yesterday = (*load_gate_words(language).yesterday,)
    told = [
        (weekday + sentence[: span.start].lower().rstrip(" ,").endswith(yesterday)) % _WEEK
        for sentence in list_opening_sentences(undated.cleaned)
        for weekday, span in find_weekdays(sentence, language)
        if not is_told_as_future(sentence, span.start, language)
    ]
    found = [day for weekday in told if (day := _resolve(weekday, days))]
    return max(found) if found and len(found) == len(told) else None


def _resolve(weekday: int, days: set[date]) -> date | None:
    near = {day - timedelta(days=(day.weekday() - weekday) % _WEEK) for day in days}
    fitting = {one for one in near if any(0 <= (day - one).days <= LONGEST_AGO for day in days)}
    return fitting.pop() if len(fitting) == 1 else None


def _set_day(found: AnalyzedArticle, day: date) -> AnalyzedArticle:
    article = replace(found.article, published=day, published_basis=BASIS)
    cleaned = replace(found.cleaned, article=article)
    return replace(found, prepared=replace(found.prepared, cleaned=cleaned), day=day)
