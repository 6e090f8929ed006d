"""What to watch: sentences that name a day to come, with that day."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from briefing.composing import gate, topical_overlap
from briefing.composing.citations import SourceIndex
from briefing.composing.days.day_clause import find_day_clause
from briefing.composing.days.days_to_come import find_days_to_come
from briefing.composing.days.other_day import names_own_day
from briefing.composing.days.relative_days import is_put_off, still_stands
from briefing.composing.days.watch_words import load_watch_words
from briefing.composing.edition import Edition
from briefing.composing.gate.signs import plans
from briefing.composing.sentence_matter import names_other_side, read_matter
from briefing.composing.standalone_sentences import StandaloneSentence, make_lines
from briefing.composing.telling.news_lead import LeadSentence, find_named_day, find_opening
from briefing.composing.telling.telling_articles import choose_telling_articles, is_commentary
from briefing.model import Span, Story, Watch
from briefing.model.analyzed import AnalyzedArticle
from briefing.model.brief import WatchBasis
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.calendar_words import load_calendar_words
from briefing.text.patterns import match_any

MOST_LINES = 5  # lines at most
# Stems that two sentences on one day share where they tell of one event.
SAME_EVENT_STEMS = 2
SUBJECT_WORDS = 8  # of a subject that a clause may explain: "The visit of Ana Vale, which …"
# Days: between two weekdays of one name, and at most between a term of weeks and an exact day.
A_WEEK = 7
MOST_DAYS_AHEAD = 366  # days ahead: what is named for later is a plan, and no date to watch for


@dataclass(frozen=True, slots=True, kw_only=True)
class UpcomingDate:
    """A day to come, and the sentence and the words of it that name the day."""

    day: date
    line: StandaloneSentence
    words: Span  # in the article's text
    basis: WatchBasis = "printed"


def list_upcoming_dates(
    stories: Iterable[Story], sources: SourceIndex, edition: Edition
) -> tuple[Watch, ...]:
    """The days to come that the stories name, the next first."""
    found = [one for story in stories for one in _find_dates(story, sources, edition)]
    return tuple(
        Watch(
            day=upcoming.day,
            words=sources.excerpt(upcoming.line.article, upcoming.words),
            sentence=sources.excerpt(upcoming.line.article, upcoming.line.sentence.span),
            basis=upcoming.basis,
        )
        for upcoming in choose_upcoming_dates(found)
    )


def choose_upcoming_dates(found: Sequence[UpcomingDate]) -> list[UpcomingDate]:
    """The days, the next first; of one day and event the first line, and no sentence twice."""
    chosen: list[UpcomingDate] = []
    for upcoming in sorted(found, key=lambda upcoming: upcoming.day):
        if not any(_is_same(upcoming, other) for other in chosen):
            chosen.append(upcoming)
        if len(chosen) == MOST_LINES:
            break
    return chosen


def find_upcoming_dates(line: StandaloneSentence, today: date) -> Iterator[UpcomingDate]:
    """The days to come that a sentence names; none of what was put off, or that it tells aside."""
    for day, span, basis in find_days_to_come(line, today):
        stands = still_stands(line.text, span.start, line.article.language)
        stands = stands and not _stands_aside(line.text, span, line.article.language)
        stands = stands and _agrees_with_weekday(line.text, span, day, line.article.language)
        if stands and 0 < (day - today).days <= MOST_DAYS_AHEAD:
            start = line.sentence.span.start
            words = Span(start + span.start, start + span.end)
            yield UpcomingDate(day=day, line=line, words=words, basis=basis)


def _agrees_with_weekday(text: str, span: Span, day: date, language: str) -> bool:
    """Whether the weekday beside a date, if one is, is that of the day.

    "Friday, Feb. 3" of a year in which the third is a Monday is one of two days.
    """
    before, own = (words.lower().split() for words in (text[: span.start], span.slice(text)))
    beside = {word.strip(",.") for word in (*before[-1:], *own[:1])}
    weekdays = load_calendar_words(language).weekdays
    return beside.isdisjoint(weekdays) or weekdays[day.weekday()] in beside


def _stands_aside(text: str, span: Span, language: str) -> bool:
    """Whether a day stands in a clause about something on the way, which a comma closes.

    "After the visit to Lomas, which ends on Friday, the mayor said …" is no line for Friday, nor is
    "Ada Vale, who saw the fair that ends on Friday, said …"; "The visit, which ends on Friday, …"
    is, and so is "… a duty, which takes effect on Friday."
    """
    opening = text[: span.start].rfind(", ")
    before, words = text[: max(opening, 0)], text[opening + 2 : span.start].lower().split()
    relative = load_lexicon(language).relative_pronouns
    is_clause = opening >= 0 and not relative.isdisjoint(words[:1])
    is_closed = re.match(r"[^,;]{0,40}, \S", text[span.end :]) is not None
    is_far = len(before.split()) > SUBJECT_WORDS or not relative.isdisjoint(words[1:])
    return is_clause and is_closed and is_far


def _find_dates(story: Story, sources: SourceIndex, edition: Edition) -> list[UpcomingDate]:
    """The days that a story's reports name in lines that may stand in a list, the best line first.

    That is one in the language of the story, then one of a dated article, then one that is no
    quotation, then the one that comes to the day soonest. A day that two articles
    name is of the story's matter; an undated report gives no other. None that any of them says was
    put off: the others were written before.
    """
    articles = sources.articles_of(story)
    several = articles if len(articles) > 1 else ()
    named = Counter(day for one in several for day in _list_days(story, one, edition.day))
    put_off = {day for one in articles for day in _list_put_off(story, one, edition.day)}
    reports = [one for one in articles if not is_commentary(one)]
    telling = {one.id for one in choose_telling_articles(reports)} if reports else set()
    found = [
        upcoming
        for article in reports
        for line in make_lines(story, article, article.sentences)
        for upcoming in find_upcoming_dates(line, edition.day)
        if upcoming.day not in put_off
        and not any(is_done_a_week_before(upcoming, one) for one in articles)
        and not names_own_day(line.text, article, edition.day)
        and sources.gate.refuse(line.sentence, article, gate.WATCH) is None
        and (
            named[upcoming.day] > 1
            or (article.id in telling and _is_on_matter(line, upcoming.words, edition))
        )
    ]
    language = sources.headline_article(story).language

    def rank(one: UpcomingDate) -> tuple[bool, bool, bool, int]:
        article = one.line.article
        quoted = any(quote.span.overlaps(one.words) for quote in article.quotes)
        before = one.words.start - one.line.sentence.span.start
        return article.language != language, article.day is None, quoted, before

    return sorted(drop_rough_terms(found), key=rank)


def drop_rough_terms(found: Sequence[UpcomingDate]) -> Iterator[UpcomingDate]:
    """The days, but for a term of weeks or months beside an exact day near it: "in two weeks" of
    a meeting that another report has on the 16th."""
    rough = [_is_term_of_weeks(one) for one in found]
    exact = [one.day for one, is_rough in zip(found, rough, strict=True) if not is_rough]
    for one, is_rough in zip(found, rough, strict=True):
        if not is_rough or all(abs((one.day - day).days) > A_WEEK for day in exact):
            yield one


def _is_term_of_weeks(upcoming: UpcomingDate) -> bool:
    article = upcoming.line.article
    units = load_watch_words(article.language).units[1:]
    words = article.text_of(upcoming.words)
    return bool(units) and bool(re.search(rf"\b{match_any(units)}\b", words, re.IGNORECASE))


def is_done_a_week_before(upcoming: UpcomingDate, article: AnalyzedArticle) -> bool:
    """Whether a report opens with it as done on the weekday before: "met on Friday", where another
    text of its day, written before, has "will meet Friday".
    """
    opening = find_opening(article)
    language = upcoming.line.article.language
    if upcoming.basis != "worked out" or opening is None or article.day is None:
        return False
    if article.language != language:
        return False  # the verbs of two languages do not meet
    lead = LeadSentence(article=article, sentence=opening)
    if find_named_day(lead, article.day) != upcoming.day - timedelta(days=A_WEEK):
        return False
    planned = plans.list_planned(upcoming.line.text, language)
    told = f"{article.article.title or ''} {lead.text}"
    return not planned.isdisjoint(plans.list_beginnings(told))


def _list_days(story: Story, article: AnalyzedArticle, today: date) -> set[date]:
    """The days to come that an article names in any of its sentences."""
    lines = make_lines(story, article, article.sentences)
    return {found.day for line in lines for found in find_upcoming_dates(line, today)}


def _list_put_off(story: Story, article: AnalyzedArticle, today: date) -> set[date]:
    """The days of which a sentence of an article says that what was to come on them comes later."""
    return {
        day
        for line in make_lines(story, article, article.sentences)
        for day, span, _ in find_days_to_come(line, today)
        if is_put_off(line.text, span.start, article.language)
    }


def _is_on_matter(line: StandaloneSentence, words: Span, edition: Edition) -> bool:
    """Whether it tells the story's matter, and on that day what is between the two sides.

    Beside a third country it must name the side that its article names less: a duty on both.
    """
    if edition.profile is None:
        return line.is_on_topic
    start, language = line.sentence.span.start, line.article.language
    clause = find_day_clause(line.text, Span(words.start - start, words.end - start), language)
    matter = read_matter(clause, language, edition.profile)
    names_ours = names_other_side(matter, line.article, edition.profile)
    return line.is_on_topic and (matter.is_between or bool(matter.topical and names_ours))


def _is_same(one: UpcomingDate, other: UpcomingDate) -> bool:
    """Whether two are one sentence, or tell of one day of one story or event."""
    if one.line.text == other.line.text:
        return True
    if one.day != other.day:
        return False
    texts = (one.line.text, other.line.text)
    first, second = topical_overlap.list_content_stems(texts, one.line.article.language)
    return one.line.story_key == other.line.story_key or len(first & second) >= SAME_EVENT_STEMS
