"""The site in a real browser: what an analyst does with it, by mouse, keyboard and phone, and
nothing leaves.
"""

import re
import runpy
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from briefing.config import Settings
from briefing.publishing import local_server
from briefing.publishing.pages.site_config import SiteOptions
from briefing.workflow import digest_build, site_build

pytestmark = pytest.mark.slow  # builds a site and opens it in Chromium
ROOT = Path(__file__).parents[2]
DESK, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=380, height=800)
DAYS = 20
BARS = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .signpost"
LEGIBLE = 4.5  # to one: WCAG 2.2, 1.4.3
CONTRASTS = """[...document.querySelectorAll('article :is(p, a, li, h1, h2, h3, em)')].map(one => {
    const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    const [r, g, b, alpha = 1] = getComputedStyle(one).color.match(/[\\d.]+/g).map(Number)
    const on = [r, g, b].map(part => linear((part * alpha + 255 * (1 - alpha)) / 255))
    return 1.05 / (0.2126 * on[0] + 0.7152 * on[1] + 0.0722 * on[2] + 0.05)
})"""  # of each colour on white paper
PAGES = ("", "briefs/2025-02-04/", "briefs/2025-W05/", "people/alba-arroyo/", "figures/", "feeds/")
KINDS = (
    *PAGES, "briefs/", "digests/", "months/2025-02/", "years/2025/", "topics/", "topics/water/", "people/",
    "outlets/", "stories/", "search/?q=water", "about/", "404.html",
)  # fmt: skip
TABS = 40  # a link that a keyboard reaches with more is not reached


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The served site of three weeks of made-up briefs and the digest of one."""
    folder = tmp_path_factory.mktemp("browsed")
    runpy.run_path(str(ROOT / "benchmarks" / "site" / "made_up.py"))["write"](
        folder / "briefs", DAYS
    )
    settings = Settings(out=str(folder / "briefs"), archive="")
    digest_build.build_digest(settings, digest_build.parse_week("2025-W05"))
    site_build.build_site(settings, folder / "site", SiteOptions(), force=True)
    with local_server.make_server(folder / "site", 0) as running:
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


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("Íñiguez", "Íñiguez"), ("iniguez", "Íñiguez"), ("INIGUEZ", "Íñiguez"),
        ("reservoirs", "reservoirs"), ("reservoir", "reservoirs"), ("agricola", "agrícola"),
        ("agrícolas", "agrícola"), ("unica", "única"), ("pepper duty", "pepper"),
        ("visa", "visas"),
    ],
)  # fmt: skip
def test_search_finds_words_names_and_forms_with_or_without_accents(
    page: Page, address: str, words: str, stands: str
) -> None:
    """The first result of a search opens a page that has what was searched for."""
    page.goto(f"{address}search/")
    page.keyboard.insert_text(words)  # at once: each letter would show results of its own
    result = page.locator("#found a").first
    result.wait_for(timeout=10_000)
    result.click()
    page.wait_for_url(re.compile("/(briefs|people)/"))
    assert stands in page.locator("article").inner_text()


def test_a_citation_opens_the_passage_in_its_source(page: Page, address: str) -> None:
    """On a brief's page a button shows what stands around the slices, by keyboard alone; Escape
    closes it.
    """
    page.goto(f"{address}briefs/2025-02-04/")
    opener = page.locator("article .open").first
    opener.focus()
    page.keyboard.press("Enter")
    card = page.locator("[popover]:popover-open")
    card.wait_for()
    marked = card.locator("mark").first.inner_text()
    assert marked in page.locator("article").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("[popover]:popover-open").count() == 0


def test_a_bar_of_a_chart_leads_to_its_page(page: Page, address: str) -> None:
    """From the first page to a topic, and from the figures to the people of a side."""
    page.locator(".bars a").first.click()
    page.wait_for_url("**/topics/*/")
    page.goto(f"{address}figures/")
    page.locator(".bars a[href*='#side-']").first.click()
    page.wait_for_url("**/people/#side-*")


def test_search_shows_a_story_once_and_its_day(page: Page, address: str) -> None:
    """Each story of each day is one result, with its day."""
    page.goto(f"{address}search/?q=reservoirs")
    page.locator("#found a").first.wait_for(timeout=10_000)
    links = page.eval_on_selector_all("#found a", "found => found.map(one => one.href)")
    days = page.locator("#found small").all_inner_texts()
    assert len(set(links)) == len(links) == len(days)
    assert all("2025" in day for day in days)


@pytest.mark.parametrize(("word", "at"), [("harbor", 0), ("gate70", 60), ("gate99", 90)])
def test_a_result_is_shown_in_whole_words(page: Page, address: str, word: str, at: int) -> None:
    """What stands around the words that were found begins and ends between two words; a result
    whose headline alone has them shows its beginning.
    """
    entry = {
        "day": "",
        "url": "x",
        "title": "Harbor",
        "text": " ".join(f"gate{n:02}" for n in range(100)),
    }
    page.route("**/search/files.json", lambda asked: asked.fulfill(json=["made"]))
    page.route("**/search/made.json", lambda asked: asked.fulfill(json=[entry]))
    page.goto(f"{address}search/?q={word}")
    page.locator("#found a").first.wait_for(timeout=10_000)
    words = page.locator("#found p").first.inner_text().splitlines()[-1].strip("… ").split()
    whole = entry["text"].split()
    assert words == whole[(begins := whole.index(words[0])) : begins + len(words)]
    assert begins == 0 if word == "harbor" else at - 5 < begins < at
    assert word in words or word == "harbor"


def test_nothing_to_be_searched_is_loaded_before_it_is_wanted(
    context: BrowserContext, address: str
) -> None:
    """The first page, a brief and a list load no index; the search loads it when words are typed."""
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    for path in ("", "briefs/", "search/"):
        page.goto(f"{address}{path}", wait_until="networkidle")
    assert not [path for path in asked if path.endswith(".json")]
    page.keyboard.type("water")
    page.locator("#found a").first.wait_for(timeout=10_000)
    assert "search/files.json" in asked


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
    page.locator("table.heat").get_by_role("link", name="3", exact=True).click()
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


def test_a_day_and_its_digest_lead_to_each_other(page: Page, address: str) -> None:
    """From a day to its week, from there to another day of it, and the week is in the list of
    digests.
    """
    page.goto(f"{address}briefs/2025-01-30/")
    page.get_by_role("navigation", name="Other briefs").get_by_role("link", name="2025-W05").click()
    page.wait_for_url("**/briefs/2025-W05/")
    page.get_by_role("navigation", name="Other briefs").get_by_role(
        "link", name="2025-02-01"
    ).click()
    page.wait_for_url("**/briefs/2025-02-01/")
    page.get_by_role("link", name="Digests", exact=True).first.click()
    page.wait_for_url("**/digests/")
    assert page.locator("article").get_by_role("link", name="digest 2025-W05").is_visible()


def test_the_keyboard_s_way_through_a_page(page: Page) -> None:
    """First the skip link, then home, the switch of the scheme and the tabs, of which the second
    is the search, in the order of the eye.
    """
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "(e => e.textContent.trim() || e.title || e.ariaLabel)(document.activeElement)"
            )
        )
    assert stops == [
        "Skip to content",
        "United States–Mexico",
        "Switch to dark mode",
        "Home",
        "Search",
        "Briefs",
    ]


def test_the_skip_link_leads_into_the_text(page: Page) -> None:
    """After the first stop and enter, the next stop is in the article."""
    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    assert page.evaluate("!!document.activeElement.closest('article')")


def test_the_scheme_changes_by_keyboard(page: Page) -> None:
    """The third stop is the switch; enter turns the page dark."""
    for key in ("Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    page.wait_for_function("document.body.getAttribute('data-md-color-scheme') === 'slate'")


def test_a_search_takes_no_mouse(page: Page) -> None:
    """The fifth stop, a name without its accent, and the first result lead to a page that has the
    name.
    """
    for key in ("Tab",) * 5 + ("Enter",):
        page.keyboard.press(key)
    page.wait_for_url("**/search/")
    page.keyboard.insert_text("iniguez")  # at once: each letter would show results of its own
    page.locator("#found a").first.wait_for(timeout=10_000)
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    page.wait_for_url("**/people/**")
    assert "Íñiguez" in page.locator("article").inner_text()


def test_the_table_behind_a_picture_opens_by_keyboard(page: Page, address: str) -> None:
    """On the page of figures a stop is the fold of each table.

    Enter shows it, and its links lead on.
    """
    page.goto(f"{address}figures/")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    page.locator("details[open] table a").first.click()
    page.wait_for_url("**/topics/**")


def test_a_keyboard_is_enough(page: Page) -> None:
    """With the tabulator and enter alone one comes from the first page to the brief."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == "Read the brief":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefs/2025-02-04/")


