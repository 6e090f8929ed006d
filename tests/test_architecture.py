"""The house's own rules: imports point downwards only, and nothing heavy is imported before it is needed."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "briefing"

# Lowest first: a module may import from those before it, never from those behind it.
ORDER = (
    "__init__", "model", "errors", "config", "languages", "profiles", "sources", "cleaning",
    "sentences", "stemming", "words", "ranking", "quoting", "grouping", "composing", "rendering", "archive",
    "collecting", "delivering", "publishing", "workflow", "cli", "__main__",
)  # fmt: skip
HEAVY = (
    "nltk",
    "sumy",
    "numpy",
    "trafilatura",
    "lxml",
    "jinja2",
    "markdown",
    "pydantic",
    "babel",
    "rich",
    "sqlite3",
    "email",
)


def _station(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = node.module == "briefing"
            found |= {f"briefing.{alias.name}" for alias in node.names} if whole else {node.module}
    return {name for name in found if name.startswith("briefing.") and name != "briefing.__version__"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_downwards(path: Path) -> None:
    """A module imports only from its own station or a lower one."""
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    for name in _imports(path):
        assert ORDER.index(_station(name)) <= ORDER.index(own), f"{path.name} imports {name}"


def test_nothing_heavy_at_the_door() -> None:
    """Importing the command line imports none of the heavy libraries."""
    code = f"import sys, briefing.cli.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_pattern_has_a_possessive_group() -> None:
    """Python 3.11.0 to 3.11.4 match `(?:…)*+` wrongly (gh-106052); an atomic group, `(?>(?:…)*)`, says the same."""
    possessive = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")
    found = {path.name: possessive.findall(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}
    assert {name: patterns for name, patterns in found.items() if patterns} == {}
