"""Files that are whole or not there."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from briefing.archive.files import atomic_write
from briefing.errors import BriefingError


def test_folders_are_made_and_the_text_is_there(tmp_path: Path) -> None:
    """Writing into folders that do not exist makes them."""
    atomic_write.write_files({tmp_path / "a" / "b.md": "é\n"})
    assert (tmp_path / "a" / "b.md").read_bytes() == "é\n".encode()


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    """Replacing a file leaves no temporary file and keeps its mode."""
    path = tmp_path / "a.md"
    atomic_write.write_files({path: "one"})
    path.chmod(0o640)
    atomic_write.write_files({path: "two"})
    assert os.listdir(tmp_path) == ["a.md"]  # noqa: PTH208
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_failed_write_keeps_the_old_file(tmp_path: Path) -> None:
    """When one of the texts can't be encoded all old files stay, and nothing lies beside them."""
    path = tmp_path / "a.md"
    atomic_write.write_files({path: "one"})
    with pytest.raises(UnicodeEncodeError):
        atomic_write.write_files({path: "two", tmp_path / "b.md": "\ud800"})
    assert [entry.read_text() for entry in tmp_path.iterdir()] == ["one"]


def test_a_folder_that_is_a_file_is_one_line(tmp_path: Path) -> None:
    """A path through a file says that it can't be written and what to do."""
    (tmp_path / "a").write_text("")
    with pytest.raises(BriefingError, match="can't be written"):
        atomic_write.write_files({tmp_path / "a" / "b.md": "x"})


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    """Sweeping removes staged files and nothing else."""
    (tmp_path / ".2025-01-16.md.folder.tmp").mkdir()
    mine = [".mine.tmp", "2025-01-16.md", ".2025-01-16.md", "b.tmp"]
    for name in (".2025-01-16.md.x1_y.tmp", ".2025-W03.json.abc.tmp", *mine):
        (tmp_path / name).write_text("")
    atomic_write.remove_stale_temp_files(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [".2025-01-16.md.folder.tmp", *mine]
    )


def test_what_fails_between_staging_and_placing_changes_nothing(tmp_path: Path) -> None:
    """Texts are put in place only when the block between has ended well."""
    atomic_write.write_files({tmp_path / "a.md": "one"})
    with (
        pytest.raises(ValueError, match="no"),
        atomic_write.stage_files({tmp_path / "a.md": "two", tmp_path / "b.md": "x"}),
    ):
        raise ValueError("no")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["one"]


def test_a_failed_replacement_puts_all_back(tmp_path: Path) -> None:
    """When one of three files can't be replaced the others are the old ones, or not there, again."""
    first, second, third = (tmp_path / name for name in ("a.md", "b.md", "c.md"))
    atomic_write.write_files({first: "one", third: "one"})
    staged = atomic_write.stage_files({first: "two", second: "two", third: "two"})
    with pytest.raises(BriefingError, match="can't be written"):
        _fail_within(staged, lambda _files: _block(third))
    assert first.read_text() == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "c.md"]


def test_what_the_block_commits_last_undoes_the_files(tmp_path: Path) -> None:
    """If what follows the replacement fails, the old files are there again."""
    path = tmp_path / "a.md"
    atomic_write.write_files({path: "one"})
    staged = atomic_write.stage_files({path: "two"})
    with pytest.raises(ZeroDivisionError):
        _fail_within(staged, lambda files: (files.put_in_place(), 1 // 0))
    assert [(entry.name, entry.read_text()) for entry in tmp_path.iterdir()] == [("a.md", "one")]


def _fail_within(
    staged: AbstractContextManager[atomic_write.StagedFiles],
    work: Callable[[atomic_write.StagedFiles], object],
) -> None:
    with staged as files:
        work(files)


def _block(path: Path) -> None:
    """Put a folder that is not empty in the place of a file."""
    path.unlink()
    path.mkdir()
    (path / "full").touch()
