"""Which of a page's blocks stand in an extractor's output, in the page's order.

A page says the same words twice: in a menu and as headline, in a teaser and as the first paragraph.
So a block counts only where it stands between its neighbours: blocks with enough words are anchors,
the longest chain of anchors that runs forward in both texts is kept, and a short block must stand
between the anchors around it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefing.quick_dataclass import dataclass
from briefing.sources.pages.ngram_runs import Words, find_runs
from briefing.text.shingles import SIZE

# So much of a block must be in the extraction: what is missing is then a footnote mark or a
# button's name. Between .5 and .9 the choice moves no figure by more than .001.
SHARE = 0.7
MOST_BETWEEN = 3000  # words looked at between two anchors


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A block that stands in the extraction: its index, and its first and last place there."""

    block: int
    start: int
    end: int


def align_blocks(texts: Sequence[str], extracted: str) -> tuple[bool, ...]:
    """For each text whether it stands in the extraction, in order.

    All are False for an empty extraction.
    """
    blocks = [text.split() for text in texts]
    words = extracted.split()
    chain = _longest_chain(list(_anchors(blocks, words)))
    aligned = {anchor.block for anchor in chain}
    ends = (_Anchor(-1, 0, 0), *chain, _Anchor(len(blocks), len(words), len(words)))
    for before, after in pairwise(ends):
        aligned.update(_between(blocks, words, before, after))
    return tuple(index in aligned for index in range(len(blocks)))


def _anchors(blocks: Sequence[Words], words: Words) -> Iterator[_Anchor]:
    """The places of each block, the last one first, so that a chain takes no block twice."""
    for index, runs in groupby(find_runs(blocks, words), key=lambda run: run.block):
        places, length = list(runs), len(blocks[index])
        least = SHARE * (length - SIZE + 1)
        starts = [run.start for run in places if run.grams >= least]
        # Where a word was added or lost within the block its runs are split: the best place counts.
        if not starts and sum(run.grams for run in places) >= least:
            starts = [min(places, key=lambda run: (-run.grams, run.first)).start]
        yield from (_Anchor(index, start, start + length) for start in reversed(starts))


def _longest_chain(anchors: Sequence[_Anchor]) -> list[_Anchor]:
    """The longest sequence of anchors that runs forward in both texts.

    Patience sorting, in O(n log n).
    """
    starts: list[int] = []  # the smallest last start of a chain of each length
    lasts: list[int] = []
    before: list[int | None] = []
    for index, anchor in enumerate(anchors):
        length = bisect_left(starts, anchor.start)
        before.append(lasts[length - 1] if length else None)
        starts[length : length + 1] = [anchor.start]  # replaces, or appends at the end
        lasts[length : length + 1] = [index]
    chain: list[_Anchor] = []
    index_of_last = lasts[-1] if lasts else None
    while index_of_last is not None:
        chain.append(anchors[index_of_last])
        index_of_last = before[index_of_last]
    return chain[::-1]


def _between(
    blocks: Sequence[Words], words: Words, before: _Anchor, after: _Anchor
) -> Iterator[int]:
    """The blocks between two anchors whose words stand between them too, one after the other."""
    gap = words[max(before.end, 0) : after.start][:MOST_BETWEEN]
    text, known, start = f" {' '.join(gap)} ", frozenset(gap), 0
    for index in range(before.block + 1, after.block) if gap else ():
        if not blocks[index] or not known.issuperset(blocks[index]):  # spares most of the searches
            continue
        own = f" {' '.join(blocks[index])} "
        if (place := text.find(own, start)) >= 0:
            yield index
            start = place + len(own) - 1
