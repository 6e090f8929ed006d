"""A brief on disk, its sources and its documents: do they still say what was written?

The proof does not depend on this version's reading, cleaning or rendering. Slices are compared with
the source whose SHA-256 is noted, documents with the SHA-256 that the build noted of them, titles
and dates with what it recorded. Only where nothing was noted, by versions before 0.2.0, is today's
reading asked.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.archive.files.hash_list import HASH_LIST_SUFFIX, read_hash_list
from briefing.archive.read_access import open_if_there
from briefing.composing.brief_json import brief_from_json
from briefing.composing.checks import brief_check
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.model import Brief
from briefing.workflow.load_brief import load_brief
from briefing.workflow.proof.find_sources import SourcePlaces, find_sources
from briefing.workflow.proof.note_hashes import from_brief_folder, hash_list_file
from briefing.workflow.proof.verify_documents import (
    DOCUMENTS,
    PRINTED,
    BuildRecord,
    check_documents,
)


def verify_brief(
    path: Path, settings: Settings, elsewhere: Sequence[str] = (), *, rerender: bool = False
) -> Iterator[str]:
    """A line for each thing that is wrong with a brief; none if all is proven.

    `path` is any of the brief's files; the JSON of the same name must lie beside it, and whatever
    other documents lie there are checked as well. Sources are looked for where the brief found
    them, and in `elsewhere`; what is there no more is taken from the archive, which has each text
    as it was read. With `rerender` the documents are also rendered anew and compared line by line,
    which WrongUse refuses for a brief that another version made.
    """
    if path.suffix not in (".json", *DOCUMENTS, *PRINTED, HASH_LIST_SUFFIX):
        raise WrongUse(
            f"{path} is not a brief; wanted a .json, .md, .html, .ics, .docx or .pdf file"
            " that `briefing build` wrote"
        )
    brief = load_brief(path)
    record = read_record(brief, path.parent, settings)
    with open_if_there(settings.archive) as archive:
        places = SourcePlaces(
            folder=path.parent,
            hashes=record.hashes,
            archive=archive,
            elsewhere=elsewhere,
            settings=settings,
        )
        evidence = find_sources(brief, places)
    yield from brief_check.compare_with_sources(brief, evidence.articles, evidence.moved)
    yield from _check_record(brief, record)
    yield from check_documents(path, brief, record, settings, rerender=rerender)


def read_record(brief: Brief, folder: Path, settings: Settings) -> BuildRecord:
    """What was noted of a brief; empty where there is no list and no archive."""
    beside = read_hash_list(hash_list_file(folder, brief.name))
    with open_if_there(settings.archive) as archive:
        if archive is None:
            return BuildRecord(beside=beside, archived={}, text=None)
        key = brief.relationship.key
        noted = from_brief_folder(archive.hashes(key, brief.name), Path(settings.archive), folder)
        texts = [] if brief.period else archive.briefs(key, brief.day, brief.day)
    return BuildRecord(beside=beside, archived=noted, text=texts[0] if texts else None)


def has_noted_documents(path: Path, settings: Settings) -> bool:
    """Whether the build noted hashes of the brief's files; versions before 0.2.0 did not."""
    return bool(read_record(load_brief(path), path.parent, settings).hashes)


def _check_record(brief: Brief, record: BuildRecord) -> Iterator[str]:
    """Titles, dates, outlets and addresses against the archived brief.

    The archive has one brief of a day: that of another folder is no measure, and where hashes were
    noted of this one they say it all.
    """
    if record.text is None or record.hashes:
        return
    try:
        recorded = brief_from_json(record.text, "the archive")
    except InputError as error:
        yield str(error)
        return
    if recorded != brief:
        yield from brief_check.compare_with_record(brief, recorded)
