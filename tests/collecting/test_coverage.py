"""What was asked and what answered in a window, from what the runs have noted."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.collecting.store.coverage import measure_coverage, redact_coverage, tell_coverage
from briefing.model import Reason
from briefing.model.coverage import CoverageReport, SourceCoverage
from tests.collecting.running import NOW, feed, run
from tests.collecting.server import Reply, Site, site

DAY = date(2025, 1, 16)


@pytest.fixture
def served() -> Iterator[Site]:
    """A site on this machine."""
    with site() as made:
        yield made


def test_runs_of_a_day_are_one_coverage(served: Site, tmp_path: Path) -> None:
    """A source is in its last run's state, and what is new is of all runs."""
    sources = [feed(served, 3, "/one"), served.url("/two")]
    run(tmp_path, sources)
    feed(served, 2, "/two", start=50)
    run(tmp_path, sources, now=NOW + timedelta(hours=5))
    found = measure_coverage(tmp_path, DAY, DAY, "UTC")
    assert found is not None
    assert [(one.state, one.new, one.stored) for one in found.sources] == [
        ("fresh", 3, 3),
        ("fresh", 2, 2),
    ]
    assert (found.runs, found.asked, found.answered) == (2, 2, 2)


def test_a_source_that_broke_since_is_broken(served: Site, tmp_path: Path) -> None:
    """Though it was fresh in the morning."""
    address = feed(served, 3)
    run(tmp_path, [address])
    served.paths["/feed"] = Reply(status=500)
    run(tmp_path, [address], now=NOW + timedelta(hours=5))
    found = measure_coverage(tmp_path, DAY, DAY, "UTC")
    assert found is not None
    assert [(one.state, one.new) for one in found.sources] == [("broken", 3)]


def test_pages_that_were_missed_are_named(served: Site, tmp_path: Path) -> None:
    """With their address and why."""
    address = feed(served, 2)
    served.paths["/a/1"] = Reply(status=403)
    run(tmp_path, [address])
    found = measure_coverage(tmp_path, DAY, DAY, "UTC")
    assert found is not None
    assert [problem.where for problem in found.missed] == [served.url("/a/1")]


def test_a_folder_that_was_never_collected_into_has_none(tmp_path: Path) -> None:
    """And nothing is made there."""
    assert measure_coverage(tmp_path, DAY, DAY, "UTC") is None
    assert list(tmp_path.iterdir()) == []


def test_a_coverage_in_words() -> None:
    """Counts of what is so, and no others."""
    states = ("fresh", "fresh", "unchanged", "blocked", "blocked", "silent")
    sources = tuple(SourceCoverage(name=str(n), state=state) for n, state in enumerate(states))  # type: ignore[arg-type]
    report = CoverageReport(start=DAY, end=DAY, runs=1, sources=sources)
    assert tell_coverage(report) == "6 sources asked, 4 answered, 2 blocked, 1 silent"
    assert [one.name for one in report.troubled] == ["3", "4", "5"]
    one = CoverageReport(start=DAY, end=DAY, runs=1, sources=sources[:1])
    assert tell_coverage(one) == "1 source asked, 1 answered"
    assert tell_coverage(CoverageReport(start=DAY, end=DAY, runs=0)) == "no source was asked"


def test_what_a_brief_prints_holds_no_keys_and_no_accounts() -> None:
    """A source is its host and path, a mailbox its server and folder; answers are not quoted."""
    names = (
        "https://feeds.example.org/a/rss?token=secret",
        "feed:https://user-7.example.org/feed",
        "imaps://desk%40example.org@mail.example.org/Papers",
        "/home/ana/feeds.opml",
    )
    remarks = (
        Reason(code="moved_to", values=("https://x.org/?token=secret", "2025-01-16")),
        Reason(code="pages_refused", values=("3", "answered 403 at https://x.org/?key=secret")),
        Reason(code="turned_over"),
    )
    sources = tuple(
        SourceCoverage(name=name, state="broken", why="secret", remarks=remarks) for name in names
    )
    shown = redact_coverage(CoverageReport(start=DAY, end=DAY, runs=1, sources=sources))
    assert [source.name for source in shown.sources] == [
        "feeds.example.org/a/rss",
        "user-7.example.org/feed",
        "mail.example.org/Papers",
        "feeds.opml",
    ]
    assert "secret" not in str(shown)
    assert [remark.code for remark in shown.sources[0].remarks] == ["pages_missed", "turned_over"]
