"""Examined shards -> the brief of each day, in order, as if it had been built that morning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from pathlib import Path

from briefing import profiles
from briefing.archive.store import open_locked
from briefing.config import Settings
from briefing.errors import BriefingError, NothingRead
from briefing.model import Article, LedgerEntry, Problem
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass
from briefing.sources.reading import settle_items
from briefing.text.hashing import hash_text
from briefing.workflow.backfill.examined_files import Place, read_day, read_index
from briefing.workflow.backfill.examined_item import ExaminedItem, restore
from briefing.workflow.backfill.shard_plan import ShardPlan
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article
from briefing.workflow.day.daily_build import run_build
from briefing.workflow.day.day_inputs import DayInputs

_ArticleKey = tuple[str, str | None, str | None]  # as `sources` tells articles apart


@dataclass(frozen=True, slots=True, kw_only=True)
class DayIndex:
    """Where the articles of each day lie, in the order of reading."""

    folder: Path
    days: Mapping[str, Sequence[tuple[str, Place]]]
    plan: ShardPlan = field(repr=False)

    def load(self, day: str) -> tuple[list[ExaminedItem], list[Problem]]:
        """The items of a day, and what of its inputs could not be opened."""
        places = self.days.get(day, ())
        items = [item for key, place in places for item in read_day(self.folder, key, place)]
        return items, [*self.plan.problems.get(day, ())]


def index_days(folder: Path, plan: ShardPlan) -> DayIndex:
    """The index of a plan whose shards are all examined; BriefingError if one is not there."""
    days: dict[str, list[tuple[str, Place]]] = {}
    for shard in plan.shards:
        index = read_index(folder, shard.key)
        if index is None:
            raise BriefingError(
                f"{folder} lacks shard {shard.key}; on a cluster all machines must see this folder"
            )
        for day, place in index.days.items():
            start, length = place
            days.setdefault(day, []).append((shard.key, (start, length)))
    return DayIndex(folder=folder, days=days, plan=plan)


def list_days(first: date, last: date) -> Iterator[date]:
    """The days from the first to the last, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def build_day(index: DayIndex, settings: Settings, day: date, inputs: Sequence[str]) -> bool:
    """Build the brief of a day from what is examined; whether there was anything to build it from.

    The same bytes as `briefing build` of the same inputs on that day, after the days before.
    """
    items, problems = index.load(day.isoformat())
    if not items and not problems:
        return False
    reading = settle_items([*problems, *_list_read(items)])
    if not reading.articles:
        return False  # `build` says NothingRead, and writes nothing
    named = index.plan.locations.get(day.isoformat(), tuple(inputs))
    own = settings.model_copy(update={"sources": named})
    known = {_key(item.article): item for item in reversed(items) if item.article}

    def examine(
        articles: Sequence[Article], context: BuildContext
    ) -> Iterator[AnalyzedArticle | LedgerEntry]:
        for article in articles:
            item = known.get(_key(article))
            yield restore(item, article, context) if item else analyze_article(article, context)

    try:
        run_build(own, day, inputs=DayInputs(reading=reading, examine=examine))
    except NothingRead:
        return False
    return True


def find_built(settings: Settings) -> set[date]:
    """The days whose brief is in the archive and among the files."""
    if not settings.archive:
        return set()
    key = profiles.load(settings.profile).key
    with open_locked(Path(settings.archive)) as archive:
        days = archive.brief_days(key)
    suffix = settings.formats[0]
    return {day for day in days if (Path(settings.out) / f"{day}.{suffix}").is_file()}


def _list_read(items: Iterable[ExaminedItem]) -> Iterator[Article | Problem]:
    for item in items:
        if item.article is not None:
            yield item.article
        elif item.problem is not None:
            yield item.problem


def _key(article: Article) -> _ArticleKey:
    return hash_text(article.text), article.outlet, article.url
