"""What can go wrong, as one tree. A message says what was found, what was wanted and what to do.

    BriefingError                 exit status 1
    ├── BrokenLanguage            a file of a language that is missing or can't be read
    ├── WrongUse                  exit status 2: an option, setting or name that does not fit
    │   ├── SettingsError         `briefing.toml`, an environment variable or a profile
    │   ├── MissingPackage        an extra that is not installed, with how to install it
    │   └── UnknownName           a method, a language, a profile …, with the nearest name
    ├── InputError                one article, line or file that can't be used; the run goes on
    ├── NothingRead               not one article could be read, so no brief is written
    ├── NotReady                  exit status 3: a brief below its guard, or not approved
    ├── TemplateError             a template that does not render: file, line, what was wrong
    └── TryAgain                  exit status 75: another run holds the lock, a server is busy

Errors are caught in two places only: per article, where an `InputError` becomes a `Problem` of the
brief, and at the top of the command line, where any of them becomes one line on standard error.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Reason  # the model's classes cost the command line 25 ms


MOST_NAMES = 40  # that a message lists: the longest table of our own has 12, the countries are 128


class BriefingError(Exception):
    """Anything this program reports instead of a traceback."""

    exit_status = 1


class BrokenLanguage(BriefingError):
    """A file of a language's words that is missing, or is no TOML."""


class WrongUse(BriefingError):
    """The call itself can't be carried out as it was written."""

    exit_status = 2


class SettingsError(WrongUse):
    """A settings or profile file with faults; the message lists all of them."""


class UnknownName(WrongUse):
    """A name that stands in no table; says which one is nearest and which exist."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        listed = f"known: {', '.join(names)}"
        if len(names) > MOST_NAMES:
            listed = f"{len(names)} are known, from {names[0]} to {names[-1]}"
        super().__init__(f"there is no {what} {name!r}{suggest_nearest(name, names)}; {listed}")


class MissingPackage(WrongUse):
    """Something that needs an extra which is not installed; says how to install it.

    The program is installed from a clone or a wheel: no index has it under its name.
    """

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what}: pip install '.[{extra}]' in a clone of the program")


class InputError(BriefingError):
    """One article, line or file that can't be used.

    `why` is what a brief says of it in its own language.
    """

    def __init__(self, message: str, why: "Reason | None" = None) -> None:
        super().__init__(message)
        self.why = why


class NothingRead(BriefingError):
    """Every source failed, so there is nothing to write a brief from."""


class NotReady(BriefingError):
    """A brief that somebody must look at before it is sent."""

    exit_status = 3


class TemplateError(BriefingError):
    """A template that can't be rendered."""


class TryAgain(BriefingError):
    """Nothing is wrong with the call; it can't be carried out just now."""

    exit_status = 75


def get_reason(error: BriefingError) -> "Reason | str":
    """Why, as a brief can say it in its own language, or else the message as it stands."""
    return (error.why if isinstance(error, InputError) else None) or str(error)


def suggest_nearest(name: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for a name close to a known one, else an empty string."""
    close = get_close_matches(name, list(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
