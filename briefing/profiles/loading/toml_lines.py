"""Where in a TOML file a value stands, found by its keys: `tomllib` does not say."""

import re
from collections.abc import Mapping

from briefing.quick_dataclass import dataclass

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class TomlFile:
    """One TOML file as read."""

    name: str
    text: str
    table: Mapping[str, object]

    def fault(self, path: KeyPath, what: str) -> str:
        """`file, line n: what`."""
        return f"{self.name}, line {find_line(self.text, path)}: {what}"


def find_line(text: str, path: KeyPath) -> int:
    """The line, from 1, on which the value of this path stands.

    The nearest line above it that can be told.
    """
    lines = text.split("\n")
    at = 0
    for depth, key in enumerate(path):
        if isinstance(key, int):
            found = _entry(lines, at, str(path[depth - 1]), key)
        else:
            found = _key(lines, at, key, inside=depth > 0)
        at = at if found is None else found
    return at + 1


def _key(lines: list[str], start: int, key: str, *, inside: bool) -> int | None:
    """The line with `key =` or its header; inside a table, no further than the next header."""
    wanted = re.compile(rf"(?:^|[{{,])\s*(?:\[+\s*)?\"?{re.escape(key)}\"?\s*(?:=|\])")
    for number in range(start, len(lines)):
        if inside and number > start and lines[number].startswith("[["):
            return None
        if wanted.search(lines[number]):
            return number
    return None


def _entry(lines: list[str], start: int, name: str, index: int) -> int | None:
    """The line of the `index`-th entry of an array of tables, whether `[[name]]` or `{…}`."""
    headers = [
        n for n, line in enumerate(lines) if re.match(rf"\[\[\s*{re.escape(name)}\s*\]\]", line)
    ]
    if headers:
        return headers[index]
    braces = [
        n
        for n, line in enumerate(lines[start:], start)
        for _ in re.findall(r"(?:^|[\[,])\s*\{", line)
    ]
    return braces[index] if index < len(braces) else None
