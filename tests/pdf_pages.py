"""The pages of a PDF as the program's child writes them, without a process for each file."""

import json

from briefing.sources.documents.pdf import pdf_child
from briefing.sources.documents.pdf.pdf_pages import PdfPage

_NO_LIMIT = 0  # seconds: no timer is set


def read_pages_here(content: bytes) -> list[PdfPage]:
    """The pages of a harmless file, as lines of JSON give them back."""
    return [json.loads(json.dumps(page)) for page in pdf_child.list_pages(content, _NO_LIMIT)]
