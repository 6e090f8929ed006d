"""The site's charts of the last thirty days: topics, which side speaks, people quoted most.

Each row is a link; how much a day told stands in the calendar.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from briefing.publishing.pages.bar_chart import ChartRow, draw_rows
from briefing.publishing.pages.people_by_side import QuotedSide, group_people
from briefing.publishing.pages.site_context import DAYS, SiteContext
from briefing.quick_dataclass import dataclass
from briefing.rendering import escape
from briefing.rendering.escape import Markdown

PEOPLE = 10  # who fits on a screen


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteChart:
    """A chart, and its numbers as a table: a head, and rows of a name with numbers."""

    title: str
    drawing: Markdown
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """A name, its number now and in the thirty days before, and the side that it is of."""

    name: Markdown
    now: int
    before: int
    side: str = ""


def make_charts(site: SiteContext) -> tuple[SiteChart, ...]:
    """Topic mix, who speaks, people, of the thirty days that end with the latest brief.

    Their links are those of pages in the root. Where nobody was quoted there is the topic mix
    alone.
    """
    first = site.library.days[0].day - timedelta(days=DAYS - 1)
    people = _people(site, first)
    return (_topics(site, first), *([_sides(site, first), people] if people.rows else []))


def _topics(site: SiteContext, first: date) -> SiteChart:
    """Stories by topic; with those of the thirty days before if briefs cover them all."""
    words, start, to = site.words, first - timedelta(days=DAYS), site.links("")
    now, before = _told(site, first, date.max), _told(site, start, first)
    rows = [
        _Counted(name=to.strand("topics", topic), now=n, before=before[topic.key])
        for topic in site.library.topics
        if (n := now[topic.key])
    ]
    rows.sort(key=lambda row: -row.now)
    return _compare(site, words.topic_mix, words.count, rows)


def _sides(site: SiteContext, first: date) -> SiteChart:
    """Quotes by the side that speaks; with those of the thirty days before if they are covered."""
    start, to = first - timedelta(days=DAYS), site.links("")
    rows = [
        _Counted(
            name=to.page(f"people/index.md#{side.anchor}", side.name)
            if side.people
            else escape.markdown(side.name),
            now=_quotes(side, first, date.max),
            before=_quotes(side, start, first),
            side=side.key,
        )
        for side in group_people(site)
    ]
    return _compare(site, site.words.who_speaks, site.words.quotes, rows)


def _people(site: SiteContext, first: date) -> SiteChart:
    """Who was quoted most, with the latest office, in the colour of the side."""
    words, to = site.words, site.links("")
    sides = {person: side.key for side in group_people(site) for person in side.people}
    counted = [
        (person, sum(said.brief.day >= first for said in person.said))
        for person in site.library.people
    ]
    rows = sorted(((person, n) for person, n in counted if n), key=lambda row: -row[1])[:PEOPLE]
    offices = {person: person.said[0].quotation.role or "" for person, _ in rows}
    drawn = [
        ChartRow(
            name=Markdown(
                f"{to.speaker(person)}, {escape.inline(offices[person])}"
                if offices[person]
                else to.speaker(person)
            ),
            number=n,
            side=sides[person],
        )
        for person, n in rows
    ]
    return SiteChart(
        title=words.most_quoted,
        drawing=draw_rows(words.most_quoted, drawn),
        head=(words.name, words.office, words.count),
        rows=tuple((to.speaker(one), offices[one] or words.no_office, n) for one, n in rows),
    )


def _compare(site: SiteContext, title: str, counted: str, rows: Sequence[_Counted]) -> SiteChart:
    """Numbers beside those of the thirty days before, if briefs cover all of these."""
    words, last = site.words, site.library.days[0].day
    known = site.library.days[-1].day <= last - timedelta(days=2 * DAYS - 1)
    drawn = [
        ChartRow(name=row.name, number=row.now, before=row.before if known else None, side=row.side)
        for row in rows
    ]
    return SiteChart(
        title=title,
        drawing=draw_rows(title, drawn, words.before),
        head=(words.name, counted, *([words.before] if known else [])),
        rows=tuple((row.name, row.now, *([row.before] if known else [])) for row in rows),
    )


def _told(site: SiteContext, first: date, end: date) -> Mapping[str, int]:
    """Stories by topic, from one day on, up to another one that is out."""
    told = ((topic.key, brief.day) for topic in site.library.topics for brief, _ in topic.told)
    return Counter(key for key, day in told if first <= day < end)


def _quotes(side: QuotedSide, first: date, end: date) -> int:
    """Quotes of a side, from one day on, up to another one that is out."""
    return sum(first <= said.brief.day < end for person in side.people for said in person.said)
