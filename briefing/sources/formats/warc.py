"""WARC (ISO 28500): pages as they were fetched, by `briefing collect`, wget, Heritrix or CC-NEWS.

A page's number is its place among the records of its file that hold content, from 1; the origin is
`2025-01-16T063000Z.warc.gz#17`. What `collect` knows of a page stands in a metadata record before
it: `Notes`. Records are read one after the other, so that a file costs the memory of a page.
"""

import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr
from dataclasses import field, replace
from datetime import datetime
from typing import IO, Any

from briefing.errors import InputError, get_reason
from briefing.model import Article, Problem, Reason
from briefing.quick_dataclass import dataclass
from briefing.sources.formats import html
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument
from briefing.text.dates import stated_dates
from briefing.text.normalization import join_lines

MOST_BYTES = 20_000_000  # of one record, decoded: ten times the largest page of the labelled ones
MOST_UNPACKED = 200_000_000  # bytes of all pages of a file together
_BEGINS, _GZIP = b"WARC/", b"\x1f\x8b"
EXTENSION = ".warc.gz"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")
MAIL = "message/rfc822"
# schema.org: a publisher's own word that not all of the page is free to read. Some set it wrongly.
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """What was known of a page when it was stored; empty for a file of another program."""

    source: str = ""  # the address that named it
    identity: str = ""  # of its address, without scheme and trackers
    listed_as: str = ""  # the identity of the address that its source named
    title: str = ""
    published: str = ""  # as the source wrote it; empty where its date is no witness
    stamp: str = ""  # by which a later version is told
    text_sha256: str = ""
    robots: str = ""  # what robots.txt said
    refused: str = ""  # why there is no page: then the content is the source's own teaser
    changed_since: str = ""  # the day of the version before


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcPage:
    """One page of a file, decoded from transfer and compression."""

    number: int
    address: str
    moment: datetime | None
    status: int
    headers: Mapping[str, str]  # names in lower case
    body: bytes
    notes: Notes = field(default_factory=Notes)

    @property
    def content_type(self) -> str:
        """The type that the server stated, lower case, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def read_warc(document: RawDocument) -> Iterator[Article | Problem]:
    """The articles of the file's pages.

    Pages answered with an error and files of other kinds are passed over; a page that can't be
    read, and a file that breaks off, is a problem behind what stands before it.
    """
    yield from read_archive(document, document.content, 0)


def read_archive(document: RawDocument, content: bytes, before: int) -> Iterator[Article | Problem]:
    """As `read_warc` for one of several files of a document; `before` pages were numbered."""
    if not _begins_as_archive(content):
        raise make_input_error("not_warc")
    number, unpacked = before, 0
    try:
        for page in read_pages(io.BytesIO(content)):
            number = before + page.number
            unpacked += len(page.body)
            if len(page.body) > MOST_BYTES or unpacked > MOST_UNPACKED:
                raise make_input_error("unpacks_too_large", f"#{number}", f"{MOST_BYTES:,}")
            if page.status == 200:
                yield from _readable(replace(page, number=number), document)
    except InputError as error:
        if number == before:
            raise
        yield Problem(where=f"{document.id}#{number}", what=get_reason(error))


def _begins_as_archive(content: bytes) -> bool:
    """Whether the bytes, or what they unpack to, begin as a record; no more is unpacked."""
    if content[:2] != _GZIP:
        return content.startswith(_BEGINS)
    try:
        start = zlib.decompressobj(wbits=31).decompress(content, len(_BEGINS))
    except zlib.error:
        return False
    return start.startswith(_BEGINS)


def _readable(page: WarcPage, document: RawDocument) -> Iterator[Article | Problem]:
    try:
        yield from _article(page, document)
    except InputError as error:
        yield Problem(where=f"{document.id}#{page.number}", what=get_reason(error))


def read_pages(stream: IO[bytes]) -> Iterator[WarcPage]:
    """The pages of a WARC file, gzipped or plain, in its order; InputError where it is none."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise make_input_error("needs_collect") from error
    number, notes = 0, Notes()
    records = ArchiveIterator(stream)
    while True:
        try:
            with redirect_stderr(io.StringIO()):  # it writes there what it finds odd in a record
                record = next(records, None)
        except Exception as error:  # a library over hostile bytes: whatever it raises, it is none
            raise make_input_error("not_warc") from error
        if record is None:
            return
        if record.rec_type == "metadata":
            notes = _notes(record.content_stream().read(MOST_BYTES))
        elif record.rec_type in ("response", "resource"):
            number += 1
            yield _page(record, number, notes)
            notes = Notes()


def _page(record: Any, number: int, notes: Notes) -> WarcPage:
    heads = record.http_headers or record.rec_headers
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    return WarcPage(
        number=number,
        address=address,
        moment=stated_dates.parse_moment(record.rec_headers.get_header("WARC-Date") or ""),
        status=int(status) if str(status).isdigit() else 0,
        headers={str(name).lower(): str(value) for name, value in heads.headers},
        body=_content(record),
        notes=notes,
    )


def _content(record: Any) -> bytes:
    try:
        return bytes(record.content_stream().read(MOST_BYTES + 1))
    except Exception:  # a library over hostile bytes: what can't be decoded is an empty page
        return b""


def _notes(content: bytes) -> Notes:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return Notes()
    known = found if isinstance(found, dict) else {}
    names = Notes.__dataclass_fields__
    return Notes(**{k: v for k, v in known.items() if k in names and isinstance(v, str)})


def _article(page: WarcPage, document: RawDocument) -> Iterator[Article | Problem]:
    place = f"#{page.number}"
    here = replace(document, id=document.id + place, origin=document.origin + place)
    if page.notes.refused:
        title = join_lines(page.notes.title) or page.address
        yield Problem(
            where=here.id, what=Reason(code="teaser_only", values=(title, page.notes.refused))
        )
        return
    if page.content_type == MAIL:
        from briefing.sources.formats import mail

        yield from mail.read_mail(replace(here, content=page.body))
        return
    if page.content_type not in _PAGES:
        return
    charset = _CHARSET.search(page.headers.get("content-type", ""))
    source = html.decode_page(page.body, charset[1] if charset else None)
    read = html.read_page(source, id=here.id, origin=here.origin, url=page.address)
    crawled = page.moment.date() if page.moment else None
    yield _with_hints(replace(read, page_date=crawled), page.notes, source)
    if page.notes.changed_since:
        yield Problem(
            where=here.id, what=Reason(code="changed_since", values=(page.notes.changed_since,))
        )
    if _NOT_FREE.search(source):
        yield Problem(where=here.id, what=Reason(code="beginning_only"))


def _with_hints(article: Article, notes: Notes, source: str) -> Article:
    """The article; what its page does not state is as its feed stated it."""
    title = article.title or _title(notes.title, source)
    if article.published or not notes.published:
        return replace(article, title=title)
    return replace(
        article,
        title=title,
        published=stated_dates.parse_day(notes.published),
        published_basis="feed" if stated_dates.parse_day(notes.published) else None,
        moment=stated_dates.parse_moment(notes.published),
    )


def _title(stated: str, source: str) -> str | None:
    """A feed's title; with entities in it that were escaped twice if the page agrees."""
    from html import unescape

    title = join_lines(stated)
    plain = unescape(title)
    agreed = plain != title and (plain in source or plain in unescape(source))
    return (plain if agreed else title) or None
