"""Stored pages of a day -> files that a person can open, and a table of them."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from briefing.archive.files.atomic_write import write_files
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.sources.formats.html import decode_page
from briefing.sources.formats.warc import MAIL, WarcPage
from briefing.text.normalization import join_lines

INDEX = "index.tsv"
HEADINGS = ("file", "address", "fetched", "source", "title", "published", "robots", "note")
_UNPLAIN = re.compile(r"[^A-Za-z0-9]+")
LONGEST = 60  # characters of a name: what a listing shows


def list_pages(settings: Settings, day: date) -> Iterator[str]:
    """A line of the table for each page of the day, headings first; tabs between its cells."""
    yield "\t".join(HEADINGS)
    for number, page in enumerate(_pages(settings, day), start=1):
        yield _line(_name(number, page), page)


def unpack_pages(settings: Settings, day: date, folder: Path) -> list[Path]:
    """Write the pages of a day into a folder, as UTF-8, and the table of them; their paths.

    InputError where nothing was stored on that day.
    """
    texts: dict[Path, str] = {}
    lines = ["\t".join(HEADINGS)]
    for number, page in enumerate(_pages(settings, day), start=1):
        name = _name(number, page)
        texts[folder / name] = decode_page(page.body) if page.body else ""
        lines.append(_line(name, page))
    if not texts:
        raise InputError(f"no page was stored on {day}; `briefing collect` stores them")
    texts[folder / INDEX] = "\n".join([*lines, ""])
    write_files(texts)
    return list(texts)


def _pages(settings: Settings, day: date) -> Iterator[WarcPage]:
    from briefing.collecting.store.coverage import list_window_files
    from briefing.collecting.store.warc_files import iterate_pages

    if not settings.archive:
        raise WrongUse("pages are stored in the archive; set `archive` to its folder")
    for path in list_window_files(Path(settings.archive), day, day, settings.zone):
        yield from iterate_pages(path)


def _name(number: int, page: WarcPage) -> str:
    """A file name of a number, letters and digits: nothing of a page's address is trusted."""
    parts = urlsplit(page.address)
    words = _UNPLAIN.sub("-", f"{parts.netloc.rpartition('@')[2]}{parts.path}").strip("-")[:LONGEST]
    ending = "eml" if page.content_type == MAIL else "html"
    return f"{number:04}-{words.strip('-') or 'page'}.{ending}"


def _line(name: str, page: WarcPage) -> str:
    notes = page.notes
    fetched = page.moment.isoformat() if page.moment else ""
    note = f"teaser only: {notes.refused}" if notes.refused else ""
    if notes.changed_since:
        note = f"changed since {notes.changed_since}"
    cells = (
        name,
        page.address,
        fetched,
        notes.source,
        notes.title,
        notes.published,
        notes.robots,
        note,
    )
    return "\t".join(map(join_lines, cells))
