"""A project -> how it is: its last brief, proof, approval, deliveries, archive, disk, offices."""

import shutil
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from math import inf
from pathlib import Path

from briefing import profiles
from briefing.archive.read_access import open_if_there
from briefing.archive.sqlite_errors import REBUILD
from briefing.archive.store import ARCHIVE_FILE
from briefing.config import Settings
from briefing.errors import BriefingError, InputError
from briefing.languages import PROGRAM_LANGUAGE
from briefing.languages.reasons import render_reason
from briefing.model import Brief, Reason
from briefing.model.coverage import CoverageReport
from briefing.quick_dataclass import dataclass
from briefing.workflow.approve_brief import find_valid_approval
from briefing.workflow.collect_pages import measure_day_coverage
from briefing.workflow.day.guard import find_guard_note
from briefing.workflow.load_brief import latest_brief_path, list_brief_paths, load_brief
from briefing.workflow.proof.verify_brief import verify_brief

# A brief has about 1 MB of files and archive a day; below this a month of them has no room.
LEAST_FREE_BYTES = 100_000_000
# Offices change hands: what nobody checked for half a year is not printed as held.
OFFICES_DAYS = 183
# A brief of tomorrow is built in the evening; one of later means a clock that went back, or a slip.
MOST_AHEAD = 1
# A brief is late when the last one is older than twice the longest pause among those before it; a
# weekend is such a pause. With few briefs no pause is known: four days are a long weekend.
RHYTHM_BRIEFS, LATE_PAUSES, LONG_WEEKEND = 10, 2, 4
SETTLED = ("sent",)  # what needs nobody
OF_OTHER_TYPES = ("others_unread", "unknown_type", "no_extension")  # files that no reader takes


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLine:
    """One thing to know of a project, and whether it needs a person."""

    name: str
    value: str
    needs: bool = False


def read_status(settings: Settings, today: date) -> tuple[StatusLine, ...]:
    """What there is to know, in the order of a morning: built, proven, approved, sent, the rest."""
    return (*_brief_lines(settings, today), *_project_lines(settings, today))


def _brief_lines(settings: Settings, today: date) -> Iterator[StatusLine]:
    try:
        path = latest_brief_path(Path(settings.out))
        brief = load_brief(path)
    except InputError as error:
        yield StatusLine(name="brief", value=str(error), needs=True)
        yield from _collected_lines(measure_day_coverage(settings, today))
        return
    counts = brief.counts
    age = (today - brief.day).days
    words = (
        f"{brief.name}, {_tell_stories(counts.stories)} of {counts.kept} articles{_tell_age(age)}"
    )
    late = age > _longest_pause(Path(settings.out))
    words += "; none was built since" if late else ""
    yield StatusLine(name="brief", value=words, needs=late or age < -MOST_AHEAD)
    guard = find_guard_note(brief)
    yield StatusLine(
        name="guard",
        value=guard or "nothing keeps the brief from being sent",
        needs=guard is not None,
    )
    try:
        faults = list(verify_brief(path, settings))
    except BriefingError as error:
        faults = [str(error)]
    proof = f"{len(faults)} faults; {faults[0]}" if faults else "proven"
    yield StatusLine(name="proof", value=proof, needs=bool(faults))
    yield _approval_line(brief, settings)
    yield from _delivery_lines(brief, settings)
    # What was asked for the brief; today where nothing was collected for it.
    yield from _collected_lines(brief.coverage or measure_day_coverage(settings, today))
    yield from _unread_lines(brief)


def _longest_pause(folder: Path) -> float:
    """In how many days the next brief is due at the latest; endless where there is but one."""
    names = [path.stem for path in list_brief_paths(folder)[-RHYTHM_BRIEFS:]]
    days = [date.fromisoformat(name) for name in names]
    pauses = [(after - before).days for before, after in pairwise(days)]
    return max(LONG_WEEKEND, LATE_PAUSES * max(pauses)) if pauses else inf


