"""The page in a real browser: read by everybody, on every screen, by pointer and keyboard, on
paper.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow  # opens the page in Chromium
PAGE = (Path(__file__).parents[2] / "briefs" / "2025-01-16.html").as_uri()
WIDTHS = (380, 800, 1280)
OPEN = "[popover]:popover-open"


@pytest.fixture(params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """A phone, a tablet, a desk."""
    return int(request.param)


@pytest.fixture(params=["light", "dark"])
def page(chromium: Browser, width: int, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The sample day's page on a screen of this width, in this scheme."""
    yield from _opened(chromium, width, request.param)


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    """The page on a desk's screen."""
    yield from _opened(chromium, 1280, "light")


def _opened(chromium: Browser, width: int, scheme: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    opened = context.new_page()
    opened.goto(PAGE)
    yield opened
    context.close()
    assert asked == [PAGE]


def _open(page: Page) -> None:
    page.locator(".cite button").nth(6).click()
    page.locator(OPEN).wait_for()
    page.mouse.move(1, 1)


def test_nothing_is_wrong_for_anybody(page: Page) -> None:
    """Axe finds no fault of any weight, with all closed and with a passage open, at every width in
    both schemes.
    """
    for opened in (False, True):
        if opened:
            _open(page)
        found = Axe().run(page).response["violations"]
        assert not [(one["id"], one["nodes"][0]["html"]) for one in found]


def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    """No line, link or passage makes the page scroll sideways."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    _open(page)
    box = page.locator(OPEN).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_a_button_opens_and_escape_closes(page: Page) -> None:
    """By keyboard alone: the button opens passage and citation, the escape key closes them, the
    focus stays.
    """
    button = page.locator(".cite button").first
    button.focus()
    page.keyboard.press("Enter")
    page.locator(OPEN).wait_for()
    assert page.locator(OPEN).inner_text().startswith("In the source: ")
    page.keyboard.press("Escape")
    assert page.locator(OPEN).count() == 0
    assert button.evaluate("button => button === document.activeElement")


def test_one_click_selects_the_whole_citation(page: Page) -> None:
    """What is copied is the sentence and where it is from, nothing more and nothing less."""
    page.locator(".cite button").first.click()
    page.locator(f"{OPEN} .whole").click()
    selected = page.evaluate("getSelection().toString()")
    assert selected.startswith("“The United States on Wednesday put off for 90 days")
    assert selected.endswith(
        "— Frontera Ledger, 15 January 2025, "
        "https://frontera-ledger.example/2025/01/15/pepper-duty-pause"
    )


@pytest.mark.parametrize("by", ["pointer", "keyboard"])
def test_pointing_at_a_citation_shows_its_passage_in_the_margin(desk: Page, by: str) -> None:
    """Where there is room it is shown beside the text, hides none of it, and can be pointed at in
    its turn.
    """
    cite = desk.locator(".cite").nth(5)
    note = cite.locator("[popover]")
    assert not note.is_visible()
    if by == "pointer":
        cite.locator("a").hover()
    else:
        cite.locator("a").focus()
    note.wait_for(state="visible")
    box, text = note.bounding_box(), desk.locator("main").bounding_box()
    assert box
    assert text
    assert box["x"] >= text["x"] + text["width"]
    if by == "pointer":
        desk.mouse.move(box["x"] + 20, box["y"] + 20)
        desk.wait_for_timeout(1_000)  # longer than it takes to go
        assert note.is_visible()


def test_a_narrow_screen_shows_nothing_unasked(chromium: Browser) -> None:
    """Where a passage would hide the text, only the button shows it."""
    for page in _opened(chromium, 800, "light"):
        page.locator(".cite a").nth(5).hover()
        page.wait_for_timeout(400)
        assert not page.locator(".cite [popover]").nth(5).is_visible()


def test_paper_has_the_text_only(desk: Page) -> None:
    """On paper there are no buttons and no passages, and the ink is black."""
    desk.emulate_media(media="print")
    assert not [one for one in desk.locator(".cite button, [popover]").all() if one.is_visible()]
    assert desk.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
