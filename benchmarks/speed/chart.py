"""Curves of time against size as an SVG picture, for light and dark pages.

Both axes are logarithmic.
"""

from collections.abc import Mapping
from math import log10

WIDTH, HEIGHT, MARGIN = 720, 420, 60
LINE = 15  # between names
COLOURS = ("#4477aa", "#ee6677", "#228833", "#aa7700", "#8855aa", "#666666")
Points = Mapping[int, float]


def chart(curves: Mapping[str, Points], *, across_name: str = "sentences (articles)") -> str:
    """The picture; the name of each curve stands at its last point."""
    sizes = [size for points in curves.values() for size in points]
    times = [seconds for points in curves.values() for seconds in points.values()]
    across, up = (
        _Axis(min(sizes), max(sizes), MARGIN, WIDTH - 190),
        _Axis(min(times), max(times), HEIGHT - MARGIN, 30),
    )
    names = _apart({name: up.at(points[max(points)]) for name, points in curves.items()})
    drawn = [
        _curve(points, across, up, colour)
        + _text(across.at(max(points)) + 6, names[name] + 4, name, "start", colour)
        for (name, points), colour in zip(curves.items(), COLOURS, strict=False)
    ]
    opening = _OPENING.format(across_name)
    return "\n".join((opening, *_ticks(across, up, across_name), *drawn, "</svg>\n"))


_OPENING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
    f'font-family="sans-serif" font-size="12" '
    'role="img"><title>Seconds against {}</title>'
)


class _Axis:
    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high, self._start, self._end = low, high, start, end

    def at(self, value: float) -> float:
        share = (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return round(self._start + share * (self._end - self._start), 1)

    def powers(self) -> list[float]:
        return [10.0**power for power in range(-4, 6) if self.low <= 10.0**power <= self.high]


def _ticks(across: _Axis, up: _Axis, across_name: str) -> list[str]:
    bottom = HEIGHT - MARGIN
    below = [
        _text(across.at(size), bottom + 22, f"{size:,.0f}", "middle") for size in across.powers()
    ]
    beside = [
        _text(MARGIN - 10, up.at(seconds), f"{seconds:g} s", "end") for seconds in up.powers()
    ]
    name = _text((MARGIN + WIDTH - 190) / 2, bottom + 45, across_name, "middle")
    return [*below, *beside, name]


def _text(x: float, y: float, words: str, anchor: str, colour: str = "#888888") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def _apart(heights: Mapping[str, float]) -> Mapping[str, float]:
    """The same heights, those of names that would overlap moved down."""
    placed: dict[str, float] = {}
    for name, height in sorted(heights.items(), key=lambda pair: pair[1]):
        placed[name] = max([height, *(other + LINE for other in placed.values())])
    return placed


def _curve(points: Points, across: _Axis, up: _Axis, colour: str) -> str:
    line = " ".join(f"{across.at(size)},{up.at(seconds)}" for size, seconds in points.items())
    return f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
