"""A table read from TOML against its shape, a `TypedDict`.

Every fault at once, each with its place.

    faults = find_shape_faults(tomllib.loads(text), ProfileTable)
    lines = [f"{name}, line {find_line(text, path)}: {what}" for path, what in faults]

A field annotated `Annotated[type, "a text"]` says in the last part what is wanted. pydantic judges
the types; it is imported here only when a file is checked, for that takes longer than reading the
file.
"""

import sys
from collections.abc import Iterator, Mapping
from typing import Annotated, get_args, get_origin, get_type_hints

from briefing.errors import suggest_nearest
from briefing.profiles.loading.toml_lines import KeyPath

if sys.version_info >= (3, 12):
    from typing import is_typeddict
else:  # pydantic reads only these before Python 3.12
    from typing_extensions import is_typeddict

SHOWN_CHARACTERS = 60  # of a value that does not fit


def find_shape_faults(table: Mapping[str, object], shape: type) -> list[tuple[KeyPath, str]]:
    """What does not fit, with the path to it, each place once; empty where all fits."""
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    for part in _find_shapes(shape):
        setattr(part, "__pydantic_config__", ConfigDict(extra="forbid", strict=True))  # noqa: B010
    try:
        TypeAdapter(shape).validate_python(table)
    except ValidationError as error:
        faults = (
            _describe(table, shape, fault["loc"], fault["type"])
            for fault in error.errors(include_url=False, include_context=False, include_input=False)
        )
        return list(dict(faults).items())
    return [
        (path, f"{_name(path)!r} is {text!r}; wanted a text")
        for path, text in _find_texts(table, ())
        if not text.strip()
    ]


def _find_shapes(annotation: object) -> set[type]:
    """The shape and those of the tables within it."""
    if isinstance(annotation, type) and is_typeddict(annotation):
        hints = get_type_hints(annotation, include_extras=True).values()
        return {annotation, *(part for hint in hints for part in _find_shapes(hint))}
    return {part for argument in get_args(annotation) for part in _find_shapes(argument)}


def _describe(
    table: Mapping[str, object], shape: type, location: KeyPath, kind: str
) -> tuple[KeyPath, str]:
    """The path to a fault of pydantic's and what to say of it: what was found, what is wanted."""
    path, fields, wanted = _follow(shape, location)
    name = _name(path)
    if kind == "missing":
        return path[:-1], f"{name!r} is missing"
    if kind == "extra_forbidden":
        known = ", ".join(sorted(fields))
        return path, f"unknown key {name!r}{suggest_nearest(name, fields)}; known: {known}"
    value = f"{_value_at(table, path)!r:.{SHOWN_CHARACTERS}}"
    return path, f"{name!r} is {value}; wanted {wanted}"


def _follow(shape: type, location: KeyPath) -> tuple[KeyPath, Mapping[str, object], str]:
    """The path to the field of a location, the fields beside it, and what is wanted of it.

    pydantic's location goes on into the branches of a union, which no file shows.
    """
    path: KeyPath = ()
    fields: Mapping[str, object] = {}
    wanted = ""
    inside: type | None = shape
    while inside and location:
        fields = get_type_hints(inside, include_extras=True)
        hint = fields.get(str(location[0]))
        wanted = _wanted(hint)
        inside = next(iter(_tables_in(hint)), None)
        step = 2 if inside else 1
        path, location = path + location[:step], location[step:]
    return path, fields, wanted


def _wanted(hint: object) -> str:
    """The last part of an annotation."""
    while get_origin(hint) is not Annotated:
        arguments = get_args(hint)
        if not arguments:
            return ""
        hint = arguments[0]
    return str(get_args(hint)[-1])


def _tables_in(hint: object) -> list[type]:
    """The shape of the tables that a field holds a list of; empty for other fields."""
    inner = get_args(hint)[:1] if get_origin(hint) is not list else get_args(hint)
    if isinstance(hint, type) and is_typeddict(hint):
        return [hint]
    return [shape for argument in inner for shape in _tables_in(argument)]


def _name(path: KeyPath) -> str:
    return next((key for key in reversed(path) if isinstance(key, str)), "")


def _value_at(table: object, path: KeyPath) -> object:
    for key in path:
        table = table[key]  # type: ignore[index]  # the path was found in this table
    return table


def _find_texts(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (dict, list)):
        entries = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in entries:
            yield from _find_texts(inner, (*path, key))
