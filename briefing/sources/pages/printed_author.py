"""The authors that a page prints where its markup says that authors stand.

`rel=author` and `itemprop=author` say so by a standard; a class or an id that begins with "byline"
or "author", and a link to a page of an author, say so by custom. Comments and boxes of other
articles have them too, so the place counts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from lxml.html import HtmlElement

from briefing.sources.pages.html_parser import split_names
from briefing.sources.source_words import collect_words
from briefing.text.bylines import MAX_BYLINE, holds_given_name, split_byline

MAX_ELEMENTS = 60  # that are looked at; a list of teasers may have hundreds
MAX_NAME_WORDS = 6
_SEPARATOR = re.compile(r"[^a-z0-9]+")
# Parts of the names of elements around what is not this article's; credits are of its pictures.
_FOREIGN = frozenset([
    "comment", "comments", "commentlist", "related", "recommended", "recommendations", "sidebar",
    "trending", "popular", "mostread", "promo", "widget", "newsletter", "carousel", "disqus",
    "respond", "recirc", "latest", "credit", "credits",
])  # fmt: skip
_BESIDE = ("nav", "aside")
_INLINE = ("span", "li", "b", "strong", "em", "i")
_OUTER = ("html", "body", "main", "article")  # their names tell of the whole page

ElementTest = Callable[[HtmlElement], bool]
PlacedElement = tuple[bool, HtmlElement]  # whether it stands above the first heading


def find_printed_authors(page: HtmlElement, *, ask_links: bool = True) -> tuple[str, ...]:
    """The names where the markup says that authors stand; () where it does not.

    Standard markup goes before a class, and this before a link; what stands below the first heading
    goes before what stands above it. Links tell nothing where the others name a newsroom,
    nor without `ask_links`. Standard
    markup counts in a `<nav>` or `<aside>` too where it stands in one place and nowhere else.
    """
    has_other, own = not ask_links, _find_own(page)
    for test in (_is_standard, _is_named_author, _links_to_author):
        if test is _links_to_author and has_other:
            return ()
        found = _find_elements(page, test)
        elements = sorted(_drop_foreign(found, own, _BESIDE), key=lambda pair: pair[0])
        if names := _read_first(elements):
            return names
        has_other = has_other or any(_read_text(element) for _, element in elements)
        if test is _is_standard and not elements:
            beside = list(_drop_foreign(found, own))
            if len({_find_home(element) for _, element in beside}) == 1:
                return _read_first(beside)
    return ()


def _read_first(elements: list[tuple[bool, HtmlElement]]) -> tuple[str, ...]:
    """The names in the first element that holds some, and in those beside it."""
    home, found = None, list[str]()
    for is_above, element in elements:
        names = split_byline(_read_text(element))
        place = (is_above, _find_home(element))
        if names and (home is None or home == place):
            home = place
            found += names
    return tuple(dict.fromkeys(found))


def _find_home(element: HtmlElement) -> HtmlElement | None:
    """The element around it, or around the `<span>` or the item of a list in which it stands."""
    ancestors = element.iterancestors()
    parent = next(ancestors, None)
    return next(ancestors, None) if parent is not None and parent.tag in _INLINE else parent


def _find_elements(page: HtmlElement, test: ElementTest) -> list[PlacedElement]:
    """The first elements that pass."""
    is_above, found = True, list[PlacedElement]()
    for element in page.iterdescendants(*(("h1", "a") if test is _links_to_author else ())):
        if element.tag == "h1":
            is_above = False
        elif test(element):
            found.append((is_above, element))
            if len(found) == MAX_ELEMENTS:
                break
    return found


def _find_own(page: HtmlElement) -> frozenset[HtmlElement]:
    """What the first heading stands in: its names tell of the whole page ("sidebar-right")."""
    heading = page.find(".//h1")
    return frozenset(() if heading is None else heading.iterancestors())


def _drop_foreign(
    elements: Iterable[PlacedElement], own: frozenset[HtmlElement], tags: Sequence[str] = ()
) -> Iterator[PlacedElement]:
    """The elements that are in none of other articles, nor in one with such a tag."""
    return (pair for pair in elements if not _is_foreign(pair[1], own, tags))


def _is_standard(element: HtmlElement) -> bool:
    relation, role = element.get("rel"), element.get("itemprop")
    return (relation is not None and "author" in relation.lower().split()) or (
        role is not None and "author" in role.lower().split()
    )


def _is_named_author(element: HtmlElement) -> bool:
    classes, identity = element.get("class"), element.get("id")
    if classes is None and identity is None:
        return False
    return element.tag not in _OUTER and _names_author(f"{classes} {identity}")


@lru_cache(maxsize=4096)  # pages repeat their classes
def _names_author(names: str) -> bool:
    """Whether a class or id begins so; nearly all of them do not even hold the letters."""
    lower, beginnings = names.lower(), _list_author_names()
    return any(one in lower for one in beginnings) and any(
        name.startswith(beginnings) for name in _SEPARATOR.split(lower)
    )


@cache
def _list_author_names() -> tuple[str, ...]:
    return tuple(sorted(collect_words("author_names")))


def _links_to_author(element: HtmlElement) -> bool:
    """Whether it is a link whose address has a folder of authors and ends in the link's words."""
    address = element.get("href", "").lower()
    if element.tag != "a" or not _author_folder().search(address):
        return False
    words = _SEPARATOR.split("".join(islice(element.itertext(), 5)).strip().lower())
    if not 1 < len(words) <= MAX_NAME_WORDS:
        return False
    return set(words) <= set(_SEPARATOR.split(address)) and holds_given_name(" ".join(words))


@cache
def _author_folder() -> re.Pattern[str]:
    """A part of an address that says that an author's name follows."""
    folders = "|".join(sorted(collect_words("author_folders")))
    return re.compile(rf"(?<![a-z0-9])(?:{folders})(?![a-z0-9])")


def _is_foreign(element: HtmlElement, own: frozenset[HtmlElement], tags: Sequence[str]) -> bool:
    return any(
        one.tag in tags or (one.tag not in _OUTER and one not in own and _has_foreign_name(one))
        for one in (element, *element.iterancestors())
    )


def _has_foreign_name(element: HtmlElement) -> bool:
    names = split_names(element)
    # Blogger's "widget Blog" holds the post itself.
    return not _FOREIGN.isdisjoint(names) and not ("widget" in names and "blog" in names)


def _read_text(element: HtmlElement) -> str:
    """The element's content or text, a line for each piece of it; "" for one too long."""
    if content := element.get("content"):
        return str(content)
    names = element.xpath(".//*[@itemprop='name']")
    own = names[0] if names else element
    if names and own.get("content"):
        return str(own.get("content"))
    pieces = (" ".join(piece.split()) for piece in islice(own.itertext(), MAX_ELEMENTS))
    text = "\n".join(filter(None, pieces))
    return text if len(text) <= MAX_BYLINE else ""
