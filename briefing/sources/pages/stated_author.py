"""Who a page says wrote it: JSON-LD, then what the markup marks as an author, then a meta tag.

Organizations, sections and jobs are no authors; a page that names nobody for sure has none.
"""

from collections.abc import Mapping

from lxml.html import HtmlElement

from briefing.sources.pages import json_ld, printed_author
from briefing.text.bylines import is_nobody, split_byline
from briefing.text.normalization import join_lines

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dc.creator.author", "dcterms.creator", "byl", "cxenseparse:author", "article.author",
)  # fmt: skip


def find_stated_author(
    page: HtmlElement, described: json_ld.Things, metas: Mapping[str, str]
) -> str | None:
    """The names in the page's order, with commas between; None where no person is named."""
    stated = (metas[name] for name in _METAS if name in metas)
    names = (
        _read_described(described)
        or printed_author.find_printed_authors(page)
        or next(filter(None, map(split_byline, stated)), ())
    )
    return ", ".join(dict.fromkeys(map(join_lines, names))) or None


def _read_described(described: json_ld.Things) -> tuple[str, ...]:
    """The persons whom JSON-LD gives as the article's authors."""
    authors = json_ld.find_article(described).get("author")
    listed = authors if isinstance(authors, list) else [authors]
    known = {thing.get("@id"): thing for thing in described if isinstance(thing.get("@id"), str)}
    return tuple(name for author in listed for name in _read_author(author, known))


def _read_author(author: object, known: Mapping[object, json_ld.Thing]) -> tuple[str, ...]:
    """The names of one entry; a person's only name, "Kay", counts where it is said to be one."""
    written = join_lines(_name(author, known) or "")
    if names := split_byline(written):
        return names
    kind = author.get("@type") if isinstance(author, Mapping) else None
    return (written,) if kind == "Person" and not is_nobody(written) else ()


def _name(author: object, known: Mapping[object, json_ld.Thing]) -> str | None:
    """An author's name, written out or in parts; None where there is none.

    It may stand in another thing on the page that describes the same person.
    """
    if not isinstance(author, Mapping):
        return json_ld.read_string(author)
    parts = [json_ld.read_string(author.get(part)) for part in ("givenName", "familyName")]
    whole = json_ld.read_string(author) or " ".join(filter(None, parts))
    return whole or json_ld.read_string(known.get(author.get("@id"), {}))
