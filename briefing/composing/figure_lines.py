"""Sentences with a figure, and what speaks for each: who else prints it, where, and of which day.

A long report has many figures: what a wall would cost, how many crossed ten years ago. That of the
day stands in a headline or a key sentence, in several reports, or beside a day of the week.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition
from briefing.composing.figure_patterns import PEOPLE, list_figures_of, tells_poll
from briefing.composing.figure_values import (
    is_round,
    list_values,
    list_values_of_article,
    read_value,
)
from briefing.composing.gate.words import load_gate_words
from briefing.composing.other_day import means_other_day, names_own_day
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.composing.standalone_sentences import StandaloneSentence, find_standalone_sentences
from briefing.composing.telling_articles import choose_telling_articles, is_commentary
from briefing.composing.topical_overlap import LEAST_SHARED_BY_LINE
from briefing.model import Span, Story
from briefing.text.calendar_words import load_calendar_words

SHORTEST = 9  # words: "Shipments from Florida and Georgia fell 11 percent." does not say of what
# What speaks for a figure, in points; with fewer than the least it is left out.
AN_AGREEING, MOST_AGREEING = 2, 2  # for each other article of the story that prints the value
TOLD = 2  # a headline or key sentence of the story has it
OWN_DAY = 2  # its sentence names a day of the week, or today
IN_LEAD, LEAD_SENTENCES = 1, 5
NAMES_BOTH = 1  # its sentence names both sides
# Of 8 that have one point on 29 real days 7 are of the matter; of 20 without any, half are what a
# wall may cost and who was deported ten years ago.
LEAST_POINTS = 1
OLD_YEARS = 2  # years back: a figure of such a year is background, wherever the year stands
_YEAR = re.compile(r"(?<!since )(?<!desde )\b(?:19|20)\d\d\b(?! [A-ZÁÉÍÓÚÑ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A sentence with a figure of it, and the points that speak for it.

    `rank` is 0 for money, 1 for a share, 2 for an amount, 3 for a number of people.
    """

    line: StandaloneSentence
    figure: Span  # in the article's text
    rank: int
    points: int
    is_foreign: bool = False  # its article is in another language than the story's headline

    @property
    def value(self) -> str:
        """The number, by which figures of two languages are one."""
        return read_value(self.line.article.text_of(self.figure), self.rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryValues:
    """The values of a story: in how many of its articles each stands, and those it is told with."""

    counted: Mapping[str, int]
    told: frozenset[str]

    def count_agreeing(self, value: str) -> int:
        """How many articles print it beside the first one."""
        return max(0, self.counted.get(value, 0) - 1)


def find_figure_lines(story: Story, sources: SourceIndex, edition: Edition) -> Iterator[FigureLine]:
    """The figures of a story's reports that may stand in a list, in order of its articles.

    An undated report gives only what another article prints as well.
    """
    articles = sources.articles_of(story)
    values = _count_values(story, sources)
    reports = [one for one in articles if not is_commentary(one)]
    telling = {one.id for one in choose_telling_articles(reports)} if reports else set()
    language = sources.headline_article(story).language
    for article in reports:
        for line in find_standalone_sentences(story, article, sources.gate):
            for found in _read_line(line, values, edition, is_foreign=article.language != language):
                if article.id in telling or values.count_agreeing(found.value):
                    yield found


def _count_values(story: Story, sources: SourceIndex) -> StoryValues:
    articles = sources.articles_of(story)
    told = [(one.text, sources.numbered[one.citation].language) for one in story.sentences]
    told += [(one.article.title or "", one.language) for one in articles]
    return StoryValues(
        counted=Counter(value for one in articles for value in list_values_of_article(one)),
        told=frozenset(value for text, language in told for value in list_values(text, language)),
    )


def _read_line(
    line: StandaloneSentence, values: StoryValues, edition: Edition, *, is_foreign: bool
) -> Iterator[FigureLine]:
    """The figures of a sentence; none inside marks, for whose claim it is another one says.

    A number of people that one article alone has must be a count of the day, and no estimate.
    """
    article, text = line.article, line.text
    if _says_too_little(line) or _is_old(line) or tells_poll(text, article.language):
        return
    matter = read_matter(text, article.language, edition.profile)
    start = line.sentence.span.start
    for rank, span in list_figures_of(text, article.language):
        figure = Span(start + span.start, start + span.end)
        value = read_value(article.text_of(figure), rank)
        strong = AN_AGREEING * min(MOST_AGREEING, values.count_agreeing(value))
        strong += TOLD * (value in values.told)
        if any(quote.span.overlaps(figure) for quote in article.quotes):
            continue
        if not strong and not _is_on_matter(line, matter, edition, is_foreign=is_foreign):
            continue
        if _means_other_day(line, edition.day, is_confirmed=bool(strong)):
            continue
        is_dated = _names_own_day(line)
        points = strong + OWN_DAY * is_dated + IN_LEAD * (line.sentence.index < LEAD_SENTENCES)
        points += NAMES_BOTH * matter.names_both
        is_count = is_dated and not is_round(article.text_of(figure))
        if points >= LEAST_POINTS and (strong or rank < PEOPLE or is_count):
            yield FigureLine(
                line=line, figure=figure, rank=rank, points=points, is_foreign=is_foreign
            )


def _is_on_matter(
    line: StandaloneSentence, matter: SentenceMatter, edition: Edition, *, is_foreign: bool
) -> bool:
    """Whether its paragraph shares the story's words, and it is about the two sides.

    A figure with its day may be of one side. The words of another language are not the story's.
    """
    if line.shared_stems < (1 if is_foreign else LEAST_SHARED_BY_LINE):
        return False
    names_one = bool(matter.first or matter.second) and _names_own_day(line)
    return edition.profile is None or matter.is_between or names_one


def _means_other_day(line: StandaloneSentence, today: date, *, is_confirmed: bool) -> bool:
    """Whether its "today" or "yesterday" is another day than the reader's.

    The weekday of an undated article is known where another article of the story agrees with it.
    """
    if line.article.day is None and is_confirmed:
        return names_own_day(line.text, line.article, today)
    return means_other_day(line.text, line.article, today)


def _names_own_day(line: StandaloneSentence) -> bool:
    language = line.article.language
    days = {*load_calendar_words(language).weekdays, *load_gate_words(language).todays}
    return not days.isdisjoint(_list_words(line.text))


def _list_words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())


def _says_too_little(line: StandaloneSentence) -> bool:
    """Whether it is short, or names nothing behind its first word: a rule, or what it leans on."""
    _, *others = re.findall(r"[^\W\d_]+", line.text) or [""]
    return len(line.text.split()) < SHORTEST or not any(word[0].isupper() for word in others)


def _is_old(line: StandaloneSentence) -> bool:
    """Whether it names a year of some years back, that is no part of a name nor a beginning."""
    published = line.article.article.published
    years = [int(year) for year in _YEAR.findall(line.text)]
    return published is not None and bool(years) and max(years) <= published.year - OLD_YEARS
