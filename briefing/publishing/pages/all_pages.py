"""The site index -> all Markdown pages by path. Pages escape whatever is not Markdown."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import BriefingError
from briefing.languages.days import format_day, format_month
from briefing.model import Brief, Correction, Story
from briefing.publishing.feeds.feed_items import Feed
from briefing.publishing.pages.brief_anchors import make_linked_presenter
from briefing.publishing.pages.brief_cards import render_cards
from briefing.publishing.pages.brief_navigation import render_navigation
from briefing.publishing.pages.front_matter_html import escape_front_matter
from briefing.publishing.pages.people_by_side import group_people
from briefing.publishing.pages.site_charts import make_charts
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_paths import page_path
from briefing.rendering import document
from briefing.rendering.wording.labels import format_count
from briefing.rendering.wording.presenter import Presenter
from briefing.rendering.wording.story_runs import find_stood_for, find_story, list_bullets
from briefing.text.front_matter import split_front_matter


def render_pages(
    site: SiteContext, syndicated: Sequence[Feed] = (), url: str = ""
) -> Mapping[str, str]:
    """Every page of the site with its path from the root; two pages of one path are an error."""
    pages: dict[str, str] = {}
    for path, text in _pages(site):
        if path in pages:
            raise BriefingError(f"two pages of the site have the path {path}")
        pages[path] = text
    if syndicated:
        pages["feeds.md"] = site.render("feeds", site.words.feeds, up="", feeds=syndicated, url=url)
    return pages


def _pages(site: SiteContext) -> Iterator[tuple[str, str]]:
    library, words = site.library, site.words
    drawn = make_charts(site)
    shown = {"pictures": drawn, "pair": site.title, "further": _further(library.days[0])}
    shown["bullets"] = list_bullets(library.days[0])
    yield "index.md", site.render("home", words.home, up="", **shown)
    yield "figures.md", site.render("figures", words.figures, up="", pictures=drawn)
    yield "about.md", site.render("about", words.about, up="", totals=_totals(site))
    yield "search.md", site.render("search", words.search, up="")
    corrections = tuple(_corrections(site))
    if corrections:
        yield (
            "corrections.md",
            site.render("corrections", words.corrections, up="", corrections=corrections),
        )
    yield from _briefs(site)
    yield from _calendar(site)
    yield from _lists(site)
    for person in library.people:
        yield (
            f"people/{person.slug}.md",
            site.render("person", person.name, up="../", person=person),
        )
    for outlet in library.outlets:
        yield (
            f"outlets/{outlet.slug}.md",
            site.render("outlet", outlet.name, up="../", outlet=outlet),
        )
    for folder, strands in (("topics", library.topics), ("stories", library.courses)):
        for strand in strands:
            yield (
                f"{folder}/{strand.slug}.md",
                site.render("strand", strand.label, up="../", strand=strand),
            )


def _further(brief: Brief) -> tuple[Story, ...]:
    """The stories to which no bullet of the brief leads."""
    led = [find_story(brief, excerpt) for excerpt in brief.bottom_line]
    led += [find_stood_for(brief, one) for one in brief.stand_ins]
    return tuple(story for story in brief.stories if story not in led)


def _corrections(site: SiteContext) -> Iterator[tuple[Brief, Correction]]:
    """What was corrected in the briefs of days, the latest correction first.

    Of corrections of one day those of the later brief come first; those of one brief keep their
    order.
    """
    found = [(brief, one) for brief in site.library.days for one in brief.corrections]
    yield from sorted(found, key=lambda pair: (pair[1].day, pair[0].day), reverse=True)


def _lists(site: SiteContext) -> Iterator[tuple[str, str]]:
    library, words = site.library, site.words
    named = {
        "topics": words.topics,
        "outlets": words.outlets,
        "stories": words.courses,
    }
    for folder, title in named.items():
        yield f"{folder}/index.md", site.render(folder, title, up="../")
    sides = [side for side in group_people(site) if side.people]
    yield "people/index.md", site.render("people", words.people, up="../", sides=sides)
    yield "briefs/index.md", site.render("briefs", words.briefs, up="../")
    if library.digests:
        yield "digests/index.md", site.render("digests", words.digests, up="../")


def _calendar(site: SiteContext) -> Iterator[tuple[str, str]]:
    for month in site.months:
        title = format_month(month.start, site.language)
        yield f"months/{month.start:%Y-%m}.md", site.render("month", title, up="../", month=month)
    for year in sorted({month.start.year for month in site.months}):
        within = tuple(month for month in site.months if month.start.year == year)
        yield f"years/{year:04}.md", site.render("year", f"{year}", up="../", within=within)


def _briefs(site: SiteContext) -> Iterator[tuple[str, str]]:
    for series in site.series:
        for n, brief in enumerate(series):
            older = series[n + 1] if n + 1 < len(series) else None
            yield (
                page_path(brief),
                _brief(
                    site,
                    brief,
                    render_navigation(site, brief, older, series[n - 1] if n else None),
                ),
            )


def _brief(site: SiteContext, brief: Brief, above: str) -> str:
    """The document under its navigation, in a `lang` block if its language is not the site's."""
    links = site.links("../")
    say = make_linked_presenter(brief, links, site.words)
    document_text = site.once(
        "page",
        brief,
        *links.list_targets(brief),
        make=lambda: _document(site, brief, say),
    )
    header, body, _ = split_front_matter(document_text)
    if brief.language != site.language:
        body = f'\n<div lang="{brief.language}" markdown="1">\n{body}\n</div>\n'
    return f"{escape_front_matter(header or '')}{above}\n{body}"


def _document(site: SiteContext, brief: Brief, say: Presenter) -> str:
    """The brief as Markdown, and behind it the cards that its citations open."""
    text = document.render_markdown(brief, site.own, say)
    return f"{text}\n{render_cards(brief, site.own)}\n"


def _totals(site: SiteContext) -> str:
    """The counts of all briefs in a sentence."""
    library, words = site.library, site.words
    counts = [brief.counts for brief in library.days]
    return words.about_counts.format(
        briefs=format_count(words.brief, words.brief_count, len(library.days)),
        start=format_day(library.days[-1].day, site.language),
        end=format_day(library.days[0].day, site.language),
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
