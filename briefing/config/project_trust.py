"""Whether a `briefing.toml` that was found may be obeyed, and what it may ask for.

A file in a folder above may be anybody's, and a project may be a copy of somebody else's. So a
found file is obeyed only if nobody but the user and root can have written it, as git and OpenSSH
do; and it names paths below its own folder only, and no secret but those that are the program's.
Whoever trusts a folder says so in the user's file or in BRIEFING_TRUSTED.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from briefing.config.settings import PATHS

# A project names no other variable, so that it can't have AWS_SECRET_ACCESS_KEY sent to a server.
OWN_SECRET = re.compile(r"SMTP_PASSWORD|BRIEFING_\w+_PASSWORD")
_GLOB = re.compile(r"[*?\[]")


def is_own_secret(variable: str) -> bool:
    """Whether an environment variable is one of those that hold this program's passwords."""
    return OWN_SECRET.fullmatch(variable) is not None


def find_foreign_hand(path: Path) -> str | None:
    """Who else may have written a file or its folder; None if nobody but the user and root.

    Where the system has no owners of files (Windows) nobody is looked for.
    """
    if not hasattr(os, "getuid"):
        return None
    for place in (path, path.resolve(), path.parent, path.resolve().parent):
        known = place.stat()
        if known.st_uid not in (os.getuid(), 0):
            return f"{place} belongs to another user"
        if known.st_mode & stat.S_IWOTH:
            return f"{place} can be written by everybody"
        if known.st_mode & stat.S_IWGRP and not _is_private(known.st_gid):
            return f"{place} can be written by its group"
    return None


def list_forbidden(values: Mapping[str, object], folder: Path) -> Iterator[str]:
    """What a project that is not trusted asks for and may not, a line each."""
    for key, value in values.items():
        if key == "trusted":
            yield "trusted: a project can't trust itself"
        elif key == "mail.password_env" and not is_own_secret(str(value)):
            yield (
                "mail.password_env: wanted SMTP_PASSWORD or a name such as BRIEFING_DESK_PASSWORD"
            )
        elif key in PATHS or (key == "profile" and str(value).endswith(".toml")):
            for path in _paths(value):
                if not _is_below(path, folder):
                    yield f"{key} is {path!r}, which is outside of the project's folder"


def is_trusted(folder: Path, trusted: Iterable[str]) -> bool:
    """Whether a folder is one that the user trusts, or below one."""
    return any(folder.resolve().is_relative_to(Path(one).expanduser().resolve()) for one in trusted)


def _paths(value: object) -> Iterator[str]:
    items = value if isinstance(value, list | tuple) else str(value).split(",")
    yield from (item.strip() for item in map(str, items) if item.strip() not in ("", "-"))


def _is_below(path: str, folder: Path) -> bool:
    """Whether a path is in the folder, with all links followed; of a pattern, its fixed part."""
    if path.startswith("~"):
        return False
    fixed = _GLOB.split(path)[0] if _GLOB.search(path) else path
    if ".." in Path(path).parts[len(Path(fixed).parts) :]:
        return False
    try:
        return (folder / fixed).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False


def _is_private(group: int) -> bool:
    """Whether a group is the user's alone: named like the user, with no other member.

    Many systems make such a group for each user, and let it write the user's files.
    """
    try:
        import grp
        import pwd

        user, found = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(group)
    except (ImportError, KeyError):
        return False
    return (group == 0 and os.getuid() == 0) or (
        found.gr_name == user and set(found.gr_mem) <= {user}
    )
