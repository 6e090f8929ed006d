"""Templates of users run in a sandbox: they print what they are given, and reach nothing else.

A folder with templates may come from anybody. So a template calls only methods of what it is given,
of texts, numbers and dates, and of Jinja; touches no path of a file; changes nothing; and includes
no file that lies outside its folder, by a symbolic link either.
"""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from types import ModuleType
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

# Whose functions and methods a template may call; `datetime` is that of days, `builtins` that of
# texts, numbers, tuples and tables (no function of that module is in reach of a template).
_CALLABLE = ("briefing", "jinja2", "builtins", "datetime", "markupsafe")


class TemplateSandbox(ImmutableSandboxedEnvironment):
    """An environment whose templates reach neither files nor modules."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Not of a path, a module or a class, and nothing that begins with an underscore."""
        if isinstance(obj, PurePath | ModuleType | type):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether it is a function or method of what the program gives to templates."""
        home = getattr(obj, "__module__", None) or type(getattr(obj, "__self__", obj)).__module__
        return str(home).split(".")[0] in _CALLABLE and super().is_safe_callable(obj)


class FolderLoader(jinja2.FileSystemLoader):
    """Templates of some folders, the first that has one; never a file outside of its folder."""

    def __init__(self, folders: Iterable[Path]) -> None:
        super().__init__(tuple(folders))

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its file, and whether it is still the same."""
        source, file, is_current = super().get_source(environment, template)
        if not is_within(Path(file), map(Path, self.searchpath)):
            raise jinja2.TemplateRuntimeError(f"{file} {LEAVES}")
        return source, file, is_current


LEAVES = "leads out of the templates folder; put a copy of the file there instead of a link"


def is_within(file: Path, folders: Iterable[Path]) -> bool:
    """Whether the file, with all links followed, is in one of the folders or below it."""
    return any(file.resolve().is_relative_to(folder.resolve()) for folder in folders)
