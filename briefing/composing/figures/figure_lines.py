"""Sentences with a figure, and what speaks for each: who else prints it, where, and of which day.

A long report has many figures: what a wall would cost, how many crossed ten years ago. That of the
day stands in a headline or a key sentence, in several reports, or beside a day of the week.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.days.upcoming_dates import find_upcoming_dates
from briefing.composing.edition import Edition
from briefing.composing.figures import figure_days, figure_values
from briefing.composing.figures.count_claims import CountClaim, read_claims
from briefing.composing.figures.figure_patterns import (
    PEOPLE,
    is_known_before,
    list_figures_of,
    tells_poll,
)
from briefing.composing.gate.judging import find_touching
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.composing.standalone_sentences import StandaloneSentence, find_standalone_sentences
from briefing.composing.telling.telling_articles import choose_telling_articles, is_commentary
from briefing.model import Span, Story
from briefing.quick_dataclass import dataclass

# What speaks for a figure, in points; with fewer than the least it is left out.
AN_AGREEING, MOST_AGREEING = 2, 2  # for each other article of the story that prints the value
TOLD = 2  # a headline or key sentence of the story has it
OWN_DAY = 2  # its sentence names a day of the week, or today
IN_LEAD, LEAD_SENTENCES = 1, 5
NAMES_BOTH = 1  # its sentence names both sides
# Of 8 that have one point on 29 real days 7 are of the matter; of 20 without any, half are what a
# wall may cost and who was deported ten years ago.
LEAST_POINTS = 1
# Sentences of a report, below which a figure that no printed sentence has is background: of 34
# figures of known days 29 are right, of the 24 that are told or stand above it 23.
EARLY = 7
NOUN_WITHIN = 3  # words behind a figure that say whose it is: "in Chinese goods"


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
    is_printed: bool = False  # as a key sentence of the story

    @property
    def value(self) -> str:
        """The number, by which figures of two languages are one."""
        return figure_values.read_value(self.text_of_figure, self.rank)

    @property
    def text_of_figure(self) -> str:
        """The figure as printed."""
        return self.line.article.text_of(self.figure)

    @property
    def claim(self) -> CountClaim | None:
        """What it counts, where the text says so."""
        start = self.line.sentence.span.start
        own = Span(self.figure.start - start, self.figure.end - start)
        claims = read_claims(self.line.text, self.line.article.language)
        return next((one for one in claims if one.span.overlaps(own)), None)

    def contradicts(self, claim: CountClaim, article_id: str) -> bool:
        """Whether it has another number for what this article counts."""
        own = self.claim
        return own is not None and own.differs(claim) and self.line.article.id != article_id


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryValues:
    """The values of a story: in how many of its articles each stands, and those it is told with."""

    counted: Mapping[str, int]
    told: frozenset[str]
    in_headlines: frozenset[str]
    language: str  # of its headline
    printed: frozenset[str]  # its key sentences
    counted_there: tuple[tuple[CountClaim, str], ...]  # what these count, with the article's id

    def count_agreeing(self, value: str) -> int:
        """How many articles print it beside the first one."""
        return max(0, self.counted.get(value, 0) - 1)

    def is_news(self, value: str) -> bool:
        """Whether several articles or a headline print it."""
        return bool(self.count_agreeing(value)) or value in self.in_headlines

    def weigh(self, value: str) -> int:
        """The points of a value for standing in several articles, or where the story is told."""
        agreeing = min(MOST_AGREEING, self.count_agreeing(value))
        return AN_AGREEING * agreeing + TOLD * (value in self.told)


def find_figure_lines(story: Story, sources: SourceIndex, edition: Edition) -> Iterator[FigureLine]:
    """The figures of a story's reports that may stand in a list, in order of its articles.

    An undated report gives only what another article prints as well.
    """
    values = _count_values(story, sources)
    reports = [one for one in sources.articles_of(story) if not is_commentary(one)]
    telling = {one.id for one in choose_telling_articles(reports)} if reports else set()
    for article in reports:
        quoted = sorted({quote.span for quote in article.quotes})
        asked = [
            one
            for one in article.sentences
            if one.index < EARLY or article.text_of(one.span) in values.printed
        ]
        for line in find_standalone_sentences(
            story, article, asked, sources.gate, tier=gate.FIGURE
        ):
            for found in _read_line(line, _list_unquoted(line, quoted), values, edition):
                if not (article.id in telling or values.count_agreeing(found.value)):
                    continue
                if values.weigh(found.value) or _may_stand_alone(line, sources, edition):
                    yield found


def _may_stand_alone(line: StandaloneSentence, sources: SourceIndex, edition: Edition) -> bool:
    """Whether the sentence itself speaks for a figure that nothing else prints.

    "A duty of 5 to 10 percent will take effect on Feb. 3": a day to come speaks for it.
    """
    if sources.gate.refuse(line.sentence, line.article, gate.LONE_FIGURE) is None:
        return True
    return any(find_upcoming_dates(line, edition.day))


def _count_values(story: Story, sources: SourceIndex) -> StoryValues:
    articles = sources.articles_of(story)
    told = [(one.text, sources.numbered[one.citation].language) for one in story.sentences]
    headlines = [(one.article.title or "", one.language) for one in articles]
    return StoryValues(
        counted=Counter(
            value for one in articles for value in figure_values.list_article_values(one)
        ),
        told=frozenset(
            value
            for text, language in (*told, *headlines)
            for value in figure_values.list_values(text, language)
        ),
        in_headlines=frozenset(
            value
            for text, language in headlines
            for value in figure_values.list_values(text, language)
        ),
        language=sources.headline_article(story).language,
        printed=frozenset(one.text for one in story.sentences),
        counted_there=tuple(
            (claim, sources.numbered[one.citation].id)
            for one in story.sentences
            for claim in read_claims(one.text, sources.numbered[one.citation].language)
        ),
    )


def _read_line(
    line: StandaloneSentence,
    unquoted: Sequence[FigureLine],
    values: StoryValues,
    edition: Edition,
) -> Iterator[FigureLine]:
    """These figures of a sentence with their points; none of one too short, old, a poll, or of a
    third country."""
    article, text = line.article, line.text
    if not unquoted or figure_days.says_too_little(line) or figure_days.is_old(line):
        return
    if tells_poll(text, article.language):
        return
    matter = read_matter(text, article.language, edition.profile)
    if matter.opens_with_third:
        return  # "China, of 1.4 billion people, sends 72,000 students": the first is another's
    is_foreign = article.language != values.language
    is_on_matter = figure_days.is_on_matter(line, matter, edition, is_foreign=is_foreign)
    is_counted = any(not _is_estimate(one) for one in unquoted)
    told = text in values.printed
    for found in unquoted:
        if figure_values.is_price(line.article.text_of(found.figure), found.rank):
            continue
        if _counts_third(found, edition) or (_is_known(found) and not values.is_news(found.value)):
            continue
        strong = values.weigh(found.value)
        if not strong and not is_on_matter:
            continue
        if figure_days.is_of_other_day(line, edition, is_confirmed=bool(strong)):
            continue
        if any(found.contradicts(*counted) for counted in values.counted_there):
            continue
        points = strong + _weigh_line(line, matter)
        if points >= LEAST_POINTS and (strong or is_counted):
            yield replace(found, points=points, is_foreign=is_foreign, is_printed=told)


def _list_unquoted(line: StandaloneSentence, quoted: Sequence[Span]) -> list[FigureLine]:
    """Its figures without points; none inside marks, for whose claim it is another one says.

    `quoted` are the quotes of its article, in order.
    """
    start = line.sentence.span.start
    figures = (
        (rank, Span(start + span.start, start + span.end))
        for rank, span in list_figures_of(line.text, line.article.language)
    )
    return [
        FigureLine(line=line, figure=figure, rank=rank, points=0)
        for rank, figure in figures
        if not find_touching(quoted, figure)
    ]


def _weigh_line(line: StandaloneSentence, matter: SentenceMatter) -> int:
    """The points of a sentence: for its day, for its place, and for both sides."""
    is_in_lead = line.sentence.index < LEAD_SENTENCES
    points = OWN_DAY * figure_days.names_weekday(line) + IN_LEAD * is_in_lead
    return points + NAMES_BOTH * matter.names_both


def _counts_third(found: FigureLine, edition: Edition) -> bool:
    """ "$300 billion in Chinese goods": what stands behind it is a third country's alone.

    People of one may be at the border of the two.
    """
    if found.rank >= PEOPLE:
        return False
    article, end = found.line.article, found.line.sentence.span.end
    behind = article.text_of(Span(found.figure.end, end)).split()[:NOUN_WITHIN]
    matter = read_matter(" ".join(behind), article.language, edition.profile)
    return bool(matter.thirds) and not (matter.first or matter.second)


def _is_known(found: FigureLine) -> bool:
    """Whether its sentence takes it for known: "the 27% fall", "its $15 billion bridge"."""
    article, start = found.line.article, found.line.sentence.span.start
    return is_known_before(article.text_of(Span(start, found.figure.start)), article.language)


def _is_estimate(found: FigureLine) -> bool:
    """Whether it is a number of people, but no count of a day: one article alone may err."""
    if found.rank < PEOPLE:
        return False
    text = found.line.article.text_of(found.figure)
    return figure_values.is_round(text) or not figure_days.names_weekday(found.line)
