"""Numbers -> a list of links with a bar each: a chart that is its own text.

It is Markdown within HTML, so that the engine makes its links as it makes all others; the bars are
drawings without text in the colours of the page. No style stands at an element and no script runs.
"""

from collections.abc import Sequence

from briefing.quick_dataclass import dataclass
from briefing.rendering import escape
from briefing.rendering.escape import Markdown

WIDTH, HEIGHT = 400, 10  # units of a whole bar, stretched to the width of its row
MARK = 4  # units that the line at an earlier number is wide


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """A named number and, where it is known, what it was before."""

    name: Markdown  # a link, mostly
    number: int
    before: int | None = None
    side: str = ""  # "a", "b" or "other", which have colours of their own; empty for no side


def draw_rows(title: str, rows: Sequence[ChartRow], mark: str = "") -> Markdown:
    """Horizontal bars, with a line at each earlier number; `mark` is that line's legend."""
    most = max((max(row.number, row.before or 0) for row in rows), default=1) or 1
    label = escape.markdown(title).replace('"', "&quot;")
    lines = [
        f'<ul class="bars" aria-label="{label}" markdown="1">',
        *(_row(row, most) for row in rows),
        "</ul>",
    ]
    if any(row.before is not None for row in rows):
        legend = f"{_svg(_line(0))} {escape.inline(mark)}"
        lines += ["", f'<p class="legend" markdown="span">{legend}</p>']
    return Markdown("\n".join(lines))


def _row(row: ChartRow, most: int) -> str:
    bar = f'<rect width="{WIDTH * row.number / most:.1f}" height="{HEIGHT}"/>'
    before = "" if row.before is None else _line(WIDTH * row.before / most)
    kind = f' class="{row.side}"' if row.side else ""
    named = f'<span class="named">{row.name}</span> **{row.number}**'
    return f'<li{kind} markdown="span">{named} {_svg(bar + before)}</li>'


def _line(place: float) -> str:
    """A vertical line across a bar, within the drawing."""
    left = min(max(place - MARK / 2, 0), WIDTH - MARK)
    return f'<rect class="before" x="{left:.1f}" width="{MARK}" height="{HEIGHT}"/>'


def _svg(shapes: str) -> str:
    """A drawing that says nothing to who listens: its number stands beside it."""
    frame = f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" aria-hidden="true"'
    return f"<svg {frame}>{shapes}</svg>"
