"""The pictures of the site: what the last thirty days were about, how much there was, and who was quoted most."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.publishing.charts import lying, standing
from briefing.publishing.library import Library
from briefing.publishing.words import SiteWords
from briefing.rendering.escape import Markdown

DAYS = 30
PEOPLE = 10  # who fits on a screen
NAMED = 5  # of the rows that the text alternative names; the table has all


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture, and the numbers behind it for a table."""

    title: str
    head: str
    drawing: Markdown
    rows: tuple[tuple[str, int], ...]


def pictures(library: Library, words: SiteWords) -> tuple[Picture, ...]:
    """Topic mix, stories a day, people: of the thirty days that end with the latest brief."""
    last = library.days[0].day
    span = tuple(last - timedelta(days=n) for n in reversed(range(DAYS)))
    people = _counted(person.name for person in library.people for said in person.said if said.brief.day >= span[0])
    return (
        _ranked(words.topic_mix, words.name, _topics(library, span[0])),
        _daily(library, words, span),
        *([_ranked(words.most_quoted, words.name, people[:PEOPLE])] if people else []),
    )


def _topics(library: Library, first: date) -> Sequence[tuple[str, int]]:
    return _counted(topic.label for topic in library.topics for brief, _ in topic.told if brief.day >= first)


def _counted(names: Iterator[str]) -> Sequence[tuple[str, int]]:
    """Names with their numbers, the largest first; of equals the first."""
    return Counter(names).most_common()


def _ranked(title: str, head: str, rows: Sequence[tuple[str, int]]) -> Picture:
    text = "; ".join(f"{name}: {number}" for name, number in rows[:NAMED])
    return Picture(title=title, head=head, drawing=lying(title, text, rows), rows=tuple(rows))


def _daily(library: Library, words: SiteWords, span: Sequence[date]) -> Picture:
    told = {brief.day: len(brief.stories) for brief in library.days}
    rows = tuple((day.isoformat(), told[day]) for day in reversed(span) if day in told)
    text = words.daily_text.format(start=span[0], end=span[-1], least=min(told.values()), most=max(told.values()))
    drawing = standing(words.per_day, text, [(day, told.get(day)) for day in span])
    return Picture(title=words.per_day, head=words.date, drawing=drawing, rows=rows)
