"""The library -> the tree of Markdown pages, by path. Whatever a page prints is escaped unless it is Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import BriefingError
from briefing.languages.days import format_day
from briefing.model import Brief
from briefing.publishing.feeds.feed_items import Feed
from briefing.publishing.pages.brief_navigation import render_navigation
from briefing.publishing.pages.linked_wording import LinkedPresenter
from briefing.publishing.pages.months import format_month
from briefing.publishing.pages.site_charts import make_charts
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_paths import page_path
from briefing.rendering import document
from briefing.rendering.labels import format_count


def render_pages(
    frame: SiteContext, syndicated: Sequence[Feed] = (), url: str = ""
) -> Mapping[str, str]:
    """Every page of the site with its path from the root; two pages of one path are an error."""
    found: dict[str, str] = {}
    for path, text in _pages(frame):
        if path in found:
            raise BriefingError(f"two pages of the site have the path {path}")
        found[path] = text
    if syndicated:
        found["feeds.md"] = frame.render(
            "feeds", frame.words.feeds, up="", feeds=syndicated, url=url
        )
    return found


def _pages(frame: SiteContext) -> Iterator[tuple[str, str]]:
    library, words = frame.library, frame.words
    drawn = make_charts(frame)
    yield "index.md", frame.render("home", words.home, up="", pictures=drawn, pair=frame.title)
    yield "figures.md", frame.render("figures", words.figures, up="", pictures=drawn)
    yield "about.md", frame.render("about", words.about, up="", totals=_totals(frame))
    yield from _briefs(frame)
    yield from _calendar(frame)
    yield from _lists(frame)
    for person in library.people:
        yield (
            f"people/{person.slug}.md",
            frame.render("person", person.name, up="../", person=person),
        )
    for outlet in library.outlets:
        yield (
            f"outlets/{outlet.slug}.md",
            frame.render("outlet", outlet.name, up="../", outlet=outlet),
        )
    for folder, strands in (("topics", library.topics), ("stories", library.courses)):
        for strand in strands:
            yield (
                f"{folder}/{strand.slug}.md",
                frame.render("strand", strand.label, up="../", strand=strand),
            )


def _lists(frame: SiteContext) -> Iterator[tuple[str, str]]:
    library, words = frame.library, frame.words
    named = {
        "topics": words.topics,
        "people": words.people,
        "outlets": words.outlets,
        "stories": words.courses,
    }
    for folder, title in named.items():
        yield f"{folder}/index.md", frame.render(folder, title, up="../")
    yield "briefs/index.md", frame.render("briefs", words.briefs, up="../")
    if library.digests:
        yield "digests/index.md", frame.render("digests", words.digests, up="../")


def _calendar(frame: SiteContext) -> Iterator[tuple[str, str]]:
    for month in frame.months:
        title = format_month(month.start, frame.language)
        yield f"months/{month.start:%Y-%m}.md", frame.render("month", title, up="../", month=month)
    for year in sorted({month.start.year for month in frame.months}):
        within = tuple(month for month in frame.months if month.start.year == year)
        yield f"years/{year:04}.md", frame.render("year", f"{year}", up="../", within=within)


def _briefs(frame: SiteContext) -> Iterator[tuple[str, str]]:
    for series in frame.series:
        for n, brief in enumerate(series):
            older = series[n + 1] if n + 1 < len(series) else None
            yield (
                page_path(brief),
                _brief(
                    frame,
                    brief,
                    render_navigation(frame, brief, older, series[n - 1] if n else None),
                ),
            )


def _brief(frame: SiteContext, brief: Brief, above: str) -> str:
    """The document, marked with its language if that is not the site's, and a line to its neighbours over it."""
    links = frame.links("../")
    say = LinkedPresenter(brief, links, frame.words)
    made = frame.once(
        "page",
        brief,
        *links.of(brief),
        make=lambda: document.render_markdown(brief, frame.own, say),
    )
    head, body = made.split("\n---\n", 1)
    if brief.language != frame.language:
        body = f'\n<div lang="{brief.language}" markdown="1">\n{body}\n</div>\n'
    return f"{head}\n---\n\n{above}\n{body}"


def _totals(frame: SiteContext) -> str:
    """The counts of all briefs in a sentence."""
    library, words = frame.library, frame.words
    counts = [brief.counts for brief in library.days]
    return words.about_counts.format(
        briefs=format_count(words.brief, words.brief_count, len(library.days)),
        start=format_day(library.days[-1].day, frame.language),
        end=format_day(library.days[0].day, frame.language),
        read=sum(count.read for count in counts),
        kept=sum(count.kept for count in counts),
        copies=sum(count.copies for count in counts),
        left_out=sum(count.left_out for count in counts),
        quotes=format_count(
            words.quote, words.quote_count, sum(len(person.said) for person in library.people)
        ),
        people=len(library.people),
        outlets=len(library.outlets),
    )
