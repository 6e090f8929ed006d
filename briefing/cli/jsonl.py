"""The machine interface: one article a JSON line in, one answer a line out, same order, same id."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import typer

from briefing.errors import BriefingError

# Line breaks to many readers (str.splitlines among them) that JSON allows unescaped inside a
# string.
_LINE_BREAKS = {mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}

Record = Mapping[str, object]
Answer = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class InputLine:
    """One line of standard input: its record, or what is wrong with it."""

    number: int
    record: Record
    error: str | None = None


def answer_each(answer: Callable[[Record], Answer]) -> None:
    """Answer standard input line by line; exit status 1 if a line could not be answered."""
    failed = False
    for line in _lines(sys.stdin.buffer):
        reply = _reply(line, answer)
        failed |= "error" in reply
        _write(reply)
    if failed:
        raise typer.Exit(1)


def answer_all(answer: Callable[[list[Record]], Iterable[Answer]]) -> None:
    """As `each`, for a question about all lines at once: reads every line before it answers."""
    lines = list(_lines(sys.stdin.buffer))
    replies = iter(answer([line.record for line in lines if line.error is None]))
    failed = False
    for line in lines:
        reply = {"id": line.record.get("id"), "error": line.error} if line.error else next(replies)
        failed |= "error" in reply
        _write(reply)
    if failed:
        raise typer.Exit(1)


def _lines(stream: Iterable[bytes]) -> Iterator[InputLine]:
    for number, raw in enumerate(stream, start=1):
        if raw.strip():
            yield _parsed(number, raw)


def _parsed(number: int, raw: bytes) -> InputLine:
    try:
        record = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
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
    line = json.dumps(reply, ensure_ascii=False, sort_keys=True)
    for mark, escaped in _LINE_BREAKS.items():
        line = line.replace(mark, escaped)
    try:
        octets = line.encode("utf-8")
    except UnicodeEncodeError:
        octets = json.dumps(reply, sort_keys=True).encode("ascii")
    sys.stdout.flush()
    sys.stdout.buffer.write(octets + b"\n")
