"""One JSON object -> Article."""

import hashlib
from collections.abc import Mapping
from datetime import date

from briefing import languages
from briefing.errors import InputError
from briefing.model import Article

Record = Mapping[str, object]


def article(record: Record, origin: str = "-") -> Article:
    """The article of a record with `text`; its id is the record's, else the start of the text's SHA-256."""
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError(f'"text" is {type(text).__name__}; wanted a string')
    return Article(
        id=_string(record, "id") or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        text=text,
        title=_string(record, "title"),
        url=_string(record, "url"),
        published=_day(record),
        published_basis="given" if _day(record) else None,
        language=languages.base(_string(record, "language") or _string(record, "lang")),
        origin=origin,
    )


def _string(record: Record, key: str) -> str | None:
    value = record.get(key)
    return str(value) if isinstance(value, str | int) and str(value).strip() else None


def _day(record: Record) -> date | None:
    try:
        return date.fromisoformat((_string(record, "published") or "")[:10])
    except ValueError:
        return None
