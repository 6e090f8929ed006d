"""The old site stays until the new one is whole; then the new one stands in its place."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import BriefingError, WrongUse

MARK = ".briefing-site"  # stands in every site that was built, so that no other folder is ever replaced


@contextmanager
def workshop(site: Path) -> Iterator[Path]:
    """An empty folder beside the site, on its disk, that is gone afterwards. WrongUse for a folder that is no site."""
    if site.exists() and not (site.is_dir() and ((site / MARK).is_file() or not any(site.iterdir()))):
        raise WrongUse(f"{site} is there and was not built by `briefing site build`; name another folder with --site")
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=site.parent, prefix=f".{site.name}."))
    except OSError as error:
        raise BriefingError(f"{site.parent} can't be written: {error.strerror}; name another with --site") from error
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def put(built: Path, site: Path, beside: Path) -> None:
    """Put the built site in the place of the old one: two renamings, and back again if the second fails."""
    (built / MARK).write_text("built by `briefing site build`, which replaces this folder whole\n", encoding="utf-8")
    old = beside / "old"
    if site.exists():
        site.rename(old)
    try:
        built.rename(site)
    except OSError as error:
        if old.exists():
            old.rename(site)
        raise BriefingError(f"{site} can't be written: {error.strerror}; the old site stays") from error
