"""Dossier <-> JSON, with a version and sorted keys, as a brief's."""

import json
from functools import cache

from pydantic import TypeAdapter, ValidationError

from briefing.composing.sorted_json import drop_missing, to_sorted_json
from briefing.errors import InputError
from briefing.model.dossier import Dossier

VERSION = 1
MARK = "dossier_version"


def dumps(dossier: Dossier) -> str:
    """The dossier as JSON: the same dossier gives the same bytes."""
    values = {MARK: VERSION, **_adapter().dump_python(dossier, mode="json")}
    return to_sorted_json(drop_missing(values, "question")) + "\n"


def is_dossier(text: str) -> bool:
    """Whether a JSON text is a dossier of any version."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(values, dict) and MARK in values


def loads(text: str, where: str) -> Dossier:
    """The dossier of a JSON text.

    InputError with one line for anything that is not one of this version.
    """
    values = json.loads(text)
    if values.pop(MARK, None) != VERSION:
        raise InputError(f"{where} is a dossier of another version; wanted version {VERSION}")
    try:
        dossier = _adapter().validate_json(json.dumps(values))
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise InputError(f"{where} is not a dossier: {place}: {fault['msg']}") from error
    numbers = [citation.number for citation in dossier.citations]
    cited = {e.citation for one in dossier.statements for e in (one.excerpt, *one.also)}
    if numbers != list(range(1, len(numbers) + 1)) or not cited <= set(numbers):
        raise InputError(
            f"{where} is not a dossier: its sources are {numbers}, and it cites {sorted(cited)}"
        )
    return dossier


@cache
def _adapter() -> TypeAdapter[Dossier]:
    return TypeAdapter(Dossier)
