"""A search of some days finds what is of those days, wherever in the index it lies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.archive.search.search_filter import SearchFilter
from briefing.archive.search.search_index import Passage
from briefing.archive.store import Archive, ArchivedRun, open_locked
from briefing.model import Span
from briefing.text.hashing import hash_text
from tests import builders

DAYS = [date(2024, 3, number) for number in range(1, 6)]


def _run(day: date, *articles: tuple[str, date | None]) -> ArchivedRun:
    """What a build leaves that read texts with these days of publication."""
    read = [
        (hash_text(text), replace(builders.article(text), published=published))
        for text, published in articles
    ]
    passages = [
        Passage(text=article.text, speaker="", sha256=sha, span=Span(0, len(article.text)))
        for sha, article in read
    ]
    return ArchivedRun(
        relationship="a", day=day, brief="{}", articles=read, ledger=(), passages=passages
    )


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Five days with a text each; the fifth day's brief read an old one too, and one undated."""
    with open_locked(tmp_path) as opened:
        for day in DAYS:
            opened.record(_run(day, (f"The dam of day {day.day}.", day)))
        late = [("The dam, told late.", DAYS[1]), ("The dam, undated.", None)]
        opened.record(_run(DAYS[4], *late))
        yield opened


def _found(archive: Archive, first: date, last: date) -> list[str]:
    hits = archive.search(["dam"], only=SearchFilter(first=first, last=last))
    return sorted(hit.passage.text for hit in hits)


def test_a_day_has_its_own_and_what_was_read_later(archive: Archive) -> None:
    """The day of publication counts, not that of reading."""
    assert _found(archive, DAYS[1], DAYS[1]) == ["The dam of day 2.", "The dam, told late."]
    assert _found(archive, DAYS[2], DAYS[3]) == ["The dam of day 3.", "The dam of day 4."]


def test_what_is_undated_is_of_the_day_that_it_was_read_for(archive: Archive) -> None:
    """As long as no day is known."""
    assert _found(archive, DAYS[4], DAYS[4]) == ["The dam of day 5.", "The dam, undated."]


def test_a_day_that_becomes_known_counts_from_then_on(archive: Archive) -> None:
    """Another printing of an undated text states it."""
    archive.record(_run(DAYS[4], ("The dam, undated.", DAYS[0])))
    assert _found(archive, DAYS[0], DAYS[0]) == ["The dam of day 1.", "The dam, undated."]
    assert _found(archive, DAYS[4], DAYS[4]) == ["The dam of day 5."]


def test_days_of_which_nothing_is_there_have_nothing(archive: Archive) -> None:
    """Before, and after."""
    assert _found(archive, date(2023, 1, 1), date(2024, 2, 28)) == []
    assert _found(archive, date(2025, 1, 1), date(2026, 1, 1)) == []


def test_after_the_newest_texts_are_forgotten_new_ones_are_found(archive: Archive) -> None:
    """Their rows are given again."""
    archive.forget_texts([hash_text("The dam, undated."), hash_text("The dam, told late.")])
    archive.record(_run(DAYS[3], ("The dam, anew.", DAYS[3])))
    assert _found(archive, DAYS[3], DAYS[3]) == ["The dam of day 4.", "The dam, anew."]
    assert _found(archive, DAYS[1], DAYS[1]) == ["The dam of day 2."]
