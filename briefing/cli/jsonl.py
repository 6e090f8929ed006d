"""The machine interface: one article a JSON line in, one answer a line out, same order, same id."""

import json
import os
import stat
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from briefing.errors import BriefingError, WrongUse
from briefing.quick_dataclass import dataclass

if TYPE_CHECKING:
    from briefing.workflow.parallel.worker_death import WorkerDeath

# Line breaks to many readers (str.splitlines among them) that JSON allows unescaped inside a
# string.
_LINE_BREAKS = {mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}

# Some 2,000 articles, five to eight seconds of one core. A process takes .7 s of a core to start:
# the 120 pages of a megabyte were dearer with two, by half, and no sooner done.
BYTES_FOR_SEVERAL = 5_000_000

# Made once: `json.dumps` makes one for each value.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)

Record = Mapping[str, object]
Answer = Mapping[str, object]
Item = TypeVar("Item")
Made = TypeVar("Made")
# The parameters that the filters share.
Files = Annotated[list[str] | None, typer.Argument(help="Articles: files, folders, globs, `-`.")]
AsJsonl = Annotated[
    bool, typer.Option("--jsonl", help="Filter: one article a JSON line in, one answer out.")
]
NoClean = Annotated[bool, typer.Option("--no-clean", help="Take the text as it is.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        help="With --jsonl: so many processes; all cores if a large file is standard input.",
    ),
]


class JsonText(str):
    """The value of an answer's key that is JSON already.

    Hundreds of small objects are written so in half the time of making each and encoding it.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class InputLine:
    """One line of standard input: its record, or what is wrong with it."""

    number: int
    record: Record
    error: str | None = None


def refuse_files(files: Sequence[str] | None, verb: str) -> None:
    """WrongUse where a filter is given files: they were passed over, as if nothing were in them."""
    if named := [file for file in files or () if file != "-"]:
        raise WrongUse(
            f"--jsonl reads standard input, found the file {named[0]!r};"
            f" wanted: briefing {verb} --jsonl < FILE"
        )


def answer_each(answer: Callable[[Record], Answer], jobs: int | None = None) -> None:
    """Answer standard input line by line; exit status 1 if a line could not be answered.

    With several jobs the answers come in the same order, but not before the lines behind them are
    read: who waits for each answer before the next question wants one. The answer must be
    picklable then.
    """
    failed = False
    for reply in _replies(answer, _choose_jobs(jobs)):
        failed |= "error" in reply
        _write(reply)
    if failed:
        raise typer.Exit(1)


def map_items(
    function: Callable[[Item], Made], items: Sequence[Item], jobs: int | None
) -> "Iterator[Made | WorkerDeath]":
    """What a picklable function makes of each item, in order, over so many processes.

    All cores from a few hundred items on, if nothing is said.
    """
    from briefing.workflow.parallel.job_count import choose_jobs

    processes = choose_jobs(jobs, len(items))
    if processes == 1:
        return map(function, items)
    from briefing.workflow.parallel.worker_pool import map_in_processes

    return map_in_processes(function, items, processes)


def tell_death(death: "WorkerDeath") -> str:
    """Why there is no answer to an item that ended its process."""
    from briefing.languages import PROGRAM_LANGUAGE
    from briefing.languages.reasons import render_reason
    from briefing.workflow.parallel import worker_death

    return render_reason(worker_death.tell_death(death), PROGRAM_LANGUAGE)


def _choose_jobs(jobs: int | None) -> int:
    """As many as wanted, else one, or all cores for a file of many megabytes on standard input."""
    if jobs is not None:
        return jobs
    try:
        found = os.fstat(sys.stdin.fileno())
    except (OSError, ValueError):  # no file of the system, as in a test
        return 1
    if not stat.S_ISREG(found.st_mode) or found.st_size < BYTES_FOR_SEVERAL:
        return 1
    from briefing.workflow.parallel.job_count import count_cores

    return count_cores()


def _replies(answer: Callable[[Record], Answer], jobs: int) -> Iterator[Answer]:
    lines = _lines(sys.stdin.buffer)
    if jobs == 1:
        yield from (_reply(line, answer) for line in lines)
        return
    from briefing.workflow.parallel.worker_death import WorkerDeath
    from briefing.workflow.parallel.worker_pool import map_in_processes

    asked: deque[InputLine] = deque()  # read and not answered yet
    for reply in map_in_processes(partial(_reply, answer=answer), _noting(lines, asked), jobs):
        line = asked.popleft()
        if isinstance(reply, WorkerDeath):
            error = f"line {line.number}: {tell_death(reply)}"
            yield {"id": line.record.get("id"), "error": error}
        else:
            yield reply


def _noting(lines: Iterable[InputLine], asked: deque[InputLine]) -> Iterator[InputLine]:
    for line in lines:
        asked.append(line)
        yield line


def answer_all(answer: Callable[[list[Record]], Iterable[Answer]]) -> None:
    """As `answer_each`, for a question about all lines at once: reads each before it answers."""
    lines = list(_lines(sys.stdin.buffer))
    replies = iter(answer([line.record for line in lines if line.error is None]))
    failed = False
    for line in lines:
        reply = {"id": line.record.get("id"), "error": line.error} if line.error else next(replies)
        failed |= "error" in reply
        _write(reply)
    if failed:
        raise typer.Exit(1)


def encode(value: object) -> str:
    """The value as JSON, its keys in order; what is JSON already stays."""
    if value is None:
        return "null"
    return value if isinstance(value, JsonText) else _ENCODER.encode(value)


def _lines(stream: Iterable[bytes]) -> Iterator[InputLine]:
    for number, raw in enumerate(stream, start=1):
        if raw.strip():
            yield _parsed(number, raw)


def _parsed(number: int, raw: bytes) -> InputLine:
    try:
        record = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        return InputLine(number, {}, f"line {number} nests too deep; wanted one object a line")
    except ValueError as error:
        return InputLine(
            number, {}, f"line {number} is not JSON ({error}); wanted one object a line"
        )
    if not isinstance(record, dict):
        return InputLine(
            number, {}, f"line {number} is {type(record).__name__}; wanted a JSON object"
        )
    if not any(isinstance(record.get(key), str | list) for key in ("text", "html", "docs")):
        return InputLine(number, record, f'line {number} has no "text", "html" or "docs"')
    return InputLine(number, record)


def _reply(line: InputLine, answer: Callable[[Record], Answer]) -> Answer:
    identity = line.record.get("id")
    if line.error:
        return {"id": identity, "error": line.error}
    try:
        return {"id": identity, **answer(line.record)}
    except BriefingError as error:
        return {"id": identity, "error": f"line {line.number}: {error}"}
    except Exception as error:  # as for an article of a brief: a fault of ours costs this line only
        fault = f"a fault of this program ({type(error).__name__}: {error}); please report it"
        return {"id": identity, "error": f"line {line.number}: {fault}"}


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is no JSON number")


def _write(reply: Answer) -> None:
    """Write the answer as a line of UTF-8, or of ASCII if it has a lone surrogate."""
    line = "{" + ", ".join(f"{encode(key)}: {encode(reply[key])}" for key in sorted(reply)) + "}"
    for mark, escaped in _LINE_BREAKS.items():
        if mark in line:  # told in a twentieth of the time that a replacement takes
            line = line.replace(mark, escaped)
    try:
        octets = line.encode("utf-8")
    except UnicodeEncodeError:
        octets = json.dumps(json.loads(line), sort_keys=True).encode("ascii")
    sys.stdout.flush()
    sys.stdout.buffer.write(octets + b"\n")
