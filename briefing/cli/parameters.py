"""Parameters of commands that cost nothing where they are not given, that the shell completes, and
of which none is passed over.

Typer converts every value by pydantic, also one that is missing, and imports it for that: a quarter
of the time until a filter has answered its first line. What is missing needs no conversion. And of
an option that stands twice it takes the last, and says nothing of the first.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperOption

from briefing.cli.completion import TABLE, complete_value
from briefing.errors import WrongUse

COMMA_LISTS = ("formats", "attach")  # options of several values: given twice they add up
PAIR = 2  # words that an option takes


def refuse_unused(given: Mapping[str, object], why: str) -> None:
    """WrongUse where any of these options has a value, though it would be passed over."""
    if named := [name for name, value in given.items() if value]:
        raise WrongUse(f"{' and '.join(named)} would be passed over: {why}")


class LazyCommand(TyperCommand):
    """A command that does not have its missing parameters converted."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, that for help included."""
        return skip_missing(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read its words; the two of an option may stand in one, with a comma between them."""
        for option in self.params:
            if option.param_type_name == "option" and option.nargs == PAIR:
                args = _part_pair(args, option.opts[0], option.metavar or "")
        return super().parse_args(ctx, args)


def _part_pair(args: list[str], option: str, wanted: str) -> list[str]:
    """The words of a call, with `A,B` behind the option as two; WrongUse if there are no two."""
    for place, word in enumerate(args):
        name, joined, value = word.partition("=")
        if name == option:
            first, *rest = [value] * bool(joined) + args[place + 1 :] or [""]
            parts = [part.strip() for part in first.split(",") if part.strip()]
            pair = [*parts, *rest[: max(0, PAIR - len(parts))]]
            if len(pair) != PAIR or any(one.startswith("-") for one in pair):
                found = ", ".join(repr(one) for one in parts) or "none"
                raise WrongUse(f"{option} wants two words, {wanted}; found {found}")
            rest = _part_pair(rest[PAIR - len(parts) :], option, wanted)
            return [*args[:place], option, *pair, *rest]
    return args


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
    def add_to_parser(self, parser: Any, ctx: Any) -> None:
        if self.multiple or self.is_flag or self.count:
            super().add_to_parser(parser, ctx)
        else:  # all that is given, not the last
            parser.add_option(
                obj=self, opts=self.opts, dest=self.name, action="append", nargs=self.nargs
            )

    def consume_value(self, ctx: Any, opts: Mapping[str, Any]) -> tuple[Any, Any]:
        given = opts.get(self.name or "")
        if isinstance(given, list) and not self.multiple:
            opts = {**opts, self.name or "": self._settle(given)}
        return super().consume_value(ctx, opts)

    def process_value(self, ctx: Any, value: Any) -> Any:
        return (
            _missing(self, ctx)
            if value is None and not self.required
            else super().process_value(ctx, value)
        )

    def _settle(self, given: list[Any]) -> Any:
        """The one value of an option that stands twice, all of a list; WrongUse if they differ."""
        if self.name in COMMA_LISTS:
            return ",".join(given)
        if len(set(given)) > 1:
            said = " and ".join(one if isinstance(one, str) else " ".join(one) for one in given)
            raise WrongUse(f"{self.opts[0]} is given as {said}; wanted once")
        return given[0]


_SPARING: dict[type, type] = {TyperArgument: _Argument, TyperOption: _Option}


def _missing(parameter: TyperArgument | TyperOption, ctx: Any) -> Any:
    """What typer's conversion makes of None, and what the parameter's callback makes of that."""
    value = () if parameter.multiple or parameter.nargs == -1 else None
    return parameter.callback(ctx, parameter, value) if parameter.callback else value
