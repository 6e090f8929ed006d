"""Small builders of values, so that a test says only what it is about."""

from briefing.cleaning import as_is
from briefing.model import Article, Cleaned


def article(text: str, **fields: object) -> Article:
    """An English article with this text."""
    return Article(**{"id": "a", "language": "en", "text": text, **fields})  # type: ignore[arg-type]


def taken(text: str, **fields: object) -> Cleaned:
    """The same, every line of it kept as body."""
    return as_is(article(text, **fields))
