"""Whether a brief is verified: found once, and again when it or its evidence changed."""

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from briefing.archive.store import ARCHIVE_FILE, open_unlocked
from briefing.config import Settings
from briefing.errors import BriefingError, InputError
from briefing.model import Brief
from briefing.publishing.build_cache import RenderCache
from briefing.text.hashing import hash_bytes, hash_text
from briefing.workflow.verify_brief import CALENDAR, DOCUMENTS, origin_file, verify_brief


def ensure_verified(path: Path, brief: Brief, settings: Settings, kept: RenderCache) -> None:
    """Do nothing if `verify_brief` finds no fault, now or before; else InputError.

    What was found faulty, and what rests on more than files and the archive, is looked at each
    time.
    """
    evidence = _evidence(path, brief, settings)
    if evidence is None:
        _prove(path, settings)
    else:
        kept.text(("proven", evidence), lambda: _prove(path, settings))


def _prove(path: Path, settings: Settings) -> str:
    faults = tuple(verify_brief(path, settings))
    if faults:
        more = f" (and {len(faults) - 1} more; see `briefing verify`)" if len(faults) > 1 else ""
        raise InputError(
            f"is not published, because {faults[0]}{more}; --force publishes it all the same"
        )
    return "proven"


def _evidence(path: Path, brief: Brief, settings: Settings) -> tuple[object, ...] | None:
    """Everything that `verify_brief` reads: files of the brief and its sources, the archive.

    None where a source is anything but a file, or a name with nothing there: of those, `verify` may
    read more.
    """
    beside = [_content(path.with_suffix(ending)) for ending in (".json", *DOCUMENTS, CALENDAR)]
    origins = sorted(
        {str(path.parent / origin_file(c)) for c in brief.citations if not c.origin.startswith("-")}
    )
    if not all(map(_plain, origins)):
        return None
    sources = [(origin, _content(Path(origin))) for origin in origins]
    try:
        return (settings.max_megabytes, beside, sources, tuple(_archived(brief, settings)))
    except BriefingError:  # an archive that can't be read matters only if `verify` needs it
        return None


def _plain(origin: str) -> bool:
    there = os.path.lexists(origin)
    return not origin.startswith("~") and (
        Path(origin).is_file() if there else not glob.has_magic(origin)
    )


def _content(path: Path) -> str | None:
    try:
        return hash_bytes(path.read_bytes())
    except OSError:
        return None


def _archived(brief: Brief, settings: Settings) -> Iterator[str]:
    path = Path(settings.archive) / ARCHIVE_FILE
    if not settings.archive or not path.is_file():
        return
    with open_unlocked(path) as store:
        for citation in brief.citations:
            articles = repr(store.articles(citation.text_sha256))
            yield hash_text(articles)
