"""What one run of collecting is to do."""

from collections.abc import Callable
from pathlib import Path

from briefing.collecting.documents.source_list import Source
from briefing.collecting.run.select_pages import PageChoice
from briefing.quick_dataclass import dataclass

Say = Callable[[str], None]


def _silent(_line: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectPlan:
    """What a run is to do; `folder` is that of the archive."""

    sources: tuple[Source, ...]
    choice: PageChoice
    folder: Path
    made_with: str
    hosts_at_once: int = 8
    dry: bool = False  # ask the sources, fetch no page, write nothing
    say: Say = _silent
    password_env: str = "IMAP_PASSWORD"  # noqa: S105  the variable's name
