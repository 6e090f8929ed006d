"""HTML -> the events of its tags and texts, or its tree.

In linear time and without an exception, whatever the page is.
"""

import re
from typing import Protocol, cast

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

# libxml2 takes time quadratic in the attributes of one tag: 100,000 of them cost 12 s. No real tag
# comes near this.
GIANT = 100_000  # characters
_GIANT_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9]*)\b[^<>]{{{GIANT},}}>")
# lxml.html asks a function in Python for the class of each element that is looked at; forms and
# labels have their own.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
# Between the parts of names: "article__date-line".
_BETWEEN_NAMES = re.compile(r"[^a-z0-9]+")


class ParserTarget(Protocol):
    """What receives the events of a page.

    It is called for each tag that opens or closes, the implied ones too, and each piece of text.
    """

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""

    def end(self, tag: str) -> None:
        """A tag closes."""

    def data(self, text: str) -> None:
        """A piece of text, entities decoded."""

    def close(self) -> None:
        """The page ends."""


def parse_events(source: str, listener: ParserTarget) -> None:
    """Send the events of a page to the target.

    In contrast to the tree there is no limit to the depth of nesting.
    """
    parser = etree.HTMLParser(
        target=listener, encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        etree.fromstring(_content(source), parser)
    except etree.LxmlError:  # nothing in it but comments and blanks
        return


def parse_tree(source: str) -> HtmlElement | None:
    """The page's tree without comments, or None where there is nothing to parse.

    It is cut off where the page nests 256 deep.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        return cast(HtmlElement, document_fromstring(_content(source), parser=parser))
    except etree.LxmlError:
        return None


def _content(source: str) -> bytes:
    """The page as bytes; the parser would turn each NUL into U+FFFD."""
    written = source.replace("\0", "")
    return (_GIANT_TAG.sub(r"<\1>", written) if _may_hold_giant(written) else written).encode(
        "utf-8", "replace"
    )


def _may_hold_giant(source: str) -> bool:
    """Whether there is a span of GIANT / 2 characters in which no tag opens.

    Each giant tag holds such a span that begins at a multiple of GIANT / 2.
    """
    half = GIANT // 2
    return any(source.find("<", at, at + half) < 0 for at in range(0, len(source) - half, half))


def split_names(element: HtmlElement) -> list[str]:
    """The parts of the class and the id of an element, in lower case."""
    return _BETWEEN_NAMES.split(f"{element.get('class', '')} {element.get('id', '')}".lower())
