"""By the numbers: a few sentences of the day with a figure that has a unit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.composing.citations import SourceIndex
from briefing.composing.figure_patterns import find_figure
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Excerpt, Figure, Span, Story

SHORTEST = 9  # words: "Shipments from Florida and Georgia fell 11 percent." does not say of what
MOST_FIGURES = 4  # lines: three to five are a section, more are a table


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A sentence with its foremost figure.

    `rank` is 0 for money, 1 for a share, 2 for an amount.
    """

    line: StandaloneSentence
    figure: Span  # in the article's text
    rank: int


def list_figures(
    stories: Sequence[Story], lines: Iterable[StandaloneSentence], sources: SourceIndex
) -> tuple[Figure, ...]:
    """A figure with its sentence from each story that has one to spare, in story order.

    It is from the articles in the language of the story's headline: another language's would tell
    the same figure again. What a story prints as a key sentence is not printed again.
    """
    languages_of = {story.key: sources.headline_article(story).language for story in stories}
    own = [line for line in lines if line.article.language == languages_of[line.story_key]]
    printed = [excerpt for story in stories for excerpt in story.sentences]
    unprinted = [line for line in own if not _is_printed(line, printed, sources)]
    return tuple(
        Figure(
            figure=sources.excerpt(chosen.line.article, chosen.figure),
            sentence=sources.excerpt(chosen.line.article, chosen.line.sentence.span),
        )
        for chosen in choose_figures(unprinted)
    )


def choose_figures(lines: Iterable[StandaloneSentence]) -> list[FigureLine]:
    """A line for each story that has a figure: money first, then shares, then amounts.

    The stories keep their order, and of equal figures the first is taken; none is told twice.
    """
    best: dict[str, FigureLine] = {}
    for candidate in _find_figure_lines(lines):
        known = best.get(candidate.line.story_key)
        if known is None or candidate.rank < known.rank:
            best[candidate.line.story_key] = candidate
    unique: dict[str, FigureLine] = {}
    for chosen in best.values():
        figure = chosen.line.article.text_of(chosen.figure)
        unique.setdefault(" ".join(figure.lower().split()), chosen)
    return list(unique.values())[:MOST_FIGURES]


def _find_figure_lines(lines: Iterable[StandaloneSentence]) -> Iterator[FigureLine]:
    for line in lines:
        found = find_figure(line.text, line.article.language)
        if found is not None and len(line.text.split()) >= SHORTEST:
            rank, span = found
            start = line.sentence.span.start
            yield FigureLine(
                line=line, figure=Span(start + span.start, start + span.end), rank=rank
            )


def _is_printed(line: StandaloneSentence, printed: Iterable[Excerpt], sources: SourceIndex) -> bool:
    number = sources.number_of(line.article)
    return any(
        excerpt.citation == number and excerpt.span.overlaps(line.sentence.span)
        for excerpt in printed
    )
