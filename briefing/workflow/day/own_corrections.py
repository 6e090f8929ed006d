"""Corrections of earlier briefs -> the brief of the next day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from briefing.errors import InputError
from briefing.languages.reasons import render_reason
from briefing.model import Brief, EditorNote, Reason
from briefing.workflow.day.archived_briefs import read_archived
from briefing.workflow.day.changed_sources import LOOK_BACK_DAYS
from briefing.workflow.day.settle_articles import PastDays


def add_corrections(brief: Brief, past: PastDays) -> Brief:
    """The brief with a signed note of each correction that an earlier brief got since the last one.

    Who read the first edition may never see the corrected one.
    """
    notes = tuple(_notes(brief, past))
    return replace(brief, notes=(*brief.notes, *notes)) if notes else brief


def _notes(brief: Brief, past: PastDays) -> Iterator[EditorNote]:
    first, last = brief.day - timedelta(LOOK_BACK_DAYS), brief.day - timedelta(1)
    said: set[str] = set()
    notes: dict[str, EditorNote] = {}
    for text in past.archive.briefs(past.relationship, first, last):
        try:
            earlier = read_archived(text)
        except InputError:
            continue
        said |= {note.text for note in earlier.notes}
        for correction in earlier.corrections:
            values = (earlier.day.isoformat(), correction.text)
            words = render_reason(Reason(code="own_correction", values=values), brief.language)
            notes[words] = EditorNote(story=None, text=words, by=correction.by)
    yield from (note for words, note in notes.items() if words not in said)