def _tell_stories(number: int) -> str:
    return f"{number} {'story' if number == 1 else 'stories'}"


def _tell_age(days: int) -> str:
    if not days:
        return ""
    count = f"{abs(days)} day{'s' if abs(days) > 1 else ''}"
    return f", {count} ago" if days > 0 else f", {count} ahead of this machine's clock"


def _collected_lines(report: CoverageReport | None) -> Iterator[StatusLine]:
    if report:
        from briefing.collecting.store.coverage import tell_coverage

        failed = report.answered < report.asked or not report.asked
        yield StatusLine(name="collected", value=tell_coverage(report), needs=failed)


def _unread_lines(brief: Brief) -> Iterator[StatusLine]:
    """The files that no reader takes, by their types."""
    unread = [
        f"{problem.where}: {render_reason(problem.what, PROGRAM_LANGUAGE)}"
        for problem in brief.problems
        if isinstance(problem.what, Reason) and problem.what.code in OF_OTHER_TYPES
    ]
    if unread:
        yield StatusLine(name="unread", value="; ".join(unread))


def _approval_line(brief: Brief, settings: Settings) -> StatusLine:
    found = find_valid_approval(brief, settings)
    if found is not None:
        return StatusLine(name="approval", value=f"by {found.name} on {found.day}")
    return StatusLine(
        name="approval",
        value="wanted" if settings.approval else "not asked for",
        needs=settings.approval,
    )


def _delivery_lines(brief: Brief, settings: Settings) -> Iterator[StatusLine]:
    with open_if_there(settings.archive) as archive:
        counts = archive.count_deliveries(brief.relationship.key, brief.name) if archive else {}
    words = ", ".join(f"{count} {state}" for state, count in sorted(counts.items()))
    needs = any(state not in SETTLED for state in counts)
    yield StatusLine(name="sent", value=words or "to nobody", needs=needs)


def _project_lines(settings: Settings, today: date) -> Iterator[StatusLine]:
    yield from _source_lines(settings)
    yield from _archive_lines(settings)
    yield _offices_line(settings, today)
    free = shutil.disk_usage(_nearest(Path(settings.out))).free
    yield StatusLine(
        name="disk", value=f"{free // 1_000_000:,} MB free", needs=free < LEAST_FREE_BYTES
    )


def _source_lines(settings: Settings) -> Iterator[StatusLine]:
    missing = [
        place
        for place in settings.sources
        if place != "-" and not any(mark in place for mark in "*?[") and not Path(place).exists()
    ]
    words = f"{len(settings.sources)} named"
    if missing:
        words = f"not there: {', '.join(missing)}"
    yield StatusLine(name="sources", value=words, needs=bool(missing))


def _archive_lines(settings: Settings) -> Iterator[StatusLine]:
    path = Path(settings.archive) / ARCHIVE_FILE
    if not settings.archive or not path.is_file():
        yield StatusLine(name="archive", value="none", needs=bool(settings.archive))
        return
    with open_if_there(settings.archive) as archive:
        faults = list(archive.find_faults()) if archive else [f"it can't be opened; {REBUILD}"]
    size = f"{path.stat().st_size // 1_000_000:,} MB, whole"
    yield StatusLine(name="archive", value=faults[0] if faults else size, needs=bool(faults))


def _offices_line(settings: Settings, today: date) -> StatusLine:
    """The day to which the offices of the profile were checked, if it says so."""
    people = profiles.load(settings.profile).people
    days = [held.as_of for person in people for held in person.offices if held.as_of]
    if not days:
        return StatusLine(name="offices", value="the profile says of none when it was checked")
    last = max(days)
    old = (today - last).days > OFFICES_DAYS
    return StatusLine(name="offices", value=f"checked to {last}", needs=old)


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(one for one in (folder.absolute(), *folder.absolute().parents) if one.is_dir())
