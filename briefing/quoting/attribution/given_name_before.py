"""The given name that the text prints before two surnames alone: "Cuenca Malo" -> "Miguel …"."""

import re
from functools import lru_cache

from briefing.model import Span
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens.given_names import is_given_name

_SURNAMES = 2  # words; fewer or more are seldom a whole surname
_REMEMBERED = 64  # names: an article asks for each with every quotation of it


def complete_name(entity: Entity, text: str, suffixes: frozenset[str]) -> str:
    """Return the name with the given name that stands before it elsewhere in the text, if one does.

    Marks that a page lost, or a caption, may keep the first mention from the names: then two
    surnames would stand for somebody. Where two given names stand before them, neither is taken. A
    stop at the end is the sentence's, but for that of "Jr." and of an initial.
    """
    name = entity.name.removesuffix(".") if _ends_sentence(entity, suffixes) else entity.name
    is_bare = len(entity.name_words) == _SURNAMES and not is_given_name(entity.name_words[0])
    if entity.is_organization or not is_bare:
        return name
    given = _find_given_names(name, text, entity.role_spans)
    return f"{next(iter(given))} {name}" if len(given) == 1 else name


def _ends_sentence(entity: Entity, suffixes: frozenset[str]) -> bool:
    """Whether the stop behind a name is its sentence's: "Ada Mo.", not "Quill Jr." or "Ada Q."."""
    last = entity.name_words[-1]
    is_initial = len(last) <= len("Q.")
    return not entity.is_organization and not is_initial and last not in suffixes


@lru_cache(maxsize=_REMEMBERED)
def _find_given_names(name: str, text: str, roles: tuple[Span, ...]) -> frozenset[str]:
    """Return the given names right before the name that are no office: "Law School | Dean |"."""
    before = re.finditer(rf"\b([^\W\d_]+) {re.escape(name)}\b", text)
    words = (found for found in before if is_given_name(found[1]) and found[1][0].isupper())
    return frozenset(
        found[1]
        for found in words
        if not any(role.start <= found.start() < role.end for role in roles)
    )
