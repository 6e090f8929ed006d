"""A person's word for a brief: noted in the archive and printed in the brief."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.archive.approvals import Approval
from briefing.archive.files import atomic_write
from briefing.archive.read_access import open_if_there
from briefing.archive.store import open_locked
from briefing.composing.brief_json import brief_to_json
from briefing.config import Settings
from briefing.errors import NotReady, WrongUse
from briefing.languages.reasons import render_reason
from briefing.model import Brief, EditorNote, Reason
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_text
from briefing.workflow.day.guard import SIGNATURE, find_guard_note
from briefing.workflow.load_brief import find_brief, load_brief
from briefing.workflow.proof.note_hashes import from_archive_folder, hash_files, make_hash_list


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRequest:
    """Which brief is approved by whom, and today's day."""

    brief: str
    by: str
    day: date


def approve_brief(settings: Settings, request: ApprovalRequest) -> Sequence[Path]:
    """Print the approval in the brief's files and note it; the files that were written.

    A brief that is built again is not approved any more. WrongUse without a name or an archive.
    """
    from briefing.workflow.brief_files import render_files  # most only ask who approved

    by = " ".join(request.by.split())
    if not by or by.casefold() == SIGNATURE:
        raise WrongUse("nobody approves; name who does: --by 'Ana Prueba'")
    if not settings.archive:
        raise WrongUse("approvals are noted in the archive, and `archive` is empty; set it")
    path = find_brief(request.brief, Path(settings.out))
    brief = _signed(load_brief(path), by, request.day)
    texts = {
        file: text
        for file, text in render_files(brief, settings).items()
        if file.is_file() or file.suffix == ".json"
    }
    hashes = hash_files(brief, texts)
    files = {**texts, **make_hash_list(brief, path.parent, hashes)}
    approval = Approval(name=by, day=request.day, sha256=hash_text(brief_to_json(brief)))
    noted = from_archive_folder(hashes, path.parent, Path(settings.archive))
    with open_locked(Path(settings.archive)) as archive, atomic_write.stage_files(files) as staged:
        staged.put_in_place()
        archive.note_hashes(brief.relationship.key, brief.name, noted)
        archive.approve(brief.relationship.key, brief.name, approval)
    return tuple(texts)


def check_ready(brief: Brief, settings: Settings) -> None:
    """NotReady for a brief below its guard, or without the approval that the settings want."""
    if note := find_guard_note(brief):
        raise NotReady(f"{brief.name} is not sent: {note} --anyway sends it")
    if settings.approval and find_valid_approval(brief, settings) is None:
        raise NotReady(
            f"{brief.name} is not sent: nobody approved it as it is; "
            f"`briefing approve {brief.name} --by NAME`"
        )


def find_valid_approval(brief: Brief, settings: Settings) -> Approval | None:
    """The approval of this very brief; None if it was built anew since."""
    with open_if_there(settings.archive) as archive:
        found = archive.approval(brief.relationship.key, brief.name) if archive else None
    same = found is not None and found.sha256 == hash_text(brief_to_json(brief))
    return found if same else None


def _signed(brief: Brief, by: str, day: date) -> Brief:
    """The brief with the note of its approval in place of an earlier one by the same person."""
    words = render_reason(Reason(code="approved", values=(day.isoformat(),)), brief.language)
    note = EditorNote(story=None, text=words, by=by)
    return replace(brief, notes=(*(one for one in brief.notes if one != note), note))
