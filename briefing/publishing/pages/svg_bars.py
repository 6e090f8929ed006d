"""Numbers -> bar charts as inline SVG in the page's colours, with a text alternative.

The drawing is 400 units wide, the width of a phone, so that its letters never get smaller than the
page's small print.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from briefing.rendering.escape import Markdown

WIDTH = 400
ROW, BAR = 36, 10  # a row of bars lying down: its label above, the bar below
TALL = 120  # of bars standing up
TOP = 18  # above them, for the numbers
LETTERS = 46  # of a label in a row; the table behind the picture has it whole
MONDAY = 0
# The engine's accent where there is one, so that the bars follow the page's scheme; print takes it
# as it is.
COLOUR = "var(--md-typeset-a-color, #3f51b5)"


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A named number and, where it is known, what it was before."""

    label: str
    number: int
    before: int | None = None


def draw_rows(title: str, text: str, rows: Sequence[ChartRow], mark: str = "") -> Markdown:
    """Horizontal bars, with a line at each earlier number; `mark` is that line's legend."""
    marked = any(row.before is not None for row in rows)
    svg = _drawing(title, text, ROW * (len(rows) + marked))
    most = max((max(row.number, row.before or 0) for row in rows), default=1)
    for n, row in enumerate(rows):
        _text(svg, 0, ROW * n + 15, _short(row.label))
        _text(svg, WIDTH, ROW * n + 15, str(row.number), anchor="end")
        _bar(svg, 0, ROW * n + 20, WIDTH * row.number / most, BAR)
        if row.before is not None:
            _mark(svg, WIDTH * row.before / most, ROW * n + 17)
    if marked:
        _mark(svg, 1, ROW * len(rows) + 4)
        _text(svg, 10, ROW * len(rows) + 15, mark)
    return _figure(svg)


def draw_columns(title: str, text: str, days: Sequence[tuple[date, str, int | None]]) -> Markdown:
    """Vertical bars, one a day, none for None. Mondays and the last number are labelled."""
    svg = _drawing(title, text, TOP + TALL + 24)
    most = max((number for _, _, number in days if number), default=1)
    step = WIDTH / len(days)
    _text(svg, 0, 13, str(most))
    SubElement(
        svg,
        "path",
        d=f"M0 {TOP}H{WIDTH}M0 {TALL + TOP}H{WIDTH}",
        stroke="currentColor",
        opacity="0.3",
    )
    for n, (day, name, number) in enumerate(days):
        height = TALL * (number or 0) / most
        _bar(svg, n * step + step / 8, TALL + TOP - height, step * 3 / 4, height)
        if day.weekday() == MONDAY:
            SubElement(svg, "path", d=f"M{n * step:.1f} {TALL + TOP}v6", stroke="currentColor")
            _text(svg, n * step + 3, TALL + TOP + 18, name if n * step < WIDTH - 50 else "")
    last = days[-1][2]
    if last is not None:
        _text(svg, WIDTH, TALL + TOP - TALL * last / most - 5, str(last), anchor="end")
    return _figure(svg)


def _drawing(title: str, text: str, height: int) -> Element:
    box = {
        "viewBox": f"0 0 {WIDTH} {height}",
        "role": "img",
        "aria-label": f"{_line(title)}. {_line(text)}",
    }
    return Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "chart", **box})


def _bar(svg: Element, x: float, y: float, width: float, height: float) -> None:
    sizes = {"x": x, "y": y, "width": width, "height": height}
    SubElement(svg, "rect", {name: f"{size:.1f}" for name, size in sizes.items()}, fill=COLOUR)


def _mark(svg: Element, x: float, y: float) -> None:
    """A vertical line across a bar, in the text's colour, so that it shows on and beside it."""
    SubElement(
        svg,
        "path",
        {
            "d": f"M{min(max(x, 1), WIDTH - 1):.1f} {y}v16",
            "stroke": "currentColor",
            "stroke-width": "2",
        },
    )


def _text(svg: Element, x: float, y: float, text: str, anchor: str = "start") -> None:
    place = {"x": f"{x:.0f}", "y": f"{y:.0f}", "text-anchor": anchor}
    SubElement(svg, "text", {**place, "font-size": "14", "fill": "currentColor"}).text = text


def _figure(svg: Element) -> Markdown:
    """The drawing as one line of HTML, which Markdown leaves as it is; its texts are escaped."""
    return Markdown(f"<figure>{tostring(svg, encoding='unicode')}</figure>")


def _short(label: str) -> str:
    line = _line(label)
    return line if len(line) <= LETTERS else f"{line[: LETTERS - 1].rstrip()}…"


def _line(text: str) -> str:
    return " ".join(text.split())
