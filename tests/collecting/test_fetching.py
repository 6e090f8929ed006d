"""One request: bombs, redirects, headers, a proxy, and what an answer is."""

import contextlib
import gzip
import socket
import ssl
import threading
import tracemalloc
from collections.abc import Iterator

import pytest
import trustme

from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.urls import parse_address
from tests.collecting.server import ObedientClock, Reply, Site, client, site, visitor

MEGABYTE = 1_000_000


@pytest.fixture
def served() -> Iterator[Site]:
    """A site on this machine."""
    with site() as made:
        yield made


@pytest.mark.slow
@pytest.mark.parametrize("times", [1, 2])
def test_a_bomb_of_a_gigabyte_stops_at_the_cap(times: int, served: Site) -> None:
    """One that unfolds to 1 GB, compressed once or twice over, costs less than 30 MB."""
    body = gzip.compress(b"\0" * MEGABYTE) * 1000
    body = gzip.compress(body) if times == 2 else body
    encoding = ", ".join(["gzip"] * times)
    served.paths["/"] = Reply(body=body, headers={"Content-Encoding": encoding})
    asked = client(most_bytes=20 * MEGABYTE)
    tracemalloc.start()
    try:
        with pytest.raises(FetchFailure) as stopped:
            asked.ask(parse_address(served.url("/")), {})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert stopped.value.kind == "large"
    assert peak < 30 * MEGABYTE


def test_an_endless_body_without_a_length_stops_at_the_cap(served: Site) -> None:
    """Chunks without end are read no further than the cap."""

    def pour(connection: object) -> None:
        send = connection.sendall  # type: ignore[attr-defined]
        try:
            send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while True:
                send(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")
        except OSError:
            return

    served.paths["/"] = Reply(raw=pour)
    with pytest.raises(FetchFailure) as stopped:
        client(most_bytes=MEGABYTE).ask(parse_address(served.url("/")), {})
    assert stopped.value.kind == "large"


@pytest.mark.parametrize("form", ["circle", "chain"])
def test_redirects_end(form: str, served: Site) -> None:
    """A circle and an endless chain are told, after eight hops."""

    def onward(number: int) -> Reply:
        return Reply(
            status=302, headers={"Location": "/0" if form == "circle" else f"/{number + 1}"}
        )

    for number in range(30):
        served.paths[f"/{number}"] = onward(number)
    with pytest.raises(FetchFailure, match="redirects more than 8 times"):
        visitor().visit(served.url("/0"), {})
    assert len(served.asked) == 10  # robots.txt, the address, eight hops


def test_a_redirect_to_another_path_is_asked_politely(served: Site) -> None:
    """Each hop waits its turn and is allowed by the site's rules."""
    served.paths["/robots.txt"] = Reply(body=b"User-agent: *\nDisallow: /private\n")
    served.paths["/a"] = Reply(status=301, headers={"Location": "/private/b"})
    from briefing.collecting.politeness.visitor import Disallowed

    with pytest.raises(Disallowed):
        visitor().visit(served.url("/a"), {})
    assert not served.requests("/private/b")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
    ],
)
def test_an_answer_that_is_no_http_is_a_failure_in_join_lines(raw: bytes, served: Site) -> None:
    """Never a traceback, whatever comes."""
    served.paths["/"] = Reply(raw=lambda connection: connection.sendall(raw))
    with pytest.raises(FetchFailure) as failed:
        client(seconds=5).ask(parse_address(served.url("/")), {})
    assert failed.value.kind == "unreached"
    assert "\n" not in str(failed.value)
    assert "0x" not in str(failed.value)


def test_a_proxy_is_asked_for_the_whole_address(served: Site) -> None:
    """An explicit proxy resolves the name; an inner address as a number is refused before it is
    asked."""
    served.paths["http://news.example.org/a?b=c"] = Reply(body=b"through the proxy")
    asked = client(proxy=served.url(""))
    answer = asked.ask(parse_address("http://news.example.org/a?b=c"), {})
    assert answer.body == b"through the proxy"
    assert served.asked[0].headers["host"] == "news.example.org"
    for inner in ("169.254.169.254", "2852039166", "169.254.43518", "[::ffff:10.0.0.1]"):
        with pytest.raises(FetchFailure, match="not of this test"):
            asked.ask(parse_address(f"http://{inner}/latest"), {})
    assert len(served.asked) == 1


def test_a_proxy_is_a_tunnel_for_tls() -> None:
    """Certificate and name are those of the site, not of the proxy."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.example.org").configure_cert(context)
    asked: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for _ in range(2):
            connection, _ = listening.accept()
            asked.append(connection.recv(4096))
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            with (
                contextlib.suppress(OSError),
                context.wrap_socket(connection, server_side=True) as tls,
            ):
                asked.append(tls.recv(4096))
                tls.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nover")

    serving = threading.Thread(target=serve)
    serving.start()
    with authority.cert_pem.tempfile() as ca_file:
        own = client(proxy=f"http://127.0.0.1:{listening.getsockname()[1]}", ca_file=ca_file)
        assert own.ask(parse_address("https://news.example.org/a"), {}).body == b"over"
        with pytest.raises(FetchFailure, match="certificate"):
            own.ask(parse_address("https://other.example.org/a"), {})
    serving.join()
    listening.close()
    assert asked[0].startswith(b"CONNECT news.example.org:443 ")
    assert asked[1].startswith(b"GET /a ")
    assert len(asked) == 3  # of the other name nothing but the tunnel


def test_no_environment_variable_makes_a_proxy(
    served: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the setting does."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    served.paths["/"] = Reply(body=b"straight")
    assert client().ask(parse_address(served.url("/")), {}).body == b"straight"


def test_a_day_of_robots_is_kept(served: Site) -> None:
    """The rules are asked for once a run, and again after a day."""
    served.paths["/a"] = Reply(body=b"x")
    clock = ObedientClock()
    asking = visitor(clock)
    asking.visit(served.url("/a"), {})
    again = visitor(clock)
    again.robots.update(asking.robots)
    again.visit(served.url("/a"), {})
    assert len(served.requests("/robots.txt")) == 1
    clock.sleep(25 * 3600)
    late = visitor(clock)
    late.robots.update(asking.robots)
    late.visit(served.url("/a"), {})
    assert len(served.requests("/robots.txt")) == 2
