"""The gate: whether a line of a brief may be printed, and if not, why.

Every sentence passes here: bullets, sentences that stand in for a missing headline, key sentences,
figures, dates, indirect speech; quotes are chosen in `printed_quotes`. `Gate.find_faults` (in
`judging.py`) finds all that speaks against one sentence, as codes; a tier says which of them forbid
a line of its kind.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from briefing.composing.gate.tiers import (
    BULLET,
    DOCUMENT,
    FACT,
    FIGURE,
    FIRST,
    KEY,
    LATER,
    LEAD,
    LEAD_BULLET,
    LINE,
    LONE_FIGURE,
    TELLING,
    UNTOLD,
    WATCH,
    Tier,
)

if TYPE_CHECKING:
    from briefing.composing.gate.judging import Gate
    from briefing.composing.gate.refusals import explain_refusals, list_refusals

__all__ = [
    "BULLET",
    "DOCUMENT",
    "FACT",
    "FIGURE",
    "FIRST",
    "KEY",
    "LATER",
    "LEAD",
    "LEAD_BULLET",
    "LINE",
    "LONE_FIGURE",
    "TELLING",
    "UNTOLD",
    "WATCH",
    "Gate",
    "Tier",
    "explain_refusals",
    "list_refusals",
]
# Imported when asked for: what prints a brief asks for signs of a headline alone, and every import
# below this package comes by here.
_PLACES = {"Gate": "judging", "explain_refusals": "refusals", "list_refusals": "refusals"}


def __getattr__(name: str) -> object:
    """What judges, imported now."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = found
    return found
