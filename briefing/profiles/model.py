"""What a relationship is made of: two sides, people with dated offices, topics, outlets. Values only."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

Gender = Literal["f", "m"]
_ADDRESS = re.compile(
    r"https?://(?:www\.)?([^/:?#]+)[^/?#]*([^?#]*)", re.IGNORECASE
)  # host, path; never fails
OPINION_FOLDERS = frozenset(
    (
        "opinion",
        "opinions",
        "opinión",
        "editorial",
        "editoriales",
        "columnas",
        "op-ed",
        "oped",
        "commentisfree",
    )
)


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One thing's name in several languages; the first one stands in where a language is missing."""

    by_language: tuple[tuple[str, str], ...]

    def in_language(self, language: str) -> str:
        """The name in this language, else in the first one given."""
        return dict(self.by_language).get(language, self.by_language[0][1])


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOffice:
    """An office and when it was held: from `start` on, up to but without `end`. None is "before" or "still"."""

    label: LocalizedText
    side: str
    start: date | None = None
    end: date | None = None

    @property
    def title(self) -> str:
        """The office's name in the profile's first language."""
        return self.label.by_language[0][1]

    def held(self, day: date) -> bool:
        """Whether it was held on that day; on the day of a hand-over it is the successor who holds it."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the articles of this relationship name, with every office held, in order of time."""

    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    offices: tuple[HeldOffice, ...] = ()

    def office(self, day: date | None) -> HeldOffice | None:
        """The office held on that day, the first listed of several; without a day, only what can't be wrong."""
        if day is None:
            return self.offices[0] if len(self.offices) == 1 else None
        return next((office for office in self.offices if office.held(day)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publisher's title. One family is one voice, however many titles print its story; tier 1 is preferred."""

    name: str
    domains: tuple[str, ...]
    country: str
    family: str
    tier: int = 2
    opinion: tuple[str, ...] = ()  # path beginnings under which this outlet prints opinion


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A standing topic of the brief. A term is a word, a phrase, or a beginning (`tariff*`), with its weight.

    What two countries do with each other falls under a topic that `ties`; culture and health do not tie by themselves.
    """

    key: str
    label: LocalizedText
    terms: tuple[tuple[str, int], ...]
    ties: bool = True


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
    hosts: tuple[str, ...] = ()  # bodies of many countries that sit there


@dataclass(
    frozen=True, kw_only=True, eq=False
)  # compared by identity, so that it may key a cache for nothing
class Profile:
    """A relationship. `masks` name a side without meaning it (New Mexico); `joint` things belong to both sides."""

    key: str
    title: LocalizedText
    sides: tuple[ProfileSide, ProfileSide]
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    masks: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    short: LocalizedText | None = None

    def outlet(self, url: str | None, name: str | None) -> Outlet | None:
        """The outlet of this address, else of this name, which may be an address too; None where neither is known."""
        host, _ = _host_and_path(url)
        parts = host.split(".")
        for start in range(len(parts) - 1):
            if found := self._by_domain.get(".".join(parts[start:])):
                return found
        printed = (name or "").casefold().strip().removeprefix("the ")
        return self._by_name.get(printed) or self._by_domain.get(printed)

    def opinion(self, url: str | None) -> bool:
        """Whether the path of this address is one under which opinion is printed, by its outlet or by most others."""
        _, path = _host_and_path(url)
        known = self.outlet(url, None)
        return any(
            path.startswith(start) for start in (known.opinion if known else ())
        ) or not OPINION_FOLDERS.isdisjoint(path.split("/")[:-1])

    @cached_property
    def _by_domain(self) -> dict[str, Outlet]:
        return {domain: outlet for outlet in self.outlets for domain in outlet.domains}

    @cached_property
    def _by_name(self) -> dict[str, Outlet]:
        return {outlet.name.casefold().removeprefix("the "): outlet for outlet in self.outlets}


def _host_and_path(url: str | None) -> tuple[str, str]:
    found = _ADDRESS.match(url or "")
    return (found.group(1).lower(), found.group(2).lower()) if found else ("", "")
