"""Which addresses of the internet may be connected to: those of public hosts, and no others.

`ipaddress.is_global` is not asked: it differs between versions of Python, and those of 3.11 and
3.12 call NAT64 and 6to4 forms of 127.0.0.1, multicast, and a metadata service of a cloud global.
The table is that of IANA's special-purpose registries (RFC 6890 and its successors).
"""

import ipaddress
import socket
from collections.abc import Callable

# An address as text -> why it may not be connected to, or None where it may.
Judge = Callable[[str], str | None]

_IPV4 = tuple(
    (ipaddress.IPv4Network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a carrier's inner network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's inner service"),
        ("169.254.0.0/16", "a link-local network"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a network for protocols"),
        ("192.0.2.0/24", "a network for examples"),
        ("192.88.99.0/24", "a relay for IPv6"),
        ("192.168.0.0/16", "a private network"),
        ("198.18.0.0/15", "a network for tests"),
        ("198.51.100.0/24", "a network for examples"),
        ("203.0.113.0/24", "a network for examples"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "a reserved network"),
    )
)
# Of IPv6 only 2000::/3 is given out to public hosts, and of that not what follows it here.
_PUBLIC_IPV6 = ipaddress.IPv6Network("2000::/3")
_IPV6 = tuple(
    (ipaddress.IPv6Network(network), what)
    for network, what in (
        ("2001::/23", "a network for protocols"),
        ("2001:db8::/32", "a network for examples"),
        ("2002::/16", "a tunnel to an IPv4 address"),
        ("3fff::/20", "a network for examples"),
    )
)
# An IPv4 address written as IPv6: behind ::ffff: (RFC 4291) and behind NAT64's prefix (RFC 6052).
_HOLDS_IPV4 = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96")))


def judge_address(address: str) -> str | None:
    """Why this address is not a public host's, in words; None for one that may be connected to.

    What is no IP address at all is refused as well; an IPv6 address may end in its zone (`%eth0`).
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "no IP address"
    if isinstance(ip, ipaddress.IPv6Address):
        if not any(ip in network for network in _HOLDS_IPV4):
            return _judge_ipv6(ip)
        ip = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return next((what for network, what in _IPV4 if ip in network), None)


def _judge_ipv6(ip: ipaddress.IPv6Address) -> str | None:
    if ip == ipaddress.IPv6Address("::1"):
        return "this machine"
    if ip not in _PUBLIC_IPV6:
        return "not a public network"
    return next((what for network, what in _IPV6 if ip in network), None)


def parse_number(host: str) -> str | None:
    """The IP address that a host's name is, however it is spelled (`127.1`); None for a true
    name."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, ValueError):
        return None
