"""The gate: whether a line of a brief may be printed, and if not, why.

Every sentence passes here: bullets, sentences that stand in for a missing headline, key sentences,
figures, dates, indirect speech; quotes are chosen in `printed_quotes`. `Gate.find_faults` (in
`judging.py`) finds all that speaks against one sentence, as codes; a tier says which of them forbid
a line of its kind.
"""

from briefing.composing.gate.judging import Gate
from briefing.composing.gate.refusals import explain_refusals, list_refusals
from briefing.composing.gate.tiers import (
    BULLET,
    DOCUMENT,
    FACT,
    FIRST,
    KEY,
    LATER,
    LEAD,
    LEAD_BULLET,
    LINE,
    TELLING,
    WATCH,
    Tier,
)

__all__ = [
    "BULLET",
    "DOCUMENT",
    "FACT",
    "FIRST",
    "KEY",
    "LATER",
    "LEAD",
    "LEAD_BULLET",
    "LINE",
    "TELLING",
    "WATCH",
    "Gate",
    "Tier",
    "explain_refusals",
    "list_refusals",
]
