"""What a report says around somebody's words: that they are of another time, or meant in mockery.

“In 2015, Tarn said: “…””, in an article of 2018, is no quote of its day, and what was said with
sarcasm means the opposite of its words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.signs.own_time import (
    OWN_DAYS,
    names_own_time,
    names_past_day,
    tells_earlier_time,
)
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.said_days import (
    LONGEST_HEARER,
    iterate_back,
    occasion_pattern,
    read_behind_cue,
)
from briefing.model import Quote, Sentence, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.patterns import match_any

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_YEAR = re.compile(r"(?<![\w$.,-])(?:19|20)\d\d(?![\w%]|[.,]\d)")


def is_of_another_time(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether its sentence opens with another time ("In 2015, …") or tells an earlier one and no
    day of its own, or the one before goes back to a day of weeks ago, or the words behind speaker
    and verb begin with one, be it of what the speaker only goes on from ("…,” she said last month.
    “…”"), or the line that leads to it by a colon names another year.
    """
    day = article.article.published
    if day is None or quote.kind == "paraphrase":
        return False
    around, before = _read_around(quote, article)
    if before.endswith(":"):
        years = [int(year) for year in _YEAR.findall(before)]
        if years and max(years) < day.year:
            return True
    if _goes_back_to_day(quote, article):
        return True
    if _tells_earlier(quote, article) or _opens_with_another_time(around, article.language, day):
        return True
    said = (read_behind_cue(one, article) for one in iterate_back(quote, article))
    return any(_is_said_at_another_time(behind, article.language, day) for behind in said)


def _tells_earlier(quote: Quote, article: AnalyzedArticle) -> bool:
    """ "…,” she told Ruiz at a meeting in November", in May, around a quote."""
    own = _list_own_sentences(quote, article)
    if not own:
        return False
    reading = read_passage(article, Span(own[0].span.start, own[-1].span.end))
    return tells_earlier_time(replace(reading, quotations=(quote.span,)))


def _goes_back_to_day(quote: Quote, article: AnalyzedArticle) -> bool:
    """ "Aides took back Vidal's March 3 claim. “…,” Vidal said."

    What leads to it names its speaker with a day of weeks or years ago, or opens with a time before
    these ("At a rally last week, Vidal …"), in its paragraph of whomever it tells ("In 2014, the
    office warned of it. “…”"), and neither names a day of its own.
    """
    own, sentences = _list_own_sentences(quote, article), article.sentences
    surname = (quote.speaker.name or "").split()[-1:]
    if not own or not surname or own[0].index == 0:
        return False
    earlier = sentences[own[0].index - 1]
    before, day = read_passage(article, earlier.span), article.article.published
    opens = day is not None and _is_said_at_another_time(before.text, article.language, day)
    is_leading = opens and earlier.paragraph == own[0].paragraph
    if surname[0] not in before.text and not is_leading:
        return False
    if not (opens or names_past_day(before) or _names_past_year(before)):
        return False
    reading = read_passage(article, Span(own[0].span.start, own[-1].span.end))
    return not names_own_time(replace(reading, quotations=(quote.span,)))


def _names_past_year(reading: SentenceReading) -> bool:
    """ "Vidal opened her campaign in June 2015": of no other time, and not of whom it tells."""
    day, language = reading.article.article.published, reading.article.language
    pattern = _year_pattern(language)
    found = pattern.search(reading.outside) if pattern else None
    if found is None or day is None or names_own_time(reading):
        return False
    before = WORD.findall(reading.outside[: found.start()].lower())
    is_aside = not reading.lexicon.relative_pronouns.isdisjoint(before)
    return int(found["year"]) < day.year and not is_aside