@pytest.mark.parametrize(
    "path",
    ["", "briefs/2025-02-04/", "briefs/2025-W05/", "people/", "figures/", "feeds/", "stories/"],
)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_page_fits_its_screen(
    context: BrowserContext, address: str, path: str, size: dict[str, int]
) -> None:
    """Nothing is wider than a screen of 1280 or of 380 pixels."""
    page = context.new_page()
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(f"{address}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", DESK)])
def test_a_page_has_no_fault_for_anybody(
    chromium: Browser, address: str, path: str, scheme: str, size: ViewportSize
) -> None:
    """Axe finds nothing of any weight on any kind of page, light on a phone and dark on a desk."""
    context = chromium.new_context(viewport=size, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}{path}")
    found = Axe().run(page).response["violations"]
    context.close()
    assert not [(one["id"], one["nodes"][0]["html"]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_the_text_and_nothing_to_click_on(
    chromium: Browser, address: str, scheme: str
) -> None:
    """In print there are no bars, tabs and neighbours.

    Text and links show on white paper, in either scheme, and at once: a colour that is still on its
    way from the dark screen's would be printed as it is then.
    """
    context = chromium.new_context(viewport=DESK, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}briefs/2025-02-04/")
    page.emulate_media(media="print", color_scheme=scheme)
    gone = page.evaluate(
        f"[...document.querySelectorAll('{BARS}')].filter(one => "
        "one.getClientRects().length).length"
    )
    moving = page.evaluate("document.getAnimations().length")
    contrasts = page.evaluate(CONTRASTS)
    context.close()
    assert gone == 0
    assert moving == 0
    assert min(contrasts) >= LEGIBLE


def test_paper_has_the_numbers_behind_the_pictures(page: Page, address: str) -> None:
    """What is folded on the screen is printed."""
    page.goto(f"{address}figures/")
    page.emulate_media(media="print")
    shown = "found => found.map(one => one.checkVisibility({contentVisibilityAuto: true}))"
    assert page.eval_on_selector_all("details table", shown) == [True, True, True]


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
        "id => { const top = document.getElementById(id).getBoundingClientRect().top; return top "
        ">= 0 && top < 900 }",
        arg=anchor,
    )
