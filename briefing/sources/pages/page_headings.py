"""The headings of a page: those for its readers, and those in its path of sections ("Home › World › …")."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from briefing.text.normalization import join_lines

NEAR = 4  # elements: the heading, its item, its list and the `<nav>` around it
_PATH = "breadcrumb"  # as schema.org and makers of pages call it, in whatever language


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHeadings:
    """The texts of a page's headings, in the page's order."""

    read: tuple[str, ...] = ()
    in_path: tuple[str, ...] = ()  # written for search engines


def find_headings(page: HtmlElement) -> PageHeadings:
    """The `<h1>`s. If all of them stand in the path, the `<h2>`s are for readers: the headline is one of them."""
    read: list[HtmlElement] = []
    in_path: list[HtmlElement] = []
    for heading in page.iter("h1"):
        (in_path if _in_path(heading) else read).append(heading)
    return PageHeadings(
        read=_texts(page.iter("h2") if in_path and not read else read), in_path=_texts(in_path)
    )


def _in_path(heading: HtmlElement) -> bool:
    around = islice((heading, *heading.iterancestors("nav", "ol", "ul", "li", "div")), NEAR)
    return any(element.tag == "nav" or _is_path(element) for element in around)


def _is_path(element: HtmlElement) -> bool:
    return any(_PATH in f"{name} {value}".lower() for name, value in element.items())


def _texts(elements: Iterable[HtmlElement]) -> tuple[str, ...]:
    return tuple(filter(None, (join_lines("".join(_pieces(element))) for element in elements)))


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The texts in the element, a blank where a line ends; styles and scripts are none."""
    for text in element.xpath(".//text()[not(parent::style or parent::script)]"):
        yield f" {text}" if text.is_tail and text.getparent().tag == "br" else text
