"""The label of a line, which the rules give and which becomes the label of its block."""

from briefing.model import BlockKind, Reason
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLabel:
    """What a line is, why, and whether it is kept as the article's text."""

    kind: BlockKind
    reason: Reason
    keep: bool = False


# Other rules ask for these three by identity.
COMMENT_HEAD = LineLabel(kind="comment", reason=Reason(code="block_comment_head"))
RELATED_HEAD = LineLabel(kind="related", reason=Reason(code="block_related_head"))
JOB = LineLabel(kind="byline", reason=Reason(code="block_job"))
AGENCY_CREDIT = LineLabel(kind="credit", reason=Reason(code="block_agency"))
