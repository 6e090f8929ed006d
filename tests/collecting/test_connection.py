"""No connection is made to an inner address, however it is written, reached or resolved."""

import socket
import ssl
import threading
from collections.abc import Iterator

import pytest
import trustme

from briefing.collecting.network.address_ranges import judge_address
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.http_client import Client, Limits
from briefing.collecting.network.judged_connection import Network
from briefing.collecting.network.urls import parse_address
from briefing.collecting.politeness.visitor import Visitor
from tests.collecting.server import (
    ObedientClock,
    Reply,
    Site,
    client,
    only_this_machine,
    site,
    visitor,
)

SPELLINGS = (
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0177.1",
    "017700000001", "127.0.0.1.", "localhost", "LOCALHOST", "localhost.", "0.0.0.0", "0",
    "127.255.255.254",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
    "[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[2001::7f00:1]", "[fec0::1]",
    "[fe80::1]",
    "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[::ffff:0:127.0.0.1]",
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "192.0.0.8",
    "168.63.129.16", "224.0.0.1", "255.255.255.255", "198.18.0.1", "１２７.０.０.１", "①②⑦.0.0.1",
    "127。0。0。1",
    "[::ffff:169.254.169.254]", "[2001:db8::1]",
)  # fmt: skip


class Counting:
    """The system's own connections, counted at the socket."""

    def __init__(self) -> None:
        self.made: list[object] = []


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> Counting:
    """Counts what `socket.connect` is called with; the call goes on."""
    counting = Counting()

    class Socket(socket.socket):
        def connect(self, address: object, /) -> None:
            counting.made.append(address)
            super().connect(address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "socket", Socket)
    return counting


@pytest.fixture
def served() -> Iterator[Site]:
    """A site on this machine."""
    with site() as made:
        yield made


def ask(address: str, network: Network) -> None:
    """Ask for an address."""
    asked = Client(agent="t", limits=Limits(seconds=3), network=network)
    Visitor(client=asked, agent_name="t", clock=ObedientClock()).visit(address, {})


@pytest.mark.parametrize("host", SPELLINGS)
def test_a_spelling_of_an_inner_address_is_refused(
    host: str, served: Site, connections: Counting
) -> None:
    """Row 11: however an inner address is spelled, nothing is connected to."""
    with pytest.raises(FetchFailure):
        ask(f"http://{host}:{served.port}/", Network())
    assert connections.made == []
    assert served.asked == []


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:25/", "http://user:pass@example.org/",
     "http://user@example.org/", "http://", "//example.org/", "http://exa mple.org/", "http://[::1",
     "data:text/html,x",
     "http://example.org:99999/", "javascript:alert(1)", "http:///x", "http://a\r\nHost: b/"],
)  # fmt: skip
def test_other_schemes_and_credentials_are_refused(address: str, connections: Counting) -> None:
    """Row 11: only http and https, and no user or password in the address."""
    with pytest.raises(FetchFailure) as refused:
        ask(address, Network())
    assert refused.value.kind == "refused"
    assert connections.made == []


