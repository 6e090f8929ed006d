"""What a day's brief is built from, where somebody else has read and examined it."""

from collections.abc import Callable, Iterator, Sequence

from briefing.model import Article, LedgerEntry
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass
from briefing.sources import ReadResult
from briefing.workflow.brief.analyze_article import BuildContext

Examine = Callable[[Sequence[Article], BuildContext], Iterator[AnalyzedArticle | LedgerEntry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayInputs:
    """The articles as read, and what gives the outcome of each, in order."""

    reading: ReadResult
    examine: Examine
