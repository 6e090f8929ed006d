"""Who a page says wrote it.

JSON-LD's author, or that of a meta tag if the page prints the name in a line of its own.
"""

from collections.abc import Mapping, Sequence

from briefing.sources.pages import json_ld
from briefing.text.normalization import join_lines

_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
# A line with the name is a byline; a paragraph with it speaks of the person.
LONGEST_BYLINE = 120  # characters


def find_stated_author(
    described: json_ld.Things, metas: Mapping[str, str], lines: Sequence[str]
) -> str | None:
    """The names in the page's order, with commas between.

    None where no one is named, or the name is not printed.
    """
    names = [join_lines(name) for name in _of_article(described)]
    if any(names):
        return ", ".join(dict.fromkeys(filter(None, names)))
    candidates = (join_lines(metas[name]) for name in _METAS if name in metas)
    return next((name for name in candidates if _is_name(name) and _is_printed(name, lines)), None)


def _of_article(described: json_ld.Things) -> tuple[str, ...]:
    authors = json_ld.find_article(described).get("author")
    listed = authors if isinstance(authors, list) else [authors]
    known = {thing.get("@id"): thing for thing in described if isinstance(thing.get("@id"), str)}
    return tuple(name for author in listed if (name := _name(author, known)))


def _name(author: object, known: Mapping[object, json_ld.Thing]) -> str | None:
    """An author's name, written out or in parts; None where there is none.

    It may stand in another thing on the page that describes the same person.
    """
    if not isinstance(author, Mapping):
        return json_ld.read_string(author)
    parts = [json_ld.read_string(author.get(part)) for part in ("givenName", "familyName")]
    whole = json_ld.read_string(author) or " ".join(filter(None, parts))
    return whole or json_ld.read_string(known.get(author.get("@id"), {}))


def _is_name(text: str) -> bool:
    return bool(text) and "://" not in text and "@" not in text and not text.isdecimal()


def _is_printed(name: str, lines: Sequence[str]) -> bool:
    return any(name in line for line in lines if len(line) <= LONGEST_BYLINE)
