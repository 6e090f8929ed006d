"""A web server on this machine whose answers are written for each test, and a clock that obeys."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from briefing.collecting.network.http_client import Client, Limits
from briefing.collecting.network.judged_connection import Network
from briefing.collecting.politeness.visitor import Manners, Visitor


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server answers. `raw` takes the place of everything: the bytes as they go out."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "text/html"
    raw: Callable[[socket.socket], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request as it came in."""

    path: str
    headers: Mapping[str, str]  # names in lower case
    at: float = 0.0


Answering = Callable[[Asked], Reply]


class Site:
    """The server: its paths, and what was asked."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.paths: dict[str, Reply | Answering] = {}
        self.asked: list[Asked] = []
        self._server = ThreadingHTTPServer((host, 0), _handler(self))
        self._server.daemon_threads = True
        self._server.socket.listen(128)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), daemon=True
        )

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def wrap_tls(self, context: object) -> None:
        """Speak TLS; to be called before `start`."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)  # type: ignore[attr-defined]

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    def requests(self, path: str) -> list[Asked]:
        """The requests for a path."""
        return [asked for asked in self.asked if asked.path == path]

    def answer(self, asked: Asked) -> Reply:
        """The reply to a request; 404 for what no test has written."""
        self.asked.append(asked)
        found = self.paths.get(asked.path, Reply(status=404))
        return found if isinstance(found, Reply) else found(asked)


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            reply = site.answer(Asked(path=self.path, headers=headers))
            self.close_connection = True
            if reply.raw:
                self.wfile.flush()
                reply.raw(self.connection)
                return
            self.send_response(reply.status)
            own = {"Content-Type": reply.kind, "Content-Length": str(len(reply.body))}
            for name, value in {**own, **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_arguments: object) -> None:
            pass

    return Handler


@contextmanager
def site(host: str = "127.0.0.1") -> Iterator[Site]:
    """A running server."""
    made = Site(host)
    made.start()
    try:
        yield made
    finally:
        made.stop()


class ObedientClock:
    """A clock that stands still but for the waiting that it is asked for."""

    def __init__(self, now: datetime = datetime(2025, 1, 16, 6, 30, tzinfo=UTC)) -> None:
        self.moment = now
        self.slept: list[float] = []
        self._seconds = 0.0
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """The moment."""
        return self.moment

    def monotonic(self) -> float:
        """The seconds that were waited."""
        return self._seconds

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass at once."""
        with self._lock:
            self.slept.append(seconds)
            self._seconds += seconds
            self.moment += timedelta(seconds=seconds)


def only_this_machine(address: str) -> str | None:
    """A judge for tests: what is served here may be asked, and nothing else."""
    return None if address in ("127.0.0.1", "::1") else "not of this test"


def client(seconds: float = 10, most_bytes: int = 20_000_000, **more: object) -> Client:
    """A client that may ask this machine."""
    more.setdefault("network", Network(judge=only_this_machine))
    limits = Limits(seconds=seconds, most_bytes=most_bytes)
    return Client(agent="briefing/test (+desk@example.org)", limits=limits, **more)  # type: ignore[arg-type]


def visitor(clock: ObedientClock | None = None, pause: float = 1.0, **more: object) -> Visitor:
    """A visitor that may ask this machine, on a clock that obeys."""
    return Visitor(
        client=client(**more),  # type: ignore[arg-type]
        agent_name="briefing",
        manners=Manners(pause=pause),
        clock=clock or ObedientClock(),
    )
