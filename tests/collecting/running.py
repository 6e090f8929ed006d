"""Runs of collecting against sites on this machine, and documents to serve."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from briefing.collecting.documents.source_list import list_sources
from briefing.collecting.politeness.visitor import Visitor
from briefing.collecting.run.collector import CollectResult, collect
from briefing.collecting.run.plan import CollectPlan
from briefing.collecting.run.select_pages import PageChoice
from briefing.collecting.store.state import open_state
from briefing.collecting.store.warc_files import FOLDER, iterate_pages, list_stored_files
from briefing.model.coverage import SourceCoverage
from briefing.sources.formats.warc import WarcPage
from tests.collecting.server import ObedientClock, Reply, Site, visitor

NOW = datetime(2025, 1, 16, 6, 30, tzinfo=UTC)


def run(
    folder: Path,
    sources: Sequence[str],
    *,
    now: datetime = NOW,
    most: int = 500,
    asking: Visitor | None = None,
    dry: bool = False,
) -> CollectResult:
    """One run at a moment."""
    asking = asking or visitor(ObedientClock(now))
    plan = CollectPlan(
        sources=list_sources(sources),
        choice=PageChoice(today=now.date(), most=most),
        folder=folder,
        made_with="briefing test",
        hosts_at_once=4,
        dry=dry,
    )
    with open_state(folder) as state:
        return collect(plan, state, asking)


def only(collected: CollectResult) -> SourceCoverage:
    """The coverage of the one source."""
    (source,) = collected.report.sources
    return source


def codes(source: SourceCoverage) -> list[str]:
    """The codes of its remarks."""
    return [remark.code for remark in source.remarks]


def pages(folder: Path) -> list[WarcPage]:
    """Every page that is stored, in the order of the files."""
    return [page for _, path in list_stored_files(folder / FOLDER) for page in iterate_pages(path)]


def article(number: int, words: str = "") -> bytes:
    """A page with an article of some sentences that are its own."""
    said = words or f"The two governments signed paper number {number} on the canal's water."
    sentence = f"{said} The ministers of both countries met in the old customs house for it."
    body = "".join(f"<p>{sentence} It is paragraph {n} of {number}.</p>" for n in range(4))
    head = f"<html><head><title>Paper {number}</title></head><body><article>"
    return f"{head}<h1>Paper {number}</h1>{body}</article></body></html>".encode()


def item(
    address: str, number: int, date: str = "Thu, 16 Jan 2025 05:00:00 GMT", more: str = ""
) -> str:
    """An item of an RSS feed."""
    return (
        f"<item><title>Paper {number}</title><link>{address}</link><guid>g{number}</guid>"
        f"<pubDate>{date}</pubDate>{more}</item>"
    )


def rss(*items: str) -> bytes:
    """An RSS feed."""
    inner = f"<title>F</title>{''.join(items)}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{inner}</channel></rss>'.encode()


def feed(site: Site, count: int = 3, path: str = "/feed", start: int = 0) -> str:
    """Serve a feed of so many articles, and the articles; its address."""
    numbers = range(start, start + count)
    for number in numbers:
        site.paths[f"/a/{number}"] = Reply(body=article(number))
    items = [
        item(site.url(f"/a/{n}"), n, f"Thu, 16 Jan 2025 05:{n % 60:02}:00 GMT") for n in numbers
    ]
    site.paths[path] = Reply(body=rss(*items), kind="application/rss+xml")
    return site.url(path)
