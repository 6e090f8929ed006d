import gzip
from datetime import date

import pytest

from briefing.errors import InputError
from briefing.model import Article, Problem
from tests.sources.documents.building import read, zipped

_TEXT = "The office said on Tuesday that both countries would open two reservoirs in February."
_PAGE = f"<html><body><h1>Invented headline of a page</h1><p>{_TEXT}</p></body></html>"


def _warc(*answers: tuple[str, str, bytes], gzipped: bool = True) -> bytes:
    """An archive of these answers.

    Status, media type, body; the n-th is of https://example.org/n.
    """
    records = []
    for number, (status, kind, body) in enumerate(answers, start=1):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
            f"WARC-Date: 2025-01-16T11:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(gzip.compress(record) if gzipped else record for record in records)


_GOOD = ("200 OK", "text/html; charset=utf-8", _PAGE.encode())


@pytest.mark.parametrize(("extension", "gzipped"), [(".warc", False), (".gz", True)])
def test_each_page_is_an_article(extension: str, gzipped: bool) -> None:
    """Pages have the address they were asked from, the day of the crawl as the page's, and a number
    each.
    """
    one, two = read(_warc(_GOOD, _GOOD, gzipped=gzipped), extension)
    assert isinstance(one, Article)
    assert (one.url, one.page_date, one.published) == (
        "https://example.org/1",
        date(2025, 1, 16),
        None,
    )
    assert isinstance(two, Article)
    assert (two.id, _TEXT in two.text) == (f"file{extension}#2", True)


def test_what_is_no_page_is_passed_over() -> None:
    """Pictures, errors and ways elsewhere are no articles."""
    others = [
        ("200 OK", "image/png", b"\x89PNG"),
        ("404 Not Found", "text/html", b"no"),
        ("301 Moved", "text/html", b""),
    ]
    assert len(read(_warc(*others, _GOOD), ".gz")) == 1


def test_a_page_is_decoded_as_it_says() -> None:
    """The encoding of a page is its own word's, then the answer's."""
    page = "<html><body><p>México</p></body></html>".encode("cp1252")
    (one,) = read(_warc(("200 OK", "text/html; charset=windows-1252", page)), ".gz")
    assert isinstance(one, Article)
    assert one.text == "México"


def test_a_wacz_is_all_its_archives() -> None:
    """Pages of all archives in a WACZ are numbered through."""
    found = read(
        zipped({"archive/a.warc.gz": _warc(_GOOD), "archive/b.warc": _warc(_GOOD, gzipped=False)}),
        ".wacz",
    )
    assert [one.id for one in found if isinstance(one, Article)] == ["file.wacz#1", "file.wacz#2"]


@pytest.mark.parametrize("cut", [0.6, 0.9])
def test_what_stands_before_a_break_is_read(cut: float) -> None:
    """An archive that breaks off gives its whole pages, and a line that says where it broke."""
    whole = _warc(_GOOD, _GOOD, _GOOD)
    found = read(whole[: int(cut * len(whole))], ".gz")
    assert any(isinstance(one, Article) for one in found)
    assert isinstance(found[-1], Problem) or len(found) == int(3 * cut) + 1


def test_lengths_that_lie_end_the_reading() -> None:
    """A record that claims to be longer than the file, or shorter than it is, never hangs and never
    costs the rest.
    """
    plain = _warc(_GOOD, _GOOD, gzipped=False)
    for lie in (
        b"Content-Length: 99999999999",
        b"Content-Length: 5",
        b"Content-Length: -1",
        b"Content-Length: x",
    ):
        start = plain.index(b"Content-Length")
        found = read(plain[:start] + lie + plain[plain.index(b"\r\n", start) :], ".warc")
        assert all(isinstance(one, Article | Problem) for one in found)


@pytest.mark.parametrize(
    "content",
    [gzip.compress(b"a log, not an archive"), b"nothing", gzip.compress(b"\0" * 100_000_000)],
    ids=["a packed log", "no archive", "a bomb"],  # packed bytes have the time in them
)
def test_other_files_are_said_to_be_none(content: bytes) -> None:
    """A gzip file of something else is refused in one line, whatever it unpacks to."""
    with pytest.raises(InputError):
        read(content, ".gz")


def test_a_page_that_unpacks_to_too_much_is_refused() -> None:
    """A page larger than any page ends the reading of its archive with a line that says so."""
    found = read(_warc(_GOOD, ("200 OK", "text/html", b"a" * 21_000_000)), ".gz")
    assert isinstance(found[0], Article)
    assert isinstance(found[1], Problem)
