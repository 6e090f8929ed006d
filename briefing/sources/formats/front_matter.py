"""The fields of a Markdown file's front matter, read by PyYAML.

Every value stays the string that is written: `no` is no boolean and `2025-01-16` no date here.
People write headers that are no YAML (`title: Talks: a day later`, `title: "The "gate" opens"`):
there each key is read by itself, and a value that is no YAML is taken as it is written.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import accumulate, islice

from briefing.model import Reason
from briefing.quick_dataclass import dataclass
from briefing.text.front_matter import split_front_matter

_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:[ \t]+(.*))?$")
_CONTINUED = re.compile(r"[ \t\]}#]|-(?:\s|$)|$")  # begins a line that belongs to the key above it
_COMMENT = re.compile(r"\s+#.*$")
MOST_ITEMS = 1_000  # of a list; no article has as many authors, and aliases can make many of few
# PyYAML takes time quadratic in the depth of brackets: 20,000 of them cost 8 s. No header nests so.
DEEPEST = 50
_BRACKET = re.compile(r"[\[\]{}]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]")  # Obsidian's


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A file's fields, keys in lower case, and its body.

    `fault` says why a block that looks like front matter was left in the body.
    """

    body: str
    fields: Mapping[str, object] = field(default_factory=dict)
    fault: Reason | None = None


class _NotUnderstood(Exception):
    """A line of the header, counted from 0, that is neither YAML nor a key with its value."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read_front_matter(text: str) -> FrontMatter:
    """The front matter and what follows it; a block that is not understood stays in the body."""
    header, body, is_open = split_front_matter(text)
    if is_open:
        return FrontMatter(body=text, fault=Reason(code="open_front_matter"))
    if header is None:
        return FrontMatter(body=text)
    try:
        fields = _unique(_read_keys(header))
    except _NotUnderstood as error:
        number = str(error.line + 2)  # counted from 1, after the line of the first ---
        return FrontMatter(body=text, fault=Reason(code="odd_front_matter", values=(number,)))
    return FrontMatter(body=body.lstrip("\n"), fields=fields)


def _unique(entries: Iterator[tuple[str, object, int]]) -> dict[str, object]:
    """The values by key; a key that is given twice is not understood."""
    fields: dict[str, object] = {}
    for key, value, line in entries:
        if key.lower() in fields:
            raise _NotUnderstood(line)
        fields[key.lower()] = _without_links(value)
    return fields


def _read_keys(header: str) -> Iterator[tuple[str, object, int]]:
    """Each key with its value and its line: of the whole as YAML, or else key by key."""
    from yaml import YAMLError

    try:
        entries = list(_parse(header))
    except (YAMLError, RecursionError, ValueError):  # ValueError: an escape of no character
        entries = list(_read_entries(header))
    yield from entries


def _parse(header: str) -> Iterator[tuple[str, object, int]]:
    """The keys of a header in YAML; YAMLError, ValueError or RecursionError where it is none."""
    from yaml import BaseLoader, MappingNode, ScalarNode

    if _depth(header) > DEEPEST:
        raise ValueError("nests too deep")
    loader = BaseLoader(header)
    try:
        node = loader.get_single_node()
        if node is not None and not isinstance(node, MappingNode):
            raise _NotUnderstood(0)
        for key, value in node.value if node else ():
            if isinstance(key, ScalarNode):
                yield str(key.value), loader.construct_object(value, deep=True), key.start_mark.line
    finally:
        loader.dispose()


def _depth(header: str) -> int:
    """How many brackets are open at once at most, those inside of strings counted too."""
    steps = (1 if bracket[0] in "[{" else -1 for bracket in _BRACKET.finditer(header))
    return max(accumulate(steps), default=0)


def _read_entries(header: str) -> Iterator[tuple[str, object, int]]:
    """Each key of a header that is no YAML as a whole, read by itself."""
    for line, written in _split_entries(header):
        yield _read_entry(written, line)


def _split_entries(header: str) -> Iterator[tuple[int, str]]:
    """The line of each key, and the key with all lines that belong to it."""
    first, lines = 0, list[str]()
    for number, line in enumerate(header.split("\n")):
        if _CONTINUED.match(line):
            if not lines and line.strip() and not line.startswith("#"):
                raise _NotUnderstood(number)
            lines += [line] if lines else []
        elif _KEY.match(line):
            if lines:
                yield first, "\n".join(lines)
            first, lines = number, [line]
        else:
            raise _NotUnderstood(number)
    if lines:
        yield first, "\n".join(lines)


def _read_entry(written: str, line: int) -> tuple[str, object, int]:
    """One key and its value, which stays as it is written where it is no YAML."""
    from yaml import YAMLError

    try:
        ((key, value, _),) = _parse(written.expandtabs(2))  # YAML allows no tab before a value
    except (YAMLError, RecursionError, ValueError):
        key, _, rest = written.partition(":")
        value = _unquote(" ".join(rest.split()))
    return key.strip(), value, line


def _unquote(written: str) -> str:
    if len(written) > 1 and written[0] == written[-1] and written[0] in "\"'":
        return written[1:-1]
    return _COMMENT.sub("", written)


def _without_links(value: object) -> object:
    """The value with wiki links as the words they show; of a list in a list, the items."""
    if isinstance(value, str):
        return _WIKI_LINK.sub(r"\1", value)
    if not isinstance(value, list):
        return value
    flat = (part for item in value for part in (item if isinstance(item, list) else [item]))
    return [
        _WIKI_LINK.sub(r"\1", part) if isinstance(part, str) else part
        for part in islice(flat, MOST_ITEMS)
    ]
