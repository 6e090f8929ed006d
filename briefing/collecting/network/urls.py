"""Addresses of the web: which can be asked for, which are the same article, which wrap another."""

import re
from urllib.parse import parse_qs, quote, urljoin, urlsplit, urlunsplit

from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.quick_dataclass import dataclass

LONGEST = 2_000  # characters of an address; longer ones are refused by many servers, too
PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f]")
# What a server's session puts behind a path, and a parameter that asks for the same page otherwise.
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_SAME_PAGE = re.compile(r"(?:^|&)(?:smid|outputType|at_[a-z_]+|cmpid|ocid)=[^&]*", re.IGNORECASE)
_GOOGLE = re.compile(r"(?:www\.)?google\.[a-z.]{2,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestTarget:
    """An address in its parts, as a request needs them."""

    scheme: str
    host: str  # ASCII, lower case
    port: int
    path: str  # with the query

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: what robots.txt is valid for."""
        return self.scheme, self.host, self.port

    @property
    def address(self) -> str:
        """The address as it is asked for."""
        named = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{named}{port}{self.path}"


def parse_address(address: str) -> RequestTarget:
    """The parts of an address of http or https; FetchFailure "refused" for any other.

    Refused, too: a user or a password in the address, no host, white space inside.
    """
    written = address.strip()
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise FetchFailure("refused", f"{written[:80]!r} is no address ({error})") from error
    if parts.scheme not in PORTS:
        raise FetchFailure("refused", f"{written[:80]!r}: wanted an address of http or https")
    if "@" in parts.netloc:
        raise FetchFailure("refused", f"{host}: an address may hold no user and no password")
    if not host or len(written) > LONGEST or _UNSAFE.search(written):
        raise FetchFailure("refused", f"{written[:80]!r} is no address that can be asked for")
    path = quote(parts.path or "/", safe="/%:@!$&'()+*,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()+*,;=~-._?[]")
    return RequestTarget(
        scheme=parts.scheme,
        host=_ascii(host),
        port=port or PORTS[parts.scheme],
        path=f"{path}?{query}" if query else path,
    )


def _ascii(host: str) -> str:
    """The host's name as DNS has it (IDNA 2003: full-width digits become digits, and are
    judged)."""
    if host.isascii():
        return host.lower()
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise FetchFailure("refused", f"{host!r} is no name of a host") from error


def join_address(base: str, link: str) -> str:
    """A link as its page or feed means it; the link itself where it can't be joined."""
    try:
        return urljoin(base, link.strip())
    except ValueError:
        return link.strip()


def get_host(address: str) -> str:
    """The host that an address is asked from, lower case; empty where it names none."""
    try:
        return parse_address(address).host
    except FetchFailure:
        return ""


def make_identity(address: str) -> str:
    """What two addresses of one article have in common: no scheme, no `www.`, no trackers.

    Parameters that name the article stay, in their order. An address that can't be asked for is
    its own identity.
    """
    from courlan import normalize_url

    try:
        target = parse_address(address.partition("#")[0])
    except FetchFailure:
        return address.strip()
    path, _, query = target.path.partition("?")
    path = urljoin("/", _SESSION.sub("", path)) or "/"  # resolves the dots
    query = _SAME_PAGE.sub("", urlsplit(normalize_url(f"https://a.org/?{query}")).query).strip("&")
    host = target.host.removeprefix("www.").rstrip(".")
    port = "" if target.port in PORTS.values() else f":{target.port}"
    return urlunsplit(("", host + port, path.rstrip("/") or "/", query, "")).removeprefix("//")


def unwrap(address: str) -> str:
    """The address inside a link of Google Alerts; any other address as it is.

    FetchFailure "refused" for a link of Google News: since 2024 it names the article only to an
    interface of Google's that is not documented.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    host = (parts.hostname or "").lower()
    if host == "news.google.com" and not parts.path.startswith("/rss/search"):
        message = "links of Google News don't say where they lead; take the outlet's own feed"
        raise FetchFailure("refused", message)
    if _GOOGLE.fullmatch(host) and parts.path == "/url":
        inside = parse_qs(parts.query)
        return next((link for key in ("url", "q") for link in inside.get(key, ())), address)
    return address
