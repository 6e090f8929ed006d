"""Briefs -> every correction that one of them got, for one page of the site."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Brief, Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedBrief:
    """A correction and the brief that it is of."""

    brief: Brief
    correction: Correction


def list_corrections(briefs: Iterable[Brief]) -> tuple[CorrectedBrief, ...]:
    """The corrections of all briefs, the latest first; of one day those of the later brief first.

    Corrections of one brief on one day keep their order.
    """
    found = [
        CorrectedBrief(brief=brief, correction=correction)
        for brief in sorted(briefs, key=lambda brief: (brief.day, brief.name), reverse=True)
        for correction in brief.corrections
    ]
    return tuple(sorted(found, key=lambda one: one.correction.day, reverse=True))
