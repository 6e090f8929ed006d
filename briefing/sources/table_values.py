"""A row of a table -> the record that a line of JSON would be, and that line."""

import json
import math
from collections.abc import Mapping
from datetime import date

from briefing.sources.formats.record import ALIASES

TEXTS = (*ALIASES["text"], *ALIASES["html"])  # of which a table must have one
COLUMNS = frozenset(name for names in ALIASES.values() for name in names)


def make_record(row: Mapping[str, object]) -> dict[str, object]:
    """The columns of a row that `record` knows, as far as they are filled."""
    return {
        name: plain
        for name, value in row.items()
        if name in COLUMNS and (plain := _simplify(value)) is not None
    }


def format_line(record: Mapping[str, object]) -> bytes:
    """A record as a line of JSON lines, the same bytes for the same values."""
    return json.dumps(record, sort_keys=True).encode("ascii") + b"\n"


def _simplify(value: object) -> object:
    """The value as JSON has it; None for one that is none, or bytes that are no UTF-8.

    Days and moments are ISO 8601, any other kind (a decimal, a UUID) is what it prints as.
    """
    if isinstance(value, bytes | bytearray | memoryview):
        return _decode(bytes(value))
    if isinstance(value, date):  # a datetime is one
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, list | tuple):
        return [_simplify(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): _simplify(one) for key, one in value.items()}
    return value if isinstance(value, str | int | float | None) else str(value)


def _decode(content: bytes) -> str | None:
    """Some writers of Parquet store words as bytes that nothing marks as words."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
