"""The site's charts of the last thirty days: topics, stories a day, people quoted most."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.languages.days import format_short_day
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.pages.svg_bars import ChartRow, draw_columns, draw_rows
from briefing.rendering.escape import Markdown

DAYS = 30
PEOPLE = 10  # who fits on a screen
NAMED = 5  # of the rows that the text alternative names; the table has all


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteChart:
    """A chart, and its numbers as a table: a head, and rows of a name with numbers."""

    title: str
    drawing: Markdown
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def make_charts(site: SiteContext) -> tuple[SiteChart, ...]:
    """Topic mix, stories a day, people: of the thirty days that end with the latest brief.

    For pages in the root.
    """
    last = site.library.days[0].day
    span = tuple(last - timedelta(days=n) for n in reversed(range(DAYS)))
    people = _people(site, span[0])
    return (_topics(site, span[0]), _daily(site, span), *([people] if people.rows else []))


def _topics(site: SiteContext, first: date) -> SiteChart:
    """Stories by topic; with those of the thirty days before if briefs cover them all."""
    words, start = site.words, first - timedelta(days=DAYS)
    now, before = _told(site, first, date.max), _told(site, start, first)
    known = site.library.days[-1].day <= start
    rows = [(topic, n, before[topic.key]) for topic in site.library.topics if (n := now[topic.key])]
    rows.sort(key=lambda row: -row[1])
    drawn = [ChartRow(topic.label, n, earlier if known else None) for topic, n, earlier in rows]
    to = site.links("")
    named = [(to.strand("topics", topic), n, earlier) for topic, n, earlier in rows]
    return SiteChart(
        title=words.topic_mix,
        drawing=draw_rows(words.topic_mix, _said(drawn), drawn, words.before),
        head=(words.name, words.count, *([words.before] if known else [])),
        rows=tuple(named) if known else tuple(row[:2] for row in named),
    )


def _told(site: SiteContext, first: date, end: date) -> Mapping[str, int]:
    """Stories by topic, from one day on, up to another one that is out."""
    told = ((topic.key, brief.day) for topic in site.library.topics for brief, _ in topic.told)
    return Counter(key for key, day in told if first <= day < end)


def _people(site: SiteContext, first: date) -> SiteChart:
    """Who was quoted most, with the latest office."""
    words, to = site.words, site.links("")
    counted = [
        (person, sum(said.brief.day >= first for said in person.said))
        for person in site.library.people
    ]
    rows = sorted(((person, n) for person, n in counted if n), key=lambda row: -row[1])[:PEOPLE]
    named = [(person, person.said[0].quotation.role, n) for person, n in rows]
    drawn = [
        ChartRow(f"{person.name}, {role}" if role else person.name, n) for person, role, n in named
    ]
    return SiteChart(
        title=words.most_quoted,
        drawing=draw_rows(words.most_quoted, _said(drawn), drawn),
        head=(words.name, words.office, words.count),
        rows=tuple((to.speaker(person), role or words.no_office, n) for person, role, n in named),
    )


def _daily(site: SiteContext, span: Sequence[date]) -> SiteChart:
    words, days = site.words, {brief.day: brief for brief in site.library.days}
    told = {day: len(days[day].stories) for day in span if day in days}
    text = words.daily_text.format(
        start=span[0], end=span[-1], least=min(told.values()), most=max(told.values())
    )
    bars = [(day, format_short_day(day, site.language), told.get(day)) for day in span]
    to = site.links("")
    return SiteChart(
        title=words.per_day,
        drawing=draw_columns(words.per_day, text, bars),
        head=(words.date, words.count),
        rows=tuple(
            (to.brief(days[day], day.isoformat()), told[day])
            for day in reversed(span)
            if day in days
        ),
    )


def _said(rows: Sequence[ChartRow]) -> str:
    """The largest numbers in words."""
    return "; ".join(f"{row.label}: {row.number}" for row in rows[:NAMED])
