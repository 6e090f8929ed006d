"""What users install: the wheel works in an empty environment, and the command is quick to answer."""

import os
import shutil
import statistics
import subprocess
import sys
import time
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # builds and installs a wheel
ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "samples" / "2025-01-16" / "03-alta-plains-herald.json"
# The command imports nothing heavy before it is needed: half as long again as its library alone.
HELP_RATIO = 1.5
PAIRS = 9


def _run(*command: str, cwd: Path) -> str:
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, made from the source distribution as a packager would."""
    out = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--outdir", str(out), str(ROOT), cwd=out)
    assert list(out.glob("bilateral_briefing-*.tar.gz"))
    return next(out.glob("bilateral_briefing-*.whl"))


def test_the_wheel_has_its_data(wheel: Path) -> None:
    """Templates, languages, profiles and the typing mark are in the wheel.

    Tests and samples are not.
    """
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        "briefing/templates/brief.md.j2",
        "briefing/languages/es/labels.toml",
        "briefing/profiles/us-mexico.toml",
    }
    assert wanted | {"briefing/py.typed"} <= names
    assert not [name for name in names if name.startswith(("tests", "samples", "templates"))]


def test_the_installed_wheel_makes_a_brief(wheel: Path, tmp_path: Path) -> None:
    """In an empty environment and folder the installed command builds and proves a brief."""
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    _run(
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        str(wheel),
        cwd=tmp_path,
    )
    (tmp_path / "work").mkdir()
    shutil.copy(ARTICLE, tmp_path / "work")
    briefing = str(tmp_path / "env" / "bin" / "briefing")
    _run(briefing, "build", ARTICLE.name, "--date", "2025-01-16", cwd=tmp_path / "work")
    _run(briefing, "verify", "briefs/2025-01-16.html", cwd=tmp_path / "work")
    assert "Sources" in _run(briefing, "show", cwd=tmp_path / "work")


def _seconds(*words: str) -> float:
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, *words], cwd=ROOT, check=True, capture_output=True, env={**os.environ}
    )
    return time.perf_counter() - began


def test_help_is_quick() -> None:
    """`briefing --help` takes at most 1.5 times as long as importing typer, interleaved in one run."""
    pairs = [
        (_seconds("-m", "briefing", "--help"), _seconds("-c", "import typer")) for _ in range(PAIRS)
    ]
    assert statistics.median(ours / theirs for ours, theirs in pairs) <= HELP_RATIO
