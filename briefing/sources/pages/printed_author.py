"""The authors that a page prints where its markup says that authors stand.

`rel=author` and `itemprop=author` say so by a standard; a class or an id that begins with "byline"
or "author", and a link to a page of an author, say so by custom. Comments and boxes of other
articles have them too, so the place counts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.sources.source_words import collect_words
from briefing.text.bylines import MAX_BYLINE, holds_given_name, split_byline

MAX_ELEMENTS = 60  # that are looked at; a list of teasers may have hundreds
MAX_NAME_WORDS = 6
_SEPARATOR = re.compile(r"[^a-z0-9]+")
# Parts of the names of elements around what is not this article's.
_FOREIGN = frozenset([
    "comment", "comments", "commentlist", "related", "recommended", "recommendations", "sidebar",
    "trending", "popular", "mostread", "promo", "widget", "newsletter", "carousel", "disqus",
    "respond", "recirc", "latest",
])  # fmt: skip
_BESIDE = ("nav", "aside")
_INLINE = ("span", "li", "b", "strong", "em", "i")
_OUTER = ("html", "body", "main", "article")  # their names tell of the whole page

ElementTest = Callable[[HtmlElement], bool]


def find_printed_authors(page: HtmlElement, *, ask_links: bool = True) -> tuple[str, ...]:
    """The names where the markup says that authors stand; () where it does not.

    Standard markup goes before a class, and this before a link; what stands below the first heading
    goes before what stands above it. Links tell nothing where the others name a newsroom,
    nor without `ask_links`. Standard
    markup counts in a `<nav>` or `<aside>` too where it stands in one place and nowhere else.
    """
    has_other = not ask_links
    for test in (_is_standard, _is_named_author, _links_to_author):
        elements = sorted(_find_elements(page, test), key=lambda pair: pair[0])
        if test is _links_to_author and has_other:
            return ()
        if names := _read_first(elements):
            return names
        has_other = has_other or any(_read_text(element) for _, element in elements)
        if test is _is_standard and not elements:
            beside = list(_find_elements(page, test, beside=True))
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


def _find_elements(
    page: HtmlElement, test: ElementTest, *, beside: bool = False
) -> Iterator[tuple[bool, HtmlElement]]:
    """The elements that pass, each with whether it stands above the first heading.

    Those in a `<nav>` or an `<aside>` only with `beside`.
    """
    possible = page.xpath(f"(.//h1)[1] | .//*[{_possible(test)}]")
    is_above = any(element.tag == "h1" for element in possible)
    own = (element for element in possible if element.tag == "h1" or test(element))
    for element in islice(own, MAX_ELEMENTS):
        if element.tag == "h1":
            is_above = False
        elif not _is_foreign(element, () if beside else _BESIDE):
            yield is_above, element


def _possible(test: ElementTest) -> str:
    """What XPath can ask of the elements that may pass, which is far quicker than asking each."""
    if test is _is_standard:
        return "@rel or @itemprop"
    if test is _links_to_author:
        return "self::a and @href"
    # Without its first letter, which may be a capital.
    parts = sorted({name[1:] for name in collect_words("author_names")})
    return " or ".join(f"contains(@class, '{part}') or contains(@id, '{part}')" for part in parts)


def _is_standard(element: HtmlElement) -> bool:
    return "author" in f"{element.get('rel')} {element.get('itemprop')}".lower().split()


def _is_named_author(element: HtmlElement) -> bool:
    return element.tag not in _OUTER and any(
        name.startswith(tuple(collect_words("author_names"))) for name in _split_names(element)
    )


def _links_to_author(element: HtmlElement) -> bool:
    """Whether it is a link whose address has a folder of authors and ends in the link's words."""
    if element.tag != "a" or not element.get("href"):
        return False
    address = _SEPARATOR.split(element.get("href", "").lower())
    words = _SEPARATOR.split("".join(islice(element.itertext(), 5)).strip().lower())
    if not 1 < len(words) <= MAX_NAME_WORDS or collect_words("author_folders").isdisjoint(address):
        return False
    return set(words) <= set(address) and holds_given_name(" ".join(words))


def _split_names(element: HtmlElement) -> list[str]:
    return _SEPARATOR.split(f"{element.get('class', '')} {element.get('id', '')}".lower())


def _is_foreign(element: HtmlElement, tags: Sequence[str]) -> bool:
    return any(
        one.tag in tags or (one.tag not in _OUTER and _has_foreign_name(one))
        for one in (element, *element.iterancestors())
    )


def _has_foreign_name(element: HtmlElement) -> bool:
    names = _split_names(element)
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
