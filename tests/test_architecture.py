"""The house's own rules: imports point downwards only, and nothing heavy is imported before it is
needed."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.package_code import MODULES, PACKAGE, read_nodes

# Lowest first: a module may import from those before it, never from those behind it.
ORDER = (
    "quick_dataclass", "model", "errors", "languages", "config", "text", "profiles", "sources", "cleaning",
    "sentences", "ranking", "quoting", "grouping", "composing", "rendering", "archive",
    "collecting", "delivering", "publishing", "workflow", "api", "__init__", "cli", "__main__",
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
    "yaml",
    "babel",
    "rich",
    "sqlite3",
    "email",
    "multiprocessing",
    "dask",
    "distributed",
    "pyarrow",
    "sqlalchemy",
)


# Modules side by side in a package: as many as one looks over. The commands are a list, one each.
MOST_BESIDE = 16
LISTS = ("cli/commands",)
MOST_LINES, MOST_OF_FUNCTION = 300, 45  # lines; of a function without its docstring
TABLE_ENTRY = re.compile(
    r"(briefing(?:\.\w+)+):\w+"
)  # "module:function", as tables name what they import when asked


def _station(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


@cache
def _imports(module: str) -> set[str]:
    """The modules of the package that a module imports anywhere in it, but for annotations only."""
    nodes = read_nodes()[module]
    skipped = {id(inner) for node in nodes if _is_for_types(node) for inner in ast.walk(node)}
    names: set[str] = set()
    for node in nodes:
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            within = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= within & MODULES.keys() or {node.module}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            names |= {entry[1] for entry in [TABLE_ENTRY.fullmatch(node.value)] if entry}
    return (names & MODULES.keys()) - {"briefing"}


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def _reachable(start: str, graph: Mapping[str, set[str]]) -> set[str]:
    """What a module imports, and what that imports, and so on; itself only where it is in a
    cycle."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph[waiting.pop()] - seen
        seen |= new
        waiting += new
    return seen


def test_imports_point_downwards() -> None:
    """A module imports only from its own station or a lower one."""
    upwards = [
        f"{module} imports {name}"
        for module in MODULES
        for name in sorted(_imports(module))
        if ORDER.index(_station(name)) > ORDER.index(_station(module))
    ]
    assert upwards == []


def test_a_package_is_looked_over_at_once() -> None:
    """No package has more modules side by side than one looks over, but a list of its own kind."""
    beside = Counter(
        path.parent.relative_to(PACKAGE).as_posix()
        for path in MODULES.values()
        if path.name != "__init__.py"
    )
    crowded = {name: many for name, many in beside.items() if many > MOST_BESIDE}
    assert crowded.keys() <= set(LISTS), crowded


def test_modules_and_functions_are_short() -> None:
    """No module and no function is longer than one reads at once."""
    modules = {name: _count_lines(path) for name, path in MODULES.items()}
    assert {name: many for name, many in modules.items() if many > MOST_LINES} == {}
    functions = {
        f"{name}.{node.name}": _measure_body(node)
        for name, nodes in read_nodes().items()
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: many for name, many in functions.items() if many > MOST_OF_FUNCTION} == {}


def _count_lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _measure_body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_imports_make_no_cycle() -> None:
    """No module imports itself by way of others, whether at its own import or later inside of a
    function."""
    graph = {name: _imports(name) for name in MODULES}
    assert {name for name in MODULES if name in _reachable(name, graph)} == set()


def test_a_class_name_means_one_class() -> None:
    """No two classes of the package have one name."""
    classes = Counter(
        node.name
        for nodes in read_nodes().values()
        for node in nodes
        if isinstance(node, ast.ClassDef)
    )
    assert {name for name, many in classes.items() if many > 1} == set()


def test_a_function_is_called_by_a_verb() -> None:
    """No function and no method is called `of`, which says nothing where it is called."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    named = {
        name
        for name, nodes in read_nodes().items()
        for node in nodes
        if isinstance(node, kinds) and node.name == "of"
    }
    assert named == set()


def test_nothing_heavy_at_the_door() -> None:
    """Importing the command line imports none of the heavy libraries."""
    code = (
        f"import sys, briefing.cli.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_dataclasses_are_made_quickly() -> None:
    """No module takes the standard library's decorator, which takes a tenth of `briefing build`,
    but those of the values that `import briefing` gives."""
    slow = {
        name
        for name, nodes in read_nodes().items()
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses"
        if "dataclass" in [alias.name for alias in node.names]
        if not name.startswith("briefing.api.")
    }
    assert slow == set()


def test_no_pattern_has_a_possessive_group() -> None:
    """Python 3.11.0 to 3.11.4 match `(?:…)*+` wrongly (gh-106052); an atomic group, `(?>(?:…)*)`,
    says the same."""
    possessive = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")
    found = {
        path.name: possessive.findall(path.read_text(encoding="utf-8"))
        for path in PACKAGE.rglob("*.py")
    }
    assert {name: patterns for name, patterns in found.items() if patterns} == {}
