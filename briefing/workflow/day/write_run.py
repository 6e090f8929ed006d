"""A brief's documents -> its files and the archive's note of the run, both or neither."""

from collections.abc import Mapping
from pathlib import Path

from briefing.archive.files import atomic_write
from briefing.composing.brief_json import brief_to_json
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.model import Brief
from briefing.sources import ReadResult
from briefing.workflow.brief.build_brief import BriefDraft
from briefing.workflow.day.draft_day import DayOrder
from briefing.workflow.day.save_run import make_run
from briefing.workflow.load_brief import list_brief_paths, load_brief
from briefing.workflow.own_output import keep_edited
from briefing.workflow.proof.note_hashes import from_archive_folder, hash_files, make_hash_list


def write_run(
    order: DayOrder,
    draft: BriefDraft,
    reading: ReadResult,
    texts: Mapping[Path, str | bytes],
) -> tuple[Path, ...]:
    """Write the files and note the run, both or neither.

    Returns the files in which stands what somebody had changed by hand.
    """
    out, archive = Path(order.settings.out), order.past.archive if order.past else None
    hashes = hash_files(draft.brief, texts)
    edited = dict(keep_edited(texts, draft.brief.name))
    files = {**texts, **edited, **make_hash_list(draft.brief, out, hashes)}
    if archive:
        atomic_write.remove_stale_temp_files(out)
    with atomic_write.stage_files(files) as staged:
        if archive:
            noted = from_archive_folder(hashes, out, Path(order.settings.archive))
            # What can't be written must not count as told, nor what is told be forgotten.
            locations, as_json = order.settings.sources, _as_json(draft.brief, texts)
            run = make_run(draft, reading, noted, locations, as_json=as_json)
            with archive.recording(run):
                staged.put_in_place()
    return tuple(edited)


def _as_json(brief: Brief, texts: Mapping[Path, str | bytes]) -> str:
    """The brief as JSON: the text of its file, where there is one."""
    written = (text for path, text in texts.items() if path.name == f"{brief.name}.json")
    text = next(written, None)
    return text if isinstance(text, str) else brief_to_json(brief)


def load_earlier(brief: Brief, settings: Settings) -> Brief | None:
    """The day's brief as it lies in the folder, if it is there and can be read.

    WrongUse if it, or the newest brief beside it, is of another relationship: file names have the
    day only, and a site is made of all.
    """
    own = Path(settings.out) / f"{brief.name}.json"
    earlier = None
    for path in dict.fromkeys((*list_brief_paths(Path(settings.out))[-1:], own)):
        try:
            earlier = load_brief(path) if path.is_file() else None
        except InputError:
            earlier = None  # there is nothing to lose
        if earlier and earlier.relationship.key != brief.relationship.key:
            raise WrongUse(
                f"{path} is a brief of {earlier.relationship.key}; name another folder for"
                f" {brief.relationship.key} with --out"
            )
    return earlier
