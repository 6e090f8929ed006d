"""The headings of a page: those for its readers, and those of its breadcrumb, "Home › World"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from briefing.text.normalization import join_lines

NEAR = 4  # elements: the heading, its item, its list and the `<nav>` around it
_OWN_LINK = "¶"  # the link to itself that makers of manuals put behind a heading
_BREADCRUMB = "breadcrumb"  # as schema.org and makers of pages call it, in whatever language


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHeadings:
    """The texts of a page's headings, in the page's order."""

    visible: tuple[str, ...] = ()
    breadcrumb: tuple[str, ...] = ()  # written for search engines


def find_headings(page: HtmlElement) -> PageHeadings:
    """The texts of the `<h1>`s, those in a breadcrumb apart.

    Where all of them stand in the breadcrumb, the `<h2>`s are for readers: the headline is among
    them.
    """
    visible: list[HtmlElement] = []
    breadcrumb: list[HtmlElement] = []
    for heading in page.iter("h1"):
        (breadcrumb if _in_breadcrumb(heading) else visible).append(heading)
    shown = page.iter("h2") if breadcrumb and not visible else visible
    return PageHeadings(visible=_texts(shown), breadcrumb=_texts(breadcrumb))


def _in_breadcrumb(heading: HtmlElement) -> bool:
    around = islice((heading, *heading.iterancestors("nav", "ol", "ul", "li", "div")), NEAR)
    return any(element.tag == "nav" or _is_breadcrumb(element) for element in around)


def _is_breadcrumb(element: HtmlElement) -> bool:
    return any(_BREADCRUMB in f"{name} {value}".lower() for name, value in element.items())


def _texts(elements: Iterable[HtmlElement]) -> tuple[str, ...]:
    lines = (join_lines("".join(_pieces(element))) for element in elements)
    return tuple(filter(None, (line.removesuffix(_OWN_LINK).rstrip() for line in lines)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The texts in the element, a blank where a line ends; styles and scripts are none."""
    for text in element.xpath(".//text()[not(parent::style or parent::script)]"):
        yield f" {text}" if text.is_tail and text.getparent().tag == "br" else text
