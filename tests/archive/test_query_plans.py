"""Every question that a morning asks the archive is answered by an index, however large it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.archive.search.search_filter import SearchFilter
from briefing.archive.store import Archive, open_unlocked

DAY, PAIR, SHA = date(2025, 1, 16), "us-mexico", "0" * 64
WHOLE = SearchFilter(relationship=PAIR, first=DAY, last=DAY, side="us", topic="trade")
QUERIES: dict[str, Callable[[Archive], object]] = {
    "the texts of a period": lambda archive: archive.kept_between(PAIR, DAY, DAY),
    "undated texts of a period": lambda archive: archive.undated_between(PAIR, DAY, DAY),
    "places of a text": lambda archive: archive.articles(SHA),
    "texts of an address": lambda archive: archive.articles_at("https://a.example/"),
    "texts of an id, an address or a hash": lambda archive: archive.find_texts("a"),
    "what became of texts": lambda archive: archive.past_outcomes(PAIR, DAY, [SHA]),
    "the days of the briefs": lambda archive: archive.brief_days(PAIR),
    "the briefs of some days": lambda archive: archive.briefs(PAIR, DAY, DAY),
    "the hashes of a brief": lambda archive: archive.hashes(PAIR, "2025-01-16"),
    "what was said of inputs": lambda archive: archive.noticed(PAIR, DAY),
    "words, narrowed by everything": lambda archive: archive.search(["water"], only=WHOLE),
}


@pytest.mark.parametrize("name", QUERIES)
def test_no_table_is_read_from_end_to_end(name: str, tmp_path: Path) -> None:
    """SQLite's own plan of each statement scans no table but those that the statement made."""
    asked: list[str] = []
    with open_unlocked(tmp_path / "archive.sqlite3") as archive:
        db = archive._db
        db.set_trace_callback(asked.append)
        QUERIES[name](archive)
        db.set_trace_callback(None)
        plans = [
            row["detail"]
            for statement in asked
            if statement.lstrip().upper().startswith("SELECT")
            for row in db.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    assert plans
    own = ("VIRTUAL", "(subquery", "main.passages_")  # the full-text index itself asks the last
    assert [s for s in plans if s.startswith("SCAN") and not any(word in s for word in own)] == []
