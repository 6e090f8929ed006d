"""What came of a source in a run, beside what is usual of it -> its coverage and its record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from math import ceil
from statistics import mean, pstdev

from briefing.collecting.run.ask_source import SourceAnswer
from briefing.collecting.run.select_pages import Selection
from briefing.collecting.run.store_pages import PageTally
from briefing.collecting.store.records import SourceRecord
from briefing.model import Reason
from briefing.model.coverage import ANSWERED, SourceCoverage, SourceState
from briefing.quick_dataclass import dataclass

# Days without anything new: three times what is usual of the source, and never less than two, for
# many newsrooms rest on one day. Media Cloud warns at two standard deviations of the daily count.
SILENT_TIMES, SILENT_LEAST = 3, 2
DEVIATIONS = 2
LEAST_HISTORY = 5  # days that a source must have been asked on before anything is usual of it
HISTORY = timedelta(days=28)
STALE = timedelta(days=14)  # the latest article's age: a feed that is kept up has one a week
TURNED_OVER = 5  # entries listed before, of which none is left


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludedSource:
    """A source at the end of a run."""

    asked: Sequence[SourceAnswer]  # itself, then its sitemaps or the feed that it names
    selection: Selection
    tally: PageTally
    today: date
    usual: Mapping[date, int]  # new articles on each earlier day that it was asked on


def conclude(run: ConcludedSource) -> tuple[SourceCoverage, list[SourceRecord]]:
    """The source's coverage, and the records of all its addresses as they are from now on."""
    first = run.asked[0]
    trouble = next((one for one in run.asked if one.state), None)
    new = _new(run)
    state: SourceState = trouble.state if trouble and trouble.state else _state(run, new)
    failures = 0 if state in ANSWERED or state == "gone" else first.record.failures + 1
    record = _next_record(first, run, state, failures, new)
    coverage = SourceCoverage(
        name=first.source.name,
        state=state,
        why=trouble.why if trouble else "",
        listed=len(run.selection.identities),
        new=len(new),
        stored=run.tally.stored,
        failures=failures,
        last_answer=record.last_answer,
        remarks=tuple(_remarks(run, state, new, record)),
    )
    children = [_next_child(one, run.today) for one in run.asked[1:]]
    return coverage, [record, *children] if first.source.address else children


def _new(run: ConcludedSource) -> set[str]:
    return set(run.selection.identities) - set(run.asked[0].record.known)


def _state(run: ConcludedSource, new: set[str]) -> SourceState:
    if new:
        return "fresh"
    still = run.asked[0].record.known if _unchanged(run) else ()
    if not run.selection.identities and not still:
        return "empty"
    if _silent(run):
        return "silent"
    newest = _newest(run)
    return "stale" if newest and run.today - newest > STALE else "unchanged"


def _unchanged(run: ConcludedSource) -> bool:
    return any(one.read_to or (one.answer and one.listing is None) for one in run.asked)


def _silent(run: ConcludedSource) -> tuple[int, int] | None:
    """For how many days nothing was new, and how many are usual, if that is too long."""
    last = run.asked[0].record.last_new
    before = [count for day, count in run.usual.items() if last and day <= last]
    days, active = len(before), sum(count > 0 for count in before)
    if last is None or days < LEAST_HISTORY or not active:
        return None
    usual = ceil(days / active)
    silent = (run.today - last).days
    return (silent, usual) if silent > max(SILENT_LEAST, SILENT_TIMES * usual) else None


def _newest(run: ConcludedSource) -> date | None:
    entries = [entry for one in run.asked if one.listing for entry in one.listing.entries]
    days = [entry.day for entry in entries if entry.day]
    return max(days, default=None)


def _remarks(
    run: ConcludedSource, state: SourceState, new: set[str], record: SourceRecord
) -> list[Reason]:
    found = [*_of_its_past(run, state, new, record), *_of_its_articles(run)]
    return [*found, *(r for one in run.asked if one.listing for r in one.listing.remarks)]


