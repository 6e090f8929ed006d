"""The digest of a week or a month: each story once, as it went on, proven like any brief."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.workflow import digest_build
from briefing.workflow.day import daily_build
from briefing.workflow.proof import verify_brief
from tests.workflow.brief.test_story_continuation import DAMS, FIRST, NEWS, RIFLES, _article


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Three built days: one story on each, another on the second."""
    folder = tmp_path_factory.mktemp("week")
    known = Settings(out=str(folder / "briefs"), archive=str(folder / ".briefing"))
    for n, news in enumerate(NEWS):
        day = FIRST + timedelta(days=n)
        _article(folder / f"day{n}", day, f"dams{n}", DAMS.replace("{news}", news))
        if n == 1:
            _article(folder / "day1", day, "rifles", RIFLES)
        daily_build.run_build(known.model_copy(update={"sources": (str(folder / f"day{n}"),)}), day)
    return known


def test_each_story_once_as_it_went_on(settings: Settings) -> None:
    """The story of three days leads with a sentence of each day; the other one follows."""
    brief = digest_build.build_digest(settings, digest_build.parse_week("2025-W03")).brief
    lead, other = brief.stories
    assert "dams" in str(lead.headline)
    assert (lead.status, lead.first_seen, len(lead.articles)) == ("new", FIRST, 3)
    assert [excerpt.text for excerpt in lead.sentences][1:] == list(NEWS[1:])
    assert "rifles" in str(other.headline)
    assert brief.counts.read == 4


def test_an_article_that_lies_there_still_is_counted_once(tmp_path: Path) -> None:
    """Where all days lie in one inbox, what a day told is read and left out on the next; a week of
    three articles has read three.
    """
    known = Settings(
        sources=(str(tmp_path / "inbox"),),
        out=str(tmp_path / "briefs"),
        archive=str(tmp_path / "a"),
    )
    for n in range(3):
        day = FIRST + timedelta(days=n)
        _article(tmp_path / "inbox", day, f"dams{n}", DAMS.replace("{news}", NEWS[n]))
        daily_build.run_build(known, day)
    counts = digest_build.build_digest(known, digest_build.parse_week("2025-W03")).brief.counts
    assert (counts.read, counts.kept + counts.copies, counts.left_out) == (3, 3, 0)


def test_a_digest_keeps_what_stands_around_its_sentences(settings: Settings) -> None:
    """The passages of the days come along for the slices that the digest has, each once, under its
    sources' numbers.
    """
    brief = digest_build.build_digest(settings, digest_build.parse_week("2025-W03")).brief
    assert brief.contexts
    assert len(set(brief.contexts)) == len(brief.contexts)
    for excerpt in brief.stories[0].sentences:
        same = [one.span for one in brief.contexts if one.citation == excerpt.citation]
        assert any(span.contains(excerpt.span) for span in same)


def test_the_digest_is_written_and_proven(settings: Settings) -> None:
    """Its files are called by the week, say which days they are about, and verify proves them."""
    built = digest_build.build_digest(settings, digest_build.parse_week("2025-W03"))
    names = ["2025-W03.md", "2025-W03.html", "2025-W03.json"]
    assert [path.name for path in built.written] == names
    assert (
        "# United States–Mexico: digest 2025-W03, 13 January 2025 to 19 January 2025"
        in built.written[0].read_text()
    )
    assert not list(verify_brief.verify_brief(Path(settings.out) / "2025-W03.json", settings))


def test_a_month_is_called_by_its_name(settings: Settings) -> None:
    """Its title says the month once, and its days are said to be those of the briefs."""
    built = digest_build.build_digest(settings, digest_build.parse_month("2025-01"))
    page = built.written[0].read_text()
    assert "# United States–Mexico: digest of January 2025\n" in page
    assert "From the briefs of 1 January 2025 to 31 January 2025" in page


def test_a_month_has_all_its_days() -> None:
    """A month ends on its last day, in leap years too."""
    assert digest_build.parse_month("2024-02").end == date(2024, 2, 29)


@pytest.mark.parametrize("name", ["2025-3", "2025-W54", "W03", "2025-W00", ""])
def test_a_week_that_is_none(name: str) -> None:
    """Anything but an ISO week is wrong use, with an example."""
    with pytest.raises(WrongUse, match="2025-W03"):
        digest_build.parse_week(name)


@pytest.mark.parametrize("name", ["2025-13", "2025", "2025-1", "january"])
def test_a_month_that_is_none(name: str) -> None:
    """Anything but a month is wrong use, with an example."""
    with pytest.raises(WrongUse, match="2025-01"):
        digest_build.parse_month(name)


def test_without_briefs_there_is_no_digest(settings: Settings) -> None:
    """A week without briefs is one clear line."""
    with pytest.raises(InputError, match="no brief from 2024-01-01"):
        digest_build.build_digest(settings, digest_build.parse_month("2024-01"))
