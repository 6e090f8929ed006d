"""What a relationship is made of: two sides, offices and people, topics, outlets. Values only."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from briefing.languages.page_words import collect_page_words
from briefing.profiles.localized_text import Gender, LocalizedText
from briefing.profiles.offices import HeldOffice, Office, Person
from briefing.quick_dataclass import dataclass
from briefing.text.folding import fold_text

__all__ = [
    "Gender",
    "HeldOffice",
    "LocalizedText",
    "Office",
    "Outlet",
    "Person",
    "Profile",
    "ProfileSide",
    "PublicBody",
    "Topic",
]

_ADDRESS = re.compile(r"https?://(?:www\.)?([^/:?#]+)[^/?#]*([^?#]*)", re.IGNORECASE)  # never fails
PRESS_ROOM = "government press room"
NOT_PRESS = (PRESS_ROOM, "think-tank")
OUTLET_FOLDERS = 2  # an outlet that shares a host has its own folder at the front, never deeper


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publisher's title. One family is one voice, however many titles print its story.

    Tier 1 is preferred. A domain may go on with a path, where several titles share a host. A press
    room publishes what its own office says.
    """

    name: str
    domains: tuple[str, ...]
    country: str
    family: str
    tier: int = 2
    opinion: tuple[str, ...] = ()  # path beginnings under which this outlet prints opinion
    feeds: tuple[str, ...] = ()  # addresses of its feeds and news sitemaps
    language: str | None = None
    kind: str = "press"

    @property
    def sources(self) -> tuple[str, ...]:
        """What can be asked for its articles: its feeds, else its home page, which may name one."""
        return self.feeds or tuple(f"home:https://{domain}/" for domain in self.domains[:1])

    @property
    def is_press(self) -> bool:
        """Whether it reports what others say and do.

        A press room and a think-tank say their own.
        """
        return self.kind not in NOT_PRESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A standing topic of the brief: words, phrases or beginnings (`tariff*`) with weights.

    What two countries do with each other falls under a topic that `ties`; culture and health do not
    tie by themselves. What one country does with the other's people is a matter `at_home` in the
    other too, though only the one is named.
    """

    key: str
    label: LocalizedText
    terms: tuple[tuple[str, int], ...]
    ties: bool = True
    at_home: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileSide:
    """One side: its name, the heading of its voices, and the words by which an article names it."""

    key: str
    name: LocalizedText
    voices: LocalizedText
    names: tuple[str, ...]
    demonyms: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()  # by which a printed office is this side's: "White House", "Segob"
    hosts: tuple[str, ...] = ()  # bodies of many countries that sit there
    language: str | None = None  # that its people speak in public; None where there are several


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBody:
    """A department, ministry, agency, court or embassy of one side, which speaks as a body.

    `aliases` are other names by which articles call it and nothing else: "DHS", "Sedena".
    """

    key: str
    name: LocalizedText
    side: str
    aliases: tuple[str, ...] = ()


# Compared by identity, so that it may key a cache for nothing.
@dataclass(frozen=True, kw_only=True, eq=False)
class Profile:
    """A relationship. `masks` name a side without meaning it.

    `joint` things belong to both sides.
    """

    key: str
    title: LocalizedText
    sides: tuple[ProfileSide, ProfileSide]
    offices: tuple[Office, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    masks: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    short: LocalizedText | None = None
    public_bodies: tuple[PublicBody, ...] = ()

    def outlet(self, url: str | None, name: str | None) -> Outlet | None:
        """The outlet of this address, else of this name, which may be an address too.

        None where neither is known. Pages print names without their accents too.
        """
        if found := _find_by_address(self, url):
            return found
        printed = _fold_name(name or "")
        return self._by_name.get(printed) or self.by_domain.get(printed)

    def is_opinion(self, url: str | None) -> bool:
        """Whether its outlet, or most others, print opinion under the path of this address."""
        _, path = _host_and_path(url)
        known = self.outlet(url, None)
        if known and any(path.startswith(start) for start in known.opinion):
            return True
        return not collect_page_words("opinion_folders").isdisjoint(path.split("/")[:-1])

    @cached_property
    def by_domain(self) -> dict[str, Outlet]:
        """The outlets by their domains and the folders under which they print."""
        return {domain: outlet for outlet in self.outlets for domain in outlet.domains}

    @cached_property
    def _by_name(self) -> dict[str, Outlet]:
        return {_fold_name(outlet.name): outlet for outlet in self.outlets}


def _fold_name(name: str) -> str:
    return fold_text(name).strip().removeprefix("the ")


@lru_cache(maxsize=64)  # grouping asks for an article's outlet, genre and home, one after the other
def _find_by_address(profile: Profile, url: str | None) -> Outlet | None:
    found = (profile.by_domain.get(address) for address in _addresses(url))
    return next(filter(None, found), None)


def _addresses(url: str | None) -> Iterator[str]:
    """What an outlet may have this address under.

    Host and folders first, then ever more of the host alone.
    """
    host, path = _host_and_path(url)
    folders = path.split("/")[1:-1][:OUTLET_FOLDERS]
    yield from (f"{host}/{'/'.join(folders[:count])}" for count in range(len(folders), 0, -1))
    parts = host.split(".")
    yield from (".".join(parts[start:]) for start in range(len(parts) - 1))


def _host_and_path(url: str | None) -> tuple[str, str]:
    match = _ADDRESS.match(url or "")
    return (match.group(1).lower(), match.group(2).lower()) if match else ("", "")
