"""Pages on disk: one `.warc.gz` a run, whole or not there.

A run writes beside its file, flushes after each page, and puts the file in place when it ends. What
a killed run leaves is cut after its last whole record and put in place by the next run, so that no
page is asked for twice. Records are plain responses; no revisit records, which readers disagree on.
"""

import io
import json
import os
import re
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from briefing.quick_dataclass import dataclass
from briefing.sources.formats.warc import EXTENSION, Notes, WarcPage, read_pages

FOLDER = "pages"
PART = ".part"
# Of a file, before the next one is begun: half of what a build reads at once.
MOST_BYTES = 10_000_000
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)T\d{6}Z\.warc\.gz")
_NOT_AS_STORED = ("content-encoding", "transfer-encoding", "content-length")
_CHUNK = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    """A page to store: as it was answered, or, with `status` None, a document that was no
    answer."""

    address: str
    moment: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    notes: Notes


class PageWriter:
    """Writes the pages of one run; closes files as they fill up. For use in `with`."""

    def __init__(self, folder: Path, moment: datetime, made_with: str) -> None:
        self._folder = folder
        self._moment = moment.astimezone(UTC)
        self._made_with = made_with
        self._file: IO[bytes] | None = None
        self._name = ""
        self._writer: Any = None
        self._number = 0
        self.finished: list[str] = []

    def __enter__(self) -> "PageWriter":
        return self

    def __exit__(self, *_error: object) -> None:
        self._finish()  # what was written is whole, also where the run was interrupted

    def write(self, page: StoredPage) -> tuple[str, int]:
        """Store a page; the name of its file and its number there."""
        if self._file is not None and self._file.tell() > MOST_BYTES:
            self._finish()
        file = self._file or self._begin()
        self._number += 1
        self._write_records(page)
        file.flush()
        return self._name, self._number

    def _begin(self) -> IO[bytes]:
        from warcio.warcwriter import WARCWriter

        self._folder.mkdir(parents=True, exist_ok=True)
        self._name, self._number = _free_name(self._folder, self._moment), 0
        self._file = _beside(self._folder / self._name).open("wb")
        self._writer = WARCWriter(self._file, gzip=True, warc_version="1.1")
        described = {"software": self._made_with, "format": "WARC File Format 1.1"}
        record = self._writer.create_warcinfo_record(self._name, described)
        self._set(record, "warcinfo", self._name)
        self._writer.write_record(record)
        return self._file

    def _write_records(self, page: StoredPage) -> None:
        from warcio.statusandheaders import StatusAndHeaders

        names = {"WARC-Date": _date(page.moment)}
        notes = json.dumps(asdict(page.notes), sort_keys=True, ensure_ascii=False).encode()
        known = self._writer.create_warc_record(
            page.address,
            "metadata",
            payload=io.BytesIO(notes),
            length=len(notes),  # without it the writer buffers in a file of its own
            warc_content_type="application/json",
            warc_headers_dict=names,
        )
        self._set(known, "metadata", page.address)
        self._writer.write_record(known)
        kind = "resource" if page.status is None else "response"
        options: dict[str, Any] = {"warc_headers_dict": names}
        if page.status is None:
            options["warc_content_type"] = dict(page.headers).get("Content-Type", "text/html")
        else:
            status = f"{page.status} {'OK' if page.status == 200 else ''}".strip()
            headers = [*_as_stored(page.headers), ("Content-Length", str(len(page.body)))]
            options["http_headers"] = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            page.address, kind, payload=io.BytesIO(page.body), length=len(page.body), **options
        )
        self._set(record, kind, page.address)
        self._writer.write_record(record)

    def _set(self, record: Any, kind: str, address: str) -> None:
        """Give a record an id that is the same in every run that stores the same."""
        named = f"{self._name}#{self._number} {kind} {address}"
        own = f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, named)}>"
        record.rec_headers.replace_header("WARC-Record-ID", own)
        if kind == "warcinfo":
            record.rec_headers.replace_header("WARC-Date", _date(self._moment))

    def _finish(self) -> None:
        if self._file is None:
            return
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._file = None
        _put_in_place(self._folder / self._name)
        self.finished.append(self._name)


def _as_stored(headers: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """The headers; those that were true of the body on its way are kept under another name."""
    return [
        (f"X-Archive-Orig-{name}" if name.lower() in _NOT_AS_STORED else name, value)
        for name, value in headers
    ]


def _date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _free_name(folder: Path, moment: datetime) -> str:
    """The first second from the moment on that names no file: names are in the order of their
    runs."""
    while True:
        name = f"{moment:%Y-%m-%dT%H%M%SZ}{EXTENSION}"
        if not (folder / name).exists() and not _beside(folder / name).exists():
            return name
        moment += timedelta(seconds=1)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}{PART}")


def _put_in_place(path: Path) -> None:
    _beside(path).replace(path)
    if hasattr(os, "O_DIRECTORY"):  # Windows has no handle for a folder
        handle = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def recover(folder: Path) -> list[str]:
    """Put in place what killed runs have left, cut after the last whole record; the files' names.

    Only for who holds the lock of the state. A file without a whole page is removed.
    """
    found = []
    for left in sorted(folder.glob(f".*{EXTENSION}{PART}")):
        path = left.with_name(left.name[1 : -len(PART)])
        whole = _whole_bytes(left)
        with left.open("rb+") as file:
            file.truncate(whole)
            file.flush()
            os.fsync(file.fileno())
        if whole and next(iterate_pages(left), None):
            _put_in_place(path)
            found.append(path.name)
        else:
            left.unlink()
    return found


def _whole_bytes(path: Path) -> int:
    """The length of the file up to the end of its last gzip member that is whole, checksum and
    all."""
    whole = position = 0
    member = zlib.decompressobj(wbits=31)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            while chunk:
                try:
                    member.decompress(chunk)
                except zlib.error:
                    return whole
                used = len(chunk) - len(member.unused_data)
                position += used
                chunk = member.unused_data
                if member.eof:
                    whole = position
                    member = zlib.decompressobj(wbits=31)
    return whole


def iterate_pages(path: Path) -> Iterator[WarcPage]:
    """The pages of a stored file."""
    with path.open("rb") as stream:
        yield from read_pages(stream)


def list_stored_files(folder: Path) -> list[tuple[str, Path]]:
    """The files of runs in a folder with the day (UTC) of each, the oldest first."""
    named = ((_NAME.fullmatch(path.name), path) for path in folder.glob(f"*{EXTENSION}"))
    return sorted((match[1], path) for match, path in named if match)
