"""Labels of short lines by the head above their list.

These are lists of keywords, tables of contents and the answers of polls.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, takewhile
from typing import NamedTuple

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.labels import LineLabel
from briefing.model import Reason

MAX_LIST_LINES = 12  # below the head
MAX_KEYWORD_WORDS, MAX_ANSWER_WORDS, MAX_ENTRY_WORDS = 5, 8, 16

_KEYWORD = LineLabel(kind="nav", reason=Reason(code="block_keyword"))
_CONTENTS = LineLabel(kind="nav", reason=Reason(code="block_contents"))
_POLL = LineLabel(kind="embed", reason=Reason(code="block_poll"))


class ListContext(NamedTuple):
    """The lines of a page with what the readers of lists need to know of them."""

    lines: Sequence[TextLine]
    labels: Sequence[LineLabel | None]  # by the lines' own text
    last_index: Mapping[str, int]  # of the last line with this text, for short lines only


LabelledIndexes = Iterator[tuple[int, LineLabel]]
ListReader = Callable[[ListContext, int], LabelledIndexes]


def label_list_items(
    lines: Sequence[TextLine], labels: Sequence[LineLabel | None], lexicon: CleaningLexicon
) -> dict[int, LineLabel]:
    """Line index -> label, for the lines of such lists; `labels` are by the lines' own text."""
    readers = _list_readers(lexicon)
    heads = [index for index, line in enumerate(lines) if line.lower_bare in readers]
    if not heads:
        return {}
    last_index = {
        line.lower_bare: index
        for index, line in enumerate(lines)
        if line.word_count <= MAX_ENTRY_WORDS
    }
    context = ListContext(lines, labels, last_index)
    return dict(
        chain.from_iterable(readers[lines[head].lower_bare](context, head) for head in heads)
    )


def _read_keywords(context: ListContext, head: int) -> LabelledIndexes:
    for index in _unlabelled_below(context, head):
        line = context.lines[index]
        if line.word_count > MAX_KEYWORD_WORDS or line.ends_sentence:
            return
        yield index, _KEYWORD


def _read_contents(context: ListContext, head: int) -> LabelledIndexes:
    for index in _below(context, head):
        if context.last_index.get(context.lines[index].lower_bare, index) > index:
            yield index, _CONTENTS


def _read_poll(context: ListContext, head: int) -> LabelledIndexes:
    yield head, _POLL
    for index in _unlabelled_below(context, head):
        line = context.lines[index]
        if line.word_count > MAX_ANSWER_WORDS or line.text.endswith("."):
            return
        yield index, _POLL


def _unlabelled_below(context: ListContext, head: int) -> Iterator[int]:
    """The lines below the head up to the first with a label by its own text."""
    return takewhile(lambda index: context.labels[index] is None, _below(context, head))


def _below(context: ListContext, head: int) -> range:
    return range(head + 1, min(len(context.lines), head + 1 + MAX_LIST_LINES))


@cache
def _list_readers(lexicon: CleaningLexicon) -> Mapping[str, ListReader]:
    """Head of a list -> the function that labels its lines."""
    readers = (
        (lexicon.keyword_list_heads, _read_keywords),
        (lexicon.contents_heads, _read_contents),
        (lexicon.poll_heads, _read_poll),
    )
    return {head: reader for heads, reader in readers for head in heads}
