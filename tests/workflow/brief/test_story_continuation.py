"""From one day to the next: new, update, ongoing; nothing is told twice; the archive decides, and
only it.
"""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.composing.edition import PastStory
from briefing.config import Settings
from briefing.errors import BriefingError, WrongUse
from briefing.grouping import prepare_article
from briefing.model import Brief, Cluster, Reason
from briefing.workflow.brief.story_continuation import continue_stories
from briefing.workflow.compare_briefs import compare_briefs
from briefing.workflow.day import daily_build
from briefing.workflow.day.load_history import PastCoverage
from briefing.workflow.proof import verify_brief
from briefing.workflow.search_archive import search_archive
from tests.builders import taken

FIRST = date(2025, 1, 14)
DAMS = """Mexico to open two dams in Chihuahua for the Rio Grande

Published: {date}

EL PASO, Texas — Mexico will open the Peñasco and San Bartolo dams in Chihuahua to send water to \
the Rio Grande, the
Joint Border Water Office said. The United States will pay for lining the canals of the Delicias \
district.

{news}

Farmers in the valley of Texas have waited for the water since the summer, and the irrigation \
districts of Chihuahua say
that they can spare little of it. The treaty of 1944 obliges Mexico to deliver its share in \
cycles of five years.
"""
NEWS = (
    "Engineers of both countries will read the gauges together every Monday.",
    "Mexico said on Tuesday that forty tractors of its farmers had left the road to the San Bartolo dam.",
    "Mexico said on Wednesday that the first release had reached Ojinaga with 9 cubic meters a second.",
)
RIFLES = """Border customs will share the serial numbers of seized rifles

Published: {date}

EL PASO, Texas — Customs officers of the United States and Mexico will look up each other's lists \
of seized rifles from
next month, the tracing desks of both countries said. Dealers fear for the privacy of their buyers.

A serial number will be answered within two days, and each desk will send analysts to the other \
side of the bridge. A
report on smugglers is promised to both congresses by the summer.
"""


