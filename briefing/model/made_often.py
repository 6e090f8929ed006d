"""Values that are made by the ten thousand for one day: frozen to the type checker, quick to make.

A frozen dataclass sets each field through `object.__setattr__`: a noun phrase of eleven fields took
1.6 microseconds, and without the guard at run time .7. mypy still refuses to set a field.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def made_often(
    *, kw_only: bool = False, order: bool = False
) -> Callable[[type[Value]], type[Value]]:
    """A decorator as `dataclass(frozen=True, slots=True)`: values are equal, and hashed, by fields.

    Nobody but the type checker forbids to set a field: for what the package makes itself, in loops.
    """
    return dataclass(slots=True, unsafe_hash=True, kw_only=kw_only, order=order)
