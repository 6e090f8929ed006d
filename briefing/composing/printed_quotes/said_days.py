"""On which day somebody spoke, as the report tells it; and who only goes on from an earlier one.

A report of Tuesday goes back to what was said at a press conference on Saturday, and on with
“…,” he added: printed apart, that would be told as today's.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.model import Quote
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.dates.named_days import find_named_days, resolve_day
from briefing.text.patterns import match_any

# Days before its article on which a quote may have been said: yesterday's words are told today, and
# pages carry the day after.
MOST_DAYS_AGO = 2
LONGEST_AGO = 180  # days back from which on a day without its year may be another one
# Of 6,363 quotes of 611 labelled articles the day of eight is found so; 40 to 200 find the same.
CUE_REACH = 80  # characters behind speaker and verb in which the day of speaking is told
# Characters from the end of one quotation to the next in which its speaker only goes on: 20 to 60
# find the same, 100 takes four quotes more.
GOES_ON_WITHIN = 60
# Words: "during a joint press conference in Loma". Two to six find the same, eight takes one more.
LONGEST_OCCASION = 6
LONGEST_HEARER = 4  # words with a capital: "she told Lomas Radio last year"


def is_of_another_week(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether the day told with speaker and verb, a weekday or by its month, lies before the days
    told of.

    Where none is told it is that of what the same speaker said right before.
    """
    day = article.article.published
    if day is None or quote.kind == "paraphrase":
        return False
    for one in iterate_back(quote, article):
        weekday = _find_said_weekday(one, article)
        if weekday is not None:
            return not _is_near(weekday, day)
        said = _find_said_date(one, article, day)
        if said is not None:
            return day - said > timedelta(days=MOST_DAYS_AGO)
    return False


def read_behind_cue(quote: Quote, article: AnalyzedArticle) -> str:
    """What stands behind speaker and verb, up to the end of the line or the next quotation."""
    cue, mention, text = quote.cue, quote.speaker.mention, article.article.text
    if cue is None:
        return ""
    start = max(cue.end, mention.end if mention else cue.end)
    if quote.span.start < start < quote.span.end:
        start = quote.span.end
    return re.split(r"[\n“\"«]", text[start : start + CUE_REACH], maxsplit=1)[0]


def iterate_back(quote: Quote, article: AnalyzedArticle) -> Iterator[Quote]:
    """The quote, then what the same speaker said right before it, one behind the other.

    What has no verb of saying of its own goes on behind one sentence that has it, however long.
    """
    yield quote
    quotes = [one for one in article.quotes if one.kind != "paraphrase"]
    place = next((n for n, one in enumerate(quotes) if one.span == quote.span), 0)
    for before in reversed(quotes[:place]):
        between = article.article.text[before.span.end : quote.span.start]
        is_near = quote.cue is None and "\n" not in between and between.count(". ") <= 1
        goes_on = len(between) <= GOES_ON_WITHIN or is_near
        if before.speaker.name != quote.speaker.name or not goes_on:
            return
        yield before
        quote = before


def _find_said_weekday(quote: Quote, article: AnalyzedArticle) -> int | None:
    language = article.language
    pattern = _weekday_pattern(language)
    match = pattern.match(read_behind_cue(quote, article)) if pattern else None
    return load_calendar_words(language).weekdays.index(match["day"].lower()) if match else None


def _find_said_date(quote: Quote, article: AnalyzedArticle, day: date) -> date | None:
    """The day of speaking by month and number: “…,” she said on May 6, or "in a May 6 letter"."""
    language, behind = article.language, read_behind_cue(quote, article)
    named = next(iter(find_named_days(behind, language)), None)
    if named is None:
        return None
    openers = match_any(load_quote_words(language).day_openers)
    before = rf"[\s,]*{occasion_pattern(language)}(?:{openers}\s+)*"
    if not re.fullmatch(before, behind[: named.span.start], re.IGNORECASE):
        return None
    return resolve_day(named, day - timedelta(days=LONGEST_AGO), day)


def _is_near(weekday: int, day: date) -> bool:
    return any((day - timedelta(days=ago)).weekday() == weekday for ago in range(MOST_DAYS_AGO + 1))


@cache
def _weekday_pattern(language: str) -> re.Pattern[str] | None:
    """A weekday as the first thing told, or behind the occasion: not "Friday's meeting"."""
    weekdays = load_calendar_words(language).weekdays
    if not weekdays:
        return None
    before = rf"(?:{match_any(load_quote_words(language).day_openers)}\s+)*"
    day = rf"{before}(?P<day>{'|'.join(weekdays)})\b(?![’'-])"
    return re.compile(rf"[\s,]*{occasion_pattern(language)}{day}", re.IGNORECASE)


def occasion_pattern(language: str) -> str:
    """The occasion of speaking before its day, or nothing: "at a joint conference in Loma"."""
    openers = load_quote_words(language).occasions
    links = set(load_gate_words(language).time_openers) - set(openers)
    links |= set(load_calendar_words(language).weekdays)  # "on Monday of the pact of last year"
    word = rf"(?!{match_any(sorted(links))}\b)(?:(?:\w\.)+|[\w’'-]+)\s"
    return rf"(?:{match_any(openers)}\s(?:{word}){{1,{LONGEST_OCCASION}}}?)?"
