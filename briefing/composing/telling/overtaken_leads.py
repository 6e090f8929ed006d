"""Which reports of a story tell as to come what another tells as done.

A court that refuses to stop an extradition is no news once the man was handed over, though four
reports of the day tell of the court and one of the outcome.
"""

from collections.abc import Sequence
from datetime import date

from briefing.composing.gate.signs import pending_acts, plans
from briefing.composing.telling.differing_reports import is_later
from briefing.composing.telling.further.stale_plans import OPENING, list_named_days
from briefing.composing.telling.news_lead import LeadSentence, find_event_day
from briefing.model.analyzed import AnalyzedArticle


def awaits_what_is_done(lead: LeadSentence, others: Sequence[LeadSentence]) -> bool:
    """Whether the lead of another report, not surely earlier, tells as done what this one awaits.

    What it awaits, its headline or lead names too, in whatever form ("extradition"), and its
    beginning does not tell it as done. An act that it awaits on a day after the other's is another.
    """
    awaited = _list_awaited(lead)
    return bool(awaited) and any(
        not awaited.keys().isdisjoint(done := _list_done(other, lead))
        and _may_follow(other, lead, max(awaited[verb] for verb in awaited.keys() & done))
        for other in others
    )


def _list_done(other: LeadSentence, lead: LeadSentence) -> frozenset[str]:
    if other.article.id == lead.article.id or other.article.language != lead.article.language:
        return frozenset()
    return pending_acts.list_done(other.text, other.article.language)


def _list_awaited(lead: LeadSentence) -> dict[str, date]:
    """The beginnings of the verbs that a report awaits, each with the last day it names for it."""
    article, language = lead.article, lead.article.language
    texts = _read_opening(article)
    named = plans.list_beginnings(f"{article.article.title or ''} {lead.text}")
    done = frozenset[str]().union(*(pending_acts.list_done(text, language) for text in texts))
    awaited: dict[str, date] = {}
    for text in texts:
        days = list_named_days(text, language, article.day) if article.day else []
        for verb in (pending_acts.list_pending(text, language) & named) - done:
            awaited[verb] = max([*days, awaited.get(verb, date.min)])
    return awaited


def _read_opening(article: AnalyzedArticle) -> list[str]:
    return [article.text_of(sentence.span) for sentence in article.sentences[:OPENING]]


def _may_follow(other: LeadSentence, lead: LeadSentence, awaited: date) -> bool:
    """Whether another lead may tell what this one awaits: of no earlier report, nor day."""
    day = find_event_day(other)
    is_earlier = is_later(lead.article, other.article)
    return not is_earlier and day is not None and awaited <= day
