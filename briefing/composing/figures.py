"""By the numbers: a few sentences of the day with a figure that has a unit."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.composing.citations import SourceIndex
from briefing.composing.figure_patterns import PEOPLE, list_figures_of
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Excerpt, Figure, Span, Story

SHORTEST = 9  # words: "Shipments from Florida and Georgia fell 11 percent." does not say of what
MOST_FIGURES = 5  # lines: three to five are a section, more are a table
MOST_OF_A_STORY = 2
LEAST_SOURCES = 2  # articles that print a number of people: one alone may count other people

# Of each story, in how many of its articles a value stands.
Agreement = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A sentence with a figure of it.

    `rank` is 0 for money, 1 for a share, 2 for an amount, 3 for a number of people.
    """

    line: StandaloneSentence
    figure: Span  # in the article's text
    rank: int

    @property
    def value(self) -> str:
        """The number, by which figures of two languages are one: "30%", "30 por ciento"."""
        return read_value(self.line.article.text_of(self.figure), self.rank)


def read_value(figure: str, rank: int) -> str:
    """The digits of a figure and its kind; its words where it has none."""
    digits = "".join(re.findall(r"\d", figure))
    return f"{rank} {digits or ' '.join(figure.lower().split())}"


def list_figures(
    stories: Sequence[Story], lines: Iterable[StandaloneSentence], sources: SourceIndex
) -> tuple[Figure, ...]:
    """A figure or two, with their sentences, from each story that has one to spare, in story order.

    They are from the articles in the language of the story's headline: another language's would
    tell the same figure again. What a story prints as a key sentence is not printed again.
    """
    languages_of = {story.key: sources.headline_article(story).language for story in stories}
    own = [line for line in lines if line.article.language == languages_of[line.story_key]]
    printed = [excerpt for story in stories for excerpt in story.sentences]
    unprinted = [line for line in own if not _is_printed(line, printed, sources)]
    agreement = {story.key: count_values(story, sources) for story in stories}
    return tuple(
        Figure(
            figure=sources.excerpt(chosen.line.article, chosen.figure),
            sentence=sources.excerpt(chosen.line.article, chosen.line.sentence.span),
        )
        for chosen in choose_figures(unprinted, agreement)
    )


def count_values(story: Story, sources: SourceIndex) -> Counter[str]:
    """In how many articles of a story, in whatever language, each value stands."""
    return Counter(
        value
        for article in sources.articles_of(story)
        for value in {
            read_value(found.slice(text), rank)
            for one in article.sentences
            for text in (article.text_of(one.span),)
            for rank, found in list_figures_of(text, article.language)
        }
    )


def choose_figures(
    lines: Iterable[StandaloneSentence], agreement: Agreement | None = None
) -> list[FigureLine]:
    """A line or two of each story that has a figure: the value that most of its articles print.

    Of equal ones money comes first, then shares, then amounts. The stories keep their order; no
    value and no sentence is printed twice, and a number of people only where two articles have it.
    """
    counted = agreement or {}

    def sources_of(one: FigureLine) -> int:
        return counted.get(one.line.story_key, {}).get(one.value, 1)

    by_story: dict[str, list[FigureLine]] = {}
    for candidate in _find_figure_lines(lines):
        if candidate.rank < PEOPLE or sources_of(candidate) >= LEAST_SOURCES:
            by_story.setdefault(candidate.line.story_key, []).append(candidate)
    chosen: list[FigureLine] = []
    for candidates in by_story.values():
        best = sorted(candidates, key=lambda one: (-sources_of(one), one.rank))
        chosen += _keep_different(best, chosen)
    return chosen[:MOST_FIGURES]


def _keep_different(best: Iterable[FigureLine], taken: Iterable[FigureLine]) -> list[FigureLine]:
    kept: list[FigureLine] = []
    values = {one.value for one in taken}
    for one in best:
        is_new = one.value not in values and all(one.line.text != other.line.text for other in kept)
        if is_new and len(kept) < MOST_OF_A_STORY:
            kept.append(one)
            values.add(one.value)
    return kept


def _find_figure_lines(lines: Iterable[StandaloneSentence]) -> Iterator[FigureLine]:
    """The figures of the lines; none inside marks, for whose claim it is another sentence says."""
    for line in lines:
        if len(line.text.split()) < SHORTEST:
            continue
        start = line.sentence.span.start
        for rank, span in list_figures_of(line.text, line.article.language):
            figure = Span(start + span.start, start + span.end)
            if not any(quote.span.overlaps(figure) for quote in line.article.quotes):
                yield FigureLine(line=line, figure=figure, rank=rank)


def _is_printed(line: StandaloneSentence, printed: Iterable[Excerpt], sources: SourceIndex) -> bool:
    number = sources.number_of(line.article)
    return any(
        excerpt.citation == number and excerpt.span.overlaps(line.sentence.span)
        for excerpt in printed
    )
