"""A backfill is the same bytes as each day by hand; what is there is not made again."""

import shutil
from pathlib import Path

import pytest

from briefing.errors import WrongUse
from briefing.workflow.backfill.backfill import run_backfill
from briefing.workflow.backfill.day_chain import list_days
from briefing.workflow.backfill.engine_choice import EngineChoice
from briefing.workflow.day import daily_build
from tests.workflow.backfill.made_up import (
    DAYS,
    FIRST,
    LAST,
    files_in,
    keep_quiet,
    order_for,
    settings_in,
    write_days,
)

PAIRS = ("us-mexico", "us-canada")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three days of inputs."""
    return write_days(tmp_path_factory.mktemp("in"))


@pytest.fixture(scope="module")
def project(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was filled from them."""
    folder = tmp_path_factory.mktemp("project")
    run_backfill(settings_in(folder), order_for(inputs), keep_quiet)
    return folder


def test_the_briefs_are_those_that_were_built_by_hand(
    inputs: Path, project: Path, tmp_path: Path
) -> None:
    """Every file of every day: told before, broken lines and updates included."""
    by_hand = settings_in(tmp_path)
    for day in list_days(FIRST, LAST):
        sources = (str(inputs / day.isoformat()),)
        daily_build.run_build(by_hand.model_copy(update={"sources": sources}), day)
    assert files_in(tmp_path / "briefs") == files_in(project / "briefs")
    assert len(files_in(tmp_path / "briefs")) == 4 * DAYS


def test_a_second_run_makes_nothing(inputs: Path, project: Path) -> None:
    """Neither shards nor briefs."""
    counts = run_backfill(settings_in(project), order_for(inputs), keep_quiet)
    assert (counts.examined, counts.built, counts.built_before) == (0, 0, DAYS)


def test_what_is_missing_is_made_again_and_is_the_same(
    inputs: Path, project: Path, tmp_path: Path
) -> None:
    """A shard that lost its end; briefs whose archive is gone."""
    here = shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    wanted = files_in(here / "briefs")
    (here / ".briefing" / "archive.sqlite3").unlink()
    shard = next((here / ".briefing" / "examined").rglob("*.jsonl.gz"))
    shard.write_bytes(shard.read_bytes()[:-1])
    counts = run_backfill(settings_in(here), order_for(inputs), keep_quiet)
    assert (counts.examined, counts.built) == (1, DAYS)
    assert files_in(here / "briefs") == wanted


def test_a_dry_run_says_what_there_is_to_do(inputs: Path, tmp_path: Path) -> None:
    """And writes no brief."""
    counts = run_backfill(settings_in(tmp_path), order_for(inputs, dry=True), keep_quiet)
    assert (counts.shards, counts.examined, counts.built) == (1, 1, 0)
    assert not (tmp_path / "briefs").exists()


def test_several_relationships_share_the_examining(inputs: Path, tmp_path: Path) -> None:
    """Each has its folder, with the bytes that it has alone in one archive with the other."""
    counts = run_backfill(settings_in(tmp_path), order_for(inputs, profiles=PAIRS), keep_quiet)
    assert (counts.examined, counts.built) == (1, 2 * DAYS)
    by_hand = tmp_path / "by hand"
    for day in list_days(FIRST, LAST):
        for name in PAIRS:
            values = {
                "sources": (str(inputs / day.isoformat()),),
                "profile": name,
                "out": str(by_hand / "briefs" / name),
            }
            daily_build.run_build(settings_in(by_hand).model_copy(update=values), day)
    made = {name: files_in(tmp_path / "briefs" / name) for name in PAIRS}
    for name in PAIRS:
        names = sorted(files_in(by_hand / "briefs" / name))
        assert sorted(made[name]) == names
        markdown = [one for one in names if one.endswith(".md")]
        assert [made[name][one] for one in markdown] == [
            files_in(by_hand / "briefs" / name)[one] for one in markdown
        ]


def test_articles_without_a_day_are_told(tmp_path: Path) -> None:
    """A dump has each article's own day; what has none is in no brief, and is counted."""
    dump = tmp_path / "dump.jsonl"
    text = "The United States and Mexico signed an accord on water on Monday in El Paso, Texas."
    dump.write_text(
        f'{{"text": "{text}", "published": "{FIRST}", "title": "Accord on water is signed"}}\n'
        f'{{"text": "Another text of no day at all, about trade with Mexico."}}\n',
        encoding="utf-8",
    )
    counts = run_backfill(settings_in(tmp_path), order_for(dump), keep_quiet)
    assert (counts.built, counts.empty, counts.undated) == (1, DAYS - 1, 1)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"first": LAST, "last": FIRST}, "is after --to"),
        ({"engine": EngineChoice(scheduler="tcp://a:1", cluster="local")}, "give one"),
        ({"engine": EngineChoice(cluster="no_such_module:thing")}, "wanted local"),
    ],
)
def test_wrong_use_is_one_clear_line(
    inputs: Path, tmp_path: Path, wrong: dict[str, object], told: str
) -> None:
    """Before anything is written."""
    with pytest.raises(WrongUse, match=told):
        run_backfill(settings_in(tmp_path), order_for(inputs, **wrong), keep_quiet)
