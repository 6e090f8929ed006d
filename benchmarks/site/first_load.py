"""What the first page of a site of a year loads: `python benchmarks/site/first_load.py`.

All that a browser asks for when it opens the page, with texts compressed as servers send them; and
what a search adds when a word is typed.
"""

import gzip
import shutil
import sys
import tempfile
import threading
from pathlib import Path

from made_up import write
from playwright.sync_api import Page, Response, sync_playwright

from briefing.config import Settings
from briefing.publishing import local_server
from briefing.publishing.pages.site_config import SiteOptions
from briefing.workflow import site_build

DAYS = 365
TEXTS = ("text/", "javascript", "json", "svg")


def main(days: int) -> None:
    """Print a line for the first page and one for a search."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "briefs", days)
        settings = Settings(out=str(folder / "briefs"), archive="")
        site_build.build_site(settings, folder / "site", SiteOptions(), force=True)
        with local_server.make_server(folder / "site", 0) as running:
            thread = threading.Thread(target=running.serve_forever)
            thread.start()
            _look(f"http://127.0.0.1:{running.server_port}/", days)
            running.shutdown()
            thread.join()


def _look(address: str, days: int) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))
        page.goto(address, wait_until="networkidle")
        print(f"first page of {days} briefs: {_size(answers)} bytes in {len(answers)} files")
        _search(page, address)
        browser.close()


def _search(page: Page, address: str) -> None:
    page.goto(f"{address}search/", wait_until="networkidle")
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.keyboard.insert_text("water")
    page.locator("#found a").first.wait_for()
    page.wait_for_load_state("networkidle")
    print(f"a search: {_size(answers)} bytes in {len(answers)} files")


def _size(answers: list[Response]) -> int:
    """Bytes on the way, texts compressed."""
    total = 0
    for one in answers:
        kind, body = one.headers.get("content-type", ""), one.body()
        total += len(gzip.compress(body)) if any(text in kind for text in TEXTS) else len(body)
    return total


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DAYS)
