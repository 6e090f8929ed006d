"""Connections to judged addresses only.

The host's name is resolved once, every answer is judged, and the connection goes to a judged
address: a second look-up that answers otherwise (DNS rebinding) never takes place. The name stays
the connection's, so TLS, certificate and `Host` are checked against it.
"""

import contextlib
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from threading import Timer
from time import monotonic

from urllib3.connection import HTTPConnection, HTTPSConnection

from briefing.collecting.network.address_ranges import Judge, judge_address
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.quick_dataclass import dataclass

# A host and a port -> its addresses, each as the family and what `socket.connect` takes.
Address = tuple[int, tuple[object, ...]]
Resolver = Callable[[str, int], Sequence[Address]]


def resolve(host: str, port: int) -> Sequence[Address]:
    """The addresses of a host as the system gives them, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys((int(family), address) for family, _, _, _, address in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names become addresses and which of them may be connected to."""

    judge: Judge = judge_address
    resolve: Resolver = resolve


PUBLIC = Network()


class Watchdog:
    """Ends a request's connections when its time is over, wherever it waits; for use in `with`."""

    def __init__(self, seconds: float) -> None:
        self.expired = False
        self._until = monotonic() + seconds
        self._watched: list[socket.socket] = []
        self._timer = Timer(seconds, self._expire)
        self._timer.daemon = True

    def __enter__(self) -> "Watchdog":
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.cancel()
        for watched in self._watched:
            watched.close()

    @property
    def left(self) -> float:
        """Seconds until the deadline; never quite none, for a time-out of 0 means not to wait."""
        return max(self._until - monotonic(), 0.001)

    def watch(self, connected: socket.socket) -> None:
        """Have this connection ended in time; TLS takes the socket itself, so a duplicate is
        kept."""
        self._watched.append(connected.dup())
        if self.expired:
            self._expire()

    def _expire(self) -> None:
        self.expired = True
        for watched in self._watched:
            with contextlib.suppress(OSError):  # it has ended by itself
                watched.shutdown(socket.SHUT_RDWR)


def connect(host: str, port: int, network: Network, watchdog: Watchdog) -> socket.socket:
    """A connection to one of the host's addresses, tried in turn until the deadline.

    The look-up of the name itself has the time-outs of the system.

    FetchFailure "refused" if any of the addresses may not be connected to: a name that answers with
    a public and an inner address is no public host.
    """
    try:
        addresses = network.resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise FetchFailure("unreached", f"no such host: {host} ({_said(error)})") from error
    for _, address in addresses:
        if reason := network.judge(str(address[0])):
            message = f"{host} is at {address[0]}, {reason}; nothing was asked there"
            raise FetchFailure("refused", message)
    return _connect_first(host, addresses, watchdog)


def _connect_first(host: str, addresses: Sequence[Address], watchdog: Watchdog) -> socket.socket:
    failed = "it has no address"
    for place, (family, address) in enumerate(addresses):
        made = socket.socket(family, socket.SOCK_STREAM)
        # What does not answer leaves the other addresses their share of the time.
        made.settimeout(watchdog.left / (len(addresses) - place))
        try:
            made.connect(address)
        except OSError as error:
            made.close()
            failed = _said(error)
            continue
        made.settimeout(watchdog.left)
        watchdog.watch(made)
        return made
    raise FetchFailure("unreached", f"{host} can't be connected to ({failed})")


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


class _Judged:
    """What both kinds of connection have in common: where their socket comes from."""

    _dns_host: str
    port: int
    network: Network
    watchdog: Watchdog

    def _new_conn(self) -> socket.socket:
        return connect(self._dns_host, self.port, self.network, self.watchdog)


class JudgedHTTPConnection(_Judged, HTTPConnection):
    """An HTTP connection that judges where it goes."""


class JudgedHTTPSConnection(_Judged, HTTPSConnection):
    """The same with TLS, verified against the name that was asked for."""


@contextlib.contextmanager
def open_connection(
    origin: tuple[str, str, int], network: Network, watchdog: Watchdog, tls: ssl.SSLContext
) -> Iterator[HTTPConnection]:
    """A connection, not made yet, to a scheme's host and port; closed after the block."""
    scheme, host, port = origin
    made: JudgedHTTPConnection | JudgedHTTPSConnection
    if scheme == "https":
        made = JudgedHTTPSConnection(host, port, timeout=watchdog.left, ssl_context=tls)
    else:
        made = JudgedHTTPConnection(host, port, timeout=watchdog.left)
    made.network, made.watchdog = network, watchdog
    try:
        yield made
    finally:
        made.close()
