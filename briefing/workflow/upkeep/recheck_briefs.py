"""The last briefs -> which of their cited sentences stand no more where they were.

The network is not asked: `briefing collect` before it fetches the pages anew.
"""

from collections.abc import Iterator
from pathlib import Path

from briefing import sources
from briefing.archive.read_access import open_if_there
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Article, Brief
from briefing.workflow.collect_pages import find_pages_since
from briefing.workflow.day.changed_sources import SourceChange, find_changes
from briefing.workflow.load_brief import find_brief, list_brief_paths, load_brief
from briefing.workflow.own_output import leave_out_own

# A week is what readers may still act upon.
BRIEFS = 7


def recheck_briefs(settings: Settings, name: str | None) -> Iterator[SourceChange]:
    """The changes of one brief, or of the last ones, by what inbox, pages and archive have now.

    The newest text of an address is the inbox's, else that of the page that was collected last
    since the brief's day, else the one that the archive read last.
    InputError where there is no brief.
    """
    folder = Path(settings.out)
    paths = [find_brief(name, folder)] if name else list_brief_paths(folder)[-BRIEFS:]
    if not paths:
        raise InputError(f"there is no brief in {folder}; `briefing build` makes one")
    briefs = [load_brief(path) for path in paths]
    newest = _newest(settings, briefs)
    for brief in briefs:
        yield from find_changes(brief, newest)


def _collected(settings: Settings, briefs: list[Brief]) -> tuple[Article, ...]:
    """The pages that were stored since the first of the briefs, each in its last version."""
    pages = find_pages_since(settings, min(brief.day for brief in briefs))
    if pages is None:
        return ()
    options = sources.ReadOptions(max_bytes=settings.max_bytes)
    return pages.prune(sources.read(pages.files, options)).articles


def _newest(settings: Settings, briefs: list[Brief]) -> dict[str, Article]:
    addresses = {c.url for brief in briefs for c in brief.citations if c.url}
    locations, _ = leave_out_own(settings)
    options = sources.ReadOptions(max_bytes=settings.max_bytes)
    there = (*_collected(settings, briefs), *sources.read(locations, options).articles)
    found: dict[str, Article] = {}
    with open_if_there(settings.archive) as archive:
        for address in sorted(addresses):
            kept = archive.articles_at(address) if archive else []
            if kept:
                found[address] = kept[-1]
    known = {article.text for article in found.values()}
    for article in there:
        if article.url in addresses and article.text not in known:
            found[article.url] = article
    return found
