"""The tree on disk -> the built site, by the engine of the extra `[site]`, in a process of its own."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import BriefingError, WrongUse
from briefing.publishing.pages.site_config import BUILT, CONFIG_FILE, DOCS, OVERRIDES

TIMEOUT = 900  # seconds: 400 briefs build in well under a minute; an engine that hangs must not hang a night's run


def write_tree(project: Path, texts: Mapping[str, str | bytes]) -> bool:
    """Make the folder hold this tree and nothing else of a tree; whether anything had to be written or removed."""
    wanted = {
        project / name: text.encode("utf-8") if isinstance(text, str) else text
        for name, text in texts.items()
    }
    there = {
        path for name in (DOCS, OVERRIDES) for path in (project / name).rglob("*") if path.is_file()
    }
    for path in there - set(wanted):
        path.unlink()
    changed = [
        path
        for path, content in wanted.items()
        if not path.is_file() or path.read_bytes() != content
    ]
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(wanted[path])
    return bool(changed or there - set(wanted))


def run_engine(project: Path) -> Path:
    """The folder of the built site; BriefingError with the engine's last words if it fails."""
    if importlib.util.find_spec("zensical") is None:
        raise WrongUse("the site needs its engine: pip install 'bilateral-briefing[site]'")
    built = project / BUILT
    shutil.rmtree(built, ignore_errors=True)
    command = [sys.executable, "-m", "zensical", "build", "--config-file", CONFIG_FILE]
    try:
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=TIMEOUT)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise BriefingError(
            f"the site's engine did not end within {TIMEOUT} seconds; the old site stays"
        ) from error
    _without_empty_sitemap(built / "sitemap.xml")
    if done.returncode or not (built / "index.html").is_file():
        said = " ".join(f"{done.stdout}\n{done.stderr}".split())[-300:]
        raise BriefingError(f"the site's engine failed, so the old site stays: {said}")
    return built


def _without_empty_sitemap(sitemap: Path) -> None:
    """A site that does not know its address has nothing to say in a sitemap, and an empty one is not valid."""
    if sitemap.is_file() and "<url>" not in sitemap.read_text(encoding="utf-8"):
        sitemap.unlink()
