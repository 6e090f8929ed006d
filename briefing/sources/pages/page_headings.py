"""The headings of a page: those for its readers, and those of its breadcrumb, "Home › World"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.quick_dataclass import dataclass
from briefing.text.normalization import join_lines

NEAR = 4  # elements: the heading, its item, its list and the `<nav>` around it
_OWN_LINK = "¶"  # the link to itself that makers of manuals put behind a heading
# Parts of the class of an element with the words that stand above a headline.
_KICKERS = ("kicker", "overline", "eyebrow", "topline", "antetitulo", "volanta", "surtitre")
_OPENING = "\"“«‘'¿¡„("  # marks with which a headline begins
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


def _is_beside(element: HtmlElement) -> bool:
    """Whether it is a kicker by its class, or hidden from a program that reads the page aloud."""
    names = f"{element.get('class', '')}".lower()
    return element.get("aria-hidden") == "true" or any(name in names for name in _KICKERS)


def _texts(elements: Iterable[HtmlElement]) -> tuple[str, ...]:
    lines = (_read_heading(element) for element in elements)
    return tuple(filter(None, (line.removesuffix(_OWN_LINK).rstrip() for line in lines)))


def _read_heading(element: HtmlElement) -> str:
    """The heading's text without a kicker in an element of its own, if it reads so: "The toll".

    ": The toll" goes on with the kicker, and "After the vote:" leads to it; then it belongs to the
    headline.
    """
    beside = [one for one in element.iterdescendants() if _is_beside(one)]
    whole = join_lines("".join(_pieces(element, ())))
    bare = join_lines("".join(_pieces(element, beside))) if beside else whole
    is_whole = bare and (bare[0].isalnum() or bare[0] in _OPENING) and not bare.endswith(":")
    return bare if is_whole else whole


def _pieces(element: HtmlElement, beside: Sequence[HtmlElement]) -> Iterator[str]:
    """The texts in the element, a blank where a line ends; styles and scripts are none.

    Nor is what stands in the elements `beside`.
    """
    for text in element.xpath(".//text()[not(parent::style or parent::script)]"):
        parent = text.getparent()
        around = parent.getparent() if text.is_tail else parent
        if not any(one in beside for one in (around, *around.iterancestors())):
            yield f" {text}" if text.is_tail and parent.tag == "br" else text
