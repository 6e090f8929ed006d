"""What comes with the program: licences and versions of all that it installs, by their own word."""

import re
import subprocess
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parent.parent
OURS = "bilateral-briefing"
EXTRAS = ("site", "charts", "dkim", "documents", "pdf", "collect", "backfill")
# Said in SECURITY.md: weak copyleft, and a choice of which we take the first.
LESSER = {"pycountry": "LGPL-2.1-only"}
CHOSEN = {"tld": "MPL-1.1"}
FREE = re.compile(
    r"\b(?:MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla|Unlicense|HPND|Zlib|0BSD"
    r"|CC0|Public Domain|LGPL)",
    re.IGNORECASE,
)
COPYLEFT = re.compile(r"(?<!L)\bA?GPL|Affero|(?<!Lesser )General Public License", re.IGNORECASE)
# The first versions without a known hole that we would be open to.
MINIMUMS = {"filelock": "3.20.1", "jinja2": "3.1.6", "trafilatura": "2.3.1"}


def _requirements(found: Distribution, extras: tuple[str, ...]) -> list[str]:
    """The names of what a distribution requires here, with these extras of it."""
    names = []
    for line in found.requires or ():
        one = Requirement(line)
        marker = one.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            names.append(one.name)
    return names


def _installed() -> dict[str, Distribution]:
    """Everything that the program and its extras bring here, by name; what is not installed not."""
    found: dict[str, Distribution] = {}
    left = [(OURS, EXTRAS)]
    while left:
        name, extras = left.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(name)
        except PackageNotFoundError:
            continue
        left += [(one, ()) for one in _requirements(found[key], extras)]
    return found


def _licence(found: Distribution) -> str:
    """What a distribution says of its licence, in its fields and classifiers."""
    fields = found.metadata
    said = [fields.get("License-Expression", ""), (fields.get("License") or "")[:200]]
    marks = [one for one in fields.get_all("Classifier") or () if one.startswith("License ::")]
    return " ".join([*said, *marks]).strip()


@pytest.fixture(scope="module")
def installed() -> dict[str, Distribution]:
    """Everything that the program brings, without the program."""
    found = _installed()
    found.pop(OURS, None)
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
