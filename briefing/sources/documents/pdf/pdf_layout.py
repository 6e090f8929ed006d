"""The lines of a PDF -> its paragraphs, as a reader of the page sees them.

The order of the lines is that of the file, which is nearly always the order of reading. What is
read from the geometry: running heads and page numbers, notes at the foot, where a paragraph begins
(a gap, an indent, another size, a line that ended early), and whether it goes on in the next column
or on the next page.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from briefing.languages.page_words import match_page_words
from briefing.quick_dataclass import dataclass
from briefing.sources.documents.pdf.pdf_lines import PdfLine

# The head and the foot of a page, of its height: 2.5 cm of A4.
MARGIN = 0.09
LEAST_MARGIN = 57.0  # points, 2 cm: on small pages
SAME_SIZE = 0.08  # of the size
# Of the usual distance of two lines: a paragraph's space is a third of a line or more.
GAP_ABOVE = 1.22
INDENT = 0.7, 6.0  # sizes: the first line of a paragraph begins so far to the right
# Of the distances of two lines: where paragraphs have two lines, half of them are larger.
COMMON = 0.08
# Of a full line: set text leaves no more room than the next word needs; a line that leaves more was
# ended on purpose.
ROOM_AT_END, ROOM = 0.85, 0.7
SMALLER = 0.93  # of the usual size: notes
_PAGE_NUMBER = re.compile(
    r"(?:\w{0,8}[\s.]{0,2})?[-–—\s]*\d{1,4}"
    rf"(?:\s*(?:/|{match_page_words('of_words')})\s*\d{{1,4}})?[-–—\s.]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?:;…][\"”’»')\]\d]*$")
_ITEM = re.compile(r"(?:[•◦▪‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡])[\s.)]?\s*\S")

Block = tuple[PdfLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a document is set.

    The usual size, the distance of its lines, and how long full lines are.
    """

    size: float
    leading: float  # points, of lines of the usual size
    full: Mapping[tuple[int, float], int]  # characters of a full line, by page and size

    def next_line(self, size: float) -> float:
        """The most that two lines of this size in one paragraph stand apart, in points."""
        return GAP_ABOVE * max(self.leading * size / self.size, size)


def blocks(lines: Sequence[PdfLine], heights: Sequence[float]) -> tuple[Block, ...]:
    """The paragraphs as their lines.

    What runs along every page is left out, and notes stand at the end.
    """
    kept = [line for line in lines if not _is_running(line, lines, heights)]
    if not kept:
        return ()
    setting = _setting(kept)
    notes = {id(line) for page in _by_page(kept) for line in _notes(page, setting.size)}
    text = _paragraphs([line for line in kept if id(line) not in notes], setting)
    return (*_joined(text), *_paragraphs([line for line in kept if id(line) in notes], setting))


def _by_page(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    return (list(page) for _, page in groupby(lines, key=lambda line: line.page))


def _is_running(line: PdfLine, lines: Sequence[PdfLine], heights: Sequence[float]) -> bool:
    """Whether a line in a margin is a page's number, or stands there with other figures on another
    page.
    """
    height = heights[line.page]
    margin = max(MARGIN * height, LEAST_MARGIN)
    if margin < line.top < height - margin:
        return False
    if _PAGE_NUMBER.fullmatch(line.text):
        return True
    mask = _masked(line.text)
    return any(
        other.page != line.page
        and abs(other.top - line.top) < line.size
        and _masked(other.text) == mask
        for other in lines
    )


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _setting(lines: Sequence[PdfLine]) -> Setting:
    size = _usual_size(lines)
    return Setting(size=size, leading=_leading(lines, size), full=_full_lines(lines))


def _usual_size(lines: Sequence[PdfLine]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size))


def _leading(lines: Sequence[PdfLine], usual: float) -> float:
    """The least distance of lines that is common in text of the usual size, in points.

    Greater ones part paragraphs.
    """
    steps = [
        below.top - line.top
        for line, below in pairwise(lines)
        if line.page == below.page
        and line.size == below.size == usual
        and 0 < below.top - line.top < 3 * usual
    ]
    common = Counter(round(2 * step) / 2 for step in steps)
    frequent = [step for step, count in common.items() if count >= max(2, COMMON * len(steps))]
    return min(frequent, default=1.2 * usual)