def _of_its_past(
    run: ConcludedSource, state: SourceState, new: set[str], record: SourceRecord
) -> list[Reason]:
    known = run.asked[0].record.known
    found = []
    if record.moved_to and record.moved_since:
        values = (record.moved_to, record.moved_since.isoformat())
        found.append(Reason(code="moved_to", values=values))
    if record.failures > 1:
        number, last = str(record.failures), record.last_answer
        code, more = ("failing_since", (last.isoformat(),)) if last else ("failing_never", ())
        found.append(Reason(code=code, values=(number, *more)))
    turned = new and not set(known) & set(run.selection.identities)
    if len(known) >= TURNED_OVER and turned and not run.asked[0].read_to:
        found.append(Reason(code="turned_over"))
    if state == "silent" and (days := _silent(run)):
        found.append(Reason(code="silent_days", values=(str(days[0]), str(days[1]))))
    if state == "stale" and (newest := _newest(run)):
        found.append(Reason(code="stale_since", values=(newest.isoformat(),)))
    if record.unchanged_since and run.today - record.unchanged_since >= STALE / 2:
        since = record.unchanged_since.isoformat()
        found.append(Reason(code="unchanged_since", values=(since,)))
    return found + _below_usual(run, state, new)


def _below_usual(run: ConcludedSource, state: SourceState, new: set[str]) -> list[Reason]:
    """Fewer than the mean of the days before by more than two deviations; of days, not of runs."""
    counts = [count for day, count in run.usual.items() if day < run.today]
    if state not in ("fresh", "unchanged") or len(counts) < LEAST_HISTORY:
        return []
    today = len(new) + run.usual.get(run.today, 0)
    if today >= mean(counts) - DEVIATIONS * pstdev(counts) or today >= mean(counts) / 2:
        return []
    return [Reason(code="below_usual", values=(str(today), str(round(mean(counts)))))]


def _of_its_articles(run: ConcludedSource) -> list[Reason]:
    chosen, tally = run.selection, run.tally
    found = []
    if chosen.without_address:
        found.append(Reason(code="no_address", values=(str(len(chosen.without_address)),)))
    if chosen.wrapped:
        values = (str(len(chosen.wrapped)), chosen.wrapped[0])
        found.append(Reason(code="wrap_refused", values=values))
    if chosen.later:
        found.append(Reason(code="left_for_later", values=(str(chosen.later),)))
    if tally.walls:
        found.append(Reason(code="pages_walled", values=(str(tally.walls),)))
    if refused := len(tally.missed) - tally.walls:
        found.append(Reason(code="pages_refused", values=(str(refused), tally.missed[0])))
    return found


def _next_record(
    first: SourceAnswer, run: ConcludedSource, state: SourceState, failures: int, new: set[str]
) -> SourceRecord:
    """The record of the source's own address; a failure leaves what was known, validators too."""
    record = _next_child(first, run.today)
    if state not in ANSWERED:
        return replace(first.record, failures=failures, gone=record.gone or first.record.gone,
                       moved_to=record.moved_to, moved_since=record.moved_since)  # fmt: skip
    listed = tuple(run.selection.identities) or first.record.known
    last_new = run.today if new else record.last_new
    return replace(record, known=listed, last_new=last_new, failures=0)


def _next_child(asked: SourceAnswer, today: date) -> SourceRecord:
    """The record of an address after it was asked: validators are replaced once a body was read."""
    record, answer = asked.record, asked.answer
    if asked.state == "gone":
        return replace(record, gone=record.gone or today)
    if asked.read_to:  # a mailbox: its messages are stored, so the next run goes on behind them
        return replace(record, kind="mailbox", etag=asked.read_to, last_answer=today, failures=0)
    if asked.state or answer is None:
        return record
    record = replace(_moved(record, asked, today), last_answer=today, failures=0)
    etag, modified = answer.header("etag"), answer.header("last-modified")
    if asked.listing is None:  # 304: what it names replaces what was known (RFC 9111, 4.3.4)
        since = record.unchanged_since or today
        return replace(record, etag=etag or record.etag, unchanged_since=since,
                       last_modified=modified or record.last_modified)  # fmt: skip
    body = sha256(answer.body).hexdigest()
    same = body == record.sha256
    return replace(
        record,
        kind=asked.listing.kind,
        etag=etag,
        last_modified=modified,
        sha256=body,
        last_full=today,
        unchanged_since=(record.unchanged_since or today) if same else today,
    )


def _moved(record: SourceRecord, asked: SourceAnswer, today: date) -> SourceRecord:
    """Where it says to have moved for good, and since when; the user's list is never rewritten."""
    moved = asked.answer.moved if asked.answer else None
    since = record.moved_since if moved == record.moved_to else today
    return replace(record, moved_to=moved, moved_since=since if moved else None)
