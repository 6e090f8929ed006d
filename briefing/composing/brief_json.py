"""Brief <-> JSON: the one interchange, with a version, sorted keys and a published JSON Schema."""

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import TypeAdapter, ValidationError

from briefing import languages
from briefing.composing.checks.brief_check import list_excerpts
from briefing.composing.sorted_json import drop_missing, to_sorted_json
from briefing.errors import InputError
from briefing.model import Brief

VERSION = 2
# Version 1 had reasons and problems as English words; they are read as words that stand as they
# are.
READABLE_VERSIONS = (1, VERSION)
# What `text.normalization` takes out of every source, but for line ends and tabs.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2066-\u2069\ud800-\udfff]"
)
_NUL = re.compile("\0")
PLACES = ("origin", "article_id", "where")  # names of files
# So that a week before and a year ahead of each day are days as well.
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)
_PERIOD = re.compile(r"\d{4}-(?:W\d\d|\d\d)", re.ASCII)


def brief_to_json(brief: Brief) -> str:
    """The brief as JSON: the same brief gives the same bytes."""
    values = {"version": VERSION, **_adapter().dump_python(brief, mode="json")}
    if brief.coverage is None:  # as briefs had it before there was any
        del values["coverage"]
    if brief.follows is None:
        del values["follows"]
    if not brief.stand_ins:
        del values["stand_ins"]
    for entry in values["ledger"]:
        if entry["title"] is None:
            del entry["title"]
    for story in values["stories"]:
        for key in ("head", "occasion"):
            if story[key] is None:
                del story[key]
    return to_sorted_json(drop_missing(values, "question")) + "\n"


def brief_from_json(text: str, where: str = "the brief") -> Brief:
    """The brief of a JSON text.

    InputError with one line for anything that is not a brief of a readable version.
    """
    try:
        values = json.loads(text)
    except RecursionError as error:
        raise InputError(f"{where} nests too deep; wanted a brief's JSON") from error
    except ValueError as error:
        raise InputError(f"{where} is not JSON: {error}") from error
    if not isinstance(values, dict) or values.pop("version", None) not in READABLE_VERSIONS:
        versions = " or ".join(map(str, READABLE_VERSIONS))
        raise InputError(
            f'{where} is not a brief of version {versions}; wanted an object with "version":'
            f" {VERSION}"
        )
    _refuse_controls(values, where)
    try:
        return _whole(_adapter().validate_json(json.dumps(values)), where)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise InputError(f"{where} is not a brief: {place}: {fault['msg']}") from error


def _refuse_controls(values: object, where: str) -> None:
    """InputError for a text with a character that no source of ours keeps.

    Controls, bidi controls, halves of surrogate pairs: a brief may be somebody else's, and these
    would reach terminals, mails and calendars. Where a source lies is only compared, and may have
    an odd file name.
    """
    waiting: list[tuple[str, object]] = [("", values)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(str(key), one) for key, one in value.items()]
        elif isinstance(value, list):
            waiting += [(name, one) for one in value]
        elif isinstance(value, str):
            found = (_NUL if name in PLACES else _UNSAFE).search(value)
            if found:
                raise InputError(
                    f"{where} is not a brief: {name} has the control character {found[0]!a}"
                )


def _whole(brief: Brief, where: str) -> Brief:
    """The brief, if its time zone exists and all that it cites is in its list, numbered from 1."""
    try:
        ZoneInfo(brief.window.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InputError(
            f"{where} is not a brief: there is no time zone {brief.window.zone!r}"
        ) from error
    _check_bounds(brief, where)
    numbers = [citation.number for citation in brief.citations]
    cited = {excerpt.citation for excerpt in list_excerpts(brief)}
    cited |= {
        n
        for story in brief.stories
        for n in (story.headline_citation, *story.articles, *story.copies)
    }
    unknown = sorted(cited - set(numbers))
    if unknown or numbers != list(range(1, len(numbers) + 1)):
        raise InputError(
            f"{where} is not a brief: its sources are {numbers}, and it cites"
            f" {unknown or sorted(cited)}"
        )
    return brief


def _check_bounds(brief: Brief, where: str) -> None:
    """InputError for a language, a day or a period that no brief of ours can have."""
    if brief.language not in languages.KNOWN:
        known = ", ".join(languages.KNOWN)
        raise InputError(f"{where} is in the language {brief.language!r}; wanted one of {known}")
    days = [brief.day, brief.window.end, *(watch.day for watch in brief.watch)]
    days += [correction.day for correction in brief.corrections]
    odd = next((day for day in days if not EARLIEST <= day <= LATEST), None)
    if odd is not None:
        raise InputError(
            f"{where} is not a brief: it has the day {odd}; wanted {EARLIEST} to {LATEST}"
        )
    if brief.period is not None and not _PERIOD.fullmatch(brief.period):
        raise InputError(
            f"{where} is not a brief: its period is {brief.period!r}; wanted 2025-W03 or 2025-01"
        )


def brief_schema() -> Mapping[str, object]:
    """The JSON Schema of a brief's JSON."""
    made = _adapter().json_schema(mode="serialization")
    made["properties"]["version"] = {"const": VERSION, "type": "integer"}
    made["required"] = sorted({*made["required"], "version"})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


@cache
def _adapter() -> TypeAdapter[Brief]:
    return TypeAdapter(Brief)
