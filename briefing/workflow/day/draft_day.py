"""What is to be built for a day -> what was read for it, and the brief that comes of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.config import Settings
from briefing.model import Article, Problem
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.sources import ReadResult
from briefing.workflow.brief.build_brief import BriefDraft, Progress, build_brief, make_context
from briefing.workflow.brief.editor_changes import read_edits
from briefing.workflow.collect_pages import find_window, measure_day_coverage
from briefing.workflow.day.changed_sources import describe_changes
from briefing.workflow.day.day_inputs import DayInputs, Examine
from briefing.workflow.day.keep_sent import keep_sent
from briefing.workflow.day.load_history import load_history
from briefing.workflow.day.own_corrections import add_corrections
from briefing.workflow.day.read_sources import read_sources
from briefing.workflow.day.settle_articles import (
    PastDays,
    SettledArticles,
    add_settled,
    leave_out_said,
    settle_articles,
)
from briefing.workflow.parallel.examine_articles import begin_examining
from briefing.workflow.upkeep.misplaced_files import find_misplaced


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOrder:
    """What is to be built, and what is known before anything is read."""

    settings: Settings  # with the days of the window
    day: date
    profile: Profile
    past: PastDays | None  # None without an archive
    inputs: DayInputs | None  # None where the sources are still to be read
    progress: Progress


def read_day(order: DayOrder) -> ReadResult:
    """The articles of the day, and all that could not be used for it."""
    settings, past = order.settings, order.past
    if order.inputs:
        reading = order.inputs.reading
    else:
        reading = read_sources(settings, find_window(settings, order.day))
    reading = keep_sent(reading, past) if past else reading
    return replace(reading, problems=(*reading.problems, *find_misplaced(settings, order.day)))


def settle_day(
    articles: Sequence[Article], past: PastDays | None, settings: Settings
) -> SettledArticles:
    """The articles that are still to be told, and what became of the others; all without a past."""
    if past is None:
        return SettledArticles(fresh=tuple(articles))
    return settle_articles(articles, past, settings)


@contextmanager
def prepare_examining(order: DayOrder) -> Iterator[Examine]:
    """What examines the articles of the day, for as long as the block lasts."""
    if order.inputs:
        yield order.inputs.examine
        return
    with begin_examining(make_context(order.settings, order.day)) as examine:
        yield examine


def draft_brief(
    order: DayOrder, reading: ReadResult, settled: SettledArticles, examine: Examine
) -> BriefDraft:
    """The brief of what is left to look at, with what became of all else."""
    settings, day, past = order.settings, order.day, order.past
    key = order.profile.key
    changes = describe_changes(reading.articles, past.archive, key, day) if past else ()
    history = (
        load_history(past.archive, order.profile, day, settings.look_back_days) if past else None
    )
    draft = build_brief(
        settled.fresh,
        settings,
        day,
        history=history,
        edits=read_edits(Path(settings.out) / f"{day}.edits.toml"),
        problems=(*reading.problems, *changes),
        progress=order.progress,
        examine=examine,
    )
    brief = draft.brief
    if past:
        brief = add_corrections(add_settled(brief, settled, past), past)
    return replace(draft, brief=replace(brief, coverage=measure_day_coverage(settings, day)))


def list_unsaid(
    reading: ReadResult, past: PastDays | None, settings: Settings
) -> tuple[Problem, ...]:
    """What could not be used, without what an earlier brief said of it already."""
    if past is None:
        return reading.problems
    return leave_out_said(reading.problems, past, settings.sources)
