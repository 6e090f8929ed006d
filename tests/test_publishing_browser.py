"""The site in a real browser: what an analyst does with it, by mouse, keyboard and phone, and nothing leaves."""

import runpy
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from briefing.config import Settings
from briefing.publishing import serving
from briefing.publishing.configuration import SiteOptions
from briefing.workflow import publishing

ROOT = Path(__file__).parent.parent
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 380, "height": 800}
DAYS = 20
TABS = 40  # a link that a keyboard reaches with more is not reached


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The served site of three weeks of made-up briefs."""
    folder = tmp_path_factory.mktemp("browsed")
    runpy.run_path(str(ROOT / "benchmarks" / "site" / "made_up.py"))["write"](folder / "briefs", DAYS)
    settings = Settings(out=str(folder / "briefs"), archive="")
    publishing.build(settings, folder / "site", SiteOptions(), force=True)
    with serving.server(folder / "site", 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
        thread.join()


@pytest.fixture
def context(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser without a past; at the end nothing was asked of any other host."""
    asked: list[str] = []
    made = chromium.new_context(viewport=DESK)
    made.on("request", lambda request: asked.append(request.url))
    yield made
    made.close()
    assert asked
    assert not [url for url in asked if not url.startswith((address, "data:", "blob:"))]


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    """The first page of the site."""
    opened = context.new_page()
    opened.goto(address)
    return opened


def test_from_home_to_a_brief_to_a_person_and_back(page: Page) -> None:
    """Three clicks and two steps back lead where they should."""
    page.get_by_role("link", name="Read the brief").click()
    page.wait_for_url("**/briefs/2025-02-04/")
    name = page.locator("article blockquote a[href*='people/']").first
    said = name.inner_text()
    name.click()
    page.wait_for_url("**/people/**")
    assert page.get_by_role("heading", level=1).inner_text() == said
    page.go_back()
    page.wait_for_url("**/briefs/2025-02-04/")
    page.go_back()
    assert page.get_by_role("link", name="Read the brief").is_visible()


@pytest.mark.parametrize("words", ["Íñiguez", "iniguez", "reservoirs"])
def test_search_finds_a_word_and_a_name_with_or_without_its_accents(page: Page, words: str) -> None:
    """The first result of a search opens a page that has what was searched for."""
    page.locator(".md-search__button").click()
    page.keyboard.type(words)
    result = page.locator("a[href*='?h=']").first
    result.wait_for(timeout=10_000)
    result.click()
    page.wait_for_url("**/?h=*")
    expected = {"iniguez": "Íñiguez"}.get(words, words)
    assert expected in page.locator("article").inner_text()


def test_dark_mode_stays_from_page_to_page(page: Page) -> None:
    """The switch turns the page dark, and the next page too."""
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    assert page.evaluate(scheme) == "default"
    page.get_by_title("Switch to dark mode").click()
    assert page.evaluate(scheme) == "slate"
    page.get_by_role("link", name="Read the brief").click()
    page.wait_for_url("**/briefs/2025-02-04/")
    assert page.evaluate(scheme) == "slate"


def test_the_calendar_leads_to_a_day_and_from_day_to_day(page: Page) -> None:
    """A number of the calendar is its brief; previous and next are its neighbours."""
    page.locator("table").get_by_role("link", name="3", exact=True).click()
    page.wait_for_url("**/briefs/2025-02-03/")
    page.get_by_role("link", name="Previous: 2025-02-02").click()
    page.wait_for_url("**/briefs/2025-02-02/")
    page.get_by_role("link", name="Next: 2025-02-03").click()
    page.wait_for_url("**/briefs/2025-02-03/")


def test_feeds_are_there(page: Page, address: str) -> None:
    """The links of the page of feeds, and those in the head of every page, answer."""
    links = page.eval_on_selector_all("link[rel=alternate]", "found => found.map(one => one.href)")
    page.goto(f"{address}feeds/")
    links += page.eval_on_selector_all("article table a", "found => found.map(one => one.href)")
    assert len(links) > 6
    assert {page.request.get(link).status for link in links} == {200}


def test_a_keyboard_is_enough(page: Page) -> None:
    """With the tabulator and enter alone one comes from the first page to the brief."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == "Read the brief":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefs/2025-02-04/")


@pytest.mark.parametrize("path", ["", "briefs/2025-02-04/", "people/", "figures/", "feeds/", "stories/"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_page_fits_its_screen(context: BrowserContext, address: str, path: str, size: dict[str, int]) -> None:
    """Nothing is wider than a screen of 1280 or of 380 pixels."""
    page = context.new_page()
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(f"{address}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("path", ["", "briefs/2025-02-04/", "people/", "people/alba-arroyo/", "figures/", "feeds/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_no_serious_fault_for_anybody(chromium: Browser, address: str, path: str, scheme: str) -> None:
    """Axe finds nothing serious or critical, in either scheme: names, contrast, order, landmarks."""
    context = chromium.new_context(viewport=DESK, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}{path}")
    found = Axe().run(page).response["violations"]
    context.close()
    assert not [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


def test_an_anchor_opens_at_its_quote(context: BrowserContext, address: str) -> None:
    """From a person's page the date leads to the quote itself, on the screen."""
    page = context.new_page()
    page.goto(f"{address}people/")
    page.locator("article table a").first.click()
    page.locator("blockquote a[href*='#quote-']").first.click()
    page.wait_for_url("**/briefs/**")
    anchor = page.url.split("#")[1]
    page.locator(f"[id='{anchor}']").wait_for(state="attached")
    page.wait_for_function(
        "id => { const top = document.getElementById(id).getBoundingClientRect().top; return top >= 0 && top < 900 }",
        arg=anchor,
    )
