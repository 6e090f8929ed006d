"""A day's brief and what could not be read for it -> whether a person must look before it is sent.

A day on which sources failed must never read like a quiet one. What the guard finds is a note at
the head of the brief, signed by the program, so that page, mail and site say it too.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.config import GuardSettings
from briefing.languages.reasons import render_reason
from briefing.model import Brief, EditorNote, Problem, Reason

# What is said once of an input: it does no harm, and it lies there every day.
ONCE = ("own_output", "duplicate", "others_unread", "unknown_type", "no_extension")
SIGNATURE = "briefing"  # no editor's: who sends asks for notes with it
MISPLACED = ("edits_elsewhere", "template_misnamed")
# What does not keep an input from being read.
_READ_ALL_THE_SAME = (
    *(*ONCE, *MISPLACED, "kept_as_sent", "garbled", "entered_already"),
    *("open_front_matter", "odd_front_matter"),
    *("changed_since", "superseded", "beginning_only"),  # of pages that were collected
)


def judge_day(brief: Brief, unread: Sequence[Problem], guard: GuardSettings) -> tuple[Reason, ...]:
    """Why this brief must be looked at; nothing if it has all that the guard asks for."""
    failed = sum(_failed(problem) for problem in unread)
    asked = failed + brief.counts.read
    found = brief.counts.kept + brief.counts.copies
    reasons = []
    if found < guard.least_articles:
        values = (str(found), str(guard.least_articles))
        reasons.append(Reason(code="guard_few", values=values))
    if failed > guard.most_unread * asked:
        reasons.append(Reason(code="guard_unread", values=(str(failed), str(asked))))
    coverage = brief.coverage
    if coverage and coverage.asked - coverage.answered > guard.most_unread * coverage.asked:
        values = (str(coverage.asked - coverage.answered), str(coverage.asked))
        reasons.append(Reason(code="guard_sources", values=values))
    days = [day for c in brief.citations if (day := c.day_in_zone or c.published)]
    most = guard.newest_days
    if most is not None and days and (brief.day - max(days)).days > most:
        reasons.append(Reason(code="guard_old", values=(max(days).isoformat(),)))
    return tuple(reasons)


def add_guard_note(brief: Brief, reasons: Sequence[Reason]) -> Brief:
    """The brief with a note at its head of what the guard found, in its language."""
    if not reasons:
        return brief
    words = render_reason(Reason(code="guarded", because=tuple(reasons)), brief.language)
    note = EditorNote(story=None, text=words, by=SIGNATURE)
    return replace(brief, notes=(note, *brief.notes))


def find_guard_note(brief: Brief) -> str | None:
    """What the guard found when the brief was built; None if nothing."""
    notes = (note.text for note in brief.notes if note.by == SIGNATURE and note.story is None)
    return next(notes, None)


def _failed(problem: Problem) -> bool:
    return isinstance(problem.what, str) or problem.what.code not in _READ_ALL_THE_SAME
