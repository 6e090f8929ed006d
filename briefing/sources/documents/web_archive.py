"""Web archives: WARC (ISO 28500), as crawlers and CC-NEWS write it, and WACZ, a ZIP file of them.

Each page of HTML that was answered well is an article, with the address it was asked from and the
day of the crawl.
"""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from briefing.errors import InputError, get_reason
from briefing.model import Article, Problem, Reason
from briefing.sources.decoding import decode
from briefing.sources.documents.unpacking import open_package
from briefing.sources.formats import html
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.text import dates
from briefing.text.normalization import join_lines

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

MOST_OF_PAGE = 20_000_000  # bytes, as for a page in a file of its own
MOST_UNPACKED = 200_000_000  # bytes of all records of a file together
_BEGINS, _GZIP = b"WARC/", b"\x1f\x8b"
_HTML = ("text/html", "application/xhtml+xml")


def read_warc(document: RawDocument) -> Iterator[Article | Problem]:
    """The pages of a WARC, plain or gzipped.

    A problem for a page that can't be read and where the file breaks off.
    """
    yield from _of_archive(document, document.content, count(1))


def read_wacz(document: RawDocument) -> Iterator[Article | Problem]:
    """The pages of all WARC files of a WACZ."""
    numbers = count(1)
    with open_package(document.content) as package:
        names = [name for name in package.names if name.endswith((".warc", ".warc.gz"))]
        if not names:
            raise make_input_error("no_page_inside")
        for name in names:
            yield from _of_archive(document, package.read(name), numbers)


def _of_archive(
    document: RawDocument, content: bytes, numbers: "count[int]"
) -> Iterator[Article | Problem]:
    if find_spec("warcio") is None:
        raise make_input_error("needs_package", "warcio")
    if not _begins_as_archive(content):
        raise make_input_error("not_web_archive")
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    unpacked, record_number = 0, 0
    try:
        for record_number, record in enumerate(ArchiveIterator(BytesIO(content)), start=1):
            if not _is_page(record):
                continue
            page = record.content_stream().read(MOST_OF_PAGE + 1)
            unpacked += len(page)
            if len(page) > MOST_OF_PAGE or unpacked > MOST_UNPACKED:
                raise make_input_error(
                    "unpacks_too_large", f"#{record_number}", f"{MOST_OF_PAGE:,}"
                )
            yield _read(document, record, page, next(numbers))
    except InputError as error:
        yield Problem(where=document.id, what=get_reason(error))
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error) as error:
        why = Reason(
            code="warc_broken", values=(str(record_number + 1), join_lines(str(error))[:100])
        )
        yield Problem(where=document.id, what=why)


def _begins_as_archive(content: bytes) -> bool:
    """Whether the bytes, or what they unpack to, begin as a record does.

    No more than that is unpacked.
    """
    try:
        start = (
            zlib.decompressobj(wbits=31).decompress(content, len(_BEGINS))
            if content[:2] == _GZIP
            else content
        )
    except zlib.error:
        return False
    return start.startswith(_BEGINS)


def _is_page(record: "ArcWarcRecord") -> bool:
    """Whether a record is a page of HTML that was answered with it, not with an error or a way
    elsewhere.
    """
    if record.rec_type == "response":
        headers = record.http_headers
        return headers is not None and headers.get_statuscode() == "200" and _type(headers) in _HTML
    return record.rec_type == "resource" and _type(record.rec_headers) in _HTML


def _type(headers: object) -> str:
    article = headers.get_header("Content-Type") or ""  # type: ignore[attr-defined] # warcio has no annotations
    return str(article).split(";")[0].strip().lower()


def _read(
    document: RawDocument, record: "ArcWarcRecord", page: bytes, number: int
) -> Article | Problem:
    place = f"#{number}"
    url = join_lines(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    headers = record.http_headers or record.rec_headers
    _, _, charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")
    try:
        source = decode(page, html.find_charset(page) or charset.strip("\"' ;") or None)
    except InputError as error:
        return Problem(where=document.id + place, what=get_reason(error))
    article = html.read_page(
        source, id=document.id + place, origin=document.origin + place, url=url or None
    )
    return replace(article, page_date=dates.parse_day(record.rec_headers.get_header("WARC-Date")))
