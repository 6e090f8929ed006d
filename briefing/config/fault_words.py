"""What is wrong with a value that was set, in the words of all other messages: what is wanted.

pydantic finds the fault; its own sentences are for programmers ("Tuple should have at least 1 item
after validation, not 0").
"""

import re
from collections.abc import Mapping, Sequence

from briefing.errors import suggest_nearest

_QUOTED = re.compile(r"'([^']*)'")
_WANTED: Mapping[str, str] = {
    "bool": "true or false",
    "float": "a number",
    "int": "a whole number",
    "string": "a text in quotes",
    "too": "at least one",
    "tuple": "a list of texts",
}


def tell_wanted(kind: str, bounds: Mapping[str, object], value: object) -> str:
    """What is wanted in place of a value, by pydantic's name of the fault and what it knows of it.

    A fault of another kind was raised by the setting's own check, in words that are ours.
    """
    if kind == "value_error":
        return str(bounds["error"])
    if kind == "literal_error":
        return _tell_choice(_QUOTED.findall(str(bounds["expected"])), value)
    for name, words in (("ge", "at least"), ("gt", "more than"), ("le", "at most")):
        if name in bounds:
            return f"wanted {words} {bounds[name]:g}"
    return f"wanted {_WANTED.get(kind.partition('_')[0], 'another value')}"


def _tell_choice(known: Sequence[str], value: object) -> str:
    return f"wanted {', '.join(known[:-1])} or {known[-1]}{suggest_nearest(str(value), known)}"
