"""Pages in WARC files: as they came, the same bytes for the same pages, whole or not there."""

import gzip
import io
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import sources
from briefing.collecting.store import warc_files
from briefing.collecting.store.warc_files import PageWriter, StoredPage, iterate_pages, recover
from briefing.errors import InputError
from briefing.sources.formats.warc import Notes, read_pages
from tests.collecting.running import NOW, article

FILE = "2025-01-16T063000Z.warc.gz"
SENT = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Encoding", "gzip"),
    ("Set-Cookie", "a=b"),
    ("ETag", 'W/"x"'),
)


def page(number: int, **notes: str) -> StoredPage:
    """A page to store."""
    return StoredPage(
        address=f"https://news.example.org/{number}",
        moment=NOW,
        status=200,
        headers=SENT,
        body=article(number),
        notes=Notes(identity=f"news.example.org/{number}", **notes),
    )


def write(folder: Path, count: int = 3, moment: datetime = NOW) -> list[str]:
    """Store so many pages; the names of the files."""
    with PageWriter(folder, moment, "briefing test") as writer:
        for number in range(count):
            writer.write(page(number))
    return writer.finished


def test_a_page_is_stored_as_it_came(tmp_path: Path) -> None:
    """Address, moment, status, headers, body; what was true on its way has another name."""
    assert write(tmp_path) == [FILE]
    first = next(iterate_pages(tmp_path / FILE))
    assert (first.number, first.address, first.moment) == (1, "https://news.example.org/0", NOW)
    assert first.body == article(0)
    assert first.headers["etag"] == 'W/"x"'
    assert first.headers["x-archive-orig-content-encoding"] == "gzip"
    assert first.headers["content-length"] == str(len(article(0)))


def test_the_same_pages_are_the_same_bytes(tmp_path: Path) -> None:
    """Nothing in a file is of chance or of the clock."""
    write(tmp_path / "a")
    write(tmp_path / "b")
    assert (tmp_path / "a" / FILE).read_bytes() == (tmp_path / "b" / FILE).read_bytes()


def test_a_file_that_is_full_is_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that a build can read each; their names are in the order of their pages."""
    monkeypatch.setattr(warc_files, "MOST_BYTES", 1000)
    names = write(tmp_path, 5)
    assert names == sorted(names)
    found = [one.address[-1] for name in names for one in iterate_pages(tmp_path / name)]
    assert found == ["0", "1", "2", "3", "4"]


def test_two_runs_of_one_second_have_names_in_order(tmp_path: Path) -> None:
    """The second has the next second's name."""
    assert write(tmp_path) + write(tmp_path) == [FILE, "2025-01-16T063001Z.warc.gz"]


def test_a_run_without_pages_leaves_no_file(tmp_path: Path) -> None:
    """Nothing was stored."""
    assert write(tmp_path, 0) == []
    assert list(tmp_path.iterdir()) == []


@given(st.integers(0, 5000))
def test_what_a_killed_run_leaves_is_cut_after_its_last_whole_page(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    """Wherever it was cut, whole pages are kept and no other."""
    folder = tmp_path_factory.mktemp("cut")
    write(folder)
    whole = (folder / FILE).read_bytes()
    (folder / FILE).unlink()
    part = folder / f".{FILE}.part"
    part.write_bytes(whole[:cut])
    names = recover(folder)
    assert not part.exists()
    bodies = [one.body for name in names for one in iterate_pages(folder / name)]
    assert bodies == [article(number) for number in range(len(bodies))]
    assert len(bodies) == 3 or cut < len(whole)


def _record(kind: str, body: bytes, address: str = "https://example.org/a") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\n"
    head += "WARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2025-01-16T06:30:00Z\r\n"
    head += f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def _http(head: str, body: bytes) -> bytes:
    return f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + body


def test_files_of_other_programs_are_read(tmp_path: Path) -> None:
    """Chunked and compressed bodies, requests and pictures beside the pages, plain or gzipped."""
    chunked = b"%x\r\n" % len(article(1)) + article(1) + b"\r\n0\r\n\r\n"
    records = [
        _record("warcinfo", b"software: other\r\n"),
        _record("request", b"GET / HTTP/1.1\r\n\r\n"),
        _record(
            "response", _http("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked)
        ),
        _record(
            "response",
            _http(
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip.compress(article(2))
            ),
        ),
        _record("response", _http("Content-Type: image/png\r\n", b"\x89PNG")),
        _record(
            "response", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + article(3)
        ),
        _record("metadata", b"{not json"),
        _record("response", _http("Content-Type: text/html; charset=zzz\r\n", article(4))),
    ]
    (tmp_path / "plain.warc").write_bytes(b"".join(records))
    (tmp_path / "packed.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    for name in ("plain.warc", "packed.warc.gz"):
        read = sources.read([str(tmp_path / name)])
        assert [found.title for found in read.articles] == ["Paper 1", "Paper 2", "Paper 4"]
        assert [found.id for found in read.articles] == [f"{name}#{n}" for n in (1, 2, 5)]
        assert all(found.url == "https://example.org/a" for found in read.articles)


@pytest.mark.parametrize(
    "content",
    [gzip.compress(b"just text"), b"\x1f\x8bbroken", b"WARC/9.9\r\n\r\n", b"nothing of the kind"],
    ids=["packed text", "broken", "no such version", "no archive"],  # packed bytes have the time
)
def test_what_is_no_warc_is_told(content: bytes, tmp_path: Path) -> None:
    """Gzip of anything else, too: a problem in one line, never a traceback."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(content)
    read = sources.read([str(path)])
    assert read.articles == ()
    assert len(read.problems) == 1


@given(st.binary(max_size=200), st.integers(0, 3000))
def test_no_bytes_end_in_a_traceback(noise: bytes, at: int) -> None:
    """Noise in a file is pages, or a refusal."""
    stream = io.BytesIO()
    records = [
        _record("response", _http("Content-Type: text/html\r\n", article(n))) for n in range(2)
    ]
    stream.write(b"".join(records))
    whole = stream.getvalue()
    for body in (noise, whole[:at] + noise + whole[at:]):
        try:
            list(read_pages(io.BytesIO(body)))
        except InputError as error:
            assert re.search("WARC", str(error))  # noqa: PT017


def test_the_moment_of_a_page_is_in_utc(tmp_path: Path) -> None:
    """Whatever zone the clock has."""
    write(tmp_path)
    moment = next(iterate_pages(tmp_path / FILE)).moment
    assert moment == datetime(2025, 1, 16, 6, 30, tzinfo=UTC)


def test_without_the_extra_a_warc_file_is_told(tmp_path: Path) -> None:
    """In one line that says what to install; a build goes on with its other sources."""
    write(tmp_path)
    code = (
        "import sys; sys.modules['warcio'] = None; from briefing import sources; "
        f"print(sources.read([{str(tmp_path / FILE)!r}]).problems[0].what.code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "needs_collect"
