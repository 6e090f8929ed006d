"""Faults of web servers that `collect` asks: each is a state with one line, costs nothing of the
sources beside it, and nothing of it is stored as an article.
"""

import gzip
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing import sources
from briefing.collecting.politeness.visitor import Visitor
from briefing.collecting.store.warc_files import FOLDER
from tests.campaign import SEED, length
from tests.collecting.running import NOW, article, feed, item, rss, run
from tests.collecting.server import ObedientClock, Reply, Site, site, visitor

pytestmark = pytest.mark.slow  # some servers are slow on purpose
SHORT = 12  # faults of each kind in the short form, others for each seed
MOST, SECONDS = 1_000_000, 1.0  # bytes and seconds that an answer may take here
LATEST = 8 * SECONDS  # an answer of robots.txt and of the page, and room for a busy machine
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
Send = Callable[[socket.socket], None]


def _say(*parts: bytes, pause: float = 0.0, again: int = 1) -> Send:
    """Send the parts, with a pause between them, and hang up; what hangs up first ends it."""

    def send(connection: socket.socket) -> None:
        try:
            for _ in range(again):
                for part in parts:
                    connection.sendall(part)
                    time.sleep(pause)
        except OSError:
            return

    return send


def _reset(connection: socket.socket) -> None:
    """Hang up so that the other side sees a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


def _raw(*parts: bytes, pause: float = 0.0, again: int = 1) -> Reply:
    return Reply(raw=_say(*parts, pause=pause, again=again))


def _packed(body: bytes, encoding: str = "gzip") -> Reply:
    return Reply(body=body, headers={"Content-Encoding": encoding})


def _onward(place: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": place})


_ZEROS = gzip.compress(b"\0" * 50_000_000)
_CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
_SIZED = HEAD + b"Content-Length: %d\r\n\r\n"
HTTP = {
    "nothing at all": _raw(b""),
    "a reset": Reply(raw=_reset),
    "silence": _raw(b"", pause=4),
    "half a status line": _raw(b"HTTP/1."),
    "no status": _raw(b"HTTP/1.1 abc OK\r\n\r\n"),
    "status of four digits": _raw(b"HTTP/1.1 2000 OK\r\n\r\n"),
    "another protocol": _raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "a head that drips": _raw(b"H", pause=0.05, again=80),
    "a head without end": _raw(HEAD + b"X: y\r\n" * 20_000),
    "a field without end": _raw(HEAD + b"X: " + b"y" * 2_000_000),
    "cut in the head": _raw(HEAD),
    "cut in the body": _raw(_SIZED % 90_000, article(77)),
    "cut at the first byte": _raw(_SIZED % 90_000),
    "cut in a chunk": _raw(_CHUNKED + b"4000\r\n" + article(77)),
    "chunks without an end": _raw(_CHUNKED + b"10\r\n" + article(77)[:16] + b"\r\n"),
    "a chunk of no length": _raw(_CHUNKED + b"zzz\r\n"),
    "a chunk of a negative length": _raw(_CHUNKED + b"-5\r\nabc\r\n"),
    "a chunk of a huge length": _raw(_CHUNKED + b"FFFFFFFFFFFFFFFF\r\nabc"),
    "a body that drips": _raw(_SIZED % 4_000, *[b"x"] * 80, pause=0.05),
    "a body without end": _raw(HEAD + b"\r\n", *[b"x" * 65_536] * 64),
    "a length that is too long": _raw(_SIZED % 10**15, article(77)),
    "a length that is no number": _raw(HEAD + b"Content-Length: many\r\n\r\n"),
    "a negative length": _raw(HEAD + b"Content-Length: -1\r\n\r\n"),
    "a bomb": _packed(_ZEROS),
    "a bomb in a bomb": _packed(gzip.compress(_ZEROS), "gzip, gzip"),
    "many encodings": _packed(article(77), ", ".join(["gzip"] * 50)),
    "gzip that is none": _packed(b"no gzip at all"),
    "gzip cut off": _packed(gzip.compress(article(77))[:-20]),
    "gzip without its end": _packed(gzip.compress(article(77))[:-4]),
    "an encoding of nobody": _packed(bytes(range(256)) * 40, "lzma-of-mine"),
    "a redirect to a file": _onward("file:///etc/passwd"),
    "a redirect to ftp": _onward("ftp://127.0.0.1/a"),
    "a redirect to data": _onward("data:text/html,<p>Mexico"),
    "a redirect inside": _onward("http://10.0.0.1/"),
    "a redirect to the machine's own data": _onward("http://169.254.169.254/latest/meta-data/"),
    "a redirect to a name with a line end": _onward("http://127.0.0.1/\t\x0b"),
    "a redirect nowhere": Reply(status=302),
    "a redirect to itself": _onward("/fault", 307),
    "a redirect with a password": _onward("http://a:b@127.0.0.1/"),
    "too many requests": Reply(status=429, headers={"Retry-After": "9999999999"}),
    "a wait that is no time": Reply(status=503, headers={"Retry-After": "soon\x00"}),
    "refused": Reply(status=403),
    "gone": Reply(status=410),
    "a part": Reply(status=206, body=article(77)),
    "nothing new, unasked": Reply(status=304),
    "a status of nobody": Reply(status=599),
    "a picture": Reply(body=b"\x89PNG\r\n\x1a\n" + bytes(500), kind="image/png"),
    "bytes of no charset": Reply(body=bytes(range(256)) * 40, kind="text/html; charset=utf-16"),
}  # fmt: skip


def _chosen() -> list[str]:
    step = max(1, len(HTTP) // min(length(SHORT), len(HTTP)))
    return list(HTTP)[SEED % step :: step]


@pytest.fixture
def served() -> Iterator[Site]:
    """A site on this machine."""
    with site() as made:
        yield made


def _asking() -> Visitor:
    return visitor(ObedientClock(NOW), seconds=SECONDS, most_bytes=MOST)


@pytest.mark.parametrize("as_page", [False, True], ids=["as a source", "as a page"])
@pytest.mark.parametrize("fault", _chosen())
def test_a_web_server_that_fails_costs_nothing_else(
    fault: str, as_page: bool, served: Site, tmp_path: Path
) -> None:
    """The source beside it is collected whole; the fault is one line, in time; no word of it is read
    as an article.
    """
    good = feed(served, 2, "/good")
    served.paths["/fault"] = HTTP[fault]
    # A host of its own: one that asks for a pause makes no other wait.
    address = served.url("/fault", "localhost")
    if as_page:
        served.paths["/list"] = Reply(body=rss(item(address, 7)), kind="application/rss+xml")
        address = served.url("/list", "localhost")
    began = time.monotonic()
    first = run(tmp_path, [good, address], asking=_asking())
    assert time.monotonic() - began < LATEST
    beside, bad = first.report.sources
    assert (beside.state, beside.stored) == ("fresh", 2)
    assert "\n" not in bad.why
    assert as_page or bad.state != "fresh", bad
    read = sources.read([str(tmp_path / FOLDER)])
    assert [article.title for article in read.articles] == ["Paper 0", "Paper 1"]
    assert run(tmp_path, [good], asking=_asking()).report.sources[0].state == "unchanged"
