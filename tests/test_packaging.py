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
from build import ProjectBuilder
from build.env import DefaultIsolatedEnv

pytestmark = pytest.mark.slow  # builds and installs a wheel
ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "samples" / "2025-01-16" / "03-alta-plains-herald.json"
# The command imports nothing heavy before it is needed: half as long again as its library alone.
HELP_RATIO = 1.5
PAIRS = 9
KINDS = ("wheel", "sdist")


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
    # By the pip that is there: none has to be made ready first, and what nobody imports needs no
    # byte code. A third of the time.
    venv.create(tmp_path / "env")
    into = (sys.executable, "-m", "pip", "--python", str(tmp_path / "env"), "install")
    _run(*into, "--quiet", "--disable-pip-version-check", "--no-compile", str(wheel), cwd=tmp_path)
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


def test_wheel_and_source_are_the_same_bytes_again(tmp_path: Path) -> None:
    """Built twice from the same sources, with other times of the files, another umask and zone, the
    wheel and the source distribution are the same to a byte.
    """
    tracked = _run("git", "ls-files", "-z", cwd=ROOT).split("\0")[:-1]
    made: list[dict[str, bytes]] = []
    with DefaultIsolatedEnv() as env:
        for number, mask in enumerate((0o022, 0o077)):
            source = tmp_path / f"source{number}"
            for name in tracked:
                if (ROOT / name).is_file():
                    (source / name).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(ROOT / name, source / name)
                    os.utime(source / name, (10**9 * (1 + number / 2), 10**9 * (1 + number / 2)))
            builder = ProjectBuilder.from_isolated_env(env, source)
            if not number:
                env.install(builder.build_system_requires)
            before = os.umask(mask)
            try:
                paths = [Path(builder.build(kind, tmp_path / f"out{number}")) for kind in KINDS]
            finally:
                os.umask(before)
            made.append({path.name: path.read_bytes() for path in paths})
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
