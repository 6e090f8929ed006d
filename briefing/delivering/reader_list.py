"""A CSV of readers -> who of them wants a brief: by its language, its relationship, its topics.

    address,name,language,relationships,topics
    ana@example.org,Ana Prueba,es,us-mexico,
    bo@example.org,,,us-mexico us-canada,trade water

A column may be missing and a cell empty: then the reader takes any. Several values of a cell stand
with spaces or semicolons between them.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence

from briefing.delivering.mail_addresses import MailAddress, parse_address
from briefing.errors import WrongUse
from briefing.model import Brief
from briefing.quick_dataclass import dataclass

COLUMNS = ("address", "name", "language", "relationships", "topics")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A mail box and what its owner wants to read; an empty set is everything."""

    address: MailAddress
    languages: frozenset[str]
    relationships: frozenset[str]
    topics: frozenset[str]

    def wants(self, brief: Brief) -> bool:
        """Whether the brief is in a language, of a relationship and on a topic of the reader's."""
        topics = {topic for story in brief.stories for topic in (story.topic, *story.topics)}
        return (
            (not self.languages or brief.language in self.languages)
            and (not self.relationships or brief.relationship.key in self.relationships)
            and (not self.topics or bool(self.topics & topics))
        )


def parse_readers(text: str, where: str) -> tuple[Reader, ...]:
    """The readers of a CSV, one mail box once; rows of one box are one reader who wants both.

    WrongUse for an unknown column, and with the number of every line that has no mail address; what
    stands there is not repeated.
    """
    rows = csv.DictReader(io.StringIO(text, newline=""))
    unknown = sorted(set(rows.fieldnames or ()) - set(COLUMNS))
    if "address" not in (rows.fieldnames or ()) or unknown:
        raise WrongUse(
            f"{where}: its columns are {', '.join(rows.fieldnames or ()) or 'none'}; wanted address"
            f" and any of {', '.join(COLUMNS[1:])}"
        )
    found: dict[str, Reader] = {}
    faults: list[str] = []
    for row in rows:
        try:
            reader = _read(row, where)
        except WrongUse:
            faults.append(str(rows.line_num))
            continue
        key = reader.address.box.lower()
        found[key] = _merge(found[key], reader) if key in found else reader
    if faults:
        raise WrongUse(f"{where}: no mail address in line {', '.join(faults[:5])}")
    return tuple(found.values())


def select_readers(readers: Sequence[Reader], brief: Brief) -> tuple[MailAddress, ...]:
    """The boxes of those who want a brief, in their order."""
    return tuple(reader.address for reader in readers if reader.wants(brief))


def _read(row: Mapping[str, str | None], where: str) -> Reader:
    address = parse_address(row.get("address") or "", where)
    name = " ".join((row.get("name") or "").split())
    return Reader(
        address=MailAddress(address.box, name or address.name),
        languages=_values(row.get("language")),
        relationships=_values(row.get("relationships")),
        topics=_values(row.get("topics")),
    )


def _values(cell: str | None) -> frozenset[str]:
    return frozenset(filter(None, re.split(r"[\s;]+", cell or "")))


def _merge(one: Reader, other: Reader) -> Reader:
    return Reader(
        address=one.address,
        languages=_both(one.languages, other.languages),
        relationships=_both(one.relationships, other.relationships),
        topics=_both(one.topics, other.topics),
    )


def _both(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The values of either; everything if one of them wants everything."""
    return one | other if one and other else frozenset()
