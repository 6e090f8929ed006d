"""Corrections of all briefs in one list."""

from datetime import date

from briefing.model import Correction
from briefing.publishing.correction_list import list_corrections
from tests.builders import brief


def _correction(day: int, text: str) -> Correction:
    return Correction(day=date(2025, 1, day), text=text, by="Ana Prueba")


def test_the_latest_correction_comes_first() -> None:
    """By the day of the correction, then by the brief's; those of one brief in their order."""
    first = brief((), (), day=date(2025, 1, 1), corrections=(_correction(9, "a"),))
    second = brief(
        (), (), day=date(2025, 1, 2), corrections=(_correction(9, "b"), _correction(9, "c"))
    )
    third = brief((), (), day=date(2025, 1, 3), corrections=(_correction(4, "d"),))
    listed = list_corrections([first, third, second, brief((), ())])
    assert [one.correction.text for one in listed] == ["b", "c", "a", "d"]
    assert [one.brief.day.day for one in listed] == [2, 2, 1, 3]


def test_without_corrections_there_is_no_list() -> None:
    """Briefs that nobody corrected give nothing."""
    assert list_corrections([brief((), ())]) == ()
