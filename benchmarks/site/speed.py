"""Time to build a site of many briefs, from nothing and after changes: `python speed.py [DAYS]`.

Seconds are of the processor, ours and the engine's apart, for it is a process of its own; then
those on the clock. The same tree is built by MkDocs with Material beside it, if that is there.
"""

import importlib.util
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from made_up import ROOT, briefs, write

from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.config import Settings
from briefing.publishing.build_cache import RenderCache
from briefing.publishing.engine.toolchain_fingerprint import compute_fingerprint
from briefing.publishing.pages.site_config import BUILT, SiteOptions
from briefing.workflow import site_build
from briefing.workflow.proof.publishable import find_publishable

DAYS = 400
OPTIONS = SiteOptions(url="https://briefs.example/")


def main(days: int) -> None:
    """Print a line for each build, then the sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(out=str(folder / "briefs"), archive=str(folder / ".briefing"))
        write(folder / "briefs", days)
        build = lambda: site_build.build_site(settings, folder / "site", OPTIONS, force=True)  # noqa: E731
        _timed(f"{days} briefs, from nothing", build)
        _timed("again, nothing changed", build)
        _change(folder, days // 2)
        _timed("again, one brief changed", build)
        write(folder / "briefs", days + 1)
        _change(folder, days // 2)
        _timed("again, one brief more", build)
        _sizes(folder)
        if importlib.util.find_spec("mkdocs") and importlib.util.find_spec("material"):
            (project,) = (folder / ".briefing").glob("site/*/project")
            _timed("MkDocs with Material, the same tree", lambda: _mkdocs(project))
        _proofs(folder, days)


def _change(folder: Path, number: int) -> None:
    """Correct a headline of a brief."""
    brief = briefs(number + 1)[number]
    first, *others = brief.stories
    changed = replace(brief, stories=(replace(first, retitled="Another title"), *others))
    (folder / "briefs" / f"{brief.name}.json").write_text(brief_to_json(changed), encoding="utf-8")


def _proofs(folder: Path, days: int) -> None:
    """The check of `briefing verify`: of briefs that it proves, all of the sample day's sources."""
    sample = brief_from_json((ROOT / "briefs" / "2025-01-16.json").read_text(encoding="utf-8"))
    origins = ROOT / "briefs"
    cited = tuple(
        replace(one, origin=str((origins / one.origin).resolve())) for one in sample.citations
    )
    (folder / "proven").mkdir()
    for brief in briefs(days):
        text = brief_to_json(replace(sample, day=brief.day, citations=cited))
        (folder / "proven" / f"{brief.day}.json").write_text(text, encoding="utf-8")
    settings = Settings(out=str(folder / "proven"), archive="")
    for what in ("to prove them, eight sources each", "to prove them again, nothing changed"):
        _timed(
            what,
            lambda: find_publishable(
                settings, RenderCache(folder / "texts", compute_fingerprint(None))
            ),
        )


def _mkdocs(project: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", BUILT]
    subprocess.run(command, cwd=project, check=True, capture_output=True)


def _sizes(folder: Path) -> None:
    for name in ("site", ".briefing"):
        files = [path for path in (folder / name).rglob("*") if path.is_file()]
        print(
            f"{name}: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB"
        )
    months = sorted((folder / "site" / "search").glob("*.json"))
    print(f"search: {len(months)} files, the largest {max(map(_size, months)) / 1e3:.0f} kB")


def _size(path: Path) -> int:
    return path.stat().st_size


def _timed(what: str, step: Callable[[], object]) -> None:
    began, ours, others = (
        time.perf_counter(),
        _used(resource.RUSAGE_SELF),
        _used(resource.RUSAGE_CHILDREN),
    )
    step()
    own, engine = _used(resource.RUSAGE_SELF) - ours, _used(resource.RUSAGE_CHILDREN) - others
    clock = time.perf_counter() - began
    print(
        f"{own:7.1f} s ours {engine:7.1f} s engine {clock:7.1f} s on the clock  {what}", flush=True
    )


def _used(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DAYS)
