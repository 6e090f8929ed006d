"""What was asked and what answered in a window of days, from what the runs have noted; offline."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from briefing.collecting.store.state import FILE, read_state
from briefing.collecting.store.warc_files import FOLDER, list_stored_files
from briefing.model import Problem, Reason
from briefing.model.coverage import CoverageReport, SourceCoverage, SourceState

_TOLD: tuple[SourceState, ...] = (
    "blocked", "broken", "put off", "gone", "silent", "stale", "empty",
)  # fmt: skip
# Remarks whose values are numbers and days only.
_PUBLIC_REMARKS = frozenset((
    "failing_since", "failing_never", "turned_over", "below_usual", "silent_days", "stale_since",
    "unchanged_since", "left_for_later", "pages_walled", "feed_cut", "index_cut", "no_address",
    "mails_too_large", "broken_opml",
))  # fmt: skip
_SAID_KIND = re.compile(r"(?:feed|sitemap|opml|page|home)[:+](?=https?://)", re.IGNORECASE)
_DAY = timedelta(days=1)  # a day of a zone touches two of UTC


def measure_coverage(folder: Path, start: date, end: date, zone: str) -> CoverageReport | None:
    """The coverage of `[start, end]`, days of `zone`, from the state in a folder.

    A source is in the state of its last run; what it named and what was stored are sums of all
    runs. None where nothing was ever collected into the folder; no sources where no run was in the
    window.
    """
    if not (folder / FILE).is_file():
        return None
    with read_state(folder) as state:
        noted = state.outcomes(start - _DAY, end + _DAY)
        missed = state.misses(start - _DAY, end)
    inside = [(moment, one) for moment, _, one in noted if start <= _day_in(moment, zone) <= end]
    latest = max((moment for moment, _ in inside), default="")
    by_name: dict[str, list[SourceCoverage]] = {}
    for _, one in inside:
        by_name.setdefault(one.name, []).append(one)
    still = {one.name for moment, one in inside if moment == latest}
    # Those of the last run in its order, then those that only earlier runs of the window asked.
    order = sorted(by_name, key=lambda name: (name not in still, list(by_name).index(name)))
    return CoverageReport(
        start=start,
        end=end,
        runs=len({moment for moment, _ in inside}),
        sources=tuple(_together(by_name[name]) for name in order),
        missed=tuple(Problem(where=miss.address, what=miss.why) for miss in missed),
    )


def _together(runs: Sequence[SourceCoverage]) -> SourceCoverage:
    """One source's runs as one: the last one's state, unless an earlier one brought what is new."""
    last, new = runs[-1], sum(run.new for run in runs)
    state = "fresh" if last.state == "unchanged" and new else last.state
    return replace(last, state=state, new=new, stored=sum(run.stored for run in runs))


def _day_in(moment: str, zone: str) -> date:
    return datetime.fromisoformat(moment).astimezone(ZoneInfo(zone)).date()


def list_window_files(folder: Path, start: date, end: date, zone: str) -> list[Path]:
    """The stored files of runs in `[start, end]`, days of `zone`, the oldest first."""
    found = []
    for _, path in list_stored_files(folder / FOLDER):
        moment = datetime.strptime(path.name[:18], "%Y-%m-%dT%H%M%SZ").replace(
            tzinfo=ZoneInfo("UTC")
        )
        if start <= moment.astimezone(ZoneInfo(zone)).date() <= end:
            found.append(path)
    return found


def tell_coverage(report: CoverageReport) -> str:
    """The coverage in one English line, as "41 sources asked, 37 answered, 2 blocked"."""
    if not report.asked:
        return "no source was asked"
    counts = [f"{n} {state}" for state in _TOLD if (n := report.count(state))]
    sources = "source" if report.asked == 1 else "sources"
    return ", ".join([f"{report.asked} {sources} asked", f"{report.answered} answered", *counts])


def redact_coverage(report: CoverageReport) -> CoverageReport:
    """The coverage as a brief may print it, which others read.

    Addresses can hold keys and names of accounts: a source is named by its host and path, or by
    the server and folder of a mailbox, and remarks that quote addresses or answers are left out.
    """
    sources = tuple(
        replace(
            source,
            name=_public_name(source.name),
            why="",
            remarks=tuple(filter(None, map(_public_remark, source.remarks))),
        )
        for source in report.sources
    )
    return replace(report, sources=sources, missed=())


def _public_name(name: str) -> str:
    parts = urlsplit(name.partition(":")[2] if _SAID_KIND.match(name) else name)
    if not parts.hostname:
        return Path(name).name
    return f"{parts.hostname}{parts.path.rstrip('/')}"


def _public_remark(remark: Reason) -> Reason | None:
    if remark.code == "pages_refused":
        return Reason(code="pages_missed", values=remark.values[:1])
    return remark if remark.code in _PUBLIC_REMARKS else None
