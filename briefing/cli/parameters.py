"""Parameters of commands that cost nothing where they are not given, and that the shell completes.

Typer converts every value by pydantic, also one that is missing, and imports it for that: a quarter
of the time until a filter has answered its first line. What is missing needs no conversion.
"""

from collections.abc import Sequence
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperOption

from briefing.cli.completion import TABLE, complete_value


class LazyCommand(TyperCommand):
    """A command that does not have its missing parameters converted."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, that for help included."""
        return skip_missing(super().get_params(ctx))


def skip_missing(parameters: Sequence[Any]) -> list[Any]:
    """The parameters, with classes that convert given values only; typer has no hook for it.

    Those of `completion.TABLE` have their values completed.
    """
    for parameter in parameters:
        parameter.__class__ = _SPARING.get(type(parameter), type(parameter))
        if parameter.name in TABLE and not getattr(parameter, "is_flag", False):
            parameter._custom_shell_complete = complete_value
    return [*parameters]


class _Argument(TyperArgument):
    def process_value(self, ctx: Any, value: Any) -> Any:
        return (
            _missing(self, ctx)
            if value is None and not self.required
            else super().process_value(ctx, value)
        )


class _Option(TyperOption):
    def process_value(self, ctx: Any, value: Any) -> Any:
        return (
            _missing(self, ctx)
            if value is None and not self.required
            else super().process_value(ctx, value)
        )


_SPARING: dict[type, type] = {TyperArgument: _Argument, TyperOption: _Option}


def _missing(parameter: TyperArgument | TyperOption, ctx: Any) -> Any:
    """What typer's conversion makes of None, and what the parameter's callback makes of that."""
    value = () if parameter.multiple or parameter.nargs == -1 else None
    return parameter.callback(ctx, parameter, value) if parameter.callback else value
