"""By the numbers: a few sentences of the day with a figure that has a unit."""

from collections.abc import Iterable, Sequence

from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition
from briefing.composing.figure_lines import FigureLine, find_figure_lines
from briefing.model import Figure, Story

MOST_FIGURES = 5  # lines: three to five are a section, more are a table
# A story gives two; where the others have none to spare, a third and so on.
MOST_OF_A_STORY = 2


def list_figures(
    stories: Sequence[Story], sources: SourceIndex, edition: Edition
) -> tuple[Figure, ...]:
    """A figure or two, with their sentences, from each story that has one, in story order.

    A sentence that tells a story may stand here too: its figure is sought here.
    """
    found = [list(find_figure_lines(story, sources, edition)) for story in stories]
    return tuple(
        Figure(
            figure=sources.excerpt(chosen.line.article, chosen.figure),
            sentence=sources.excerpt(chosen.line.article, chosen.line.sentence.span),
        )
        for chosen in choose_figures(found)
    )


def choose_figures(found: Iterable[Sequence[FigureLine]]) -> list[FigureLine]:
    """Of the figures of each story, in story order, the few for which most speaks.

    Of equal ones money comes first, then shares, then amounts. No value and no sentence is printed
    twice; a value is told in the language of its story where a sentence of that language has it.
    """
    ranked = [_rank(lines) for lines in found]
    chosen: list[list[FigureLine]] = [[] for _ in ranked]
    for most in range(MOST_OF_A_STORY, MOST_FIGURES + 1):
        for place, candidates in enumerate(ranked):
            for one in candidates:
                taken = [line for lines in chosen for line in lines]
                if len(chosen[place]) >= most or len(taken) >= MOST_FIGURES:
                    break
                if not any(_is_same(one, other) for other in taken):
                    chosen[place].append(one)
    return [line for lines in chosen for line in lines]


def _rank(lines: Iterable[FigureLine]) -> list[FigureLine]:
    """The best sentence of each value, the value for which most speaks first."""
    by_value: dict[str, list[FigureLine]] = {}
    for line in lines:
        by_value.setdefault(line.value, []).append(line)
    best = [(max(one.points for one in same), min(same, key=_place)) for same in by_value.values()]
    best.sort(key=lambda rated: (-rated[0], rated[1].rank))
    return [line for _, line in best]


def _place(one: FigureLine) -> tuple[bool, bool, int, int]:
    """The place of a sentence among those with its value; the sooner it comes to it the better."""
    before = one.figure.start - one.line.sentence.span.start
    return one.is_foreign, one.line.article.day is None, -one.points, before


def _is_same(one: FigureLine, other: FigureLine) -> bool:
    """Whether two print one value or one sentence."""
    return one.value == other.value or one.line.text == other.line.text
