"""The tables of a profile's files, without faults, put together to the `Profile` that they make."""

from collections.abc import Mapping, Sequence
from typing import cast

from briefing.profiles.loading.merging import merge_entries
from briefing.profiles.loading.office_assembly import build_office, build_person
from briefing.profiles.loading.profile_schema import (
    OfficeTable,
    OutletTable,
    PersonTable,
    PublicBodyTable,
    SideTable,
    TopicTable,
)
from briefing.profiles.loading.source_files import SourceFile
from briefing.profiles.localized_text import LocalizedText, parse_text
from briefing.profiles.model import Outlet, Profile, ProfileSide, PublicBody, Topic

# One strong term is worth three words that only hint at a topic.
TERM_WEIGHTS = (("strong", 3), ("plain", 2), ("weak", 1))


def assemble_profile(sources: Sequence[SourceFile]) -> Profile:
    """The profile of files without faults; lists are joined in the order of the files."""
    first, second = (_build_side(t) for t in cast(list[SideTable], merge_entries(sources, "sides")))
    tables = cast(list[OfficeTable], merge_entries(sources, "offices"))
    offices = {office.key: office for office in map(build_office, tables)}
    people = cast(list[PersonTable], merge_entries(sources, "people"))
    labels = _find_labels(sources)
    return Profile(
        key=next(source.table["key"] for source in reversed(sources) if "key" in source.table),
        title=labels["title"],
        sides=(first, second),
        offices=tuple(offices.values()),
        people=tuple(build_person(table, offices) for table in people),
        topics=tuple(
            _build_topic(t) for t in cast(list[TopicTable], merge_entries(sources, "topics"))
        ),
        masks=tuple(term for source in sources for term in source.table.get("masks", ())),
        joint=tuple(term for source in sources for term in source.table.get("joint", ())),
        outlets=tuple(
            _build_outlet(t) for t in cast(list[OutletTable], merge_entries(sources, "outlets"))
        ),
        short=labels.get("short"),
        public_bodies=tuple(
            _build_public_body(t)
            for t in cast(list[PublicBodyTable], merge_entries(sources, "public_bodies"))
        ),
    )


def _find_labels(sources: Sequence[SourceFile]) -> Mapping[str, LocalizedText]:
    """What the profile is called, at length and in short, by the highest file that says so.

    Who names an extension anew and gives no short name does not want that of the profile below.
    """
    labels: dict[str, LocalizedText] = {}
    for source in sources:
        if "title" in source.table:
            labels = {"title": parse_text(source.table["title"])}
        if "short" in source.table:
            labels["short"] = parse_text(source.table["short"])
    return labels


def _build_side(table: SideTable) -> ProfileSide:
    return ProfileSide(
        key=table["key"],
        name=parse_text(table["name"]),
        voices=parse_text(table["voices"]),
        names=tuple(table["names"]),
        demonyms=tuple(table.get("demonyms", ())),
        cities=tuple(table.get("cities", ())),
        institutions=tuple(table.get("institutions", ())),
        bodies=tuple(table.get("bodies", ())),
        hosts=tuple(table.get("hosts", ())),
        language=table.get("language"),
    )


def _build_outlet(table: OutletTable) -> Outlet:
    return Outlet(
        name=table["name"],
        domains=tuple(domain.lower().removeprefix("www.") for domain in table["domains"]),
        country=table["country"],
        family=table.get("family", table["name"]),
        tier=table.get("tier", 2),
        opinion=tuple(table.get("opinion", ())),
        feeds=tuple(table.get("feeds", ())),
        language=table.get("language"),
        kind=table.get("kind", "press"),
    )


def _build_public_body(table: PublicBodyTable) -> PublicBody:
    return PublicBody(
        key=table["body"],
        name=parse_text(table["title"]),
        side=table["side"],
        aliases=tuple(table.get("aliases", ())),
    )


def _build_topic(table: TopicTable) -> Topic:
    label = parse_text(table.get("label", table["key"].capitalize()))
    terms: dict[str, int] = {}
    for name, weight in TERM_WEIGHTS:
        given = cast(Mapping[str, list[str]], table).get(name, [])
        terms |= dict.fromkeys(given, weight)
    return Topic(
        key=table["key"],
        label=label,
        terms=tuple(terms.items()),
        ties=table.get("ties", True),
        at_home=table.get("at_home", False),
    )
