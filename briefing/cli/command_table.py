"""The commands by name, each loaded when it is asked for.

A list of commands needs their names and a line about each; the modules that do the work, and the
parameters that typer makes of their signatures, are half of the time until `--help` stands there.
This is the lazy group of click's documentation ("Lazily Loading Subcommands").
"""

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from itertools import groupby
from typing import Any, NamedTuple

import typer.main

from briefing.cli.parameters import LazyCommand


class CommandEntry(NamedTuple):
    """What the list of commands says of one, and where it is.

    The command is the function, or for a group of commands the typer application, `name` of the
    module `briefing.cli.commands.<module>`.
    """

    heading: str
    name: str
    line: str
    module: str


_MORNING, _BACK = "Every morning", "Look back"
_ARTICLE, _SET_UP = "One article or many, as filters", "Set up and look after"
COMMANDS = (
    CommandEntry(_MORNING, "collect", "Ask every source for what is new and store it.", "collect"),
    CommandEntry(_MORNING, "build", "Build a day's brief, or a week's or month's digest.", "build"),
    CommandEntry(
        _MORNING, "verify", "Prove that every printed word stands in its source.", "verify"
    ),
    CommandEntry(_MORNING, "show", "Print a brief.", "show"),
    CommandEntry(
        _MORNING, "approve", "Approve a brief as it is, for `send` to send it.", "approve"
    ),
    CommandEntry(_MORNING, "send", "Send a brief, once to each recipient.", "send"),
    CommandEntry(_MORNING, "status", "Say whether all is well.", "status"),
    CommandEntry(_BACK, "backfill", "Build the briefs of years, on many cores.", "backfill"),
    CommandEntry(_BACK, "search", "Find sentences and quotes in all briefs' articles.", "search"),
    CommandEntry(_BACK, "diff", "Say what changed between two briefs.", "diff"),
    CommandEntry(_BACK, "dossier", "Gather what was said of a matter, by day and side.", "dossier"),
    CommandEntry(_BACK, "recheck", "List cited sentences that a source no longer has.", "recheck"),
    CommandEntry(_BACK, "site", "All briefs as a site to browse and search.", "site"),
    CommandEntry(_ARTICLE, "clean", "Label every block: kept or dropped, and why.", "clean"),
    CommandEntry(_ARTICLE, "sentences", "Split into sentences.", "sentences"),
    CommandEntry(_ARTICLE, "summarize", "Choose the sentences that say most.", "summarize"),
    CommandEntry(_ARTICLE, "quotes", "Find quotes and who said them.", "quotes"),
    CommandEntry(_ARTICLE, "stories", "Group articles into stories; find copies.", "stories"),
    CommandEntry(_SET_UP, "init", "Write a briefing.toml and make an inbox.", "init"),
    CommandEntry(_SET_UP, "config", "Which settings are in force, and from where.", "config"),
    CommandEntry(
        _SET_UP, "profile", "Check a profile's offices, bring them up to date.", "profile"
    ),
    CommandEntry(_SET_UP, "pages", "Unpack the pages that were collected on a day.", "pages"),
    CommandEntry(_SET_UP, "archive", "Check, rebuild or export what is remembered.", "archive"),
    CommandEntry(
        _SET_UP, "forget", "Delete a reader's or an article's traces for good.", "archive"
    ),
)


class CommandTable(MutableMapping[str, Any]):
    """A mapping from names to commands, in the order of the list, that loads a command at its key.

    Commands that are added are kept beside those of the list. A name that is not there is a
    KeyError, as for every mapping.
    """

    def __init__(self) -> None:
        self._entries = {entry.name: entry for entry in COMMANDS}
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """The command of this name."""
        if name not in self._loaded:
            self._loaded[name] = _load(self._entries[name])
        return self._loaded[name]

    def __setitem__(self, name: str, command: Any) -> None:
        """Put a command in the place of this name."""
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        """Take this name out."""
        known = self._entries.pop(name, None)
        if self._loaded.pop(name, None) is None and known is None:
            raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        """The names, in the order of the list."""
        return iter({**self._entries, **self._loaded})

    def __len__(self) -> int:
        """How many there are."""
        return len({**self._entries, **self._loaded})


def list_commands() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each heading of the list of commands, with the name and the line of each command below it."""
    for heading, entries in groupby(COMMANDS, key=lambda entry: entry.heading):
        yield heading, [(entry.name, entry.line) for entry in entries]


def _load(entry: CommandEntry) -> Any:
    found = getattr(import_module(f"briefing.cli.commands.{entry.module}"), entry.name)
    holder = typer.Typer(rich_markup_mode=None)
    if isinstance(found, typer.Typer):
        for command in found.registered_commands:
            command.cls = LazyCommand
        holder.add_typer(found, name=entry.name)
    else:
        holder.command(entry.name, cls=LazyCommand)(found)
    return typer.main.get_group(holder).commands[entry.name]
