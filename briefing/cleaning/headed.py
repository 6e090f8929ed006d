"""What short lines are by the head above their list: keywords, a table of contents, a poll's answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from briefing.cleaning.lines import Line
from briefing.cleaning.roles import Role
from briefing.cleaning.vocabulary import CleaningWords

MOST_LINES = 12  # of a list below its head
LONGEST_KEYWORD, LONGEST_ANSWER, LONGEST_ENTRY = 5, 8, 16  # words

_KEYWORD = Role(kind="nav", reason="in the list of the article's keywords, below its head")
_CONTENTS = Role(kind="nav", reason="in the table of contents: a heading below says the same")
_POLL = Role(kind="embed", reason="belongs to a poll")

Found = Iterator[tuple[int, Role]]
Listed = Callable[[Sequence[Line], Sequence[Role | None], int], Found]


def of(lines: Sequence[Line], own: Sequence[Role | None], words: CleaningWords) -> dict[int, Role]:
    """The role of the lines of such lists, by their index; `own` are the roles that lines have by themselves."""
    heads = _heads(words)
    found: dict[int, Role] = {}
    for index, line in enumerate(lines):
        if line.bare in heads:
            found.update(heads[line.bare](lines, own, index))
    return found


def _keywords(lines: Sequence[Line], own: Sequence[Role | None], head: int) -> Found:
    for index in takewhile(lambda at: own[at] is None, _below(lines, head)):
        if lines[index].words > LONGEST_KEYWORD or lines[index].closed:
            return
        yield index, _KEYWORD


def _contents(lines: Sequence[Line], _own: Sequence[Role | None], head: int) -> Found:
    last = {line.bare: index for index, line in enumerate(lines) if line.words <= LONGEST_ENTRY}
    for index in _below(lines, head):
        if last.get(lines[index].bare, index) > index:
            yield index, _CONTENTS


def _poll(lines: Sequence[Line], own: Sequence[Role | None], head: int) -> Found:
    yield head, _POLL
    for index in takewhile(lambda at: own[at] is None, _below(lines, head)):
        if lines[index].words > LONGEST_ANSWER or lines[index].text.endswith("."):
            return
        yield index, _POLL


def _below(lines: Sequence[Line], head: int) -> range:
    return range(head + 1, min(len(lines), head + 1 + MOST_LINES))


@cache
def _heads(words: CleaningWords) -> Mapping[str, Listed]:
    """By the head of a list how its lines are found."""
    lists = (words.keywords, _keywords), (words.contents, _contents), (words.polls, _poll)
    return {head: listed for heads, listed in lists for head in heads}
