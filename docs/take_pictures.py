"""Takes the pictures of the sample day's page: `python docs/take_pictures.py`.

Look at them before you commit them. Wants the packages of `[dev]` and Chromium on the PATH.
"""

import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "briefs" / "2025-01-16.html").as_uri()
PICTURES = ROOT / "docs" / "pictures"
HEIGHT = 900
QUALITY = 80


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(exist_ok=True)
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        for width in (380, 800, 1280):
            for scheme in ("light", "dark"):
                _take(_opened(browser, width, scheme), f"page-{width}-{scheme}")
        _take(_pointed_at(_opened(browser, 1280, "light")), "context-1280")
        _take(_opened_up(_opened(browser, 380, "dark")), "context-380")
        _take(
            _on_paper(_opened(browser, 794, "light")), "paper"
        )  # the width of A4 at 96 pixels an inch
        browser.close()


def _opened(browser: Browser, width: int, scheme: str) -> Page:
    page = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, color_scheme=scheme
    ).new_page()
    page.goto(PAGE)
    return page


def _pointed_at(page: Page) -> Page:
    """A citation of the lead story with its passage in the margin."""
    cite = page.locator("h3 ~ p .cite").nth(2)
    cite.locator("a").hover()
    page.evaluate("scrollBy(0, 250)")
    cite.locator("a").hover()
    cite.locator("[popover]").wait_for(state="visible")
    return page


def _opened_up(page: Page) -> Page:
    """The same passage on a phone, with the citation to copy."""
    page.locator("h3 ~ p .cite button").nth(2).click()
    page.locator("[popover]:popover-open").wait_for()
    return page


def _on_paper(page: Page) -> Page:
    page.emulate_media(media="print")
    page.add_style_tag(content="body { padding: 2cm }")  # the margins that @page gives on paper
    return page


def _take(page: Page, name: str) -> None:
    shot = PICTURES / f"{name}.png"
    page.screenshot(path=shot)
    Image.open(shot).convert("RGB").save(shot.with_suffix(".webp"), quality=QUALITY, method=6)
    shot.unlink()
    page.context.close()


if __name__ == "__main__":
    main()
