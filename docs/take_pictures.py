"""Takes the pictures of page, mail and site: `python docs/take_pictures.py`.

Days of 0, 1, 5 and 12 stories in English and Spanish, all made up, at 380, 800 and 1280 pixels, in
light, dark and on paper. Each picture of `docs/pictures` shows all of one medium at one width side
by side. Look at them before you commit them. Wants the packages of `[dev]` and `[site]`, and
Chromium on the PATH.
"""

import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from briefing.composing.brief_json import brief_from_json, brief_to_json  # noqa: E402
from briefing.config import Settings  # noqa: E402
from briefing.model import Brief  # noqa: E402
from briefing.publishing import local_server  # noqa: E402
from briefing.publishing.pages.site_config import SiteOptions  # noqa: E402
from briefing.rendering import render_html  # noqa: E402
from briefing.rendering.mail.email import MailLinks, render_email  # noqa: E402
from briefing.workflow import site_build  # noqa: E402
from briefing.workflow.day import daily_build  # noqa: E402
from tests.madeup import week  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SAMPLES = ROOT / "samples" / "2025-01-16"
WIDTHS, SCHEMES = (380, 800, 1280), ("light", "dark")
HEIGHT, QUALITY = 1000, 72
SHOWN = 480  # pixels a screen is wide in a picture of several
LAST = date(2025, 1, 13)  # of the made-up week: a day of many stories, new and told before
SITE = {
    "home": "", "briefs": "briefs/", "brief": "briefs/2025-01-16/", "month": "months/2025-01/",
    "topics": "topics/", "topic": "topics/trade/", "people": "people/",
    "person": "people/wendell-sayre/", "outlets": "outlets/", "outlet": "outlets/frontera-ledger/",
    "stories": "stories/", "figures": "figures/", "search": "search/?q=water", "feeds": "feeds/",
    "about": "about/",
}  # fmt: skip


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.webp"):
        old.unlink()
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        made = _make_days(folder)
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-gpu"]
        )
        for kind, files in _write(made, folder).items():
            for width in WIDTHS:
                for scheme in SCHEMES:
                    _gather(browser, files, (width, scheme, "screen"), f"{kind}-{width}-{scheme}")
            _gather(browser, files, (794, "light", "print"), f"{kind}-paper")  # A4 at 96 an inch
        sample = (ROOT / "briefs" / "2025-01-16.html").as_uri()
        _save(_shoot(browser, sample, (1280, "light", "screen")), "page")
        _save(_shoot(browser, sample, (1280, "light", "screen"), opened=True), "card-1280")
        _save(_shoot(browser, sample, (380, "dark", "screen"), opened=True), "card-380")
        for address in _serve_site(made, folder):
            pages = [f"{address}{path}" for path in SITE.values()]
            for width in WIDTHS:
                for scheme in SCHEMES:
                    _gather(browser, pages, (width, scheme, "screen"), f"site-{width}-{scheme}")
        browser.close()


def _make_days(folder: Path) -> Mapping[str, Brief]:
    """Briefs of 0, 1, 5 and 12 stories in both languages, by name; statuses as in the week."""
    made = {}
    for language in ("en", "es"):
        own = Settings(out=str(folder / language), archive="", language=language)
        sample = _replace_sources(own, SAMPLES)
        five = daily_build.run_build(sample, date(2025, 1, 16)).brief
        days = [day for day in week.DAYS if day <= LAST]
        for day in days:
            inbox = folder / "inbox" / day.isoformat()
            week.write([article.printing for article in week.articles(day)], inbox)
            kept = own.model_copy(
                update={"sources": (str(inbox),), "archive": str(folder / f".{language}")}
            )
            many = daily_build.run_build(kept, day).brief
        made[f"{language}-0"] = _keep(five, 0)
        made[f"{language}-1"] = _keep(five, 1)
        made[f"{language}-5"] = five
        made[f"{language}-12"] = _keep(many, 12)
    return made


