"""Articles as read -> those that today's brief has to look at; the rest were settled before.

An article is told in one brief, whatever lies in the inbox later. What was told or left out is said
once more on the next day, with the reason; from then on it is only counted, so that a growing inbox
does not fill the brief, nor the mail of cron.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from briefing.archive.files.hash_list import hash_file
from briefing.archive.past_outcomes import PastOutcome
from briefing.archive.store import Archive
from briefing.config import Settings
from briefing.model import Article, Brief, LedgerEntry, Problem, Reason
from briefing.model.article import OF_ANOTHER_DAY
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_text
from briefing.workflow.brief.analyze_article import leave_out
from briefing.workflow.day.guard import ONCE

# So that Monday has the weekend and an article that a site dates a day early is not lost.
LEAST_WINDOW_DAYS = 3
# So that a holiday is caught up with, and a project that lay still for a year does not tell all of
# it as today's news.
MOST_WINDOW_DAYS = 14
# Why an article that an earlier day left out may yet come: its own day is still to be, or is this.
_MAY_COME = ("after_the_day", *OF_ANOTHER_DAY)
INBOX = "inbox"  # where the count of settled articles is said to lie


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledArticles:
    """What is left to look at, and what became of the rest."""

    fresh: tuple[Article, ...]
    entries: tuple[LedgerEntry, ...] = ()  # left out now for what was told elsewhere
    silent: tuple[LedgerEntry, ...] = ()  # said once already: only counted
    outdated: frozenset[str] = frozenset()  # ids of those whose age was said once already
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDays:
    """The archive as a build of one day sees it."""

    archive: Archive
    relationship: str
    day: date

    def last_day(self) -> date | None:
        """The day of the last brief before."""
        days = [day for day in self.archive.brief_days(self.relationship) if day < self.day]
        return days[-1] if days else None

    def later_day(self) -> date | None:
        """The day of the first brief after, if the day is built late."""
        days = [day for day in self.archive.brief_days(self.relationship) if day > self.day]
        return days[0] if days else None


def choose_window_days(settings: Settings, day: date, last: date | None) -> int:
    """The days before a brief's day that belong to it: as set, else since the last brief."""
    if settings.window_days is not None:
        return settings.window_days
    since = (day - last).days if last else 0
    return min(max(LEAST_WINDOW_DAYS, since), MOST_WINDOW_DAYS)


def settle_articles(
    articles: Sequence[Article], past: PastDays, settings: Settings
) -> SettledArticles:
    """Part the articles by what the archive knows of them; all are fresh if told `again`."""
    if settings.again:
        return SettledArticles(fresh=tuple(articles))
    hashes = {article.id: hash_text(article.text) for article in articles}
    known = past.archive.past_outcomes(past.relationship, past.day, hashes.values())
    start = past.day - timedelta(days=settings.window_days or 0) if settings.window_days else None
    fresh: list[Article] = []
    entries: list[LedgerEntry] = []
    silent: list[LedgerEntry] = []
    outdated: set[str] = set()
    for article in articles:
        before = known.get(hashes[article.id])
        reason = _why_settled(before, start, past.day) if before else None
        if reason is None:
            fresh.append(article)
            if before and before.code == "before_the_window":
                outdated.add(article.id)
            continue
        entry = leave_out(article, reason, settings)
        (silent if before and _was_said(before) else entries).append(entry)
    unknown = sum(hashes[article.id] not in known for article in fresh)
    return SettledArticles(
        fresh=tuple(fresh),
        entries=tuple(entries),
        silent=tuple(silent),
        outdated=frozenset(outdated),
        problems=_say_built_later(past.later_day(), unknown),
    )


def _say_built_later(later: date | None, unknown: int) -> tuple[Problem, ...]:
    """What to know of a brief that is built when a later one is there already."""
    if later is None or not unknown:
        return ()
    reason = Reason(code="built_later", values=(later.isoformat(), str(unknown)))
    return (Problem(where=INBOX, what=reason),)


