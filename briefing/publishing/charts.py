"""Numbers -> inline SVG: bars with their labels, drawn in the page's own colours, with a text that says the same.

The drawing is 400 units wide, the width of a phone, so that its letters never get smaller than the page's small print.
"""

from collections.abc import Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from briefing.rendering.escape import Markdown

WIDTH = 400
ROW, BAR = 34, 10  # a row of bars lying down: its label above, the bar below
TALL = 120  # of bars standing up
LETTERS = 52  # of a label in a row; the table behind the picture has it whole
# The engine's accent where there is one, so that the bars follow the page's scheme; print takes it as it is.
COLOUR = "var(--md-typeset-a-color, #3f51b5)"


def lying(title: str, text: str, rows: Sequence[tuple[str, int]]) -> Markdown:
    """Bars for named numbers, one below the other, as long as the numbers are large."""
    svg = _drawing(title, text, ROW * len(rows))
    most = max((number for _, number in rows), default=1)
    for n, (label, number) in enumerate(rows):
        _text(svg, 0, ROW * n + 14, _short(label))
        _text(svg, WIDTH, ROW * n + 14, str(number), anchor="end")
        _bar(svg, 0, ROW * n + 19, WIDTH * number / most, BAR)
    return _figure(svg)


def standing(title: str, text: str, days: Sequence[tuple[date, int | None]]) -> Markdown:
    """A bar for each day, side by side; a day without a number has none. Below stand the first and the last day."""
    svg = _drawing(title, text, TALL + 40)
    most = max((number for _, number in days if number), default=1)
    step = WIDTH / len(days)
    _text(svg, 0, 12, str(most))
    SubElement(svg, "path", d=f"M0 18H{WIDTH}M0 {TALL + 18}H{WIDTH}", stroke="currentColor", opacity="0.3")
    for n, (_, number) in enumerate(days):
        height = TALL * (number or 0) / most
        _bar(svg, n * step + step / 8, TALL + 18 - height, step * 3 / 4, height)
    _text(svg, 0, TALL + 35, days[0][0].isoformat())
    _text(svg, WIDTH, TALL + 35, days[-1][0].isoformat(), anchor="end")
    return _figure(svg)


def _drawing(title: str, text: str, height: int) -> Element:
    box = {"viewBox": f"0 0 {WIDTH} {height}", "role": "img", "aria-label": f"{_line(title)}. {_line(text)}"}
    return Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "chart", **box})


def _bar(svg: Element, x: float, y: float, width: float, height: float) -> None:
    sizes = {"x": x, "y": y, "width": width, "height": height}
    SubElement(svg, "rect", {name: f"{size:.1f}" for name, size in sizes.items()}, fill=COLOUR)


def _text(svg: Element, x: int, y: int, text: str, anchor: str = "start") -> None:
    place = {"x": str(x), "y": str(y), "text-anchor": anchor}
    SubElement(svg, "text", {**place, "font-size": "13", "fill": "currentColor"}).text = text


def _figure(svg: Element) -> Markdown:
    """One line of HTML: Markdown leaves a block of HTML alone, and the writer has escaped every text in it."""
    return Markdown(f"<figure>{tostring(svg, encoding='unicode')}</figure>")


def _short(label: str) -> str:
    line = _line(label)
    return line if len(line) <= LETTERS else f"{line[: LETTERS - 1].rstrip()}…"


def _line(text: str) -> str:
    return " ".join(text.split())
