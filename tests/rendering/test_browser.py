"""The page in a real browser: read by everybody, on every screen, by pointer and keyboard, on
paper.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from briefing.model import Brief
from briefing.rendering import render_html
from briefing.rendering.mail.email import MailLinks, render_email
from tests import builders

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
    page.locator(".source .open").nth(1).click()
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


@pytest.mark.parametrize("kind", ["page", "mail"])
@pytest.mark.parametrize("stories", [0, 1, 12])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_on_any_day(
    chromium: Browser, kind: str, stories: int, scheme: str
) -> None:
    """Nor on a day without stories, with one and with twelve, on the page and in the mail.

    A mail is shown within a page, whose landmarks are not the mail's to set.
    """
    made = _made(stories)
    text = render_html(made) if kind == "page" else render_email(made, MailLinks()).html
    context = chromium.new_context(viewport={"width": 380, "height": 800}, color_scheme=scheme)
    opened = context.new_page()
    opened.set_content(text)
    found = Axe().run(opened).response["violations"]
    context.close()
    around = {"landmark-one-main", "region"} if kind == "mail" else set()
    assert not [(one["id"], one["nodes"][0]["html"]) for one in found if one["id"] not in around]


def _made(stories: int) -> Brief:
    """A day of so many stories, each of a source in the other language, with a quote."""
    text = "Officials met. They agreed on dates."
    numbers = range(1, stories + 1)
    told = tuple(
        builders.story(
            (builders.excerpt(text, "Officials met.", n),),
            (builders.quotation(builders.excerpt(text, "They agreed", n), f"Ana {n}", side="us"),),
            key=str(n),
            headline_citation=n,
            articles=(n,),
            status=("new", "update", "ongoing")[n % 3],
        )
        for n in numbers
    )
    sources = tuple(builders.citation(text, n, language="es") for n in numbers)
    return builders.brief(told, sources, bottom_line=tuple(one.sentences[0] for one in told[:5]))


def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    """No line, link or passage makes the page scroll sideways."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    _open(page)
    box = page.locator(OPEN).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_a_button_opens_and_escape_closes(page: Page) -> None:
    """By keyboard alone: the button opens the passages, the escape key closes them, the focus
    stays.
    """
    button = page.locator(".source .open").first
    button.focus()
    page.keyboard.press("Enter")
    page.locator(OPEN).wait_for()
    taken = page.locator(f"{OPEN} mark").first.inner_text()
    assert taken.startswith("The United States on Wednesday put off")
    page.keyboard.press("Escape")
    assert page.locator(OPEN).count() == 0
    assert button.evaluate("button => button === document.activeElement")


def test_the_card_has_a_button_to_close_it(page: Page) -> None:
    """Who has neither a keyboard nor a place beside it to tap closes it by its button."""
    _open(page)
    page.locator(f"{OPEN} .close").click()
    assert page.locator(OPEN).count() == 0


def test_one_click_selects_the_whole_citation(page: Page) -> None:
    """What is copied is where a source is from, nothing more and nothing less."""
    page.locator(".source .open").first.click()
    page.locator(f"{OPEN} .whole").click()
    assert page.evaluate("getSelection().toString()").strip() == (
        "Frontera Ledger, “Washington puts off 18.6% duty on Mexican peppers for 90 days”, "
        "15 January 2025, https://frontera-ledger.example/2025/01/15/pepper-duty-pause"
    )


def test_a_bullet_leads_to_its_story(page: Page) -> None:
    """Each line of the top is a link to the story that tells it, in its headline or its text."""
    for line in page.locator(".lines a").all():
        words = line.locator(".said").inner_text()
        line.click()
        assert " ".join(words.split()) in " ".join(page.locator(":target").inner_text().split())


def test_the_sources_of_a_story_are_unfolded(page: Page) -> None:
    """Folded at first; a click shows outlet, headline and date of each article."""
    source = page.locator("#source-1")
    assert not source.is_visible()
    page.locator("#sources summary").first.click()
    assert source.is_visible()
    assert source.inner_text().startswith("1 Frontera Ledger, Washington puts off")


def test_paper_has_the_text_only(desk: Page) -> None:
    """On paper there are no cards, jumps and openers, the ink is black, and the sources are
    unfolded with their addresses.
    """
    desk.emulate_media(media="print")
    hidden = desk.locator("[popover], .jumps, .source .open, .desk").all()
    assert not [one for one in hidden if one.is_visible()]
    assert desk.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert desk.locator("#source-1").is_visible()
    address = "getComputedStyle(document.querySelector('#source-1 a'), '::after').content"
    assert "frontera-ledger.example/2025" in desk.evaluate(address)


def test_a_printed_page_has_no_lost_heading_and_no_stray_mark(desk: Page) -> None:
    """The PDF that a browser prints: each page is numbered, none ends with a heading, nothing of
    the screen and no mark without words stands on it, and the sources have their addresses.
    """
    printed = PdfReader(BytesIO(desk.pdf(prefer_css_page_size=True))).pages
    pages = [page.extract_text().splitlines() for page in printed]
    lines = [[line.strip() for line in page if line.strip()] for page in pages]
    whole = [line for page in lines for line in page]
    numbers = [f"{n} / {len(pages)}" for n in range(1, len(pages) + 1)]
    assert all(number in page for number, page in zip(numbers, lines, strict=True))
    headings = {*desk.locator("h2:not(.unseen), h3").all_inner_texts()}
    for number, page in zip(numbers, lines, strict=True):
        last = [line for line in page if line != number][-1]
        assert last not in {part for heading in headings for part in heading.splitlines()}
    assert not {"in the source", "×", "<>", "+", "−", "|", "·"} & set(whole)
    assert "https://frontera-ledger.example/2025" in "".join(whole)