def add_settled(brief: Brief, settled: SettledArticles, past: PastDays) -> Brief:
    """The brief with the articles that were settled before in its ledger, or counted."""
    silent, shown = [*settled.silent], list[LedgerEntry]()
    for entry in brief.ledger:
        told_old = isinstance(entry.reason, Reason) and entry.reason.code == "before_the_window"
        (silent if told_old and entry.article_id in settled.outdated else shown).append(entry)
    ledger = (*shown, *settled.entries)
    counts = replace(
        brief.counts,
        read=len(ledger),
        left_out=sum(entry.outcome == "left out" for entry in ledger),
    )
    problems = (*brief.problems, *_late(brief, past), *settled.problems, *_count(silent))
    return replace(brief, ledger=ledger, counts=counts, problems=problems)


def _why_settled(before: PastOutcome, start: date | None, day: date) -> Reason | None:
    if before.told:
        return Reason(code="told_before", values=(before.told.isoformat(),))
    if before.first_read > day:
        return Reason(code="first_read_later", values=(before.first_read.isoformat(),))
    is_old = start is not None and before.first_read < start and before.left_out is not None
    if is_old and before.code not in _MAY_COME:
        return Reason(code="left_out_before", values=(str(before.left_out),))
    return None


def _was_said(before: PastOutcome) -> bool:
    """Whether a brief said of the article that it was told, or why it was left out."""
    if before.told is None:
        return before.left_out is not None
    return before.left_out is not None and before.left_out > before.told


def _late(brief: Brief, past: PastDays) -> list[Problem]:
    """The cited articles of a day that had its brief before they were there."""
    last = past.last_day()
    if last is None:
        return []
    days = {c.article_id: c.day_in_zone or c.published for c in brief.citations}
    return [
        Problem(
            where=article_id,
            what=Reason(code="late", values=(day.isoformat(), last.isoformat())),
        )
        for article_id, day in days.items()
        if day is not None and day < last
    ]


def _count(silent: Sequence[LedgerEntry]) -> list[Problem]:
    if not silent:
        return []
    code = "settled_before_one" if len(silent) == 1 else "settled_before"
    return [Problem(where=INBOX, what=Reason(code=code, values=(str(len(silent)),)))]


def name_notice(problem: Problem, locations: Sequence[str]) -> tuple[str, str]:
    """Where a problem is and what it is, as the archive keeps it; of a file also its SHA-256.

    A file that failed yesterday and was replaced by one that fails today is another problem.
    """
    what = problem.what
    words = what if isinstance(what, str) else " ".join((what.code, *what.values))
    sha256 = _hash_input(problem.where, locations)
    return problem.where, f"{words} {sha256}" if sha256 else words


def _hash_input(name: str, locations: Sequence[str]) -> str | None:
    """The SHA-256 of a file that was read by this name; None if it is no file of these places."""
    places = [Path(location) for location in locations if location != "-"]
    files = [place if place.name == name else place / name for place in places]
    return next((found for file in files if (found := hash_file(file))), None)


def leave_out_said(
    problems: Iterable[Problem], past: PastDays, locations: Sequence[str]
) -> tuple[Problem, ...]:
    """The problems without those that were said on an earlier day, of the same file or harmless.

    What concerns a whole source, such as a folder that is not there, is said every day.
    """
    said = past.archive.noticed(past.relationship, past.day)
    return tuple(problem for problem in problems if not _was_noticed(problem, said, locations))


def _was_noticed(problem: Problem, said: Set[tuple[str, str]], locations: Sequence[str]) -> bool:
    harmless = isinstance(problem.what, Reason) and problem.what.code in ONCE
    if not harmless and _hash_input(problem.where, locations) is None:
        return False
    return name_notice(problem, locations) in said


def code_of_each(ledger: Iterable[LedgerEntry]) -> Mapping[str, str]:
    """The code of each entry's reason, by article id; none for words that stand as they are."""
    return {
        entry.article_id: entry.reason.code for entry in ledger if isinstance(entry.reason, Reason)
    }
