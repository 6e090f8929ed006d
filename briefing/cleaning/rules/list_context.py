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
MAX_HIGHLIGHTS, MAX_HIGHLIGHT_WORDS = 6, 30

_KEYWORD = LineLabel(kind="nav", reason=Reason(code="block_keyword"))
_CONTENTS = LineLabel(kind="nav", reason=Reason(code="block_contents"))
_POLL = LineLabel(kind="embed", reason=Reason(code="block_poll"))
_HIGHLIGHT = LineLabel(kind="other", reason=Reason(code="block_highlight"))


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
    highlights = dict(_read_highlights(lines, lexicon))
    if not heads:
        return highlights
    last_index = {
        line.lower_bare: index
        for index, line in enumerate(lines)
        if line.word_count <= MAX_ENTRY_WORDS
    }
    context = ListContext(lines, labels, last_index)
    listed = (readers[lines[head].lower_bare](context, head) for head in heads)
    return {**highlights, **dict(chain.from_iterable(listed))}


def _read_highlights(lines: Sequence[TextLine], lexicon: CleaningLexicon) -> LabelledIndexes:
    """What an outlet lists of the article above it, "Story highlights", where no item has a stop.

    The head may be glued to the first item. Below the first paragraph nothing is looked at.
    """
    heads = lexicon.highlight_heads
    for index, line in enumerate(lines):
        if line.is_paragraph and line.ends_sentence:
            return
        if line.lower_text.startswith(heads) and _heads_highlights(line, heads):
            listed = lines[index : index + 1 + MAX_HIGHLIGHTS]
            items = takewhile(_may_be_highlight, listed)
            yield from ((index + number, _HIGHLIGHT) for number, _ in enumerate(items))
            return


def _heads_highlights(line: TextLine, heads: tuple[str, ...]) -> bool:
    """Whether the line is such a head alone, or its first item stands behind it with a capital."""
    if line.lower_bare in heads:
        return True
    head = max((head for head in heads if line.lower_text.startswith(head)), key=len)
    rest = line.text[len(line.text) - len(line.lower_text) + len(head) :].lstrip(": ")
    return rest[:1].isupper() and not line.ends_sentence


def _may_be_highlight(line: TextLine) -> bool:
    return line.word_count <= MAX_HIGHLIGHT_WORDS and not line.ends_sentence


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
