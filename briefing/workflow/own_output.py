"""What the program wrote itself: never read as a source, never overwritten unseen."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.archive.files.hash_list import HASH_LIST_SUFFIX, hash_file, read_hash_list
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Problem, Reason
from briefing.workflow.proof.note_hashes import hash_list_file

EDITED_SUFFIX = ".edited"
FORMATS = (".md", ".html", ".json", ".ics", ".docx", ".pdf")  # of a brief, as the settings have
_SITE = "site"  # where `briefing site build` writes if nothing else is said


def leave_out_own(settings: Settings) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The sources without the folders of briefs, archive and site, and what was left out of them.

    A folder that holds one of them is replaced by what else is in it: a brief that quotes itself
    grows by its own sentences every day.
    """
    own = _own_folders(settings)
    locations: list[str] = []
    problems: list[Problem] = []
    for location in settings.sources:
        mine = _briefs_among(location, own[0])
        inside = sorted(str(folder) for folder in own if _holds(location, folder))
        if not inside and not mine:
            locations.append(location)
            continue
        locations += _without(Path(location).expanduser(), [*own, *mine])
        names = ", ".join([*(Path(folder).name for folder in inside), *_span_names(mine)])
        problems.append(Problem(where=location, what=Reason(code="own_output", values=(names,))))
    return tuple(locations), tuple(problems)


def keep_edited(texts: Mapping[Path, str | bytes], name: str) -> Iterator[tuple[Path, str | bytes]]:
    """What to write beside documents that somebody changed by hand since they were built.

    Only where the build noted what it wrote; a document that is to be written as it stands is no
    loss.
    """
    for path, text in texts.items():
        try:
            noted = read_hash_list(hash_list_file(path.parent, name)).get(path.name)
            there = path.read_bytes() if noted and hash_file(path) != noted else None
        except (InputError, OSError):
            continue
        written = text if isinstance(text, bytes) else text.encode("utf-8")
        if there is not None and there != written:
            yield path.with_name(path.name + EDITED_SUFFIX), there


def _own_folders(settings: Settings) -> list[Path]:
    out = Path(settings.out).resolve()
    site = out.parent / _SITE
    own = [out, site] if _is_site(site) else [out]
    return [*own, Path(settings.archive).resolve()] if settings.archive else own


def _briefs_among(location: str, out: Path) -> list[Path]:
    """The files of briefs that were built into a source's own folder, in order."""
    folder = Path(os.path.expanduser(location))  # noqa: PTH111  pathlib raises for unknown users
    if location == "-" or not os.path.isdir(folder) or folder.resolve() != out:  # noqa: PTH112
        return []
    lists = sorted(out.glob(f"*{HASH_LIST_SUFFIX}"))
    return [path for one in lists for path in map(one.with_suffix, FORMATS) if path.exists()]


def _span_names(paths: list[Path]) -> list[str]:
    """The first and the last name of files; none of none."""
    return [" … ".join(dict.fromkeys((paths[0].name, paths[-1].name)))] if paths else []


def _is_site(folder: Path) -> bool:
    return (folder / "index.html").is_file() and (folder / "assets").is_dir()


def _holds(location: str, folder: Path) -> bool:
    """Whether a location is a folder that one of ours lies in; hidden ones are not read anyway."""
    path = Path(os.path.expanduser(location))  # noqa: PTH111  pathlib raises for an unknown user
    if location == "-" or not os.path.isdir(path):  # noqa: PTH112  and for a forbidden folder
        return False
    root = path.resolve()
    if root == folder or not folder.is_relative_to(root) or not folder.exists():
        return False
    return not any(part.startswith(".") for part in folder.relative_to(root).parts)


def _without(root: Path, own: list[Path]) -> Iterator[str]:
    """The files and folders of a folder without ours, at any depth."""
    for path in sorted(root.iterdir()):
        real = path.resolve()
        if path.name.startswith(".") or real in own:
            continue
        if path.is_dir() and any(folder.is_relative_to(real) for folder in own):
            yield from _without(path, own)
        elif path.is_dir() or path.suffix.lower() != ".toml":
            yield str(path)
