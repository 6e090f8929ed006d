"""Whether a brief is verified: found once, and again when it or its evidence changed."""

from collections.abc import Iterator
from pathlib import Path

from briefing.archive.files.hash_list import HASH_LIST_SUFFIX, hash_file
from briefing.archive.read_access import open_if_there
from briefing.config import Settings
from briefing.errors import BriefingError, InputError
from briefing.model import Brief
from briefing.publishing.build_cache import RenderCache
from briefing.text.hashing import hash_text
from briefing.workflow.proof.source_files import locate_source
from briefing.workflow.proof.verify_brief import read_record, verify_brief
from briefing.workflow.proof.verify_documents import DOCUMENTS, PRINTED


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

    None where the archive can't be read: it matters only if `verify` needs it.
    """
    suffixes = (".json", *DOCUMENTS, *PRINTED, HASH_LIST_SUFFIX)
    beside = [hash_file(path.with_suffix(suffix)) for suffix in suffixes]
    files = {c.origin: locate_source(c, path.parent) for c in brief.citations}
    sources = [(origin, hash_file(file) if file else None) for origin, file in files.items()]
    try:
        return (settings.max_megabytes, beside, sources, tuple(_archived(path, brief, settings)))
    except BriefingError:
        return None


def _archived(path: Path, brief: Brief, settings: Settings) -> Iterator[str]:
    record = read_record(brief, path.parent, settings)
    yield repr((sorted(record.archived.items()), record.text))
    with open_if_there(settings.archive) as archive:
        if archive is not None:
            for citation in brief.citations:
                yield hash_text(repr(archive.articles(citation.text_sha256)))
