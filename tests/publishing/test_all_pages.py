"""The tree of pages: what stands where, that every link leads somewhere, and that nothing hostile
acts.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import html5lib
import markdown
import pytest

from briefing.composing.digest import Period, make_digest
from briefing.model import Brief, Correction
from briefing.publishing.pages.all_pages import render_pages
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from tests import builders

TEXT = 'Officials met. "We agreed on dates," Ana Prueba said.'
FIRST = date(2025, 1, 30)
LINK = re.compile(r"(?<!\\)\]\(([^)]*)\)")
OURS = {
    "html", "head", "body", "h1", "h2", "h3", "p", "ul", "ol", "li", "em", "strong", "a",
    "blockquote", "code", "span",
    "div", "table", "thead", "tbody", "tr", "th", "td", "nav", "br", "figure", "details", "summary",
    "svg", "text", "rect", "path", "aside", "button", "mark", "cite",
}  # fmt: skip
ATTRIBUTES = {
    "href", "id", "lang", "class", "aria-label", "style", "role", "viewBox", "xmlns", "width",
    "height", "x", "y", "d",
    "fill", "stroke", "stroke-width", "text-anchor", "font-size", "popover", "popovertarget",
    "popovertargetaction", "tabindex", "aria-hidden", "preserveAspectRatio",
}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://x.example/p.png)",
    "a | b |", "# x", "index",
    "--- \n---\n", "../../etc/passwd", "{% raw %}{{ 7*7 }}", "</title><script>", "con", "日本",
    "1. x",
    "\"><svg/onload=a()>",
]  # fmt: skip


def told(
    day: date,
    name: str = "Ana Prueba",
    outlet: str = "The Outlet",
    headline: str = "A title",
    *,
    side: str | None = "us",
) -> Brief:
    """A brief of a day with one story, one quote and one source, each of its own."""
    quote = builders.quotation(builders.excerpt(TEXT, "We agreed on dates"), name, side=side)
    story = builders.story((builders.excerpt(TEXT, "Officials met."),), (quote,), headline=headline)
    sha = f"{day.toordinal():064x}"[::-1]
    made = builders.brief(
        (story,), (builders.citation(TEXT, title=headline, outlet=outlet, text_sha256=sha),)
    )
    return replace(made, day=day)


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    """Four days over the end of a month, and their week."""
    return render_pages(SiteContext(build_site_index(week()), "en"))


def week() -> list[Brief]:
    """Four days over the end of a month, and their week."""
    days = [told(FIRST + timedelta(days=n), f"Ana {'AB'[n % 2]}") for n in range(4)]
    return [
        *days,
        make_digest(days, Period(name="2025-W05", start=date(2025, 1, 27), end=date(2025, 2, 2))),
    ]


def test_corrections_stand_on_a_page_the_latest_first() -> None:
    """By the day of the correction, then by the brief's; those of one brief in their order. Where
    nothing was corrected there is no such page.
    """
    given = {1: [(9, "a")], 2: [(9, "b"), (9, "c")], 3: [(4, "d")], 5: []}
    briefs = [
        replace(
            told(date(2025, 2, day)),
            corrections=tuple(
                Correction(day=date(2025, 3, n), text=f"It is {text}.", by="Ana Prueba")
                for n, text in corrections
            ),
        )
        for day, corrections in given.items()
    ]
    page = render_pages(SiteContext(build_site_index(briefs), "en"))["corrections.md"]
    assert re.findall(r"It is (\w)", page) == ["b", "c", "a", "d"]
    assert "corrections.md" not in render_pages(SiteContext(build_site_index(week()), "en"))


def targets(path: str, text: str) -> list[tuple[str, str]]:
    """The pages and anchors that a page links to."""
    found = []
    for link in LINK.findall(text):
        if not link.startswith(("http:", "https:")):
            page, _, anchor = link.partition("#")
            found.append(
                (
                    posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
                    if page
                    else path,
                    anchor,
                )
            )
    return found


def test_there_is_a_page_for_everything(pages: Mapping[str, str]) -> None:
    """Days, digest, months, year, topic, people, outlet, the story over time, and the lists of
    them.
    """
    assert sorted(pages) == [
        "about.md", "briefs/2025-01-30.md", "briefs/2025-01-31.md", "briefs/2025-02-01.md",
        "briefs/2025-02-02.md",
        "briefs/2025-W05.md", "briefs/index.md", "digests/index.md", "figures.md",
        "index.md", "months/2025-01.md", "months/2025-02.md",
        "outlets/index.md", "outlets/the-outlet.md", "people/ana-a.md", "people/ana-b.md",
        "people/index.md", "search.md",
        "stories/index.md", "stories/s.md", "topics/index.md", "topics/trade.md", "years/2025.md",
    ]  # fmt: skip


def test_every_link_leads_to_a_page_and_an_anchor(pages: Mapping[str, str]) -> None:
    """No link between the pages is dead, and each has its anchor where it says."""
    for path, text in pages.items():
        for page, anchor in targets(path, text):
            assert page in pages, f"{path} links to {page}"
            assert not anchor or f'<a id="{anchor}"></a>' in pages[page], (
                f"{path} links to {page}#{anchor}"
            )


def test_an_anchor_stands_once(pages: Mapping[str, str]) -> None:
    """No page has the same anchor twice, even where a quote is printed twice."""
    anchors = re.findall(r'<a id="([^"]+)"', pages["briefs/2025-01-30.md"])
    assert any(anchor.startswith("quote-") for anchor in anchors)
    assert len(anchors) == len(set(anchors))


def test_the_brief_says_what_its_document_says(pages: Mapping[str, str]) -> None:
    """Without anchors, cards and links to other pages, the page of a brief is the document."""
    from briefing.rendering import render_markdown

    page = re.sub(r'<a id="quote-[^"]*"></a>', "", pages["briefs/2025-01-30.md"])
    page = re.sub(r" · \[the story over time\]\([^)]*\)", "", page)
    page = re.sub(r" · <button[^>]*>in the source</button>", "", page)
    page = re.sub(r"\n<aside(?s:.*)</aside>\n", "", page)
    page = re.sub(r"(?<!\\)\[([^\]\\]*)\]\(\.\./people[^)]*\)", r"\1", page)
    head, _, body = page.split("\n---\n", 1)[1].partition("\n# ")
    assert "months/2025-01.md" in head
    assert "# " + body == render_markdown(told(FIRST, "Ana A")).split("\n---\n", 1)[1].lstrip()


def test_a_brief_has_its_neighbours(pages: Mapping[str, str]) -> None:
    """Previous and next go over the end of a month; the first has no previous, the last no next."""
    assert "(../briefs/2025-01-31.md)" in pages["briefs/2025-02-01.md"].split("# ", 1)[0]
    assert "(../briefs/2025-02-02.md)" in pages["briefs/2025-02-01.md"].split("# ", 1)[0]
    assert "Previous" not in pages["briefs/2025-01-30.md"]
    assert "Next" not in pages["briefs/2025-02-02.md"]


def test_a_digest_is_found_from_its_days_and_they_from_it(pages: Mapping[str, str]) -> None:
    """A day leads to its week, the week to its days.

    Both months, the home page and the list of digests name it.
    """
    above = pages["briefs/2025-W05.md"].split("# ", 1)[0]
    for day in ("2025-01-30", "2025-01-31", "2025-02-01", "2025-02-02"):
        assert f"[{day}](../briefs/{day}.md)" in above
        assert "[2025-W05](../briefs/2025-W05.md)" in pages[f"briefs/{day}.md"].split("# ", 1)[0]
    for path in ("months/2025-01.md", "months/2025-02.md", "digests/index.md", "index.md"):
        assert "briefs/2025-W05.md)" in pages[path], path


def test_a_digest_adds_nothing_to_what_its_days_hold(pages: Mapping[str, str]) -> None:
    """People, topics, outlets and stories over time are those of the days alone."""
    without = render_pages(SiteContext(build_site_index(week()[:-1]), "en"))
    for path in without:
        if path.startswith(("people/", "topics/", "outlets/", "stories/", "figures")):
            assert pages[path] == without[path], path


def test_a_digest_whose_end_has_no_brief_links_to_no_month_that_is_not_there() -> None:
    """A week over the end of a month, with briefs before it only, leads to the month of its first
    day.
    """
    days = [told(FIRST)]
    made = make_digest(days, Period(name="2025-W05", start=date(2025, 1, 27), end=date(2025, 2, 2)))
    pages = render_pages(SiteContext(build_site_index([*days, made]), "en"))
    assert "(../months/2025-01.md)" in pages["briefs/2025-W05.md"]
    assert not [
        page for path, text in pages.items() for page, _ in targets(path, text) if page not in pages
    ]


def test_a_person_has_every_quote_with_date_office_and_source(pages: Mapping[str, str]) -> None:
    """The page of a person names the day, the office then and the source of each quote, the latest
    first.
    """
    page = pages["people/ana-a.md"]
    assert page.index("— tester · [1 February 2025]") < page.index("— tester · [30 January 2025]")
    assert (
        page.count("Source: The Outlet, “A title”, 15 January 2025")
        == page.count("> “We agreed")
        == 2
    )


def test_the_calendar_links_the_days_with_a_brief(pages: Mapping[str, str]) -> None:
    """January 2025 ends with a Friday; its last two days are links."""
    days = [
        f'<td class="heat1" markdown="span">[{n}](../briefs/2025-01-{n}.md)</td>' for n in (30, 31)
    ]
    assert (
        f'<td markdown="span">29</td>{"".join(days)}<td markdown="span"></td>'
        in (pages["months/2025-01.md"])
    )


def test_a_quote_told_again_is_one_quote() -> None:
    """A quote of the same place in the same source stands once with its speaker, on the day it was
    told first.
    """
    days = [replace(told(FIRST), day=FIRST + timedelta(days=n)) for n in range(3)]
    (person,) = build_site_index(days).people
    assert [said.brief.day for said in person.said] == [FIRST]


def test_names_that_look_alike_have_pages_of_their_own() -> None:
    """Two names of the same letters have two addresses, and the one that came first keeps the plain
    one.
    """
    days = [told(FIRST, "José Díaz"), told(FIRST + timedelta(days=1), "Jose-Diaz")]
    slugs = {person.name: person.slug for person in build_site_index(days).people}
    assert slugs["José Díaz"] == "jose-diaz"
    assert slugs["Jose-Diaz"].startswith("jose-diaz-")


def test_a_person_written_in_two_ways_has_one_page() -> None:
    """Both names lead to it from their briefs.

    It has all quotes, and says how the name was written.
    """
    days = [told(FIRST, "Jose Diaz"), told(FIRST + timedelta(days=1), "José Díaz")]
    pages = render_pages(SiteContext(build_site_index(days), "en"))
    assert [path for path in pages if path.startswith("people/jose")] == ["people/jose-diaz.md"]
    page = pages["people/jose-diaz.md"]
    assert "# José Díaz" in page
    assert "Written in the briefs as: Jose Diaz · José Díaz" in page
    assert page.count("> “We agreed") == 2
    assert "[Jose Diaz](../people/jose-diaz.md)" in pages["briefs/2025-01-30.md"]
    assert "[José Díaz](../people/jose-diaz.md)" in pages["briefs/2025-01-31.md"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_and_headlines_stay_text(text: str) -> None:
    """Whatever a name, an outlet or a headline holds, no page has an element, a link or a path of
    its making.
    """
    made = render_pages(
        SiteContext(
            build_site_index(
                [told(FIRST, text, text, text), told(FIRST + timedelta(days=1), text, text, text)]
            ),
            "en",
        )
    )
    plain = render_pages(
        SiteContext(build_site_index([told(FIRST), told(FIRST + timedelta(days=1))]), "en")
    )
    assert len(made) == len(plain)
    assert made.pop("search.md") == plain["search.md"]  # has a form and a script, and nothing found
    for path, page in made.items():
        assert re.fullmatch(r"(?:[a-z]+/)?[a-zA-Z0-9-]+\.md", path)
        assert page.count("\n---\n") == 1
        found = html5lib.parse(built(page), namespaceHTMLElements=False).iter()
        elements = [
            element for element in found if isinstance(element.tag, str)
        ]  # a comment's is none
        assert {element.tag.split("}")[-1] for element in elements} <= OURS
        assert {
            name.split("}")[-1] for element in elements for name in element.attrib
        } <= ATTRIBUTES
        links = [element.get("href") or "#" for element in elements if element.tag == "a"]
        assert all(
            link.startswith(("..", "#", "briefs/", "topics/", "years/", "figures", "people/"))
            for link in links
        )


def built(page: str) -> str:
    """The page as an engine reads it: nothing sanitizes what comes out."""
    return markdown.markdown(
        page.split("\n---\n", 1)[1], extensions=["tables", "md_in_html", "toc"]
    )


def test_a_brief_of_another_language_says_so() -> None:
    """In an English site a Spanish brief's page and its words elsewhere are marked, and no English
    ones are.
    """
    later = replace(told(FIRST + timedelta(days=1)), language="es", follows=FIRST)
    days = [told(FIRST), later]
    pages = render_pages(SiteContext(build_site_index(days), "en"))
    assert '<div lang="es" markdown="1">' in pages["briefs/2025-01-31.md"]
    assert "lang=" not in pages["briefs/2025-01-30.md"].split("\n---\n", 1)[1]
    assert '<span lang="es">Nueva · ' in pages["topics/trade.md"]
    assert '<span lang="es">1 noticia, nueva desde ayer · ' in pages["index.md"]
    assert "*New · Trade" in pages["topics/trade.md"]


def test_the_site_speaks_spanish() -> None:
    """With Spanish as its language the site's own words and dates are Spanish."""
    pages = render_pages(SiteContext(build_site_index([told(FIRST)]), "es"))
    assert "## Último informe: 30 de enero de 2025" in pages["index.md"]
    assert "# enero de 2025" in pages["months/2025-01.md"]


@pytest.mark.parametrize("outlet", ["The Outlet", None])
def test_one_thing_opens_the_source_of_a_story(outlet: str | None) -> None:
    """Where no outlet is known the line of a story had a link and a button of the same words."""
    brief = told(FIRST)
    cited = tuple(replace(one, outlet=outlet) for one in brief.citations)
    shown = replace(brief, citations=cited)
    page = render_pages(SiteContext(build_site_index([shown]), "en"))["briefs/2025-01-30.md"]
    (line,) = [one for one in page.splitlines() if one.startswith("*New")]
    assert line.count("in the source") == 1
    assert "<button" in line
    assert ("The Outlet" in line) == bool(outlet)
