"""The children of one element of an XML part, one after the other, in bounded memory and without
entities.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from briefing.sources.input_errors import make_input_error

# A delivery of 100 articles has 4,166; so many are read in 8 s.
MOST_CHILDREN = 40_000
# Elements in one child: a paragraph has some 30, a table of 1,000 rows 20,000.
MOST_INSIDE = 200_000
DEEPEST = 200  # elements within one another; a table in a table in a text box has some 40


def children(content: bytes, parent: str) -> Iterator[Any]:
    """Each child of the elements with this tag, whole, and thrown away before the next one is read.

    InputError for what is no XML, nests deeper than `DEEPEST`, or has more children than
    `MOST_CHILDREN` or more in one of them than `MOST_INSIDE`.
    """
    depth = count = inside = 0
    # An entity is left unresolved, whatever it stands for; nothing outside is ever read.
    events = etree.iterparse(
        BytesIO(content),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    try:
        for event, element in events:
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                raise make_input_error("xml_too_deep")
            if event == "start":
                inside += 1
                if inside > MOST_INSIDE:
                    raise make_input_error("too_many_paragraphs", f"{MOST_CHILDREN:,}")
                continue
            over = element.getparent()
            if over is not None and over.tag == parent:
                count, inside = count + 1, 0
                if count > MOST_CHILDREN:
                    raise make_input_error("too_many_paragraphs", f"{MOST_CHILDREN:,}")
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del over[0]
    except etree.XMLSyntaxError as error:
        raise make_input_error("broken_xml", str(error)[:200]) from error


def tree(content: bytes) -> Any:
    """The root of a small part, or None where it is missing or no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser) if content else None
    except etree.XMLSyntaxError:
        return None
