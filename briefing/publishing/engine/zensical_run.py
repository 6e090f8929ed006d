"""Writes the tree and runs the engine of the extra `[site]` over it, in its own process."""

import importlib.util
import logging
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import BriefingError, MissingPackage
from briefing.publishing.pages.site_config import BUILT, CONFIG_FILE, DOCS, OVERRIDES

_LOG = logging.getLogger(__name__)
# Seconds: 400 briefs build in well under a minute; an engine that hangs must not hang a night's
# run.
TIMEOUT = 900


def write_tree(project: Path, texts: Mapping[str, str | bytes]) -> bool:
    """Make the folder hold exactly this tree; whether anything was written or removed."""
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
    _LOG.info(
        "files for the engine: %d, of which %d changed; %d removed",
        len(wanted),
        len(changed),
        len(there - set(wanted)),
    )
    return bool(changed or there - set(wanted))


def run_engine(project: Path) -> Path:
    """The folder of the built site; BriefingError with the engine's last words if it fails."""
    if importlib.util.find_spec("zensical") is None:
        raise MissingPackage("the site needs its engine", "site")
    built = project / BUILT
    shutil.rmtree(built, ignore_errors=True)
    command = [sys.executable, "-m", "zensical", "build", "--config-file", CONFIG_FILE]
    began = time.monotonic()
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
    _LOG.info("the engine built the site in %.1f seconds", time.monotonic() - began)
    return built


def _without_empty_sitemap(sitemap: Path) -> None:
    """Delete a sitemap without addresses, which is not valid: the site's address is not known."""
    if sitemap.is_file() and "<url>" not in sitemap.read_text(encoding="utf-8"):
        sitemap.unlink()
