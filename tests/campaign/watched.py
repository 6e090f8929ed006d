"""Commands in a process that watches itself: what is started, connected to, or written outside.

`python -m tests.campaign.watched` reads a JSON list of `[folder, [words, …]]` and prints a JSON list
of `{"exit", "output", "outside"}`. An audit hook (PEP 578) sees what Python code can't hide.
"""

import json
import os
import sys
import traceback
from pathlib import Path

_STARTED = ("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "socket.connect")
_CHANGED = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.symlink", "os.link", "os.chmod")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_ELSEWHERE = ("/dev/", "/proc/")


class Watch:
    """What happens that may not, while a folder is watched."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.seen: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note an event of the interpreter if it starts, connects or writes outside the folder."""
        if self.folder is None:
            return
        if event in _STARTED:
            self.seen.append(f"{event} {arguments[0]!r}")
        elif (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
        ) or event in _CHANGED:
            self._note(event, arguments[0])

    def _note(self, event: str, path: object) -> None:
        if not isinstance(path, str | bytes) or self.folder is None:
            return
        where = os.path.realpath(os.fsdecode(path))
        if not where.startswith((f"{self.folder}", *_ELSEWHERE)):
            self.seen.append(f"{event} {where}")


def main() -> None:
    """Run each command of standard input in its folder, and print what became of it."""
    from typer.testing import CliRunner

    from briefing.cli.app import app

    sys.dont_write_bytecode = True
    watch, answers = Watch(), []
    sys.addaudithook(watch)
    for folder, words in json.load(sys.stdin):
        os.chdir(folder)
        watch.folder, watch.seen = Path(folder).resolve(), []
        done = CliRunner().invoke(app, words)
        watch.folder = None
        fault = done.exception
        odd = fault is not None and not isinstance(fault, SystemExit)
        trace = "".join(traceback.format_exception(fault)) if odd else ""
        answers.append(
            {"exit": done.exit_code, "output": done.output + trace, "outside": watch.seen}
        )
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
