"""Every file, folder and module that a page, a docstring or a comment names is there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Where a reader looks for what a page names: beside the page, and in these folders.
STARTS = [
    ROOT / part
    for part in ("", "briefing", "briefing/languages", "briefing/profiles", "templates", "docs")
]
_SUFFIX = r"\.(?:py|toml|csv|md|j2|css|js|json|txt|svg|sh|html|typ)"
# A path with a folder in it. Behind a slash, a dot, a colon or a brace it is the end of another.
_PATH = re.compile(rf"(?<![\w./:~@{{}}*$<>-])[A-Za-z_][\w.-]*(?:/[\w.<>-]+)+{_SUFFIX}(?![\w/])")
_MODULE = re.compile(r"\b(?:briefing|tests|benchmarks)(?:\.[a-z_]+)+\b")
# What architecture.md sets between backticks: folders too, and files without their folder.
_PLACE = re.compile(r"`([a-z_]+(?:/[a-z_]+)+|[a-z_]+(?:/[a-z_]+)*\.py)`")
_COMMENT = re.compile(r"(?:^|  )# .*$", re.MULTILINE)
# Files of whoever uses the program, or that it writes for him.
USERS = re.compile(
    r"briefs/|my/|briefing\.(?:toml|log|sqlite3)|SHARED/|measure/|site/(?:404|index)\.html"
)


def _said_in_code(path: Path) -> Iterator[str]:
    """Docstrings and comments of a Python file."""
    source = path.read_text(encoding="utf-8")
    yield from (found[0] for found in _COMMENT.finditer(source))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


def _said(path: Path) -> Iterator[str]:
    """What a file says to whoever reads it: a page whole, of data and code only the remarks."""
    if path.suffix == ".py":
        yield from _said_in_code(path)
    elif path.suffix == ".toml":
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from (line for line in lines if line.lstrip().startswith("#"))
    else:
        yield path.read_text(encoding="utf-8")


def _is_there(name: str, page: Path) -> bool:
    name = re.sub("<(?:code|language)>", "en", name)
    return any((start / name).exists() for start in (page.parent, *STARTS))


def _is_module(name: str) -> bool:
    """Whether a module is there, or what is named stands in a module that is there."""
    parts = name.split(".")
    for length in range(len(parts), 1, -1):
        place = ROOT.joinpath(*parts[:length])
        if place.is_dir() or place.with_suffix(".py").exists():
            source = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
            words = source.read_text(encoding="utf-8") if length < len(parts) else ""
            return all(part in words for part in parts[length:])
    return False


def _named(page: Path) -> Iterator[str]:
    for text in _said(page):
        yield from (found[0] for found in _PATH.finditer(text))
        yield from (found[0] for found in _MODULE.finditer(text))
        if page.name == "architecture.md":
            yield from _PLACE.findall(text)


def _pages(folder: str) -> list[Path]:
    """What is written of the project itself: hidden folders and what is installed are not."""
    found = (path for kind in ("*.md", "*.py", "*.toml") for path in (ROOT / folder).rglob(kind))
    return [path for path in found if "node_modules" not in path.parts]


@pytest.mark.parametrize("folder", ["briefing", "benchmarks", "docs", "templates", "tests"])
def test_what_a_folder_names_is_there(folder: str) -> None:
    """A path or module named in a page, a docstring or a comment leads somewhere."""
    assert _missing(_pages(folder)) == []


def test_what_the_pages_at_the_top_name_is_there() -> None:
    """So it is in the README and its neighbours; the changelog tells of what was, too."""
    assert _missing([path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"]) == []


def _missing(pages: list[Path]) -> list[tuple[str, str]]:
    return sorted(
        (page.relative_to(ROOT).as_posix(), name)
        for page in pages
        for name in set(_named(page))
        if not USERS.match(name)
        and not (_is_module(name) if _MODULE.fullmatch(name) else _is_there(name, page))
    )


def test_a_path_that_is_not_there_is_found(tmp_path: Path) -> None:
    """The search sees what it is for: in backticks or not, with a language left open."""
    page = tmp_path / "page.md"
    page.write_text(
        "See text/nowhere.py and `languages/<code>/nothing.toml`, not briefing.text.none,\n"
        "but text/words.py, `languages/<code>/gate.toml` and https://example.org/a/b.html.",
        encoding="utf-8",
    )
    missing = [
        name
        for name in _named(page)
        if not (_is_module(name) if _MODULE.fullmatch(name) else _is_there(name, page))
    ]
    assert missing == ["text/nowhere.py", "languages/<code>/nothing.toml", "briefing.text.none"]
