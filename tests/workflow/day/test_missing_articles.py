"""What a build says of articles that its brief lacks: gone, of another day, from before a gap."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing import sources
from briefing.config import Settings
from briefing.errors import NothingRead, WrongUse
from briefing.workflow.day import daily_build
from briefing.workflow.day.settle_articles import MOST_WINDOW_DAYS
from briefing.workflow.proof.publishable import PublishableBriefs
from tests.builders import brief
from tests.workflow.day.test_settle_articles import MONDAY, build, cited, put


def test_a_story_that_lost_its_source_is_named(tmp_path: Path) -> None:
    """Built again without a file, the day says which article it told before and tells no more; a
    file under a new name is not gone.
    """
    inbox = tmp_path / "inbox"
    put(inbox, "a", MONDAY, 0)
    put(inbox, "b", MONDAY, 1)
    assert not build(inbox, MONDAY).remarks
    (inbox / "a.txt").rename(inbox / "c.txt")
    assert not build(inbox, MONDAY).remarks
    (inbox / "b.txt").unlink()
    (said,) = build(inbox, MONDAY).remarks
    assert said.startswith("b.txt: cited in the earlier edition")
    assert not build(inbox, MONDAY).remarks


@pytest.mark.parametrize("days", [-365, 365])
def test_an_inbox_of_another_day_is_said(tmp_path: Path, days: int) -> None:
    """Where most articles are of another day the build says of which, and how to build it; where
    some are, nothing.
    """
    for name, kind in (("a", 0), ("b", 1)):
        put(tmp_path / "inbox", name, MONDAY, kind)
    (said,) = build(tmp_path / "inbox", MONDAY + timedelta(days), archive="").remarks
    assert said.startswith("2 of 2 articles were published on 2025-03-03")
    assert "build --date 2025-03-03" in said
    put(tmp_path / "inbox", "c", MONDAY + timedelta(days), 2)
    put(tmp_path / "inbox", "d", MONDAY + timedelta(days), 3)
    assert not build(tmp_path / "inbox", MONDAY + timedelta(days), archive="").remarks


def test_a_year_without_briefs_is_not_told_as_today(tmp_path: Path) -> None:
    """After a long gap the window ends at its bound; what came since the last brief and is older is
    counted, with the option that tells it.
    """
    inbox = tmp_path / "inbox"
    put(inbox, "first", MONDAY, 0)
    build(inbox, MONDAY)
    today = MONDAY + timedelta(365)
    put(inbox, "old", today - timedelta(MOST_WINDOW_DAYS + 1), 1)
    put(inbox, "new", today - timedelta(MOST_WINDOW_DAYS), 2)
    put(inbox, "today", today, 3)
    result = build(inbox, today)
    assert cited(result.brief) == {"new.txt", "today.txt"}
    (said,) = result.remarks
    assert "1 articles since the last brief" in said
    assert "--window-days 15" in said


def test_a_folder_has_the_briefs_of_one_relationship(tmp_path: Path) -> None:
    """Another relationship's brief is not written beside those that are there, whatever its day."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    build(tmp_path / "inbox", MONDAY)
    with pytest.raises(WrongUse, match="is a brief of us-mexico; name another folder"):
        build(tmp_path / "inbox", MONDAY + timedelta(1), profile="us-canada")


def test_a_site_shows_one_relationship() -> None:
    """Of a folder with briefs of two, those of the project's own are shown, the others named; where
    none is of it, they are shown as they are.
    """
    one = brief((), ())
    other = replace(one, relationship=replace(one.relationship, key="us-canada"))
    found = PublishableBriefs(briefs=(one, other), skipped=())
    shown = found.of_relationship(one.relationship.key)
    assert shown.briefs == (one,)
    assert str(shown.skipped[0].what).startswith("is a brief of us-canada")
    alone = PublishableBriefs(briefs=(other,), skipped=())
    assert alone.of_relationship(one.relationship.key) == alone


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("https://a.example/x", "is_an_address"),
        ("C:\news", "no_such_name"),
        ("nes", "no_such_file"),
    ],
)
def test_a_name_that_is_no_file_says_what_is_wrong(name: str, said: str) -> None:
    """An address, a Windows path that TOML took apart, and a slip each get a reason of their own."""
    (problem,) = sources.read([name]).problems
    assert said in str(problem.what)


def test_many_unreadable_inputs_are_one_short_line(tmp_path: Path) -> None:
    """Where nothing could be read the message names the first inputs and counts the rest."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(40):
        (inbox / f"{number:02}.txt").write_bytes(b"%PDF-1.7 \0")
    with pytest.raises(NothingRead, match=r"00\.txt.*04\.txt.*; and 35 more$"):
        daily_build.run_build(Settings(sources=(str(inbox),), archive=""), MONDAY)
