"""What comes with the program: licences and versions of all that it installs, by their own word."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parent.parent
EXTRAS = ("site", "charts", "dkim", "documents", "pdf", "collect", "backfill", "parquet", "sql")
LOCKED = (
    "site",
    "charts",
    "dkim",
    "collect",
    "documents",
    "pdf",
    "backfill",
    "parquet",
    "sql",
)  # as the Makefile says
# Said in SECURITY.md: weak copyleft, and a choice of which we take the first.
LESSER = {"pycountry": "LGPL-2.1-only"}
CHOSEN = {"tld": "MPL-1.1"}
FREE = re.compile(
    r"\b(?:MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|Unlicense|HPND|Zlib|0BSD"
    r"|CC0|Public Domain|LGPL)",
    re.IGNORECASE,
)
COPYLEFT = re.compile(r"(?<!L)\bA?GPL|Affero|(?<!Lesser )General Public License", re.IGNORECASE)
# The first versions without a known hole that we would be open to, as known on 28 November 2026.
MINIMUMS = {"filelock": "3.20.1", "jinja2": "3.1.6", "trafilatura": "2.3.1"}


def _requirements(found: Distribution, extras: Iterable[str]) -> list[Requirement]:
    """What a distribution requires here, with these extras of it."""
    asked = [Requirement(line) for line in found.requires or ()]
    wanted = [{"extra": extra} for extra in ("", *extras)]
    return [one for one in asked if one.marker is None or any(map(one.marker.evaluate, wanted))]


def _installed() -> dict[str, Distribution]:
    """Everything that the program and its extras bring here, by name; what is not installed not."""
    found: dict[str, Distribution] = {}
    left = _asked_for(EXTRAS)
    while left:
        asked = left.pop()
        key = _key(asked.name)
        if key in found and not asked.extras:
            continue
        try:
            known = found.setdefault(key, distribution(asked.name))
        except PackageNotFoundError:
            continue
        left += _requirements(known, asked.extras)
    return found


def _asked_for(extras: tuple[str, ...]) -> list[Requirement]:
    """What the project asks for; what an old installation says of itself may be old."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"]
    lines = [*project["dependencies"], *(one for name in extras for one in more.get(name, ()))]
    return [Requirement(line) for line in lines]


def _licence(found: Distribution) -> str:
    """What a distribution says of its licence, in its fields and classifiers."""
    fields = found.metadata
    said = [fields.get("License-Expression", ""), (fields.get("License") or "")[:200]]
    marks = [one for one in fields.get_all("Classifier") or () if one.startswith("License ::")]
    return " ".join([*said, *marks]).strip()


@pytest.fixture(scope="module")
def installed() -> dict[str, Distribution]:
    """Everything that the program brings."""
    found = _installed()
    assert len(found) > 30
    return found


def test_nothing_that_is_installed_is_under_the_gpl(installed: dict[str, Distribution]) -> None:
    """Each licence is permissive or Mozilla's; the one LGPL and the one choice are known."""
    for name, found in installed.items():
        licence = CHOSEN.get(name) or _licence(found)
        assert FREE.search(licence), f"{name}: {licence or 'says no licence'}"
        assert not COPYLEFT.search(licence) or name in LESSER, f"{name}: {licence}"
        assert "LGPL" not in licence or name in LESSER, f"{name}: {licence}"


def test_weak_copyleft_is_said(installed: dict[str, Distribution]) -> None:
    """What is under the LGPL stands in SECURITY.md, and is still there."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    for name, licence in LESSER.items():
        assert licence in _licence(installed[name])
        assert f"{name} ({licence})" in text


@pytest.mark.slow  # starts a build
def test_a_build_does_not_import_what_is_under_the_lgpl(tmp_path: Path) -> None:
    """A day is read, ranked and written without pycountry."""
    code = (
        "import sys; from typer.testing import CliRunner; from briefing.cli.app import app; "
        f"done = CliRunner().invoke(app, ['build', {str(ROOT / 'samples' / '2025-01-16')!r}, "
        f"'--date', '2025-01-16', '--no-archive', '--out', {str(tmp_path)!r}]); "
        "print(done.exit_code, [name for name in sys.modules if name == 'pycountry'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0 []"


@pytest.mark.parametrize("name", MINIMUMS)
def test_versions_with_known_holes_are_not_allowed(name: str) -> None:
    """The project's own requirement begins at the version that carries the fix."""
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(rf'"{name}>=([\d.]+)', lines)
    assert found
    assert Version(found[1]) >= Version(MINIMUMS[name])


_PIN = re.compile(
    r"^([A-Za-z0-9_.-]+)==([^\s;]+)[^\n]*\\\n((?:\s+--hash=sha256:[0-9a-f]{64}.*\n)+)", re.M
)


@pytest.fixture(scope="module")
def locked() -> dict[str, list[Version]]:
    """The versions of each package that the lock file names with at least one hash.

    Several where a Python or a system wants another one.
    """
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = _PIN.findall(text)
    assert len(pins) == len(re.findall(r"^[^\s#].*==", text, re.MULTILINE))
    found: dict[str, list[Version]] = {}
    for name, version, _ in pins:
        found.setdefault(_key(name), []).append(Version(version))
    return found


def test_the_lock_file_has_what_the_project_asks_for(locked: dict[str, list[Version]]) -> None:
    """Each requirement of the program and of its extras is locked, in a version that it allows."""
    for asked in _asked_for(LOCKED):
        assert all(map(asked.specifier.contains, locked[_key(asked.name)])), asked


def test_what_is_locked_is_free(
    locked: dict[str, list[Version]], installed: dict[str, Distribution]
) -> None:
    """Nothing is locked whose licence was not looked at, but for what other systems need."""
    elsewhere = {"colorama", "pywin32", "tzdata", "win32-setctime", "typing-extensions"}
    assert not set(locked) - set(installed) - elsewhere


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
