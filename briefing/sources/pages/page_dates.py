"""Where a page prints its day below the headline: in a `<time>`, or in an element named for it."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from briefing.sources.pages.html_parser import split_names
from briefing.sources.source_words import collect_words

# The line with the day stands between headline and text; comments and teasers with theirs follow
# further down.
NEAR = 120  # elements
LONGEST_LINE = 80  # characters


def find_time_elements(page: HtmlElement) -> Iterator[HtmlElement]:
    """The `<time>` elements of the first `<h1>`'s `<article>` and those after it.

    Those that tell of a change are left out. Those after the heading itself where it stands in no
    `<article>`; all where there is no heading.
    """
    heading = page.find(".//h1")
    home = heading if heading is None else next(heading.iterancestors("article"), heading)
    headed = home is None
    for element in page.iter("article", "h1", "time"):
        if element is home:
            headed = True
        elif headed and element.tag == "time" and not _tells_of_change(element):
            yield element


def find_date_lines(page: HtmlElement) -> Iterator[str]:
    """The short texts near the first `<h1>` that hold a date by their class or id.

    Below it any will do; above it, where mastheads have the day of the crawl, the name must say
    that it is of publication: "published-date". The nearest goes first.
    """
    headline = next(page.iter("h1"), None)
    if headline is None:
        return
    below = headline.xpath(f"following::*[position() <= {NEAR}]")
    above = reversed(headline.xpath(f"preceding::*[position() <= {NEAR}]"))
    names = collect_words("date_names"), collect_words("publication_names")
    for elements, wanted in zip((below, above), names, strict=True):
        for element in elements:
            if not wanted.isdisjoint(split_names(element)) and not _tells_of_change(element):
                line = " ".join(" ".join(islice(element.itertext(), NEAR)).split())
                if len(line) <= LONGEST_LINE:
                    yield line


def _tells_of_change(element: HtmlElement) -> bool:
    """Whether its names, its words, or those just before it speak of an update."""
    before, parent = element.getprevious(), element.getparent()
    label = (
        "".join(islice(before.itertext(), 3))
        if before is not None
        else (parent.text or "" if parent is not None else "")
    )
    own = "".join(islice(element.itertext(), 5))
    around = " ".join(
        (element.get("class", ""), element.get("itemprop", ""), own, label[-LONGEST_LINE:])
    ).lower()
    return any(word in around for word in collect_words("change_words"))