def answers(*rounds: tuple[str, ...]) -> Network:
    """A resolver of the test's own: the first look-up gives the first addresses, and so on."""
    left = list(rounds)

    def resolve(_host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
        found = left.pop(0) if len(left) > 1 else left[0]
        family = {True: socket.AF_INET6, False: socket.AF_INET}
        return [
            (family[":" in one], (one, port, 0, 0) if ":" in one else (one, port)) for one in found
        ]

    return Network(resolve=resolve)


@pytest.mark.parametrize(
    "network",
    [
        answers(("93.184.215.14", "127.0.0.1")),
        answers(("127.0.0.1", "93.184.215.14")),
        answers(("::ffff:10.0.0.1",)),
    ],
    ids=["public first", "inner first", "mapped"],
)
def test_a_mixed_answer_is_refused_whole(network: Network, connections: Counting) -> None:
    """Row 11: a name that has one inner address among its addresses is connected to at none."""
    with pytest.raises(FetchFailure):
        ask("http://rebind.example.org/", network)
    assert connections.made == []


def test_a_name_is_resolved_once_for_each_connection(served: Site) -> None:
    """Row 11: the address that was judged is the one connected to; there is no second look-up to
    answer otherwise."""
    looked_up: list[str] = []

    def resolve(host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
        looked_up.append(host)
        return [(socket.AF_INET, ("127.0.0.1", port))]

    served.paths["/"] = Reply(body=b"here")
    asked = client(network=Network(judge=only_this_machine, resolve=resolve))
    answer = asked.ask(parse_address(f"http://rebind.example.org:{served.port}/"), {})
    assert (answer.body, looked_up) == (b"here", ["rebind.example.org"])
    assert served.asked[0].headers["host"] == f"rebind.example.org:{served.port}"


def test_dns_that_changes_between_hops_is_judged_at_each(
    served: Site, connections: Counting
) -> None:
    """Row 11: a name that is public at the first hop and inner at the next is not followed
    there."""
    served.paths["/robots.txt"] = Reply(status=404)
    served.paths["/a"] = Reply(status=302, headers={"Location": "/b"})
    served.paths["/b"] = Reply(body=b"inner")
    judged: list[str] = []

    def judge(address: str) -> str | None:
        judged.append(address)
        return None if len(judged) <= 2 else judge_address(address)

    asked = client(network=Network(judge=judge))
    with pytest.raises(FetchFailure, match="this machine"):
        Visitor(client=asked, agent_name="t", clock=ObedientClock()).visit(served.url("/a"), {})
    assert len(connections.made) == 2  # robots.txt and the first hop
    assert not served.requests("/b")


@pytest.mark.parametrize(
    "inner",
    [
        "http://127.1:{port}/in",
        "http://[::ffff:127.0.0.1]:{port}/in",
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data",
        "http://a:b@127.0.0.1:{port}/in",
    ],
)
def test_a_redirect_to_an_inner_address_is_refused(inner: str, served: Site) -> None:
    """Row 11: each hop is judged; only the first host of the test is allowed."""
    served.paths["/"] = Reply(status=301, headers={"Location": inner.format(port=served.port)})
    served.paths["/in"] = Reply(body=b"secret")

    def resolve(host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
        place = "127.0.0.1" if host == "public.example.org" else host.strip("[]")
        return [(socket.AF_INET, (place, port))]

    def judge(address: str) -> str | None:
        return None if address == "127.0.0.1" and not served.requests("/") else "inner"

    asked = client(network=Network(judge=judge, resolve=resolve))
    with pytest.raises(FetchFailure) as refused:
        Visitor(client=asked, agent_name="t", clock=ObedientClock()).visit(
            f"http://public.example.org:{served.port}/", {}
        )
    assert refused.value.kind == "refused"
    assert not served.requests("/in")


def test_all_judged_addresses_are_tried(served: Site) -> None:
    """Row 16: an IPv6 address that does not answer is followed by the IPv4 address of the same
    name."""
    served.paths["/"] = Reply(body=b"over IPv4")

    def resolve(_host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
        return [(socket.AF_INET6, ("::1", port, 0, 0)), (socket.AF_INET, ("127.0.0.1", port))]

    asked = client(network=Network(judge=only_this_machine, resolve=resolve))
    assert (
        asked.ask(parse_address(f"http://dual.example.org:{served.port}/"), {}).body == b"over IPv4"
    )


def test_an_address_that_only_listens_leaves_time_for_the_next(served: Site) -> None:
    """Row 16: an address whose connection is never taken up costs its share of the deadline, not
    all of it."""
    served.paths["/"] = Reply(body=b"second")
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    waiting = [socket.socket() for _ in range(4)]  # fill its queue, so that the next one waits
    for one in waiting:
        one.setblocking(False)
        one.connect_ex(full.getsockname())

    def resolve(_host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
        return [(socket.AF_INET, full.getsockname()), (socket.AF_INET, ("127.0.0.1", port))]

    asked = client(seconds=2, network=Network(judge=only_this_machine, resolve=resolve))
    assert asked.ask(parse_address(f"http://dual.example.org:{served.port}/"), {}).body == b"second"
    for one in (*waiting, full):
        one.close()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """A certificate authority of the test's own."""
    return trustme.CA()


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Site]:
    """A site that speaks TLS as `secure.example.org`."""
    made = Site()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("secure.example.org").configure_cert(context)
    made.wrap_tls(context)
    made.paths["/"] = Reply(body=b"over TLS")
    made.start()
    yield made
    made.stop()


def _named(host: str, made: Site, ca_file: str | None) -> bytes:
    def resolve(_host: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
        return [(socket.AF_INET, ("127.0.0.1", port))]

    asked = client(network=Network(judge=only_this_machine, resolve=resolve), ca_file=ca_file)
    return asked.ask(parse_address(f"https://{host}:{made.port}/"), {}).body


def test_tls_is_verified_with_the_projects_own_authority(
    secure: Site, authority: trustme.CA
) -> None:
    """Row 17: `ca_file` adds an authority, and the name in the certificate is that of the
    address."""
    with authority.cert_pem.tempfile() as ca_file:
        assert _named("secure.example.org", secure, ca_file) == b"over TLS"


@pytest.mark.parametrize(
    ("host", "trusted"), [("secure.example.org", False), ("other.example.org", True)]
)
def test_tls_that_fails_is_never_tried_unverified(
    host: str, trusted: bool, secure: Site, authority: trustme.CA
) -> None:
    """Row 17: an unknown authority or a wrong name fails with the reason, and no request is
    sent."""
    with authority.cert_pem.tempfile() as ca_file, pytest.raises(FetchFailure, match="certificate"):
        _named(host, secure, ca_file if trusted else None)
    assert secure.asked == []


def test_the_watchdog_leaves_no_thread(served: Site) -> None:
    """A request that is answered ends its timer."""
    served.paths["/"] = Reply(body=b"x")
    client().ask(parse_address(served.url("/")), {})
    timers = [one for one in threading.enumerate() if isinstance(one, threading.Timer)]
    assert all(timer.finished.is_set() for timer in timers)


def test_the_tests_ask_only_this_machine() -> None:
    """The judge of these tests refuses whatever is not served here."""
    assert only_this_machine("93.184.215.14")
    with pytest.raises(FetchFailure):
        visitor().visit("http://93.184.215.14/", {})
