"""How long a year of briefs takes to become a site, and how large it gets: `python speed.py [DAYS]`.

The tree is ours, the build the engine's; the same tree is built by MkDocs with Material beside it, if that is there.
"""

import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from made_up import write

from briefing.config import Settings
from briefing.publishing import engine
from briefing.publishing.configuration import SiteOptions
from briefing.publishing.frame import Frame
from briefing.publishing.library import library
from briefing.workflow.publishing import shelf, texts_of

DAYS = 400
T = TypeVar("T")


def main(days: int) -> None:
    """Print a line for each step and size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "briefs", days)
        read = _timed("reading", lambda: shelf(Settings(out=str(folder / "briefs"), archive=""), force=True))
        texts = _timed("tree", lambda: texts_of(Frame(library(read.briefs), "en"), SiteOptions()))
        project = folder / "project"
        _timed("writing", lambda: engine.lay_out(project, texts))
        built = _timed("engine", lambda: engine.run(project))
        _sizes(built)
        _timed("engine again, nothing changed", lambda: engine.run(project))
        changed = project / "docs" / "briefs" / f"{read.briefs[days // 2].day}.md"
        changed.write_text(f"{changed.read_text(encoding='utf-8')}\nchanged\n", encoding="utf-8")
        _timed("engine again, one brief changed", lambda: engine.run(project))
        if importlib.util.find_spec("mkdocs") and importlib.util.find_spec("material"):
            _timed("MkDocs with Material", lambda: _mkdocs(project))


def _mkdocs(project: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "other"]
    subprocess.run(command, cwd=project, check=True, capture_output=True)


def _sizes(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file()]
    print(f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB; ", end="")
    print(f"search index {(built / 'search.json').stat().st_size / 1e6:.1f} MB")


def _timed(what: str, step: Callable[[], T]) -> T:
    began = time.perf_counter()
    made = step()
    print(f"{time.perf_counter() - began:7.1f} s  {what}", flush=True)
    return made


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DAYS)
