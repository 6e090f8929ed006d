"""Standard input, output and error: missing, full, closed, or held back until it is known if all is
well."""

import io
import os
import sys
from contextlib import suppress
from typing import TextIO

from briefing.cli.printing.safe_text import show_safely


class _HeldStream(io.TextIOWrapper):
    """Text that is kept until it is known whether anybody wants it."""

    def __init__(self, real: TextIO) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding="utf-8", write_through=True)
        self.real = real

    def pass_on(self) -> None:
        """Write all of it to the real stream."""
        self.real.write(self.bytes.getvalue().decode("utf-8"))


def open_missing() -> None:
    """Open a null device for each standard stream that is closed, and let none fail for a letter.

    A file that is opened later would else take the number of the closed one and be written to.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def hold() -> None:
    """Hold back what is printed from now on."""
    sys.stdout, sys.stderr = _HeldStream(sys.stdout), _HeldStream(sys.stderr)


def release(*, quiet: bool) -> None:
    """Print what was held back, or forget it if all is well; nothing if nothing was held."""
    for name in ("stdout", "stderr"):
        held = getattr(sys, name)
        if isinstance(held, _HeldStream):
            setattr(sys, name, held.real)
            if not quiet:
                held.pass_on()


def drop_output() -> None:
    """Let what is still to be written to standard output go nowhere: it can't be written."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)


def describe(error: OSError | UnicodeError) -> str:
    """What the system said, in one line: the file if there is one, and what was wrong."""
    if isinstance(error, UnicodeError):
        return f"a text can't be written or read as it is encoded: {error}"
    words = error.strerror or str(error) or type(error).__name__
    if error.filename is None:
        return f"the system refused: {words}; is the disk full, or the output closed?"
    return f"{error.filename}: {words}; check that it is there and may be used"


def show_lines(message: str) -> str:
    """A message of several lines, each without codes that control a terminal."""
    return "\n".join(show_safely(line) for line in message.split("\n"))
