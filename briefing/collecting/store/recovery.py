"""Stored files -> what is noted of their pages, where a killed run has not come so far."""

from pathlib import Path

from briefing.collecting.network.urls import get_host
from briefing.collecting.run.ask_mailbox import get_mailbox_host, is_mailbox
from briefing.collecting.store.records import PageRecord
from briefing.collecting.store.state import CollectState
from briefing.collecting.store.warc_files import iterate_pages, list_stored_files, recover
from briefing.sources.formats.warc import WarcPage


def register_files(folder: Path, state: CollectState) -> None:
    """Note the pages of files that a killed run has left, and of files that were put there."""
    recover(folder)
    known = state.registered()
    for _, path in list_stored_files(folder):
        if path.name in known:
            continue
        found = [page for page in iterate_pages(path) if page.notes.identity]
        for page in found:
            if page.notes.refused:
                state.note_teaser(path.name, page.number, page.notes.identity)
        state.register(path.name, [record for page in found for record in _record(page, path.name)])


def _record(page: WarcPage, file: str) -> list[PageRecord]:
    """The records of a stored page, as they were noted when it was stored."""
    notes = page.notes
    if notes.refused or page.moment is None:
        return []
    names = dict.fromkeys((notes.identity, notes.listed_as or notes.identity))
    return [
        PageRecord(
            identity=name,
            text_sha256=notes.text_sha256,
            address=page.address,
            host=_host(page.address),
            stamp=notes.stamp,
            etag=page.headers.get("etag"),
            last_modified=page.headers.get("last-modified"),
            day=page.moment.date(),
            file=file,
            number=page.number,
        )
        for name in names
    ]


def _host(address: str) -> str:
    mailbox = is_mailbox(address)
    return get_mailbox_host(address) if mailbox else get_host(address).removeprefix("www.")
