"""Brief <-> JSON: the one interchange, with a version, sorted keys and a published JSON Schema."""

import json
from collections.abc import Mapping
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import TypeAdapter, ValidationError

from briefing.composing.brief_check import list_excerpts
from briefing.errors import InputError
from briefing.model import Brief

VERSION = 2
# Version 1 had reasons and problems as English words; they are read as words that stand as they
# are.
READABLE_VERSIONS = (1, VERSION)


def brief_to_json(brief: Brief) -> str:
    """The brief as JSON: the same brief gives the same bytes."""
    values = {"version": VERSION, **_adapter().dump_python(brief, mode="json")}
    if brief.coverage is None:  # as briefs had it before there was any
        del values["coverage"]
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def brief_from_json(text: str, where: str = "the brief") -> Brief:
    """The brief of a JSON text.

    InputError with one line for anything that is not a brief of a readable version.
    """
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where} is not JSON: {error}") from error
    if not isinstance(values, dict) or values.pop("version", None) not in READABLE_VERSIONS:
        versions = " or ".join(map(str, READABLE_VERSIONS))
        raise InputError(
            f'{where} is not a brief of version {versions}; wanted an object with "version":'
            f" {VERSION}"
        )
    try:
        return _whole(_adapter().validate_json(json.dumps(values)), where)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise InputError(f"{where} is not a brief: {place}: {fault['msg']}") from error


def _whole(brief: Brief, where: str) -> Brief:
    """The brief, if its time zone exists and all that it cites is in its list, numbered from 1."""
    try:
        ZoneInfo(brief.window.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InputError(
            f"{where} is not a brief: there is no time zone {brief.window.zone!r}"
        ) from error
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


def brief_schema() -> Mapping[str, object]:
    """The JSON Schema of a brief's JSON."""
    made = _adapter().json_schema(mode="serialization")
    made["properties"]["version"] = {"const": VERSION, "type": "integer"}
    made["required"] = sorted({*made["required"], "version"})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


@cache
def _adapter() -> TypeAdapter[Brief]:
    return TypeAdapter(Brief)
