"""The package's own code, for the tests that look at how it is written."""

import ast
import gc
from collections.abc import Mapping
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "briefing"
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


@cache
def read_nodes() -> Mapping[str, tuple[ast.AST, ...]]:
    """Every node of every module's syntax tree by the module's name, in the order of `ast.walk`;
    the module itself is the first.

    Each process of tests parses the package once, for all files that ask. The nodes live to its
    end: without a search for circles among them parsing takes a third of the time.
    """
    gc.disable()
    read = {name: _walk(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
    gc.freeze()
    gc.enable()
    return read


def _walk(source: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(source)))
