"""A day's brief -> what who built it should know of articles that are not told in it.

A story that vanished since the morning, an inbox of another day, a gap that is longer than the
window: each is a line of its own, since a brief without them reads like any other.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from briefing.model import Brief, LedgerEntry, Reason
from briefing.workflow.day.settle_articles import MOST_WINDOW_DAYS

NAMED = 3  # articles that a line names; the rest is counted
_OUT_OF_TIME = ("before_the_window", "after_the_day")


def list_missing(brief: Brief, earlier: Brief | None, last: date | None) -> Iterator[str]:
    """The lines of a day's brief; `earlier` is its edition of before, `last` the day of the brief
    before it.
    """
    yield from _say_gone(brief, earlier)
    dated = {entry.article_id: day for entry in brief.ledger if (day := _out_of_time(entry))}
    if 2 * len(dated) > len(brief.ledger):
        first, newest = min(dated.values()), max(dated.values())
        span = f"on {newest}" if first == newest else f"from {first} to {newest}"
        yield (
            f"{len(dated)} of {len(brief.ledger)} articles were published {span}, outside the"
            f" window of this brief; `briefing build --date {newest}` builds that day"
        )
    missed = [day for day in dated.values() if last and last < day < brief.day]
    if missed and last and (brief.day - last).days > MOST_WINDOW_DAYS:
        yield (
            f"{len(missed)} articles since the last brief, of {last}, are older than the window"
            f" and left out; `--window-days {(brief.day - min(missed)).days}` tells them"
        )


def _say_gone(brief: Brief, earlier: Brief | None) -> Iterator[str]:
    """What the earlier edition cited and no source has any more; nothing if there was none."""
    there = {entry.article_id for entry in brief.ledger}
    texts = {citation.text_sha256 for citation in brief.citations}  # a file may have a new name
    cited = earlier.citations if earlier else ()
    gone = [c.article_id for c in cited if c.article_id not in there and c.text_sha256 not in texts]
    if gone:
        yield (
            f"{_name(gone)}: cited in the earlier edition of this brief and not among the sources"
            " any more, so it is told no more"
        )


def _out_of_time(entry: LedgerEntry) -> date | None:
    """The day of an article that was left out for its day."""
    reason = entry.reason
    if not isinstance(reason, Reason) or reason.code not in _OUT_OF_TIME:
        return None
    return date.fromisoformat(reason.values[0])


def _name(ids: Iterable[str]) -> str:
    first, *rest = [*ids]
    shown, more = [first, *rest[: NAMED - 1]], len(rest) - NAMED + 1
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
