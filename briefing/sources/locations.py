"""What the user named -> the files to read, each once.

Their order does not depend on the machine.
"""

# pathlib's functions raise for an unknown user and below a folder that can't be searched:
# ruff: noqa: PTH111, PTH112, PTH207

import glob
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.model import Problem, Reason
from briefing.quick_dataclass import dataclass
from briefing.sources.formats.table import READERS
from briefing.sources.raw_document import STANDARD_INPUT, LineRange
from briefing.text.normalization import join_lines

_KNOWN = ", ".join(READERS)
_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
# An extension has few letters; a folder of leftovers may hold dozens of types.
LONGEST_TYPE, MOST_TYPES = 20, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFile:
    """A file to read, or standard input, whose path is None; or some lines of one of JSON lines.

    `name` does not depend on the folder that the program runs in. `origin` is the file that
    articles are said to be from, where `path` is what that one was unpacked to.
    """

    name: str
    path: Path | None
    lines: LineRange | None = None
    origin: Path | None = None


def find_files(locations: Sequence[str]) -> Iterator[InputFile | Problem]:
    """The files of every location, in the order named and sorted within a folder.

    A file is given once, however often it is named. What can't be found or read becomes a problem.
    """
    seen: set[str] = set()
    for location in locations:
        for item in _at(location):
            if isinstance(item, Problem):
                yield item
            elif (key := os.path.realpath(item.path) if item.path else STANDARD_INPUT) not in seen:
                seen.add(key)
                yield item


def _at(location: str) -> Iterator[InputFile | Problem]:
    path = Path(os.path.expanduser(location))
    if not location:  # a variable of a script that was not set; Path("") is the folder we run in
        yield Problem(where="''", what=Reason(code="empty_name"))
    elif location == STANDARD_INPUT:
        yield InputFile(name=STANDARD_INPUT, path=None)
    elif os.path.isdir(path):
        yield from _in_folder(path, location)
    elif os.path.lexists(path):
        yield _named(path)
    elif glob.has_magic(location):
        yield from _matching(location)
    else:
        yield Problem(where=join_lines(location), what=Reason(code=_why_not_there(location)))


def _why_not_there(location: str) -> str:
    """The code of what is likely wrong with a name that is no file's."""
    if _ADDRESS.match(location):
        return "is_an_address"
    # In TOML "C:\news" has a line end in it, and "C:\temp" a tab.
    return "no_such_file" if location.isprintable() else "no_such_name"


def _named(path: Path) -> InputFile | Problem:
    name = join_lines(path.name)
    if path.suffix.lower() in READERS:
        return InputFile(name=name, path=path)
    unknown = Reason(code="unknown_type", values=(join_lines(path.suffix), _KNOWN))
    return Problem(
        where=name, what=unknown if path.suffix else Reason(code="no_extension", values=(_KNOWN,))
    )


def _matching(pattern: str) -> Iterator[InputFile | Problem]:
    matches = sorted(glob.glob(os.path.expanduser(pattern), recursive=True))
    if not matches:
        yield Problem(where=join_lines(pattern), what=Reason(code="no_match"))
    for match in matches:
        if not os.path.isdir(match):
            yield _named(Path(match))


def _in_folder(root: Path, location: str) -> Iterator[InputFile | Problem]:
    files: list[Path] = []
    unknown: Counter[str] = Counter()
    for item in _walk(root):
        if isinstance(item, Problem):
            yield item
        elif item.suffix.lower() in READERS:
            files.append(item)
        else:
            unknown[_name_type(item)] += 1
    for path in sorted(files, key=lambda path: path.relative_to(root).parts):
        yield InputFile(name=join_lines(path.relative_to(root).as_posix()), path=path)
    if unknown:
        yield Problem(
            where=join_lines(location),
            what=Reason(code="others_unread", values=(_KNOWN, _list_types(unknown))),
        )
    elif not files:
        yield Problem(
            where=join_lines(location), what=Reason(code="no_file_in_folder", values=(_KNOWN,))
        )


def _name_type(path: Path) -> str:
    """The extension of a file, its name where it has none, as far as it helps to find it."""
    return join_lines((path.suffix.lower() or path.name)[:LONGEST_TYPE])


def _list_types(counts: Counter[str]) -> str:
    """The types with how many files there are of each, the most frequent first."""
    named = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    words = [f"{name} ×{count}" if count > 1 else name for name, count in named[:MOST_TYPES]]
    return ", ".join(words) + (", …" if len(named) > MOST_TYPES else "")


def _walk(root: Path) -> Iterator[Path | Problem]:
    """Every file below a folder, but for hidden ones.

    A folder that is reached twice, by a link, is entered once.
    """
    entered: set[str] = set()
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        name = join_lines(folder.relative_to(root).as_posix())
        if (real := os.path.realpath(folder)) in entered:
            yield Problem(where=name, what=Reason(code="entered_already"))
            continue
        entered.add(real)
        try:
            inside = sorted(folder.iterdir(), reverse=True)
        except OSError as error:
            yield Problem(
                where=name, what=Reason(code="not_opened", values=(error.strerror or str(error),))
            )
            continue
        visible = [path for path in inside if not path.name.startswith(".")]
        waiting += [path for path in visible if os.path.isdir(path)]
        yield from (path for path in visible if not os.path.isdir(path))
