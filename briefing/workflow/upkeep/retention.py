"""The setting `archive_days` -> an archive that forgets what is old and nobody's proof."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from briefing.archive.store import Archive, open_locked
from briefing.config import Settings
from briefing.errors import TryAgain

PAGES_FOLDER = "pages"  # as `collecting.store.warc_files` names it; no import of it is needed
DOSSIERS_FOLDER = "dossiers"  # where `briefing dossier` puts them if nothing else is said
_SHA256 = re.compile(rb'"([0-9a-f]{64})"')
_RUN = re.compile(r"(\d{4}-\d\d-\d\d)T\d{6}Z\.warc\.gz", re.ASCII)


def forget_old(settings: Settings, today: date) -> int:
    """Forget what was first read for a day more than `archive_days` before today; how many texts.

    Cited is every text whose SHA-256 stands in a JSON of the folder of briefs, digests included, of
    `dossiers` beside it, or in a brief that only the archive has. Where another run has the archive
    it is left for the next morning.
    """
    if settings.archive_days is None or not settings.archive:
        return 0
    before = today - timedelta(days=settings.archive_days)
    with suppress(TryAgain), open_locked(Path(settings.archive)) as archive:
        gone = archive.forget_old(before, frozenset(_cited(settings, archive)))
        for path in _old_pages(Path(settings.archive), before):
            path.unlink(missing_ok=True)
        return gone
    return 0


def _cited(settings: Settings, archive: Archive) -> Iterator[str]:
    """Every SHA-256 that a brief names. The files are not parsed: there are hundreds of them."""
    out = Path(settings.out)
    for folder in (out, out.resolve().parent / DOSSIERS_FOLDER):
        for path in folder.rglob("*.json"):
            with suppress(OSError):
                yield from (sha.decode() for sha in _SHA256.findall(path.read_bytes()))
    for text in archive.all_briefs():
        yield from (sha.decode() for sha in _SHA256.findall(text.encode()))


def _old_pages(folder: Path, before: date) -> list[Path]:
    """The stored files of runs before a day; whatever else lies there is somebody's own."""
    found = (folder / PAGES_FOLDER).glob("*.warc.gz")
    return [
        path
        for path in found
        if (match := _RUN.fullmatch(path.name)) and match[1] < before.isoformat()
    ]
