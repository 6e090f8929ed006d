"""By the numbers: a few sentences of the day with a figure that has a unit."""

from collections.abc import Iterable, Sequence

from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition
from briefing.composing.figures import figure_values
from briefing.composing.figures.count_claims import PEOPLE_NOUN, name_counted
from briefing.composing.figures.figure_lines import FigureLine, find_figure_lines
from briefing.composing.figures.figure_patterns import AMOUNT, find_bound
from briefing.model import Figure, Span, Story

# Times: two counts of one crowd are as far apart as this, and seldom farther.
SAME_CROWD = 1.5
MOST_FIGURES = 5  # lines: three to five are a section, more are a table


def list_figures(
    stories: Sequence[Story], sources: SourceIndex, edition: Edition
) -> tuple[Figure, ...]:
    """The figures of the day with their sentences, in story order; some from each that has any.

    A sentence that tells a story may stand here too: its figure is sought here. But where a day has
    one story its first sentence is all of the bottom line, and would be read a third time.
    """
    found = [list(find_figure_lines(story, sources, edition)) for story in stories]
    twice = stories[0].sentences[0].text if len(stories) == 1 and stories[0].sentences else ""
    return tuple(
        Figure(
            figure=sources.excerpt(chosen.line.article, _include_bound(chosen)),
            sentence=sources.excerpt(chosen.line.article, chosen.line.sentence.span),
        )
        for chosen in choose_figures(found)
        if chosen.line.text != twice
    )


def _include_bound(line: FigureLine) -> Span:
    """The figure with the words before it that say how far it holds: "less than 30%", "casi 3"."""
    article, start = line.line.article, line.line.sentence.span.start
    before = article.text_of(Span(start, line.figure.start))
    return Span(start + find_bound(before, article.language), line.figure.end)


def choose_figures(found: Iterable[Sequence[FigureLine]]) -> list[FigureLine]:
    """Of the figures of each story, in story order, the few for which most speaks.

    Each story gives one, then each a second, and so on as long as there is room. Of equal ones
    money comes first, then shares, then amounts. No value and no sentence is printed twice.
    """
    ranked = [_rank(lines) for lines in found]
    chosen: list[list[FigureLine]] = [[] for _ in ranked]
    for most in range(1, MOST_FIGURES + 1):
        for place, candidates in enumerate(ranked):
            taken = [line for lines in chosen for line in lines]
            left = [one for one in candidates if not any(_is_same(one, other) for other in taken)]
            if left and len(chosen[place]) < most and len(taken) < MOST_FIGURES:
                chosen[place].append(left[0])
    return [line for lines in chosen for line in lines]


def _rank(lines: Iterable[FigureLine]) -> list[FigureLine]:
    """The best sentence of each value: first the value for which most speaks.

    Behind it those that the story does not print as key sentences come first.
    """
    by_value: dict[str, list[FigureLine]] = {}
    for line in lines:
        by_value.setdefault(line.value, []).append(line)
    best = [(max(one.points for one in same), min(same, key=_place)) for same in by_value.values()]
    best.sort(key=lambda rated: (-rated[0], rated[1].rank))
    first, others = best[:1], best[1:]
    others.sort(key=lambda rated: rated[1].is_printed)
    return [line for _, line in (*first, *others)]


def _place(one: FigureLine) -> tuple[bool, bool, int, int]:
    """The place of a sentence among those with its value.

    First what is in the language of the story, then what is dated; the sooner it comes to the
    figure the better.
    """
    before = one.figure.start - one.line.sentence.span.start
    return one.is_foreign, one.line.article.day is None, -one.points, before


def _is_same(one: FigureLine, other: FigureLine) -> bool:
    """Whether two print one value or one sentence, or a story's two numbers for one thing."""
    if one.value == other.value or one.line.text == other.line.text:
        return True
    claim = other.claim
    is_one_story = one.line.story_key == other.line.story_key
    if is_one_story and (_count_alike(one, other) or _spans(one, other) or _spans(other, one)):
        return True
    return is_one_story and claim is not None and one.contradicts(claim, other.line.article.id)


def _spans(one: FigureLine, other: FigureLine) -> bool:
    """Whether one goes from or to the other's number: "from 3.5 to 1 percent" beside "1%"."""
    ends, number = (figure_values.list_numbers(line.text_of_figure) for line in (one, other))
    return one.rank == other.rank and len(ends) > 1 and len(number) == 1 and number <= ends


def _count_alike(one: FigureLine, other: FigureLine) -> bool:
    """Whether two are one number, or numbers of one noun so near that they may be of one crowd.

    "More than 1,000 migrants", "1,200 people": a crowd is told by many nouns.
    """
    if min(one.rank, other.rank) < AMOUNT:
        return False
    figures = [line.text_of_figure for line in (one, other)]
    first, second = (figure_values.read_count(figure) for figure in figures)
    if first is None or second is None:
        return False
    nouns = {name_counted(line.text_of_figure, line.line.article.language) for line in (one, other)}
    is_one_noun = len(nouns) == 1 or PEOPLE_NOUN in nouns
    is_near = max(first, second) <= SAME_CROWD * min(first, second)
    return first == second or (is_one_noun and is_near)
