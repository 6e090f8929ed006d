"""Pickling for the pipes between our processes, cheap for values of frozen dataclasses with slots.

What `dataclasses` gives such a class to be pickled lists its fields anew for each value, in both
processes; 44 values an article made it half of what the pipe cost. Here fields are looked up once.
"""

import io
import pickle
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import MemberDescriptorType

FEWEST_FIELDS = 2  # a getter of one attribute gives no tuple

Reader = Callable[[object], tuple[object, ...]]
Rebuilding = tuple[Callable[..., object], tuple[object, ...]]
Writer = Callable[[object, object], None]


def dump_value(value: object) -> bytes:
    """The value as `pickle.loads` reads it."""
    written = io.BytesIO()
    _ValuePickler(written, pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


class _ValuePickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Rebuilding:
        """How to make a value of slots anew; other values say it themselves."""
        kind = type(value)
        read = _find_reader(kind)  # type: ignore[arg-type]  # mypy: a class might have no hash
        return NotImplemented if read is None else (_rebuild, (kind, read(value)))


@cache
def _find_reader(kind: type) -> Reader | None:
    """What gives the fields of a value, if they are all it has and stand in slots; else None."""
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    in_slots = all(isinstance(vars(kind).get(name), MemberDescriptorType) for name in names)
    return attrgetter(*names) if in_slots and len(names) >= FEWEST_FIELDS else None


@cache
def _list_writers(kind: type) -> Sequence[Writer]:
    return [vars(kind)[field.name].__set__ for field in fields(kind)]


def _rebuild(kind: type, values: tuple[object, ...]) -> object:
    made: object = object.__new__(kind)
    writers = _list_writers(kind)
    for write, value in zip(writers, values, strict=True):
        write(made, value)
    return made
