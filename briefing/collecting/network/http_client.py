"""One request: an address -> the answer as it came, within one deadline and one number of bytes."""

import ssl
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import field, replace
from functools import cache
from http.client import HTTPException

from urllib3 import HTTPResponse
from urllib3.exceptions import HTTPError

from briefing.collecting.network.address_ranges import parse_number
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.judged_connection import PUBLIC, Network, Watchdog, open_connection
from briefing.collecting.network.urls import RequestTarget, join_address, parse_address
from briefing.quick_dataclass import dataclass

CHUNK = 65_536  # bytes asked for at a time: what a bomb can unfold to beyond the cap
GZIP = ("gzip", "x-gzip")  # what is asked for
MOST_HOPS = 8  # browsers follow 20; the longest chain that real feeds need is four
REDIRECTS, PERMANENT = (301, 302, 303, 307, 308), (301, 308)
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered. The body is decoded from its transfer and its compression, no
    more."""

    asked: str  # the address that was asked for first
    address: str  # the one that answered, after redirects
    status: int
    headers: Headers
    body: bytes
    moved: str | None = None  # where it has moved for good, if every redirect up to there said so

    def header(self, name: str) -> str | None:
        """The value of the first header of this name, in whatever case, as it was sent."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a request may take, in seconds, and how many bytes an answer may have."""

    seconds: float = 30
    # The largest page of the labelled news pages has 2 MB; the largest sitemap may have 50.
    most_bytes: int = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """How to ask: as whom, through what, within which limits. TLS is always verified."""

    agent: str
    limits: Limits = Limits()
    network: Network = PUBLIC
    ca_file: str | None = None
    proxy: str | None = None  # the address of an HTTP proxy, which then resolves the names
    tls: ssl.SSLContext = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tls", _load_certificates(self.ca_file))

    def ask(self, target: RequestTarget, headers: Mapping[str, str]) -> Answer:
        """The answer to one request, redirects not followed.

        FetchFailure for an address that may not be connected to, a connection that fails, a
        deadline passed, an answer too large, cut short, or none of HTTP.
        """
        with Watchdog(self.limits.seconds) as watchdog:
            try:
                return self._exchange(target, self._own(target, headers), watchdog)
            except FetchFailure:
                if watchdog.expired:
                    raise self._late(target) from None
                raise
            except (HTTPError, HTTPException, OSError, ValueError) as error:
                if watchdog.expired or isinstance(error, TimeoutError):
                    raise self._late(target) from error
                raise FetchFailure("unreached", f"{target.host}: {_told(error)}") from error

    def _late(self, target: RequestTarget) -> FetchFailure:
        return FetchFailure("late", f"{target.host}: no whole answer in {self.limits.seconds:g} s")

    def _own(self, target: RequestTarget, headers: Mapping[str, str]) -> Mapping[str, str]:
        named = target.address.split("/")[2]
        own = {"Host": named, "User-Agent": self.agent, "Accept-Encoding": "gzip"}
        return {**own, "Connection": "close", **headers}

    def _judge_number(self, host: str) -> None:
        """Names are the proxy's to resolve; a number that is an inner address is refused here."""
        number = parse_number(host)
        if number and (reason := self.network.judge(number)):
            raise FetchFailure("refused", f"{host} is {reason}; nothing was asked there")

    def _exchange(
        self, target: RequestTarget, headers: Mapping[str, str], watchdog: Watchdog
    ) -> Answer:
        origin, path, network = target.origin, target.path, self.network
        if self.proxy:
            proxy = parse_address(self.proxy)
            self._judge_number(target.host)
            network = Network(judge=lambda _address: None, resolve=self.network.resolve)
            origin = (target.scheme, proxy.host, proxy.port)
            path = target.address if target.scheme == "http" else path
        with open_connection(origin, network, watchdog, self.tls) as connection:
            if self.proxy and target.scheme == "https":
                connection.set_tunnel(target.host, target.port, scheme="http")
            connection.request("GET", path, headers=headers, preload_content=False)
            with closing(connection.getresponse()) as response:
                return self._answer(target, response)

    def _answer(self, target: RequestTarget, response: HTTPResponse) -> Answer:
        body = b"" if response.status == 304 else _read(response, self.limits.most_bytes)
        return Answer(
            asked=target.address,
            address=target.address,
            status=response.status,
            headers=tuple((name, _latin(value)) for name, value in response.headers.items()),
            body=body,
        )


@cache
def _load_certificates(ca_file: str | None) -> ssl.SSLContext:
    """What verifies a server: the system's authorities and those of a file, read once a process,
    as that takes 25 ms."""
    context = ssl.create_default_context()
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


def _read(response: HTTPResponse, most: int) -> bytes:
    """The body, decoded while it comes, so that a bomb costs no more than the cap."""
    packed = response.headers.get("content-encoding", "").strip().lower() in GZIP
    parts: list[bytes] = []
    size = 0
    for part in _unpacked(response) if packed else _decoded(response):
        size += len(part)
        if size > most:
            raise FetchFailure("large", f"more than {most:,} bytes; nothing of it was kept")
        parts.append(part)
    return b"".join(parts)


def _decoded(response: HTTPResponse) -> Iterator[bytes]:
    while part := response.read1(CHUNK, decode_content=True):
        yield part


def _unpacked(response: HTTPResponse) -> Iterator[bytes]:
    """What gzip packed; HTTPError for an answer that is cut, which urllib3 would take as whole.

    What stands behind the end of a member is another one, or nothing of ours.
    """
    member, any_whole = zlib.decompressobj(zlib.MAX_WBITS | 16), False
    while packed := response.read1(CHUNK, decode_content=False):
        while packed:
            try:
                yield member.decompress(packed, CHUNK)
            except zlib.error as error:
                if any_whole:
                    return
                raise HTTPError(f"the packed answer can't be unpacked ({error})") from error
            packed = member.unconsumed_tail
            if member.eof:
                packed, any_whole = member.unused_data, True
                member = zlib.decompressobj(zlib.MAX_WBITS | 16)
    yield member.flush()
    if not (any_whole or member.eof):
        raise HTTPError("the packed answer is cut off")


def _latin(value: str) -> str:
    return "".join(c if c.isprintable() else " " for c in value)


def _told(error: Exception) -> str:
    """What went wrong, without the names of classes and the numbers of objects."""
    inner = error.args[-1] if error.args and isinstance(error.args[-1], Exception) else error
    return " ".join(str(inner).split())[:200] or type(inner).__name__


def find_redirect(answer: Answer) -> str | None:
    """Where an answer sends whoever asked; None for an answer that is no redirect."""
    location = answer.header("location") if answer.status in REDIRECTS else None
    return join_address(answer.address, location) if location else None


def join_redirects(first: Answer, last: Answer, *, permanent: str | None) -> Answer:
    """The last answer as the answer to what was asked for first."""
    return replace(last, asked=first.asked, moved=permanent)
