"""The label of a line, which the rules give and which becomes the label of its block."""

from dataclasses import dataclass

from briefing.model import BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLabel:
    """What a line is, why in words, and whether it is kept as the article's text."""

    kind: BlockKind
    reason: str
    keep: bool = False


# Other rules ask for these three by identity.
COMMENT_HEAD = LineLabel(kind="comment", reason="head or end of a comment section")
RELATED_HEAD = LineLabel(kind="related", reason="head of a list of other articles")
AGENCY_CREDIT = LineLabel(kind="credit", reason="credit to an agency or a paper")
