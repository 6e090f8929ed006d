"""What a search is narrowed by, as conditions of SQL on the index of passages."""

from datetime import date

from briefing.quick_dataclass import dataclass

_RELATIONSHIP = (
    "EXISTS (SELECT 1 FROM ledger AS l WHERE l.sha256 = passages.sha256 AND l.relationship = ?)"
)
# The day of publication; of a text without one, the day that it was first read for. First the part
# of the index in which the texts of these days lie; then each of its passages that has the words.
_DAYS = (
    "rowid >= (SELECT min(first_row) FROM passage_days WHERE day BETWEEN ? AND ?)"
    " AND rowid <= (SELECT max(last_row) FROM passage_days WHERE day BETWEEN ? AND ?)"
    " AND EXISTS (SELECT 1 FROM articles AS a WHERE a.sha256 = passages.sha256"
    " AND coalesce(a.published, a.first_day) BETWEEN ? AND ?)"
)
_SIDE = (
    "speaker <> '' AND EXISTS (SELECT 1 FROM passage_sides AS s WHERE s.sha256 = passages.sha256"
    ' AND s.start = passages.start AND s."end" = passages."end" AND s.side = ?)'
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
        days: tuple[str, ...] = ()
        if self.first or self.last:
            ends = (self.first or date.min, self.last or date.max)
            days = tuple(day.isoformat() for day in ends) * _DAYS.count("BETWEEN")
        asked: tuple[tuple[str, tuple[str, ...]], ...] = (
            (_RELATIONSHIP, (self.relationship,) if self.relationship else ()),
            (_DAYS, days),
            (_SIDE, (self.side,) if self.side else ()),
            (_TOPIC, (self.topic,) if self.topic else ()),
        )
        conditions = tuple(condition for condition, values in asked if values)
        return conditions, tuple(value for _, values in asked for value in values)


EVERYTHING = SearchFilter()
