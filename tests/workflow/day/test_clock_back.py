"""A machine whose clock goes back, or is put right again, loses no story and tells none twice."""

import os
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.cli.settings import FIRST_TODAY, check_clock
from briefing.config import MailSettings
from briefing.errors import WrongUse
from briefing.workflow.load_brief import load_brief
from briefing.workflow.mail_batch import SendRequest, prepare_batch
from briefing.workflow.proof.verify_brief import verify_brief
from tests.workflow.day.test_changed_sources import settings_of
from tests.workflow.day.test_settle_articles import MONDAY, build, cited, put


@pytest.mark.parametrize("back", [1, 40, 700])
def test_a_day_built_by_a_wrong_clock_costs_the_right_day_nothing(
    tmp_path: Path, back: int
) -> None:
    """The clock goes back after a build, and comes right: built again, the day has its stories; the
    next day tells the rest; each is told once, and every brief is proven.
    """
    inbox = tmp_path / "inbox"
    put(inbox, "a", MONDAY, 0)
    put(inbox, "b", MONDAY, 1)
    assert cited(build(inbox, MONDAY).brief) == {"a.txt", "b.txt"}
    wrong = MONDAY - timedelta(back)
    put(inbox, "c", MONDAY, 2)
    assert not cited(build(inbox, wrong).brief)
    assert cited(build(inbox, MONDAY).brief) == {"a.txt", "b.txt", "c.txt"}
    put(inbox, "d", MONDAY + timedelta(1), 3)
    assert cited(build(inbox, MONDAY + timedelta(1)).brief) == {"d.txt"}
    told = Counter()
    for path in sorted((tmp_path / "briefs").glob("*.json")):
        assert not list(verify_brief(path, settings_of(tmp_path)))
        told.update(cited(load_brief(path)))
    assert told == dict.fromkeys(("a.txt", "b.txt", "c.txt", "d.txt"), 1)


def test_files_of_the_future_are_files(tmp_path: Path) -> None:
    """Times of files that lie ahead of the clock, or before 1970, change nothing."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    put(tmp_path / "inbox", "b", MONDAY, 1)
    for name, seconds in (("a", 4_000_000_000), ("b", -1)):
        os.utime(tmp_path / "inbox" / f"{name}.txt", (seconds, seconds))
    first, second = (build(tmp_path / "inbox", MONDAY) for _ in range(2))
    assert cited(first.brief) == cited(second.brief) == {"a.txt", "b.txt"}
    assert not list(verify_brief(tmp_path / "briefs" / f"{MONDAY}.json", settings_of(tmp_path)))


@pytest.mark.parametrize("year", [1970, 2199])
def test_a_mail_is_the_same_whatever_the_clock_says(tmp_path: Path, year: int) -> None:
    """But for its Date, a message made by another clock has the same id: who has it gets no second."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    build(tmp_path / "inbox", MONDAY)
    mail = MailSettings(host="m.example", sender="D <d@e.example>", to=("ana@example.org",))
    settings = settings_of(tmp_path, mail=mail)
    order = SendRequest(brief=str(MONDAY))
    ids = {
        message.id
        for moment in (datetime(2025, 3, 3, tzinfo=UTC), datetime(year, 1, 1, tzinfo=UTC))
        for message in prepare_batch(settings, order, moment).messages
    }
    assert len(ids) == 1


def test_a_clock_without_time_is_said() -> None:
    """A day before the program was written is no today: a flat battery says 1970."""
    assert check_clock(FIRST_TODAY) == FIRST_TODAY
    with pytest.raises(WrongUse, match="clock says 1970-01-01; set it, or give --date"):
        check_clock(date(1970, 1, 1))
