"""Files that somebody meant for the program and that it would not look at: edits, templates."""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from briefing.config import Settings
from briefing.errors import WrongUse
from briefing.model import Problem, Reason
from briefing.rendering.templates import list_folders

_EDITS = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[._-]?edits?)?\.toml", re.ASCII | re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)


def find_misplaced(settings: Settings, day: date) -> tuple[Problem, ...]:
    """A problem for each file that looks like this day's edits, or a template, and is neither."""
    return (*_edits(Path(settings.out), day), *_templates(settings))


def refuse_addresses(settings: Settings) -> None:
    """WrongUse for a source that is an address of the web."""
    for place in settings.sources:
        if _ADDRESS.match(place):
            raise WrongUse(
                f"{place} is an address, and `build` reads files; save the page into the inbox,"
                " or list the address under [collect] for `briefing collect`"
            )


def _edits(out: Path, day: date) -> Iterator[Problem]:
    wanted = out / f"{day}.edits.toml"
    for folder in dict.fromkeys((out, out.resolve().parent)):
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
            match = _EDITS.fullmatch(path.name)
            if match and match["day"] == day.isoformat() and path.resolve() != wanted.resolve():
                yield Problem(
                    where=_shown(path), what=Reason(code="edits_elsewhere", values=(str(wanted),))
                )


def _shown(path: Path) -> str:
    """The path as somebody in the project's folder would name it."""
    here = Path.cwd()
    full = path.absolute()
    return str(full.relative_to(here)) if full.is_relative_to(here) else str(path)


def _templates(settings: Settings) -> Iterator[Problem]:
    own = settings.templates_folder
    if own is None or not own.is_dir():
        return
    built_in = {
        path.relative_to(folder).as_posix()
        for folder in list_folders(None)
        for path in folder.rglob("*.j2")
    }
    there = {path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file()}
    for name in sorted(there - built_in):
        near = get_close_matches(name, sorted(built_in - there), n=1)
        if near:
            yield Problem(where=name, what=Reason(code="template_misnamed", values=(near[0],)))
