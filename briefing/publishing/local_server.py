"""The built site on this machine's own address, for looking at it."""

import io
import socket
import sys
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

from briefing.errors import BriefingError, InputError

HOST = "127.0.0.1"  # nobody but this machine can reach it
# Times, seconds: the two renamings of `replace_site` take far less than a millisecond.
WAITS, WAIT = (
    40,
    0.05,
)


class _Page(SimpleHTTPRequestHandler):
    """Serves files as they are, and the site's own page where there is none, without a log."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's 404 page for an address that is not there."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The file; waits for a site that a build is replacing at this moment."""
        for _ in range(WAITS):
            if Path(self.directory).is_dir():
                break
            time.sleep(WAIT)
        return super().send_head()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """A server that prints no traceback when a browser closes the connection early."""

    def handle_error(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Any other fault with its traceback."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def make_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A server of the site, not yet running; port 0 takes any that is free."""
    if not (site / "index.html").is_file():
        raise InputError(f"there is no site in {site}; `briefing site build` makes one")
    try:
        return _Server((HOST, port), partial(_Page, directory=str(site)))
    except (OSError, OverflowError) as error:
        raise BriefingError(
            f"port {port} can't be used: {error}; name another with --port"
        ) from error
