"""A Word document: a delivery of many articles, or one text."""

from collections.abc import Iterator, Sequence

from briefing.model import Article
from briefing.sources.documents import nexis
from briefing.sources.documents.paragraphs import DocumentParagraph, StatedMetadata, make_article
from briefing.sources.documents.unpacking import open_package
from briefing.sources.documents.word_xml import WordParagraph, iterate_paragraphs
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import join_lines

NEAR_TOP = 6  # paragraphs in which a first heading is the document's headline


def read_docx(document: RawDocument) -> Iterator[Article]:
    """The articles of a delivery; any other document is one, with its title if it marks one."""
    with open_package(document.content) as package:
        if "word/document.xml" not in package.names:
            raise make_input_error("not_word")
        paragraphs_read = list(iterate_paragraphs(package))
    if nexis.is_delivery(paragraphs_read):
        yield from nexis.read_delivery(document, paragraphs_read)
        return
    written = [paragraph for paragraph in paragraphs_read if paragraph.text.strip()]
    paragraphs = [
        DocumentParagraph(text=paragraph.text, tag=paragraph.tag) for paragraph in written
    ]
    yield make_article(document, paragraphs, StatedMetadata(title=_title(written)))


def _title(written: Sequence[WordParagraph]) -> str | None:
    """The paragraph in the style Title, else a heading of the first level near the top.

    None without either.
    """
    titled = (paragraph.text for paragraph in written if paragraph.is_title)
    headings = (paragraph.text for paragraph in written[:NEAR_TOP] if paragraph.tag == "h1")
    paragraphs_read = next(titled, None) or next(headings, None)
    return join_lines(paragraphs_read) if paragraphs_read else None
