"""The built site with hostile names: as outlet, headline, speaker, office and title of the site a
text shows and does nothing, on every kind of page and in the search box.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from briefing.composing.brief_json import brief_to_json
from briefing.config import Settings
from briefing.model import Brief, Relationship
from briefing.publishing import local_server
from briefing.publishing.pages.site_config import SiteOptions
from briefing.workflow import site_build
from tests import builders

pytestmark = pytest.mark.slow  # builds a site and opens it in Chromium
CASES = Path(__file__).parents[1] / "cases" / "rendering"
VECTORS: list[str] = json.loads((CASES / "hostile.json").read_text(encoding="utf-8"))
PRINTABLE = [vector for vector in VECTORS if vector.isprintable()]
SITE_NAME = "A \"><img src=x onerror=alert('site')> B"
TEXT = 'Officials met. "We agreed on dates," Ana Prueba said.'
OPENED = 15  # of the pages of a kind one in so many is opened; the others are parsed by the browser
SEARCHED = ("alert", "onerror", "script", "example", "javascript", "img", "met", "A")
# Every element, and every attribute that acts, of a page that the browser parsed and did not run.
ACTIVE = """async path => {
    const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html')
    return [...page.querySelectorAll('*')].flatMap(one => [one.localName,
        ...[...one.attributes].filter(({name, value}) => /^on|^style$|^srcdoc$/i.test(name)
            || /^(?:src|href|action|data|formaction|xlink:href)$/i.test(name)
               && /^(?:[a-z][a-z0-9+.-]*:|[/][/])/i.test(value.trim()))
        .map(({name, value}) => `${one.localName} ${name}=${value.trim().slice(0, 40)}`)])
}"""
FOUND = """() => { const roots = [document]
    const found = []
    while (roots.length) for (const one of roots.pop().querySelectorAll('*')) {
        if (one.shadowRoot) roots.push(one.shadowRoot)
        if (/^(img|iframe|object|embed|marquee|video|audio|base)$/.test(one.localName)
            || [...one.attributes].some(({name}) => /^on/i.test(name))) found.push(one.outerHTML)
    }
    return found }"""


def _brief(day: date, vectors: list[str]) -> Brief:
    """One story a text, which is its headline, outlet, speaker, office and author."""
    sources, stories = [], []
    for n, vector in enumerate(vectors, start=1):
        sha = f"{day.toordinal()}{n}".rjust(64, "0")
        named = {"title": vector, "outlet": vector, "author": vector, "text_sha256": sha}
        sources.append(builders.citation(TEXT, n, **named))
        said = builders.excerpt(TEXT, "We agreed on dates", n)
        quote = builders.quotation(said, vector, role=vector)
        told = (builders.excerpt(TEXT, "Officials met.", n),)
        known = {"headline": vector, "headline_citation": n, "articles": (n,)}
        stories.append(builders.story(told, (quote,), key=f"s{n}", **known))
    return replace(builders.brief(tuple(stories), tuple(sources)), day=day)


def _build(folder: Path, vectors: list[str], name: str) -> Path:
    briefs = folder / "briefs"
    briefs.mkdir(parents=True)
    for day in (date(2025, 1, 30), date(2025, 1, 31)):
        made = _brief(day, vectors)
        known: Relationship = replace(made.relationship, title=name)
        text = brief_to_json(replace(made, relationship=known))
        (briefs / f"{day}.json").write_text(text, encoding="utf-8")
    settings = Settings(out=str(briefs), archive="")
    return site_build.build_site(settings, folder / "site", SiteOptions(), force=True).site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two days on which every hostile text is told, under a hostile title."""
    return _build(tmp_path_factory.mktemp("hostile"), PRINTABLE, SITE_NAME)


@contextmanager
def _serve(site: Path) -> Iterator[str]:
    with local_server.make_server(site, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """That site, served."""
    with _serve(site) as served:
        yield served


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """The first page; at the end no dialog was opened and nothing asked of any other host."""
    acted: list[str] = []
    context = chromium.new_context()
    own = (address, "data:", "blob:")
    context.on("request", lambda r: r.url.startswith(own) or acted.append(r.url))
    context.on("dialog", lambda dialog: (acted.append(dialog.message), dialog.dismiss()))
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()
    assert not acted


def _paths(site: Path) -> list[str]:
    return sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))


def test_no_page_has_an_element_or_attribute_of_a_hostile_text(
    chromium: Browser, page: Page, site: Path, tmp_path: Path
) -> None:
    """The browser finds in every page only elements and active attributes of a harmless site."""
    plain = _build(tmp_path, [f"Title {n}" for n in range(9)], "A B")
    with _serve(plain) as served, chromium.new_context() as harmless:
        control = harmless.new_page()
        control.goto(served)
        known = {one for path in _paths(plain) for one in control.evaluate(ACTIVE, f"/{path}")}
    for path in _paths(site):
        assert set(page.evaluate(ACTIVE, f"/{path}")) <= known, path


def test_no_kind_of_page_acts(page: Page, address: str, site: Path) -> None:
    """Pages of every folder are opened: no dialog, no request elsewhere, no handler."""
    by_folder: dict[str, list[str]] = {}
    for path in _paths(site):
        by_folder.setdefault(path.split("/")[0], []).append(path)
    assert {"outlets", "stories", "people", "briefs", "topics", "months"} <= by_folder.keys()
    for paths in by_folder.values():
        for path in paths[::OPENED]:
            page.goto(f"{address}{path}")
            if path.startswith("latest/"):  # leads to the latest brief by itself
                page.wait_for_url("**/briefs/**")
            assert page.evaluate(FOUND) == [], path


def test_the_search_shows_hostile_names_as_text(page: Page, address: str) -> None:
    """Results that hold a hostile name have no picture, frame or handler."""
    page.goto(f"{address}search/")
    for words in SEARCHED:
        page.keyboard.press("Control+a")
        page.keyboard.type(words)
        page.locator("#found a").first.wait_for(timeout=20_000)
        assert page.evaluate(FOUND) == [], words


def test_a_name_is_shown_as_it_is_written(page: Page, site: Path) -> None:
    """The title in the tab is the hostile text itself, letter for letter."""
    shown = set()
    for path in _paths(site):
        if path.startswith("stories/"):
            title = page.evaluate(
                "async path => new DOMParser().parseFromString("
                "await (await fetch(path)).text(), 'text/html').title",
                f"/{path}",
            )
            shown.add(title.removesuffix(f" - {SITE_NAME}"))
    assert {" ".join(vector.split()) for vector in PRINTABLE} <= shown
