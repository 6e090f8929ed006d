"""The archive for other programs: every passage with its place, as lines or as Parquet."""

import json
from pathlib import Path

import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from briefing.archive.store import ARCHIVE_FILE, open_unlocked
from briefing.cli.app import app
from briefing.config import Settings
from briefing.errors import BriefingError, InputError
from briefing.sources import read
from briefing.workflow.day.daily_build import run_build
from briefing.workflow.export_archive import export_articles, export_passages, write_parquet
from tests.workflow.backfill.made_up import FIRST, settings_in, write_days


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A project with the brief of a day."""
    folder = tmp_path_factory.mktemp("project")
    inputs = write_days(folder / "in")
    settings = settings_in(folder)
    sources = (str(inputs / str(FIRST)),)
    run_build(settings.model_copy(update={"sources": sources}), FIRST)
    return settings


def test_every_passage_is_a_slice_of_an_article(project: Settings) -> None:
    """At the offsets that stand with it; quotes have their speaker."""
    texts = {one["sha256"]: one["text"] for one in export_articles(project)}
    passages = [*export_passages(project)]
    assert any(one["speaker"] for one in passages)
    for one in passages:
        assert str(texts[one["sha256"]])[one["start"] : one["end"]] == one["text"]  # type: ignore[misc]
    with open_unlocked(Path(project.archive) / ARCHIVE_FILE) as archive:
        (count,) = archive._db.execute("SELECT count(*) FROM passages").fetchone()
    assert len(passages) == count


def test_parquet_has_what_the_lines_have(
    project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the command; one file, nothing beside it."""
    monkeypatch.setenv("BRIEFING_ARCHIVE", project.archive)
    lines = CliRunner().invoke(app, ["archive", "export", "--passages"]).stdout.splitlines()
    target = tmp_path / "passages.parquet"
    done = CliRunner().invoke(app, ["archive", "export", "--passages", "--parquet", str(target)])
    assert done.exit_code == 0
    assert parquet.read_table(target).to_pylist() == [json.loads(line) for line in lines]
    assert [*tmp_path.iterdir()] == [target]


def test_articles_in_parquet_are_a_source_again(project: Settings, tmp_path: Path) -> None:
    """With the same texts."""
    count = write_parquet(export_articles(project), tmp_path / "articles.parquet")
    assert len(read(tmp_path / "articles.parquet").articles) == count


def test_several_groups_of_rows_are_one_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In their order."""
    monkeypatch.setattr("briefing.workflow.export_archive.ROWS_OF_GROUP", 2)
    assert write_parquet(({"text": f"{n}", "start": n} for n in range(5)), tmp_path / "a") == 5
    assert parquet.read_table(tmp_path / "a").column("start").to_pylist() == [0, 1, 2, 3, 4]


def test_nothing_to_write_and_nowhere_to_write_are_told(tmp_path: Path) -> None:
    """And leave nothing behind."""
    with pytest.raises(InputError, match="is not written"):
        write_parquet([], tmp_path / "a.parquet")
    with pytest.raises(BriefingError, match="can't be written"):
        write_parquet([{"text": "a"}], tmp_path / "gone" / "a.parquet")
    assert not list(tmp_path.iterdir())