def _replace_sources(settings: Settings, folder: Path) -> Settings:
    """The settings with the articles of one folder."""
    return settings.model_copy(update={"sources": (str(folder),)})


def _keep(brief: Brief, number: int) -> Brief:
    """The brief with so many of its stories, and of its lists what is of these."""
    stories = brief.stories[:number]
    cited = {n for story in stories for n in (*story.articles, *story.copies)}
    return replace(
        brief,
        stories=stories,
        bottom_line=tuple(one for one in brief.bottom_line if one.citation in cited),
        voices=tuple(one for one in brief.voices if one.excerpt.citation in cited),
        figures=tuple(one for one in brief.figures if one.sentence.citation in cited),
        watch=tuple(one for one in brief.watch if one.sentence.citation in cited),
        citations=tuple(one for one in brief.citations if one.number in cited),
        contexts=tuple(one for one in brief.contexts if one.citation in cited),
        counts=replace(brief.counts, stories=number, kept=len(cited)),
    )


def _write(made: Mapping[str, Brief], folder: Path) -> Mapping[str, list[str]]:
    """The addresses of all pages and of all mails."""
    files: dict[str, list[str]] = {"page": [], "mail": []}
    around = MailLinks(page="https://briefs.example/", unsubscribe="https://briefs.example/leave")
    for name, brief in made.items():
        for kind, text in (
            ("page", render_html(brief)),
            ("mail", render_email(brief, around).html),
        ):
            path = folder / f"{kind}-{name}.html"
            path.write_text(text, encoding="utf-8")
            files[kind].append(path.as_uri())
    return files


def _serve_site(made: Mapping[str, Brief], folder: Path) -> Iterator[str]:
    """The site of the sample day and the made-up days before it, while it is looked at."""
    out = folder / "site-briefs"
    out.mkdir()
    told = [
        brief_from_json(path.read_text("utf-8"), path.name)
        for path in (folder / "en").glob("*.json")
    ]
    for brief in [*told, made["en-5"]]:
        (out / f"{brief.name}.json").write_text(brief_to_json(brief), encoding="utf-8")
    settings = Settings(out=str(out), archive="")
    site_build.build_site(settings, folder / "site", SiteOptions(), force=True)
    with local_server.make_server(folder / "site", 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
        thread.join()


View = tuple[int, str, str]  # width, scheme, medium


def _shoot(browser: Browser, address: str, view: View, *, opened: bool = False) -> Image.Image:
    """The first screen of a page, or with the card of its lead story open."""
    width, scheme, medium = view
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.emulate_media(media=medium, color_scheme=scheme)  # type: ignore[arg-type]
    if opened:
        page.locator(".source .open").first.click()
        page.locator("[popover]:popover-open").wait_for()
    if medium == "print":
        page.add_style_tag(
            content="body { padding: 15mm }"
        )  # the margins that @page gives on paper
    shot = PICTURES / "shot.png"
    page.screenshot(path=shot)
    context.close()
    image = Image.open(shot).convert("RGB")
    image.load()
    shot.unlink()
    return image


def _gather(browser: Browser, addresses: Sequence[str], view: View, name: str) -> None:
    """One picture of several pages, four in a row."""
    shots = [_shoot(browser, address, view) for address in addresses]
    wide = min(SHOWN, shots[0].width)
    tall = round(shots[0].height * wide / shots[0].width)
    rows = -(-len(shots) // 4)
    sheet = Image.new("RGB", (4 * (wide + 8), rows * (tall + 8)), "#888888")
    for n, shot in enumerate(shots):
        place = ((n % 4) * (wide + 8) + 4, (n // 4) * (tall + 8) + 4)
        sheet.paste(shot.resize((wide, tall), Image.Resampling.LANCZOS), place)
    _save(sheet, name)


def _save(image: Image.Image, name: str) -> None:
    image.save(PICTURES / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main()
