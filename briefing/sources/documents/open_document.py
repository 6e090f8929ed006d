"""An OpenDocument text (ISO/IEC 26300), as LibreOffice writes it.

Its paragraphs, headings, items and rows.
"""

from collections.abc import Iterator
from typing import Any

from briefing.model import Article
from briefing.sources.documents.paragraphs import DocumentParagraph, StatedMetadata, make_article
from briefing.sources.documents.unpacking import Package, open_package
from briefing.sources.documents.xml_parts import children
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import join_lines

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_ELSEWHERE = {f"{_TEXT}note", f"{_OFFICE}annotation", f"{_DRAW}frame", f"{_TEXT}tracked-changes"}
_TITLE_STYLES = ("Title", "Titel", "Título", "Titre")
NEAR_TOP = 6  # paragraphs in which a first heading is the document's headline


def read_odt(document: RawDocument) -> Iterator[Article]:
    """The whole text as one article.

    Its title is the paragraph in the style Title, or a first heading near the top.
    """
    with open_package(document.content) as package:
        paragraphs = list(_paragraphs(package))
    written = [(paragraph, titled) for paragraph, titled in paragraphs if paragraph.text.strip()]
    titles = [paragraph.text for paragraph, titled in written if titled]
    headings = [paragraph.text for paragraph, _ in written[:NEAR_TOP] if paragraph.tag == "h1"]
    title = next(iter((*titles, *headings)), None)
    yield make_article(
        document,
        [paragraph for paragraph, _ in written],
        StatedMetadata(title=join_lines(title) if title else None),
    )


def _paragraphs(package: Package) -> Iterator[tuple[DocumentParagraph, bool]]:
    content = package.read("content.xml")
    if not content:
        raise make_input_error("not_open_document")
    for element in children(content, f"{_OFFICE}text"):
        yield from _read(element, "p")


def _read(element: Any, tag: str) -> Iterator[tuple[DocumentParagraph, bool]]:
    """The paragraphs of an element, each with whether its style is that of a title."""
    if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
        level = element.get(f"{_TEXT}outline-level", "1") if element.tag == f"{_TEXT}h" else ""
        own = f"h{level}" if level in tuple("123456") else tag
        style = element.get(f"{_TEXT}style-name", "")
        yield DocumentParagraph(text="".join(_pieces(element)), tag=own), style in _TITLE_STYLES
        for box in element.iter(f"{_DRAW}text-box", f"{_TEXT}note-body"):
            yield from _inside(box, "p")
    elif element.tag == f"{_TABLE}table-row":
        cells = (
            " ".join(paragraph.text for paragraph, _ in _inside(cell, "td")) for cell in element
        )
        yield DocumentParagraph(text=" | ".join(filter(None, cells)), tag="td"), False
    elif element.tag not in _ELSEWHERE:
        yield from _inside(element, "li" if element.tag == f"{_TEXT}list-item" else tag)


def _inside(element: Any, tag: str) -> Iterator[tuple[DocumentParagraph, bool]]:
    for child in element:
        yield from _read(child, tag)


def _pieces(element: Any) -> Iterator[str]:
    """The text of a paragraph; notes, comments and boxes in it are no part of its sentences."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            yield " "
        elif child.tag not in _ELSEWHERE:
            yield from _pieces(child)
        yield child.tail or ""
