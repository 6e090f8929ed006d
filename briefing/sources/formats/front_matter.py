"""The block of `key: value` lines between two `---` at the top of a Markdown file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model import Reason

# Of YAML only what such files hold: a key and a plain or quoted value, a list in brackets, or list items below.
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.*)$")
_COMMENT = re.compile(r"\s+#.*$")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
MOST_CHARACTERS = (
    20_000  # a rule far below a text that happens to begin with a rule ends no front matter
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A file's fields and body; `fault` says why a block that looks like front matter was left in the body."""

    body: str
    fields: Mapping[str, object] = field(default_factory=dict)
    fault: Reason | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter and what follows it. A block that is not understood line by line stays in the body."""
    first, _, rest = text.partition("\n")
    if first.rstrip() != "---":
        return FrontMatter(body=text)
    end = _END.search(rest[:MOST_CHARACTERS])
    if not end:
        return FrontMatter(body=text, fault=Reason(code="open_front_matter"))
    fields: dict[str, object] = {}
    for number, line in enumerate(rest[: end.start()].split("\n")[:-1], start=2):
        if not _take(line, fields):
            return FrontMatter(
                body=text, fault=Reason(code="odd_front_matter", values=(str(number),))
            )
    return FrontMatter(body=rest[end.end() :].lstrip("\n"), fields=fields)


def _take(line: str, fields: dict[str, object]) -> bool:
    """Add a line to the fields; whether it could be understood. A key given twice could not."""
    if not line.strip() or line.lstrip().startswith("#"):
        return True
    key = _KEY.match(line)
    if key and key[1].lower() not in fields:
        fields[key[1].lower()] = _value((key[2] or "").strip())
        return True
    item = _ITEM.match(line)
    last = next(reversed(fields), None)
    if item and last and isinstance(fields[last], list):
        fields[last] = [*_listed(fields[last]), _value(item[1].strip())]
        return True
    return bool(last) and line.startswith(
        (" ", "\t")
    )  # below a key: a block of somebody else's, not ours to read


def _value(written: str) -> object:
    """The value: a string, or a list for brackets; an empty list for a key whose items stand below it."""
    if not written:
        return []
    if written[0] in "\"'":
        end = written.find(written[0], 1)
        return written[1:end] if end > 0 else written
    plain = _COMMENT.sub("", written)
    if plain.startswith("[") and plain.endswith("]"):
        return [_value(part.strip()) for part in plain[1:-1].split(",") if part.strip()]
    return plain


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
