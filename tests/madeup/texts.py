"""The texts as their authors wrote them: one file an event, and one with what is no event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent
MONTH = date(2025, 1, 1)
BACKGROUND = (
    "{background}"  # stands for the last two paragraphs of the event's first report, word for word
)
_SECTION = re.compile(r"^=== (.+)$", re.MULTILINE)

Source = Literal["agency", "own", "opinion", "apart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text. What is no event of the relationship has no event, and what is printed on any day
    no day.
    """

    event: str = ""
    day: date | None = None
    language: str
    source: Source
    headline: str
    paragraphs: tuple[str, ...]


@cache
def news() -> tuple[Report, ...]:
    """The reports on events: by event, then by day, an agency's before an outlet's own."""
    return tuple(
        report for path in sorted((FOLDER / "events").glob("*.txt")) for report in _event(path)
    )


@cache
def apart() -> tuple[Report, ...]:
    """What concerns one country only, and opinion."""
    return tuple(
        Report(language=language, source=kind, headline=text[0], paragraphs=tuple(text[1:]))  # type: ignore[arg-type]
        for (kind, language), text in _sections(FOLDER / "apart.txt")
    )


def _event(path: Path) -> Iterator[Report]:
    background: list[str] = []
    for (number, language, source), (headline, *paragraphs) in _sections(path):
        if paragraphs[-1] == BACKGROUND:
            paragraphs[-1:] = background
        background = background or paragraphs[-2:]
        yield Report(
            event=path.stem,
            day=MONTH.replace(day=int(number)),
            language=language,
            source=source,  # type: ignore[arg-type]
            headline=headline,
            paragraphs=tuple(paragraphs),
        )


def _sections(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The words of each section's title, and its lines."""
    parts = _SECTION.split(path.read_text(encoding="utf-8"))
    for title, text in zip(parts[1::2], parts[2::2], strict=True):
        yield title.split(), text.strip().split("\n")
