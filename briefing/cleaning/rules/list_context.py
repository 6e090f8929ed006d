"""What short lines are by the head above their list: keywords, a table of contents, a poll's answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, takewhile
from typing import NamedTuple

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.line_rules import LineLabel

MOST_LINES = 12  # of a list below its head
LONGEST_KEYWORD, LONGEST_ANSWER, LONGEST_ENTRY = 5, 8, 16  # words

_KEYWORD = LineLabel(kind="nav", reason="in the list of the article's keywords, below its head")
_CONTENTS = LineLabel(kind="nav", reason="in the table of contents: a heading below says the same")
_POLL = LineLabel(kind="embed", reason="belongs to a poll")

LabelledIndexes = Iterator[tuple[int, LineLabel]]


class ListContext(NamedTuple):
    """The lines of a page with what is known of them."""

    lines: Sequence[TextLine]
    own: Sequence[LineLabel | None]  # the roles that they have by themselves
    last: Mapping[str, int]  # where each short line stands for the last time


ListReader = Callable[[ListContext, int], LabelledIndexes]


def label_list_items(
    lines: Sequence[TextLine], own: Sequence[LineLabel | None], words: CleaningLexicon
) -> dict[int, LineLabel]:
    """The role of the lines of such lists, by their index; `own` are the roles that lines have by themselves."""
    heads = _heads(words)
    places = [index for index, line in enumerate(lines) if line.bare in heads]
    if not places:
        return {}
    last = {line.bare: index for index, line in enumerate(lines) if line.words <= LONGEST_ENTRY}
    sheet = ListContext(lines, own, last)
    return dict(chain.from_iterable(heads[lines[index].bare](sheet, index) for index in places))


def _keywords(sheet: ListContext, head: int) -> LabelledIndexes:
    for index in _unnamed(sheet, head):
        if sheet.lines[index].words > LONGEST_KEYWORD or sheet.lines[index].closed:
            return
        yield index, _KEYWORD


def _contents(sheet: ListContext, head: int) -> LabelledIndexes:
    for index in _below(sheet, head):
        if sheet.last.get(sheet.lines[index].bare, index) > index:
            yield index, _CONTENTS


def _poll(sheet: ListContext, head: int) -> LabelledIndexes:
    yield head, _POLL
    for index in _unnamed(sheet, head):
        if sheet.lines[index].words > LONGEST_ANSWER or sheet.lines[index].text.endswith("."):
            return
        yield index, _POLL


def _unnamed(sheet: ListContext, head: int) -> Iterator[int]:
    """The lines below the head up to the first that has a role by itself."""
    return takewhile(lambda at: sheet.own[at] is None, _below(sheet, head))


def _below(sheet: ListContext, head: int) -> range:
    return range(head + 1, min(len(sheet.lines), head + 1 + MOST_LINES))


@cache
def _heads(words: CleaningLexicon) -> Mapping[str, ListReader]:
    """By the head of a list how its lines are found."""
    lists = (words.keywords, _keywords), (words.contents, _contents), (words.polls, _poll)
    return {head: listed for heads, listed in lists for head in heads}
