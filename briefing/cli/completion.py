"""What the shell offers for a value: profiles, methods, days of briefs and their like, by name.

One table for all commands: a parameter of a name is completed alike wherever it stands. It works
once `briefing --install-completion` was called, in bash, zsh, fish and PowerShell.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.config import Settings


def complete_value(_context: Any, parameter: Any, incomplete: str) -> list[str]:
    """The values that begin with what was typed; of a list with commas its last part.

    Nothing where a settings file is broken: a shell has no place for a message.
    """
    head, comma, last = incomplete.rpartition(",")
    try:
        values = list(TABLE[parameter.name]())
    except (BriefingError, OSError):
        return []
    if parameter.name != "formats":
        head, comma, last = "", "", incomplete
    return [f"{head}{comma}{value}" for value in values if value.startswith(last)]


def _settings() -> "Settings":
    from briefing.cli import settings

    return settings.resolve_settings({}).settings


def _profiles() -> Iterable[str]:
    from briefing import profiles

    return (*profiles.BUILT_IN, *sorted(path.name for path in Path().glob("*-*.toml")))


def _methods() -> Iterable[str]:
    from briefing.ranking.methods import METHODS

    return METHODS


def _languages() -> Iterable[str]:
    from briefing.languages import KNOWN

    return KNOWN


def _formats() -> Iterable[str]:
    return ("md", "html", "json", "ics", "docx", "pdf")


def _briefs() -> Iterable[str]:
    """The days, weeks and months that have a brief, the latest first."""
    names = {path.stem for path in Path(_settings().out).glob("*.json")}
    return sorted((name for name in names if name[:4].isdigit() and "." not in name), reverse=True)


def _sides() -> Iterable[str]:
    from briefing import profiles

    return (side.key for side in profiles.load(_settings().profile).sides)


def _topics() -> Iterable[str]:
    from briefing import profiles

    return (topic.key for topic in profiles.load(_settings().profile).topics)


# Parameter -> what it can be.
TABLE: dict[str, Callable[[], Iterable[str]]] = {
    "profile": _profiles,
    "method": _methods,
    "language": _languages,
    "formats": _formats,
    "brief": _briefs,
    "one": _briefs,  # of `diff`
    "other": _briefs,
    "side": _sides,
    "topic": _topics,
}
