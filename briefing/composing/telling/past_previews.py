"""Reports that told what was to come on a day that the reader has behind him.

"She will attend Friday's draw" is no news in Saturday's brief, whatever verb the reports of Friday
have for it: "joined", "met", "took the stage".
"""

from datetime import date, timedelta
from itertools import pairwise

from briefing.composing.gate.words import load_gate_words
from briefing.composing.telling.further.stale_plans import OPENING, list_named_days
from briefing.composing.telling.news_lead import LeadSentence, find_opening, is_plan
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.named_days import find_named_days, resolve_day

AHEAD = timedelta(days=60)  # in which a day without its year is looked for


def is_past_preview(lead: LeadSentence, today: date) -> bool:
    """Whether its report is of an earlier day, and all days lie before today that its opening has
    as its own or to come.

    What it opens with is a plan, or going on: "is meeting Thursday with".
    """
    day = lead.article.day
    if day is None or day >= today:
        return False
    if is_plan(lead):  # and may be told on a day: "will shut it, the mayor said on Tuesday"
        named = [one for one in _list_days(lead, day) if one > day]
    elif _is_going_on(lead):
        named = [one for one in _list_days(lead, day) if one >= day]
    else:
        return False
    return bool(named) and max(named) < today


def opens_as_past_preview(article: AnalyzedArticle, today: date) -> bool:
    """The same of its first sentence: all that it tells is of before."""
    opening = find_opening(article)
    return opening is not None and is_past_preview(
        LeadSentence(article=article, sentence=opening), today
    )


def _is_going_on(lead: LeadSentence) -> bool:
    """Whether a verb of it is of the present progressive, and nobody said so: "said she is"."""
    language = lead.article.language
    words = load_gate_words(language)
    said = [word.strip(".,;:()“”\"'") for word in lead.text.split()]
    if not load_lexicon(language).finite_reporting_verbs.isdisjoint(said):
        return False
    return any(
        one in words.progress_auxiliaries and two.endswith(words.progress_endings)
        for one, two in pairwise(said)
    )


def _list_days(lead: LeadSentence, day: date) -> list[date]:
    article, language = lead.article, lead.article.language
    found: list[date] = []
    for sentence in article.sentences[:OPENING]:
        text = article.text_of(sentence.span)
        near = [resolve_day(one, day, day + AHEAD) for one in find_named_days(text, language)]
        months = [one for one in near if one]
        named = list_named_days(text, language, day)
        found += [*months, *(one for one in named if one < date.max or not months)]
    return found
