"""All briefs, ordered as the site shows them: by day, topic, person, outlet and story."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from briefing import profiles
from briefing.model import Brief, Citation, PrintedQuote, Story
from briefing.publishing.person_names import merge_names
from briefing.publishing.site_paths import assign_slugs, quote_anchor
from briefing.quick_dataclass import dataclass
from briefing.rendering.wording.headline_words import word_headline_apart
from briefing.rendering.wording.labels import load_labels
from briefing.text.slugs import make_slug

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedQuote:
    """A quote with its source, in the brief that printed it first."""

    brief: Brief
    quotation: PrintedQuote
    citation: Citation

    @property
    def anchor(self) -> str:
        """Where it stands in the page of its brief."""
        return quote_anchor(self.quotation.excerpt, self.citation)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPerson:
    """A speaker, under the fullest name that briefs give, with all quotes, the latest first."""

    name: str
    # As the briefs write it, the oldest first; the profile may know a fuller one.
    written: tuple[str, ...]
    slug: str
    said: tuple[PublishedQuote, ...]

    @property
    def offices(self) -> tuple[tuple[str, date], ...]:
        """The offices as they were printed, each with the first day, the latest first."""
        first: dict[str, date] = {}
        for one in reversed(self.said):
            if one.quotation.role:
                first.setdefault(one.quotation.role, one.brief.day)
        return tuple(reversed(first.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedOutlet:
    """An outlet and its cited articles, the latest brief first."""

    name: str
    slug: str
    cited: tuple[tuple[Brief, Citation], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryList:
    """The stories of a topic or of one event, each with its brief, the latest first."""

    key: str
    label: str
    slug: str
    told: tuple[tuple[Brief, Story], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteIndex:
    """All briefs and digests, the latest first, and their contents. Digests repeat their days."""

    days: tuple[Brief, ...]
    digests: tuple[Brief, ...]
    people: tuple[QuotedPerson, ...]
    outlets: tuple[CitedOutlet, ...]
    topics: tuple[StoryList, ...]
    courses: tuple[StoryList, ...]


def build_site_index(briefs: Iterable[Brief], known: Sequence[profiles.Person] = ()) -> SiteIndex:
    """The library of at least one brief of a day; `known` are the people of the profile."""
    ordered = sorted(briefs, key=lambda brief: (brief.day, brief.name), reverse=True)
    days = tuple(brief for brief in ordered if brief.period is None)
    return SiteIndex(
        days=days,
        digests=tuple(brief for brief in ordered if brief.period is not None),
        people=tuple(_people(days, known)),
        outlets=tuple(_outlets(days)),
        topics=tuple(_topics(days)),
        courses=tuple(_courses(days)),
    )


def collect_quotes(brief: Brief) -> tuple[PublishedQuote, ...]:
    """Every quote of a brief once, in its order."""
    cited = {citation.number: citation for citation in brief.citations}
    in_stories = (quote for story in brief.stories for quote in story.quotes)
    by_anchor: dict[str, PublishedQuote] = {}
    for quotation in (*in_stories, *brief.voices):
        said = PublishedQuote(
            brief=brief, quotation=quotation, citation=cited[quotation.excerpt.citation]
        )
        by_anchor.setdefault(said.anchor, said)
    return tuple(by_anchor.values())


def _people(days: Sequence[Brief], known: Sequence[profiles.Person]) -> Iterator[QuotedPerson]:
    # Days run backwards: the first day stays.
    first = {said.anchor: said for brief in days for said in collect_quotes(brief)}
    named_quotes = (said for said in first.values() if not said.quotation.is_unnamed)
    by_name = _grouped(named_quotes, lambda said: said.quotation.speaker)
    named = merge_names({name: _offices(by_name[name]) for name in _oldest_first(by_name)}, known)
    addresses = assign_slugs(written[0] for _, written in named)
    for name, written in sorted(named, key=lambda one: (make_slug(one[0]), one)):
        said = [said for one in written for said in by_name[one]]
        latest = sorted(said, key=lambda said: said.brief.day, reverse=True)
        yield QuotedPerson(
            name=name, written=written, slug=addresses[written[0]], said=tuple(latest)
        )


def _offices(said: Iterable[PublishedQuote]) -> frozenset[str]:
    return frozenset(one.quotation.role for one in said if one.quotation.role)


def _outlets(days: Sequence[Brief]) -> Iterator[CitedOutlet]:
    cited = [(brief, citation) for brief in days for citation in brief.citations if citation.outlet]
    by_name = _grouped(cited, lambda pair: pair[1].outlet or "")
    names = assign_slugs(_oldest_first(by_name))
    for name in sorted(by_name, key=lambda name: (make_slug(name), name)):
        yield CitedOutlet(name=name, slug=names[name], cited=tuple(by_name[name]))


def _topics(days: Sequence[Brief]) -> Iterator[StoryList]:
    by_key = _grouped(_told(days), lambda pair: pair[1].topic)
    labels = {key: label for brief in reversed(days) for key, label in brief.topics}
    other = load_labels(days[0].language).other_topic
    ranks = {key: n for n, key in enumerate(dict(days[0].topics))}
    names = assign_slugs(_oldest_first(by_key))
    for key in sorted(by_key, key=lambda key: (ranks.get(key, len(ranks)), key)):
        yield StoryList(
            key=key, label=labels.get(key, other), slug=names[key], told=tuple(by_key[key])
        )


def _courses(days: Sequence[Brief]) -> Iterator[StoryList]:
    """The stories that were told on more than one day, the one told last first."""
    by_key = {
        key: told
        for key, told in _grouped(_told(days), lambda pair: pair[1].key).items()
        if len(told) > 1
    }
    names = assign_slugs(_oldest_first(by_key))
    for key, told in by_key.items():
        yield StoryList(key=key, label=_named(told), slug=names[key], told=tuple(told))


def _named(told: Sequence[tuple[Brief, Story]]) -> str:
    """The latest headline of a story; its first sentence, where no article has one."""
    titled = [(brief, story) for brief, story in told if story.title]
    headlines = (word_headline_apart(story, brief) for brief, story in (*titled, *told))
    return next((text for text in headlines if text), told[0][1].key)


def _told(days: Sequence[Brief]) -> list[tuple[Brief, Story]]:
    return [(brief, story) for brief in days for story in brief.stories]


def _oldest_first(by_name: dict[str, list[T]]) -> list[str]:
    """Names, the oldest first, so that a later name never takes the slug of an earlier one."""
    return list(reversed(by_name))


def _grouped(values: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return groups
