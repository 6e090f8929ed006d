"""A third language is a folder of data: it is known, built in and printed without a line of code."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing import languages
from briefing.errors import BrokenLanguage

ROOT = Path(briefing.__file__).parents[1]
DAY = "2025-01-16"


def _add_language(folder: Path) -> Path:
    """The program with Portuguese in the words of Spanish -> the folder of its words."""
    left_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "briefing", folder / "briefing", ignore=left_out)
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=left_out)
    words = folder / "briefing" / "languages"
    shutil.copytree(words / "es", words / "pt")
    return words / "pt"


def _build(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefing", "build", str(ROOT / "samples" / DAY)]
    options = ["--date", DAY, "--language", "pt", "--format", "md,html", "--no-archive"]
    environment = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        [*command, *options, "--out", "briefs"],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
def test_a_folder_is_a_language(tmp_path: Path) -> None:
    """A brief is built in a language of which there is only a folder; without one of its files one
    line says which.
    """
    words = _add_language(tmp_path)
    done = _build(tmp_path)
    assert (done.returncode, done.stderr) == (0, done.stderr)
    assert "\nlang: pt\n" in (tmp_path / "briefs" / f"{DAY}.md").read_text(encoding="utf-8")
    assert '<html lang="pt">' in (tmp_path / "briefs" / f"{DAY}.html").read_text(encoding="utf-8")
    (words / "gate.toml").unlink()
    done = _build(tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "the language 'pt' has no readable gate.toml" in done.stderr


def test_a_missing_file_is_told() -> None:
    """A file that a known language has not is told by its name, with where it is looked for."""
    with pytest.raises(BrokenLanguage, match=r"'en' has no readable nothing\.toml"):
        languages.load_words("en", "nothing", object)
