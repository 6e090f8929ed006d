"""The pieces of text of a PDF's page -> its lines, in the file's order, with place and size."""

import re
from collections.abc import Iterator, Sequence

from briefing.quick_dataclass import dataclass

# Of a piece of text: x, y from the foot of the page, size of the letters, text.
Fragment = tuple[float, float, float, str]

# A letter takes about half of its size: in a sentence of news .50 in DejaVu Sans and .51 in DejaVu
# Serif.
LETTER = 0.5
SAME_LINE = 0.35  # of the size: a raised figure stands higher
GAP = 2.5  # sizes: between two columns; two words of justified text stand less than one apart
RAISED = 0.8  # of the size of the line: a mark of a note is smaller
_FIGURES = re.compile(r"[\d*†‡,]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """One line of one column. `top` is measured from the head of the page."""

    page: int
    x: float
    top: float
    size: float
    text: str
    # Its last hyphen is a piece of its own: the typesetter's, not the writer's.
    hyphen_apart: bool = False

    @property
    def end(self) -> float:
        """About where it ends."""
        return self.x + len(self.text) * self.size * LETTER


def make_lines(page: int, height: float, fragments: Sequence[Fragment]) -> Iterator[PdfLine]:
    """The lines of a page that hold a letter or a figure.

    The marks of notes within them are left out.
    """
    groups = list(_on_one_line(fragments))
    notes = frozenset(
        group[0][3].strip() for group in groups if len(group) > 1 and _is_figure(group[0][3])
    )
    for group in groups:
        size = max(size for _, _, size, text in group if text.strip())
        base = next(y for _, y, own, text in group if own == size and text.strip())
        pieces = _without_marks(group, size, base, notes)
        text = " ".join("".join(pieces).split())
        if any(character.isalnum() for character in text):
            yield PdfLine(
                page=page,
                x=group[0][0],
                top=round(height - base, 1),
                size=size,
                text=text,
                hyphen_apart=len(pieces) > 1 and pieces[-1].strip() in ("-", "‐"),
            )


def _is_figure(text: str) -> bool:
    return _FIGURES.fullmatch(text.strip()) is not None


def _without_marks(
    group: Sequence[Fragment], size: float, base: float, notes: frozenset[str]
) -> list[str]:
    """The texts of the pieces, without figures behind a word that are small and raised, or are
    those of a note below.

    The figure that a note begins with stays, with a blank behind it.
    """
    pieces = [group[0][3]]
    if _is_figure(pieces[0]) and len(group) > 1:
        pieces.append(" ")
    for _, y, own, text in group[1:]:
        attached = (
            bool(pieces[-1]) and not pieces[-1][-1].isspace() and not pieces[-1][-1].isdigit()
        )
        small = own < RAISED * size and y > base
        if not (_is_figure(text) and (small or (attached and text.strip() in notes))):
            pieces.append(text)
    return pieces


def _on_one_line(fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """The pieces that stand on one line of one column, one after the other."""
    group: list[Fragment] = []
    broken = False
    for x, y, size, text in fragments:
        begins, ends = text.startswith("\n"), text.endswith("\n")
        if text.strip():
            if group and (broken or begins or not _goes_on(group, x, y, size, text)):
                yield group
                group = []
            group.append((x, y, size, text))
            broken = ends
        else:
            broken = broken or "\n" in text
            if group and text == " ":
                group.append((x, y, size, text))
    if group:
        yield group


def _goes_on(group: list[Fragment], x: float, y: float, size: float, text: str) -> bool:
    """Whether a piece goes on where the one before ended.

    On its height, to its right, with no gap of a column.
    """
    first_x, first_y, first_size, _ = group[0]
    last_x, _, last_size, last = next(one for one in reversed(group) if one[3].strip())
    if abs(y - first_y) > SAME_LINE * max(size, first_size) or x < min(last_x, first_x):
        return False
    spaced = text[0].isspace() or group[-1][3][-1:].isspace()
    end = last_x + len(last) * last_size * LETTER
    return not spaced or x - end < GAP * size
