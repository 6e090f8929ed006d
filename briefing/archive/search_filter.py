"""What a search is narrowed by, as conditions of SQL on the index of passages."""

from dataclasses import dataclass
from datetime import date

_RELATIONSHIP = (
    "EXISTS (SELECT 1 FROM ledger AS l WHERE l.sha256 = passages.sha256 AND l.relationship = ?)"
)
# The day of publication; of a text without one, the day that it was first read for.
_DAYS = "sha256 IN (SELECT sha256 FROM articles WHERE coalesce(published, first_day) {} ?)"
_SIDE = (
    "EXISTS (SELECT 1 FROM passage_sides AS s WHERE s.sha256 = passages.sha256 AND s.start ="
    ' passages.start AND s."end" = passages."end" AND s.side = ?)'
)
_TOPIC = "sha256 IN (SELECT sha256 FROM topics WHERE topic = ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilter:
    """Only what was read for a relationship, is of these days, was said by a side, is on a topic.

    Both days are included. Sides and topics are keys of a profile; only quotes have a side.
    """

    relationship: str | None = None
    first: date | None = None
    last: date | None = None
    side: str | None = None
    topic: str | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.write_conditions()[0])

    def write_conditions(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The conditions, to be joined by AND, and the values of their question marks in order."""
        asked = (
            (_RELATIONSHIP, self.relationship),
            (_DAYS.format(">="), self.first.isoformat() if self.first else None),
            (_DAYS.format("<="), self.last.isoformat() if self.last else None),
            (_SIDE, self.side),
            (_TOPIC, self.topic),
        )
        found = [(condition, value) for condition, value in asked if value]
        return tuple(condition for condition, _ in found), tuple(value for _, value in found)


EVERYTHING = SearchFilter()
