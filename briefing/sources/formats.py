"""The formats: file extension -> the reader's "module:function", imported when a file asks for it."""

import re
from importlib import import_module
from typing import cast

from briefing.sources.document import Reader

READERS = {
    ".txt": "briefing.sources.text:articles",
    ".md": "briefing.sources.markdown:articles",
    ".markdown": "briefing.sources.markdown:articles",
    ".html": "briefing.sources.html:articles",
    ".htm": "briefing.sources.html:articles",
    ".json": "briefing.sources.json:articles",
    ".jsonl": "briefing.sources.json:lines",
    ".ndjson": "briefing.sources.json:lines",
    ".eml": "briefing.sources.mail:articles",
    ".warc": "briefing.sources.warc:articles",
    ".gz": "briefing.sources.warc:articles",  # `.warc.gz`; gzip of anything else is told to be no WARC
}
# The start of a page: a document type, or a tag that only pages have.
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE)
_OBJECT = re.compile(rb'\s*[\[{]\s*(?:["{}\]]|$)')
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def reader(extension: str) -> Reader:
    """The reader of files with this extension (lower case, with its dot)."""
    module, function = READERS[extension].split(":")
    return cast(Reader, getattr(import_module(module), function))


def sniffed(content: bytes) -> str:
    """The extension that unnamed bytes should have: JSON, HTML, or else plain text."""
    start = content.removeprefix(_BYTE_ORDER_MARK)
    if _OBJECT.match(start):
        return ".json"
    return ".html" if _PAGE.match(start) else ".txt"
