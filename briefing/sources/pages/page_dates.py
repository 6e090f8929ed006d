"""Where a page prints its day below the headline: in a `<time>`, or in an element named for it."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from briefing.sources.source_words import collect_words

# The line with the day stands between headline and text; comments and teasers with theirs follow
# further down.
NEAR = 120  # elements
LONGEST_LINE = 80  # characters
_SEPARATOR = re.compile(r"[\s_-]+")


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
    """The short texts near below the first `<h1>` that hold a date by their class or id."""
    headline = next(page.iter("h1"), None)
    following = () if headline is None else headline.xpath(f"following::*[position() <= {NEAR}]")
    for element in following:
        if _is_named_date(element) and not _tells_of_change(element):
            line = " ".join(" ".join(islice(element.itertext(), NEAR)).split())
            if len(line) <= LONGEST_LINE:
                yield line


def _is_named_date(element: HtmlElement) -> bool:
    names = _SEPARATOR.split(f"{element.get('class', '')} {element.get('id', '')}".lower())
    return not collect_words("date_names").isdisjoint(names)


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
