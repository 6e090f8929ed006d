"""The page of the Python interface, from the signatures and docstrings of `briefing.api`."""

import inspect
import re
from functools import cached_property

from briefing import api


def page() -> str:
    """The Markdown of docs/reference/python.md.

    Every offered function, then every class with what it has.
    """
    offered = {name: getattr(api, name) for name in api.__all__}
    functions = [
        _function(name, value) for name, value in offered.items() if inspect.isfunction(value)
    ]
    classes = [_class(name, value) for name, value in offered.items() if inspect.isclass(value)]
    head = f"# Python\n\n{_text(api.__doc__ or '')}\n\nThe examples below run as tests.\n"
    return "\n".join([head, "## Functions\n", *functions, "## What they give\n", *classes])


def _function(name: str, value: object) -> str:
    return f"### `{name}{_signature(value)}`\n\n{_text(inspect.getdoc(value) or '')}\n"


def _signature(value: object) -> str:
    shown = _plain(inspect.signature(value))  # type: ignore[arg-type]
    return shown.replace("(self, ", "(").replace("(self)", "()")


def _class(name: str, value: type) -> str:
    fields = [
        f"- `{field}: {_plain(kind)}`"
        for field, kind in _fields(value).items()
        if not field.startswith("_")
    ]
    members = [
        _member(member, inspect.getattr_static(value, member))
        for member in vars(value)
        if not member.startswith("_")
    ]
    parts = [f"### `{name}`\n\n{_text(inspect.getdoc(value) or '')}\n", "\n".join(fields)]
    return "\n".join([*(part for part in parts if part), "\n".join(filter(None, members))]) + "\n"


def _fields(value: type) -> dict[str, object]:
    return dict(inspect.get_annotations(value))


def _member(name: str, value: object) -> str:
    """A line for a property or a method; nothing for the machinery of a field."""
    if isinstance(value, property | cached_property):
        return f"- `.{name}`: {_line(inspect.getdoc(value))}"
    if inspect.isfunction(value):
        return f"- `.{name}{_signature(value)}`: {_line(inspect.getdoc(value))}"
    return ""


def _plain(kind: object) -> str:
    shown = (
        kind.__name__ if isinstance(kind, type) and not str(kind).startswith("tuple") else str(kind)
    )
    bare = re.sub(r"(?:briefing|typing|datetime|pathlib|collections\.abc)\.(?:\w+\.)*", "", shown)
    return re.sub(r"'([A-Z]\w*(?: \| [A-Z]\w*)*)'", r"\1", bare)


def _line(doc: str | None) -> str:
    return " ".join((doc or "").split())


def _text(doc: str) -> str:
    """A docstring as Markdown: its doctests and indented lines are code."""
    lines = []
    code = False
    for line in inspect.cleandoc(doc).splitlines():
        begins = line.startswith((">>> ", "    "))
        if begins and not code:
            lines += ["```python"] if not lines or not lines[-1] else ["", "```python"]
            code = True
        elif code and not line:
            lines.append("```")
            code = False
        lines.append(line.removeprefix("    "))
    return "\n".join([*lines, "```"] if code else lines)