def is_mocking(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether who speaks jokes: “…,” he quipped; or the paragraph before it says so of him."""
    words = load_quote_words(article.language)
    around, before = _read_around(quote, article)
    if _has_one(around, (*words.joking, *words.sarcasm)):
        return True
    surname = (quote.speaker.name or "").split()[-1:]
    return bool(surname) and surname[0] in before and _has_one(before, words.sarcasm)


def is_in_writing(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether its report says that it was written, or what it goes on from: “…,” she tweeted."""
    written = load_quote_words(article.language).written
    return any(
        _has_one(_read_around(one, article)[0], written) for one in iterate_back(quote, article)
    )


def _read_around(quote: Quote, article: AnalyzedArticle) -> tuple[str, str]:
    """The rest of the sentences in which it stands, without quotations; the paragraph before."""
    text, sentences = article.article.text, article.sentences
    own = _list_own_sentences(quote, article)
    if not own:
        return "", ""
    start, end = own[0].span.start, max(own[-1].span.end, quote.span.end)
    around = f"{text[start : quote.span.start]}{text[quote.span.end : end]}"
    around = re.sub(r"[“”«»\"]+", " ", _QUOTED.sub(" ", around)).strip(" ,.")
    paragraph = own[0].paragraph
    opening = bisect_left(sentences, paragraph - 1, key=lambda one: one.paragraph)
    closing = bisect_left(sentences, paragraph, key=lambda one: one.paragraph)
    earlier = sentences[opening:closing]
    before = text[earlier[0].span.start : earlier[-1].span.end] if earlier else ""
    return around, before.rstrip()


def _list_own_sentences(quote: Quote, article: AnalyzedArticle) -> Sequence[Sentence]:
    """The sentences in which it stands."""
    # By halving: an article of quotations alone has as many sentences as quotes.
    sentences = article.sentences
    first = bisect_right(sentences, quote.span.start, key=lambda one: one.span.end)
    behind = bisect_left(sentences, quote.span.end, key=lambda one: one.span.start)
    return sentences[first:behind]


def _opens_with_another_time(text: str, language: str, day: date) -> bool:
    pattern = _time_pattern(language)
    found = pattern.match(text) if pattern else None
    return found is not None and _lies_before(found, language, day)


def _is_said_at_another_time(behind: str, language: str, day: date) -> bool:
    """ "…,” she told Lomas Radio last year", "…, in a letter to the council in March 2014"."""
    pattern = _saying_pattern(language)
    found = pattern.match(behind) if pattern else None
    return found is not None and _lies_before(found, language, day)


def _lies_before(found: re.Match[str], language: str, day: date) -> bool:
    """Whether a time lies before the article's own days; a month alone is the last one."""
    year, month = found["year"] or found["of"], found["month"]
    if year and int(year) != day.year:
        return int(year) < day.year
    if month:
        months = load_calendar_words(language).months
        ago = (day.month - months.index(month.lower()) - 1) % 12
        return ago > 1 or (ago == 1 and day.day > OWN_DAYS)
    return not year


@cache
def _time_pattern(language: str) -> re.Pattern[str] | None:
    """ "in 2015", "in a July interview", "last month", as the first thing told."""
    times = _list_times(language)
    return re.compile(rf"[\s,]*(?:{times})", re.IGNORECASE) if times else None


@cache
def _saying_pattern(language: str) -> re.Pattern[str] | None:
    """The same behind speaker and verb, and behind who hears it or the occasion."""
    times = _list_times(language)
    if not times:
        return None
    hearer = rf"(?-i:(?:[A-Z][\w.’'-]*\s){{1,{LONGEST_HEARER}}})?"
    before = rf"[\s,]*{hearer}{occasion_pattern(language)}"
    return re.compile(rf"{before}(?:{times})", re.IGNORECASE)


def _list_times(language: str) -> str:
    """The times before an article's own days, as a pattern; nothing where a language has none."""
    words, months = load_quote_words(language), load_calendar_words(language).months
    if not words.said_before or not months:
        return ""
    lexicon = load_lexicon(language)
    openers, named = match_any(words.time_openers), match_any(months)
    articles, links = (
        match_any(sorted(map(re.escape, one)))
        for one in (lexicon.determiners, lexicon.possessive_prepositions)
    )
    year = r"(?:19|20)\d\d"
    month = rf"(?P<month>{named})\b(?:\s(?:{links}\s)?(?P<of>{year}))?"
    timed = rf"(?:{openers})\s(?:{articles}\s)?(?:(?P<year>{year})|{month})\b"
    earlier = load_gate_words(language).earlier_times
    return rf"{match_any((*words.said_before, *earlier))}\b|{timed}"


@cache
def _year_pattern(language: str) -> re.Pattern[str] | None:
    """ "in 2015", "in June 2015", "in June of 2015"."""
    openers, months = load_quote_words(language).time_openers, load_calendar_words(language).months
    if not openers or not months:
        return None
    links = match_any(sorted(load_lexicon(language).possessive_prepositions))
    month = rf"(?:{match_any(months)}\s(?:{links}\s)?)?"
    return re.compile(rf"\b{match_any(openers)}\s{month}(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def _has_one(text: str, phrases: tuple[str, ...]) -> bool:
    return bool(phrases) and re.search(rf"\b{match_any(phrases)}\b", text.lower()) is not None
