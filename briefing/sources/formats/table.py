"""The formats: file extension -> the reader's "module:function".

A reader is imported when a file asks for it.
"""

import re
from importlib import import_module
from typing import cast

from briefing.sources.raw_document import FormatReader

READERS = {
    ".txt": "briefing.sources.formats.plain_text:read_plain_text",
    ".md": "briefing.sources.formats.markdown:read_markdown",
    ".markdown": "briefing.sources.formats.markdown:read_markdown",
    ".html": "briefing.sources.formats.html:read_html",
    ".htm": "briefing.sources.formats.html:read_html",
    ".json": "briefing.sources.formats.json:read_json",
    ".jsonl": "briefing.sources.formats.json:read_json_lines",
    ".ndjson": "briefing.sources.formats.json:read_json_lines",
    ".csv": "briefing.sources.formats.delimited:read_delimited",
    ".tsv": "briefing.sources.formats.delimited:read_delimited",
    ".eml": "briefing.sources.formats.mail:read_mail",
    ".parquet": "briefing.sources.formats.parquet:read_parquet",
    ".warc": "briefing.sources.formats.warc:read_warc",
    # `.warc.gz`; gzip of anything else is told to be no WARC.
    ".gz": "briefing.sources.formats.warc:read_warc",
    ".docx": "briefing.sources.documents.word:read_docx",
    ".pdf": "briefing.sources.documents.pdf.pdf_reader:read_pdf",
    ".odt": "briefing.sources.documents.open_document:read_odt",
    ".rtf": "briefing.sources.documents.rich_text:read_rtf",
    ".mhtml": "briefing.sources.documents.mhtml:read_mhtml",
    ".mht": "briefing.sources.documents.mhtml:read_mhtml",
    ".wacz": "briefing.sources.documents.web_archive:read_wacz",
}
# The start of a page: a document type, or a tag that only pages have.
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|meta)\b",
    re.IGNORECASE,
)
# A page that a browser or a scraper saved as a mail: its first line is a header.
_MAIL = re.compile(
    rb"(?:[A-Za-z-]{2,40}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n)*){0,40}?"
    rb"(?:MIME-Version: ?1|Content-Type: ?multipart/)",
    re.IGNORECASE,
)
_OBJECT = re.compile(rb'\s*[\[{]\s*(?:["{}\]]|$)')
_MAGIC = {
    b"%PDF-": ".pdf",
    b"{\\rtf": ".rtf",
    b"PK\x03\x04": ".docx",
    b"WARC/": ".warc",
    b"PAR1": ".parquet",
}
_MOST_HEADERS = 20_000  # bytes that are looked at
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def load_reader(extension: str) -> FormatReader:
    """The reader of files with this extension (lower case, with its dot)."""
    module, function = READERS[extension].split(":")
    return cast(FormatReader, getattr(import_module(module), function))


def correct_extension(extension: str, content: bytes) -> str:
    """The extension that a file should have: that of a mail for one that is named a page."""
    if extension in (".html", ".htm") and _MAIL.match(content.lstrip()[:_MOST_HEADERS]):
        return ".eml"
    return extension


def sniff_extension(content: bytes) -> str:
    """The extension that unnamed bytes should have: a document's, JSON, HTML or plain text."""
    start = content.removeprefix(_BYTE_ORDER_MARK)
    for magic, extension in _MAGIC.items():
        if start.startswith(magic):
            return (
                ".odt" if b"application/vnd.oasis.opendocument.text" in start[:100] else extension
            )
    if _OBJECT.match(start):
        return ".json"
    return ".html" if _PAGE.match(start) else ".txt"
