"""What a backfill is asked for, and what it counts."""

from dataclasses import field
from datetime import date

from briefing.model import Problem
from briefing.quick_dataclass import dataclass
from briefing.sources.sql_query import SqlQuery
from briefing.workflow.backfill.engine_choice import EngineChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class BackfillOrder:
    """What a backfill is asked for."""

    inputs: tuple[str, ...]
    first: date
    last: date
    engine: EngineChoice
    profiles: tuple[str, ...] = ()  # several relationships share the examining
    examined: str = ""  # the folder for what is examined; else below the archive's
    dry: bool = False
    query: SqlQuery | None = None  # whose rows are further inputs


@dataclass(slots=True, kw_only=True)
class BackfillCounts:
    """What was there, what was made, and what belongs to no day."""

    shards: int = 0
    examined: int = 0  # shards that were not there yet
    articles: int = 0  # in those
    built: int = 0  # briefs
    built_before: int = 0
    empty: int = 0  # days without an article, of each relationship
    undated: int = 0  # articles that belong to no day
    problems: list[Problem] = field(default_factory=list)  # of no day, so that no brief has them
