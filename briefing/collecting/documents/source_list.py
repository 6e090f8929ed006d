"""What the user names -> sources: addresses, each with a kind if one is said, and files of them."""

import re
from collections.abc import Iterable
from pathlib import Path

from briefing.collecting.documents.document_table import read_document
from briefing.collecting.documents.listing import Listing, ListingError
from briefing.errors import WrongUse
from briefing.quick_dataclass import dataclass

# `feed:https://…` says that nothing but a feed will do; without it a page may name its feed, and
# that of `home:https://…` must: a home page is no article.
KINDS = ("feed", "sitemap", "opml", "page", "home")
_SAID = re.compile(rf"({'|'.join(KINDS)})[:+](?=https?://)", re.IGNORECASE)
_HOME = re.compile(r"https?://[^/?#]+/?", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|imaps)://", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source: its name as the user has it, and what is asked or, of a file, what it lists."""

    name: str
    address: str = ""
    kind: str = ""  # what alone will do; empty for anything
    listing: Listing | None = None
    why: str = ""  # a file that could not be read, an outline without an address


def list_sources(named: Iterable[str]) -> tuple[Source, ...]:
    """The sources of addresses and files, each address once, in the order named.

    An OPML file stands for the feeds that it names. WrongUse for a file that is not there.
    """
    found: dict[str, Source] = {}
    for name in named:
        for source in _of(name.strip()):
            found.setdefault(source.address or f"{source.name}\n{source.why}", source)
    return tuple(found.values())


def _of(name: str) -> Iterable[Source]:
    if match := _SAID.match(name):
        return (Source(name=name, address=name[match.end() :], kind=match[1].lower()),)
    if _ADDRESS.match(name):
        kind = "home" if _HOME.fullmatch(name) else ""
        return (Source(name=name, address=name, kind=kind),)
    return _of_file(name)


def _of_file(name: str) -> Iterable[Source]:
    path = Path(name).expanduser()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WrongUse(
            f"{name!r} is no source ({error.strerror}); wanted an address that begins with "
            "https:// or imaps://, or a file of addresses (.opml, .txt, .csv)"
        ) from error
    try:
        listing = read_document(content, path.resolve().as_uri())
    except ListingError as error:
        return (Source(name=name, why=str(error)),)
    if listing.kind != "opml":
        return (Source(name=name, listing=listing),)
    return expand_opml(name, listing)


def expand_opml(name: str, listing: Listing) -> tuple[Source, ...]:
    """A source for each feed of an OPML file; a bad outline is one, too, that says why."""
    good = (Source(name=address, address=address) for address in listing.sources)
    if not listing.remarks:
        return tuple(good)
    return (*good, Source(name=name, listing=Listing(kind="opml", remarks=listing.remarks)))