def _article(folder: Path, day: date, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(
        text.replace("{date}", f"{day:%B} {day.day}, {day.year}"), encoding="utf-8"
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three days of one story, with another story on the second day."""
    for n, news in enumerate(NEWS):
        day = FIRST + timedelta(days=n)
        _article(tmp_path / f"day{n}", day, f"dams{n}", DAMS.replace("{news}", news))
    _article(tmp_path / "day1", FIRST + timedelta(days=1), "rifles", RIFLES)
    return tmp_path


def _build(project: Path, n: int, **fields: object) -> Brief:
    settings = Settings(
        sources=(str(project / f"day{n}"),),
        out=str(project / "briefs"),
        archive=str(project / ".briefing"),
    )
    return daily_build.run_build(
        settings.model_copy(update=fields), FIRST + timedelta(days=n)
    ).brief


def _statuses(brief: Brief) -> dict[str, tuple[str, date | None]]:
    return {
        str(story.headline).split()[0]: (story.status, story.first_seen) for story in brief.stories
    }


def test_a_story_is_new_then_updated_then_ongoing(project: Path) -> None:
    """The second brief of a story is an update, from the third on it is ongoing, since its first
    day.
    """
    found = [_statuses(_build(project, n)) for n in range(3)]
    assert found[0] == {"Mexico": ("new", FIRST)}
    assert found[1] == {"Mexico": ("update", FIRST), "Border": ("new", FIRST + timedelta(days=1))}
    assert found[2] == {"Mexico": ("ongoing", FIRST)}


def test_the_key_of_a_story_stays(project: Path) -> None:
    """A story keeps its key from day to day."""
    keys = [
        {s.key for s in _build(project, n).stories if "dams" in str(s.headline)} for n in range(3)
    ]
    assert keys[0] == keys[1] == keys[2]


def test_what_is_new_comes_first(project: Path) -> None:
    """In an update the sentences that the earlier brief did not have stand first."""
    first = _build(project, 0)
    second = next(story for story in _build(project, 1).stories if story.status == "update")
    told = {excerpt.text for excerpt in first.stories[0].sentences}
    known = [excerpt.text in told for excerpt in second.sentences]
    assert known == sorted(known)
    assert not known[0]


def test_an_article_is_told_once(project: Path) -> None:
    """Yesterday's article read again today is left out with that reason, unless it is asked for."""
    _build(project, 0)
    (project / "day1" / "again.txt").write_bytes((project / "day0" / "dams0.txt").read_bytes())
    entry = next(entry for entry in _build(project, 1).ledger if entry.article_id == "again.txt")
    assert (entry.outcome, entry.reason) == (
        "left out",
        Reason(code="told_before", values=("2025-01-14",)),
    )
    entry = next(
        entry for entry in _build(project, 1, again=True).ledger if entry.article_id == "again.txt"
    )
    assert entry.outcome == "kept"


def test_an_update_is_told_once_too(project: Path) -> None:
    """Yesterday's update read again is left out, though the first report of its story says less
    than it does.
    """
    for n in range(2):
        _build(project, n)
    (project / "day2" / "again.txt").write_bytes((project / "day1" / "dams1.txt").read_bytes())
    entry = next(entry for entry in _build(project, 2).ledger if entry.article_id == "again.txt")
    assert (entry.outcome, entry.reason) == (
        "left out",
        Reason(code="told_before", values=("2025-01-15",)),
    )


def test_copies_of_an_update_are_one_voice() -> None:
    """Two articles that are copies of an earlier one with news in them are an article and its
    copy.
    """
    first, update = (DAMS.replace("{news}", news) for news in NEWS[:2])
    today = {name: prepare_article(taken(update, id=name)) for name in ("a", "b")}
    told = PastStory(
        key="k", first_seen=FIRST, last_seen=FIRST, days=1, articles=("earlier:x",), sentences=()
    )
    history = PastCoverage(
        stories=(told,), articles={"earlier:x": prepare_article(taken(first, id="earlier:x"))}
    )
    group = Cluster(
        key="z", members=("earlier:x", "a", "b"), copies=(("a", "earlier:x"), ("b", "earlier:x"))
    )
    found = continue_stories([group], today, history, again=False)
    assert found.clusters == (Cluster(key="k", members=("a", "b"), copies=(("b", "a"),)),)


def test_a_day_built_again_is_the_same(project: Path) -> None:
    """Only earlier days count: building a day twice gives the same brief, and so does building it
    after later ones.
    """
    first = _build(project, 0)
    second = _build(project, 1)
    assert _build(project, 1) == second
    assert _build(project, 0) == first


def test_a_story_out_of_sight_is_new_again(project: Path) -> None:
    """What was told longer ago than the look-back is new."""
    _build(project, 0)
    assert _statuses(_build(project, 2, look_back_days=1)) == {
        "Mexico": ("new", FIRST + timedelta(days=2))
    }


def test_without_an_archive_every_day_is_the_first(project: Path) -> None:
    """With no archive nothing is kept and every story is new."""
    _build(project, 0, archive="")
    assert not (project / ".briefing").exists()
    assert _statuses(_build(project, 1, archive=""))["Mexico"] == ("new", FIRST + timedelta(days=1))


def test_every_article_of_a_later_day_is_accounted_for(project: Path) -> None:
    """With a history, too, each article read is kept, a copy or left out, once."""
    _build(project, 0)
    (project / "day1" / "again.txt").write_bytes((project / "day0" / "dams0.txt").read_bytes())
    brief = _build(project, 1)
    assert sorted(entry.article_id for entry in brief.ledger) == [
        "again.txt",
        "dams1.txt",
        "rifles.txt",
    ]
    assert brief.counts == replace(brief.counts, read=3, kept=2, left_out=1)


def test_search_finds_a_sentence_with_its_source(project: Path) -> None:
    """What a kept article says is found by its words, with the article."""
    _build(project, 1)
    settings = Settings(archive=str(project / ".briefing"))
    found = search_archive(settings, ("tractors", "penasco"), speaker="", limit=5)
    assert not found, "both words must stand in one passage"
    (first, *_) = search_archive(settings, ("tractors",), speaker="", limit=5)
    passage, article = first.passage, first.article
    assert passage.text == NEWS[1]
    assert passage.span.slice(article.text) == passage.text


def test_the_difference_of_two_briefs(project: Path) -> None:
    """A story that came, one that goes on with its new sentence, and one that went."""
    first, second, third = (_build(project, n) for n in range(3))
    lines = list(compare_briefs(first, second))
    assert "+ Border customs will share the serial numbers of seized rifles" in lines
    assert f"    new: {NEWS[1]}" in lines
    assert "- Border customs will share the serial numbers of seized rifles" in list(
        compare_briefs(second, third)
    )


def test_a_brief_is_proven_from_the_archive(project: Path) -> None:
    """When the source is there no more, the archive has its text as it was read."""
    _build(project, 0)
    (project / "day0" / "dams0.txt").unlink()
    path = project / "briefs" / "2025-01-14.json"
    assert [
        fault
        for fault in verify_brief.verify_brief(path, Settings(archive=""))
        if "is not there" in fault
    ]
    assert not list(verify_brief.verify_brief(path, Settings(archive=str(project / ".briefing"))))


def test_one_text_as_news_and_as_opinion_is_two_stories(tmp_path: Path) -> None:
    """A text that one outlet prints as news and another as opinion has two stories with keys of
    their own.
    """
    text = DAMS.replace("{news}", NEWS[0]).replace("{date}", "January 14, 2025")
    addresses = ("https://a.example/news/dams", "https://b.example/opinion/dams")
    lines = [json.dumps({"id": url, "text": text, "url": url}) for url in addresses]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    settings = Settings(
        sources=(str(tmp_path / "in.jsonl"),),
        out=str(tmp_path / "out"),
        archive=str(tmp_path / "kept"),
    )
    brief = daily_build.run_build(settings, FIRST).brief
    assert sorted(entry.article_id for entry in brief.ledger) == sorted(addresses)
    assert len({story.key for story in brief.stories}) == len(brief.stories) == 2
    assert not list(verify_brief.verify_brief(tmp_path / "out" / "2025-01-14.json", settings))


def test_what_could_not_be_written_is_not_told(project: Path) -> None:
    """A build that could not write its brief leaves no trace in the archive: the next day tells the
    article.
    """
    (project / "no-folder").write_text("a file")
    with pytest.raises(BriefingError, match="can't be written"):
        _build(project, 0, out=str(project / "no-folder"))
    _article(project / "day1", FIRST, "dams0", DAMS.replace("{news}", NEWS[0]))
    assert "dams0.txt" in [
        entry.article_id for entry in _build(project, 1).ledger if entry.outcome != "left out"
    ]


def test_another_relationships_brief_is_not_written_over(project: Path) -> None:
    """A day's brief of another relationship in the same folder stops the build with what to do."""
    _build(project, 0)
    with pytest.raises(WrongUse, match="is a brief of us-mexico; name another folder"):
        _build(project, 0, profile="us-canada")
