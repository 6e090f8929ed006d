"""The shape of a profile file: which keys it may have, and of which kind.

The reference, docs/reference/profiles.md, explains them.

The last part of each annotation says what is wanted, for whoever wrote something else.
"""

import sys
from datetime import date
from typing import Annotated, Literal

if sys.version_info >= (3, 12):
    from typing import Required, TypedDict
else:  # pydantic reads only these before Python 3.12
    from typing import Required

    from typing_extensions import TypedDict

Text = Annotated[str, "a text"]
Texts = Annotated[list[str], "a list of texts"]
Label = Annotated[
    str | dict[str, str], 'a text, or a text for each language such as {en = "…", es = "…"}'
]
Title = Annotated[
    str | dict[str, str | dict[Literal["f", "m"], str]],
    'a text, or a text for each language and gender such as {en = "…", es = {m = "…", f = "…"}}',
]
Day = Annotated[
    date | str, 'a date such as 2025-01-16 without quotation marks, or "2025-01" or "2025"'
]
ExactDay = Annotated[date, "a date such as 2025-01-16, without quotation marks"]
Days = Annotated[int, "a whole number of days"]
Flag = Annotated[bool, "true or false"]


class HeldOfficeTable(TypedDict, total=False):
    """An office that a person held: by the key of an `[[offices]]` entry, or by title and side."""

    office: Text
    title: Title
    side: Text
    start: Day
    end: Day
    status: Annotated[
        Literal["in office", "acting", "interim", "caretaker", "on leave", "designate"],
        '"in office", "acting", "interim", "caretaker", "on leave" or "designate"',
    ]
    first: Flag
    as_of: ExactDay
    settled: Days
    confidence: Annotated[Literal["high", "medium", "low"], '"high", "medium" or "low"']
    source: Text


class PersonTable(TypedDict, total=False):
    """One `[[people]]` entry."""

    name: Required[Text]
    aliases: Texts
    gender: Annotated[Literal["f", "m"], '"f" or "m"']
    offices: Annotated[list[HeldOfficeTable], "a list of tables"]


class OfficeTable(TypedDict, total=False):
    """One `[[offices]]` entry."""

    key: Required[Text]
    title: Required[Title]
    side: Required[Text]
    holders: Annotated[Literal["one", "many"], '"one" or "many"']
    settled: Days
    predecessors: Texts
    unlisted: Texts


class OutletTable(TypedDict, total=False):
    """One `[[outlets]]` entry."""

    name: Required[Text]
    domains: Required[Texts]
    country: Required[Text]
    family: Text
    tier: Annotated[Literal[1, 2, 3], "a whole number from 1 to 3"]
    opinion: Texts
    feeds: Texts
    language: Text
    kind: Text


class PublicBodyTable(TypedDict, total=False):
    """One `[[public_bodies]]` entry."""

    body: Required[Text]
    side: Required[Text]
    title: Required[Label]
    aliases: Texts


class TopicTable(TypedDict, total=False):
    """One `[[topics]]` entry."""

    key: Required[Text]
    label: Label
    strong: Texts
    plain: Texts
    weak: Texts
    ties: Flag
    at_home: Flag


class SideTable(TypedDict, total=False):
    """One `[[sides]]` entry."""

    key: Required[Text]
    name: Required[Label]
    voices: Required[Label]
    names: Required[Texts]
    demonyms: Texts
    cities: Texts
    institutions: Texts
    bodies: Texts
    hosts: Texts
    language: Text


class PartTable(TypedDict, total=False):
    """A file that a profile includes."""

    include: Texts
    sides: Annotated[list[SideTable], "a list of tables"]
    offices: Annotated[list[OfficeTable], "a list of tables"]
    people: Annotated[list[PersonTable], "a list of tables"]
    topics: Annotated[list[TopicTable], "a list of tables"]
    outlets: Annotated[list[OutletTable], "a list of tables"]
    public_bodies: Annotated[list[PublicBodyTable], "a list of tables"]
    masks: Texts
    joint: Texts


class ProfileTable(PartTable, total=False):
    """A profile."""

    extends: Text
    key: Required[Text]
    title: Required[Label]
    short: Label
    zone: Text


class ExtensionTable(PartTable, total=False):
    """A profile that extends another and may keep its name."""

    extends: Required[Text]
    key: Text
    title: Label
    short: Label
    zone: Text
