"""Who a page says wrote it: JSON-LD, then what the markup marks as an author, then a meta tag.

Organizations, sections and jobs are no authors; a page that names nobody for sure has none.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from briefing.sources.pages import json_ld, printed_author
from briefing.text.bylines import is_nobody, list_openings, split_byline
from briefing.text.normalization import join_lines

_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dc.creator.author", "dcterms.creator", "byl", "cxenseparse:author", "article.author",
    "og:article:author",
)  # fmt: skip
# Cards for social networks have two fields with labels of their own: "Written by", "Ana Ruiz".
_LABELLED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))


def find_stated_author(
    page: HtmlElement, described: json_ld.Things, metas: Mapping[str, str]
) -> str | None:
    """The names in the page's order, with commas between; None where no person is named."""
    stated = [metas[name] for name in _METAS if name in metas]
    stated += [
        metas[value]
        for label, value in _LABELLED
        if value in metas and metas.get(label, "").strip().lower() in list_openings()
    ]
    is_described = bool(json_ld.find_article(described).get("author"))
    names = (
        _correct_user(_read_described(described), page, described)
        or printed_author.find_printed_authors(page, ask_links=not is_described)
        or next(filter(None, map(split_byline, stated)), ())
    )
    return ", ".join(dict.fromkeys(map(join_lines, names))) or None


def _correct_user(
    names: tuple[str, ...], page: HtmlElement, described: json_ld.Things
) -> tuple[str, ...]:
    """The names, or those that the page prints where JSON-LD only refers to one of its users.

    Makers of blogs refer so to who entered the article, whoever wrote it.
    """
    if not names or not json_ld.refers(json_ld.find_article(described).get("author")):
        return names
    printed = printed_author.find_printed_authors(page)
    is_other = set(map(str.casefold, names)).isdisjoint(map(str.casefold, printed))
    return printed if printed and is_other else names


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
    if not isinstance(author, Mapping) or author.get("@type") != "Person" or is_nobody(written):
        return ()
    home = urlsplit(str(author.get("@id") or ""))  # "Kay" is a person, the site's owner is not
    return () if home.netloc and home.path in ("", "/") and not home.fragment else (written,)


def _name(author: object, known: Mapping[object, json_ld.Thing]) -> str | None:
    """An author's name, written out or in parts; None where there is none.

    It may stand in another thing on the page that describes the same person.
    """
    if not isinstance(author, Mapping):
        return json_ld.read_string(author)
    parts = [json_ld.read_string(author.get(part)) for part in ("givenName", "familyName")]
    whole = json_ld.read_string(author) or " ".join(filter(None, parts))
    return whole or json_ld.read_string(known.get(author.get("@id"), {}))
