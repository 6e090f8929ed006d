"""The old site stays until the new one is whole; then the new one stands in its place."""

import logging
import os
import shutil
import sys
from pathlib import Path

from briefing.errors import BriefingError, WrongUse

_LOG = logging.getLogger(__name__)
# Stands in every site that was built, so that no other folder is ever replaced.
MARK = ".briefing-site"
_MARK_TEXT = "built by `briefing site build`, which replaces this folder whole\n"
_HERE = -100  # AT_FDCWD of Linux: paths are meant from the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS: the two paths change places


def check_replaceable(site: Path) -> None:
    """WrongUse for a folder that exists and was not built as a site."""
    if site.exists() and not (
        site.is_dir() and ((site / MARK).is_file() or not any(site.iterdir()))
    ):
        raise WrongUse(
            f"{site} is there and was not built by `briefing site build`; name another folder with "
            "--site"
        )


def recover_site(site: Path) -> None:
    """Clean up after a killed run: restore the old site if it is missing, delete leftovers."""
    if not site.exists() and _old(site).exists():
        _old(site).rename(site)
    for left in (_new(site), _old(site)):
        shutil.rmtree(left, ignore_errors=True)


def replace_site(built: Path, site: Path) -> None:
    """Replace the old site with a built one; BriefingError if that can't be done.

    Where the system can exchange two folders (Linux, macOS), there is always a site. Elsewhere it
    takes two renamings; between them there is none, and `recover_site` restores it after a kill.
    """
    site = site.resolve()  # a link stays a link, and leads to the new site
    try:
        (built / MARK).write_text(_MARK_TEXT, encoding="utf-8")
        site.parent.mkdir(parents=True, exist_ok=True)
        _moved(built, _new(site))
        if not (site.exists() and exchange_folders(_new(site), site)):
            _in_two_steps(site)
    except OSError as error:
        raise BriefingError(
            f"{site} can't be written: {error.strerror}; the old site stays"
        ) from error
    recover_site(site)
    _LOG.info("the site in %s is replaced", site)


def exchange_folders(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False, with nothing done, where the system can't."""
    import ctypes

    paths = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*paths, _EXCHANGE) == 0)
        return bool(libc.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):  # no such call; on Windows no such library
        return False


def _in_two_steps(site: Path) -> None:
    if site.exists():
        site.rename(_old(site))
    try:
        _new(site).rename(site)
    except OSError:
        if _old(site).exists():
            _old(site).rename(site)
        raise


def _moved(built: Path, ready: Path) -> None:
    """Move a folder beside the site; copied where that is another disk."""
    shutil.rmtree(ready, ignore_errors=True)
    try:
        built.rename(ready)
    except OSError:
        shutil.copytree(built, ready)
        shutil.rmtree(built)


def _new(site: Path) -> Path:
    return site.with_name(f".{site.name}.new")


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")
