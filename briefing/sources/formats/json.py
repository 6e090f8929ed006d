"""JSON: one object, an array of objects, or one object a line."""

import json
from collections.abc import Iterable, Iterator, Mapping

from briefing.errors import InputError, get_reason
from briefing.model import Article, Problem, Reason
from briefing.sources.decoding import decode
from briefing.sources.formats import record as records
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import normalize

# A file of another kind named .jsonl is wrong on every line; the first few say all there is to say.
MOST_PROBLEMS = 10
LISTS = ("articles", "items")  # of an answer of newsapi or GDELT; of a JSON Feed


def read_json(document: RawDocument) -> Iterator[Article | Problem]:
    """The articles of one object, of an array, of the list in an object, or else of JSON lines."""
    text = decode(document.content)
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        if "\n" not in text.strip():
            raise _refuse("not_json", error) from error
        yield from read_json_lines(document)
        return
    if isinstance(value, dict):
        value = next((value[name] for name in LISTS if isinstance(value.get(name), list)), value)
    if isinstance(value, list):
        yield from read_records(document, enumerate(value, start=1))
    else:
        yield _read(document, None, value)


def read_json_lines(document: RawDocument, first: int = 1) -> Iterator[Article | Problem]:
    """The article of each line that is not blank, numbered by line, from that of the first on."""
    numbered = enumerate(decode(document.content).split("\n"), start=first)
    yield from read_records(
        document, ((number, _parsed(line)) for number, line in numbered if line.strip())
    )


def read_records(
    document: RawDocument, numbered: Iterable[tuple[int, object]]
) -> Iterator[Article | Problem]:
    """The article of each numbered record; of many that can't be read the first few are told."""
    yield from _few(_read(document, number, value) for number, value in numbered)


def _parsed(line: str) -> object:
    try:
        return json.loads(line, strict=False)
    except (ValueError, RecursionError) as error:
        return _refuse("line_not_json", error)


def _refuse(code: str, error: ValueError | RecursionError) -> InputError:
    """What is wrong, with line and column where it ceased to be JSON, if the parser knows them."""
    if isinstance(error, RecursionError):
        return make_input_error("json_too_deep")
    if isinstance(error, json.JSONDecodeError):
        return make_input_error(code, f"{error.lineno}:{error.colno}")
    return make_input_error(code, "?")  # a number of more digits than Python takes


def _read(document: RawDocument, number: int | None, value: object) -> Article | Problem:
    place = "" if number is None else f"#{number}"
    try:
        return _article(document, place, value)
    except InputError as error:
        return Problem(where=document.id + place, what=get_reason(error))


def _article(document: RawDocument, place: str, value: object) -> Article:
    if isinstance(value, InputError):
        raise value
    if not isinstance(value, Mapping):
        raise make_input_error("not_object", type(value).__name__)
    named = {
        "id": document.id + place,
        **{key: item for key, item in value.items() if item is not None},
    }
    return records.read_record(named, document.origin + place, normalize)


def _few(items: Iterator[Article | Problem]) -> Iterator[Article | Problem]:
    """The items, with no more than the first few problems and a count of the others."""
    problems: list[Problem] = []
    for item in items:
        if isinstance(item, Article):
            yield item
        else:
            problems.append(item)
    yield from problems[:MOST_PROBLEMS]
    if len(problems) > MOST_PROBLEMS:
        rest = len(problems) - MOST_PROBLEMS
        where = problems[0].where.rpartition("#")[0]
        yield Problem(
            where=where, what=Reason(code="more_records", values=(str(rest), str(MOST_PROBLEMS)))
        )