def _notes(page: Sequence[PdfLine], usual: float) -> list[PdfLine]:
    """The small lines at the foot of a page, from the first with a figure or mark before it."""
    small = [line for line in page if line.size < SMALLER * usual]
    large = [line for line in page if line.size >= SMALLER * usual]
    first = next(
        (n for n, line in enumerate(small) if _NOTE.match(line.text) and _is_below(line, large)),
        len(small),
    )
    return small[first:]


def _is_below(note: PdfLine, text: Sequence[PdfLine]) -> bool:
    return not any(line.top > note.top and abs(line.x - note.x) < 3 * line.size for line in text)


def _paragraphs(lines: Sequence[PdfLine], setting: Setting) -> list[Block]:
    paragraphs: list[list[PdfLine]] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, setting):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [tuple(block) for block in paragraphs]


def _full_lines(lines: Sequence[PdfLine]) -> Mapping[tuple[int, float], int]:
    """How many characters a full line of each size and page has: nine in ten lines have fewer."""
    counts: dict[tuple[int, float], list[int]] = {}
    for line in lines:
        counts.setdefault((line.page, line.size), []).append(len(line.text))
    return {
        key: sorted(paragraphs)[int(0.9 * (len(paragraphs) - 1))]
        for key, paragraphs in counts.items()
    }


def _goes_on(block: Sequence[PdfLine], line: PdfLine, setting: Setting) -> bool:
    """Whether a line stands in the paragraph of the lines above it, in the same column."""
    last = block[-1]
    if line.page != last.page or not _alike(last, line) or _ITEM.match(line.text):
        return False
    if not 0 < line.top - last.top <= setting.next_line(line.size):
        return False
    return _on_its_margin(block, line) and not _ended_early(last, line, setting.full)


def _on_its_margin(block: Sequence[PdfLine], line: PdfLine) -> bool:
    """Whether a line begins where the paragraph's lines do.

    The first may be indented, or hang out as an item's.
    """
    low, high = INDENT[0] * line.size, INDENT[1] * line.size
    if len(block) == 1:
        right = line.x - block[0].x
        return right < low or (right <= high and _ITEM.match(block[0].text) is not None)
    return abs(line.x - min(one.x for one in block[1:])) < low


def _ended_early(last: PdfLine, line: PdfLine, full_lines: Mapping[tuple[int, float], int]) -> bool:
    """Whether a line ended though the next word would have fitted in.

    Far before the margin, or at a sentence's end.
    """
    needed = len(last.text) + 1 + len(line.text.split(" ", 1)[0])
    full = full_lines.get((last.page, last.size), 0)
    return needed < (ROOM_AT_END if _ENDS.search(last.text) else ROOM) * full


def _alike(one: PdfLine, other: PdfLine) -> bool:
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)


def _joined(paragraphs: Sequence[Block]) -> list[Block]:
    """The paragraphs, those joined that a column's or a page's end divides."""
    joined: list[Block] = []
    for block in paragraphs:
        if joined and _is_rest(joined[-1], block):
            joined[-1] = (*joined[-1], *block)
        else:
            joined.append(block)
    return joined


def _is_rest(before: Block, block: Block) -> bool:
    """Whether a paragraph is the rest of the one before.

    In another column or page, which ended in a sentence.
    """
    last, first = before[-1], block[0]
    elsewhere = (
        first.page != last.page or first.top < last.top or abs(first.x - last.x) > 10 * last.size
    )
    if (
        not elsewhere
        or not _alike(last, first)
        or _ITEM.match(first.text)
        or _ENDS.search(last.text)
    ):
        return False
    indented = len(block) > 1 and first.x - block[1].x >= INDENT[0] * first.size
    return not indented and (len(before) > 1 or last.text[-1].isalnum() or last.text[-1] in ",-‐–")
