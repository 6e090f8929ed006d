"""Count what makes the package easy or hard to find one's way in, and print one line a figure.

    python -m benchmarks.house.measure

Class names that mean two classes, functions called `of`, lines over 100 columns, the largest files,
functions and packages, how long `import briefing` takes, and how many modules one HTML article
enters on its way to a page. `README.md` beside this says which of them are held, and why.
"""

import ast
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

PACKAGE = Path(__file__).parents[2] / "briefing"
WIDTH = 100
NOTE = re.compile("  # (?:noqa|type: ignore)")  # to ruff or mypy
SHORT = 40  # lines, below which a module may be a part of another
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Two capitals settle the water talks</title>
<meta property="article:published_time" content="2025-01-15T09:00:00Z"></head><body>
<article><h1>Two capitals settle the water talks</h1><p>By Ada Quill</p>
<p>MEXICO CITY — Mexico and the United States agreed on Wednesday to begin talks about the water
treaty on February 3, the Mexican foreign ministry said. The talks will last two weeks.</p> <p>“We
have a date and we have a list,” Irene Valdivieso, an undersecretary of Mexico, said. “The rest is
work.” She said that Washington had asked for the records of 40 dams along the border.</p> <p>The
United States received 1.2 million acre-feet of water from Mexico last year. Farmers in Texas want
more of it by March 1, and farmers in Chihuahua want to keep it.</p></article></body></html>
"""


def main() -> None:
    """Print the figures."""
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))
    }
    classes = Counter(node.name for node in _nodes(trees) if isinstance(node, ast.ClassDef))
    functions = [
        node for node in _nodes(trees) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    lengths = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in trees)
    rooms = Counter(path.parent for path in trees if path.name != "__init__.py")
    widest, most = rooms.most_common(1)[0]
    print(f"modules: {len(trees)}; lines: {sum(lengths)}, of a module {median(lengths)} (median)")
    print(f"lines of the longest module: {lengths[-1]}")
    print(f"class names used twice: {sum(many > 1 for many in classes.values())} of {len(classes)}")
    print(
        f"functions called `of`: {sum(one.name == 'of' for one in functions)} of {len(functions)}"
    )
    print(f"functions over 40 lines: {sum(_length(one) > 40 for one in functions)}")
    written = (NOTE.split(line)[0] for path in trees for line in _lines(path))
    wide = sum(len(line) > WIDTH for line in written)
    print(f"lines over {WIDTH} columns: {wide}")
    print(f"most modules side by side: {most} in {widest.relative_to(PACKAGE.parent)}")
    print(f"milliseconds of `import briefing`, less those of Python: {_import_time():.0f}")
    _print_entered({Path(name) for name in _entered()})


def _print_entered(entered: set[Path]) -> None:
    doors = {path for path in entered if path.name == "__init__.py"}
    own = entered - doors
    rooms = {path.parent for path in entered}
    short = sum(len(_lines(path)) < SHORT for path in own)
    print(f"modules entered for one HTML article from file to page: {len(entered)}")
    print(f"  of these `__init__.py`: {len(doors)}; of fewer than {SHORT} lines: {short}")
    print(f"  packages: {len(rooms)}; lines in the modules: {sum(len(_lines(p)) for p in own)}")


def _import_time() -> float:
    """The median of nine, in milliseconds: what `import briefing` adds to an empty program."""
    times = {
        code: median(_run_time(code) for _ in range(9)) for code in ("pass", "import briefing")
    }
    return 1000 * (times["import briefing"] - times["pass"])


def _run_time(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def _nodes(trees: dict[Path, ast.Module]) -> Iterator[ast.AST]:
    return (node for tree in trees.values() for node in ast.walk(tree))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Its lines without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def _entered() -> set[str]:
    """The modules in which a function ran while one page was read, briefed and rendered."""
    import briefing as bf

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(PAGE, encoding="utf-8")
        bf.build(bf.read(path), day=date(2025, 1, 16)).to_html()  # so that imports are not counted
        seen: set[str] = set()
        sys.setprofile(
            lambda frame, event, _: seen.add(frame.f_code.co_filename) if event == "call" else None
        )
        try:
            bf.build(bf.read(path), day=date(2025, 1, 16)).to_html()
        finally:
            sys.setprofile(None)
    return {name for name in seen if name.startswith(str(PACKAGE))}


if __name__ == "__main__":
    main()
