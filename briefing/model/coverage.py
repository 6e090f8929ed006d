"""What was asked and what answered: the state of every source in a window of days."""

from datetime import date
from typing import Literal

from briefing.model.article import Problem, Reason
from briefing.quick_dataclass import dataclass

# fresh      new articles           unchanged  answered, nothing new      empty   answered, lists
# nothing
# silent     nothing new for longer than is usual      stale  its latest article is old
# broken     no answer that can be used      blocked    the site refuses programs, or its rules do
# put off    wants to be asked later         gone       answered 410: is not asked again
SourceState = Literal[
    "fresh", "unchanged", "empty", "silent", "stale", "broken", "blocked", "put off", "gone"
]
ANSWERED: tuple[SourceState, ...] = ("fresh", "unchanged", "empty", "silent", "stale")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCoverage:
    """What came of one source in the window's last run, and how many articles in all of its
    runs."""

    name: str  # its address, as the list of sources has it
    state: SourceState
    why: str = ""  # of a state that is no answer: what was found, in one line
    listed: int = 0  # articles that it named
    new: int = 0  # of these, those it had not named before
    stored: int = 0  # pages of it that were stored
    failures: int = 0  # runs without an answer in a row, this one included
    last_answer: date | None = None
    remarks: tuple[Reason, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether it answered in a way that can be used."""
        return self.state in ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageReport:
    """Every source that was asked in `[start, end]`, in the order of the list, and pages not
    had."""

    start: date
    end: date
    runs: int
    sources: tuple[SourceCoverage, ...] = ()
    missed: tuple[Problem, ...] = ()  # articles that were named and could not be fetched

    @property
    def asked(self) -> int:
        """How many sources were asked."""
        return len(self.sources)

    @property
    def answered(self) -> int:
        """How many of them answered in a way that can be used."""
        return sum(source.answered for source in self.sources)

    def count(self, state: SourceState) -> int:
        """How many of them are in this state."""
        return sum(source.state == state for source in self.sources)

    @property
    def troubled(self) -> tuple[SourceCoverage, ...]:
        """Those that a reader must know of: without an answer, silent, stale, empty, or with a
        remark."""
        calm = ("fresh", "unchanged")
        return tuple(one for one in self.sources if one.state not in calm or one.remarks)
