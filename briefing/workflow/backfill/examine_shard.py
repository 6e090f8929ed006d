"""A shard -> its file of examined articles: the task of a worker, wherever it runs."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from briefing import profiles
from briefing.composing.citations import publication_day
from briefing.config import Settings
from briefing.errors import BriefingError
from briefing.model import Article, Problem
from briefing.quick_dataclass import dataclass
from briefing.sources.reading import ReadOptions, read_file
from briefing.text.hashing import hash_bytes
from briefing.workflow.backfill.examined_files import read_index, write_shard
from briefing.workflow.backfill.examined_item import ExaminedItem, examine
from briefing.workflow.backfill.program_digest import digest_program
from briefing.workflow.backfill.shard_plan import InputPart, Shard
from briefing.workflow.brief.analyze_article import BuildContext
from briefing.workflow.brief.build_brief import make_context
from briefing.workflow.parallel.worker_death import WorkerDeath, tell_death
from briefing.workflow.parallel.worker_pool import map_in_processes

_ANY_DAY = date(2000, 1, 1)  # a context wants one; nothing that is kept hangs on it

DayItem = tuple[str, ExaminedItem]
ItemFunction = Callable[[Article | Problem], ExaminedItem]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamineOrder:
    """All that decides what is found in an article, small enough to go with every task."""

    folder: str  # of what is examined; on a cluster one that all machines see
    program: str
    profiles: tuple[str, ...]
    zone: str
    language: str
    max_bytes: int

    @property
    def place(self) -> Path:
        """The folder for what is examined by this very order, below `folder`."""
        files = [profiles.find_profile_file(name) for name in self.profiles]
        digest = hashlib.sha256("\n".join((self.zone, self.language, *self.profiles)).encode())
        for path in files:
            digest.update(hash_bytes(path.read_bytes()).encode() if path.is_file() else b"")
        return Path(self.folder) / f"{self.program}-{digest.hexdigest()[:12]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardCounts:
    """What a task returns of a shard: three small values, and no text."""

    articles: int = 0
    problems: int = 0
    failure: str = ""  # why nothing was written, of what is no article's fault: a full disk


@dataclass(frozen=True, slots=True)
class ShardExaminer:
    """The task itself, as it is sent to workers."""

    order: ExamineOrder

    def __call__(self, shard: Shard) -> ShardCounts:
        """Read and examine the shard and write its file, unless it is there."""
        if digest_program() != self.order.program:
            found = f"{digest_program()} on a worker, {self.order.program} here"
            return ShardCounts(failure=f"the program is another one: {found}; install the same")
        return keep_shard(shard, self.order, _examine_all(shard, self.order))


def keep_shard(shard: Shard, order: ExamineOrder, items: Iterable[DayItem]) -> ShardCounts:
    """Write the items of a shard, unless they are there."""
    index = read_index(order.place, shard.key)
    try:
        index = index or write_shard(order.place, shard.key, items)
    except (BriefingError, OSError) as error:
        return ShardCounts(failure=str(error))
    return ShardCounts(articles=index.articles, problems=index.problems)


@dataclass(frozen=True, slots=True)
class PartReader:
    """Reads a part of a shard; can be sent to another process."""

    max_bytes: int

    def __call__(self, part: InputPart) -> list[Article | Problem]:
        """What is read of the part."""
        return [*read_file(part.open(), ReadOptions(max_bytes=self.max_bytes))]


@dataclass(frozen=True, slots=True)
class ItemExaminer:
    """Examines one article; can be sent to another process."""

    order: ExamineOrder

    def __call__(self, item: Article | Problem) -> ExaminedItem:
        """The article with what is found in it; a problem is itself."""
        if isinstance(item, Problem):
            return ExaminedItem(problem=item)
        return examine(item, load_contexts(self.order))


def examine_apart(
    shard: Shard, order: ExamineOrder, examiner: ItemFunction | None = None
) -> ShardCounts:
    """The same for a shard that ended a worker: each article in a process that may end.

    What ends it twice is named in the place of what would have been found; its neighbours are
    whole. The examiner is that of the order, if no other is given.
    """
    items = _examine_each_apart(shard, order, examiner or ItemExaminer(order))
    return keep_shard(shard, order, items)


@cache
def load_contexts(order: ExamineOrder) -> tuple[BuildContext, ...]:
    """What each relationship of the order goes by."""
    settings = Settings.model_validate({"zone": order.zone, "language": order.language})
    return tuple(
        make_context(settings.model_copy(update={"profile": name}), _ANY_DAY)
        for name in order.profiles
    )


def _examine_all(shard: Shard, order: ExamineOrder) -> Iterator[DayItem]:
    read, look = PartReader(order.max_bytes), ItemExaminer(order)
    for part in shard.parts:
        for one in read(part):
            item = look(one)
            yield _choose_day(part, item, order.zone), item


def _examine_each_apart(
    shard: Shard, order: ExamineOrder, examiner: ItemFunction
) -> Iterator[DayItem]:
    parts, items = [], []
    answers = map_in_processes(PartReader(order.max_bytes), shard.parts, 1, together=1)
    for part, answer in zip(shard.parts, answers, strict=True):
        lost = isinstance(answer, WorkerDeath)
        found = [Problem(where=part.name, what=tell_death(answer))] if lost else answer  # type: ignore[arg-type]
        for one in found:  # type: ignore[union-attr]
            parts.append(part)
            items.append(one)
    examined = map_in_processes(examiner, items, 1)
    for part, one, item in zip(parts, items, examined, strict=True):
        whole = _name_death(one, item) if isinstance(item, WorkerDeath) else item
        yield _choose_day(part, whole, order.zone), whole


def _name_death(article: Article | Problem, death: WorkerDeath) -> ExaminedItem:
    if isinstance(article, Problem):
        return ExaminedItem(problem=article)
    return ExaminedItem(
        article=replace(article, hints=(), page_source=b""), fault=tell_death(death)
    )


def _choose_day(part: InputPart, item: ExaminedItem, zone: str) -> str:
    """The day that an item is read for: its folder's, else its own, else the page's; or none."""
    article = item.completed or item.article
    if part.day or article is None:
        return part.day
    day = publication_day(article, zone) or article.page_date
    return day.isoformat() if day else ""
