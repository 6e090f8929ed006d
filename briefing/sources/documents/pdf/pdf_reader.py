"""A PDF: its paragraphs, put together from the lines of its pages."""

from collections.abc import Iterator

from briefing.model import Article, Problem, Reason
from briefing.sources.documents.paragraphs import DocumentParagraph, make_article
from briefing.sources.documents.pdf.hyphens import DividedWords
from briefing.sources.documents.pdf.pdf_layout import blocks
from briefing.sources.documents.pdf.pdf_lines import PdfLine, make_lines
from briefing.sources.documents.pdf.pdf_pages import read_pages
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument


def read_pdf(document: RawDocument) -> Iterator[Article | Problem]:
    """The text as one article, and a problem where some pages are pictures; InputError where all
    are, or it is no PDF.

    What a PDF states of itself, its title and author, is what a program put there and is not taken.
    """
    pages = read_pages(document.content)
    lines = [
        line
        for n, page in enumerate(pages)
        for line in make_lines(n, page["height"], page["fragments"])
    ]
    written = {line.page for line in lines}
    if not written:
        raise make_input_error("pdf_picture")
    yield make_article(document, _paragraphs(lines, [page["height"] for page in pages]))
    if len(written) < len(pages):
        values = (str(len(pages) - len(written)), str(len(pages)))
        yield Problem(where=document.id, what=Reason(code="pdf_pictures", values=values))


def _paragraphs(lines: list[PdfLine], heights: list[float]) -> list[DocumentParagraph]:
    words = DividedWords(lines)
    return [DocumentParagraph(text=words.joined(block)) for block in blocks(lines, heights)]
