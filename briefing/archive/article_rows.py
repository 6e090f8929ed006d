"""Article <-> row of the archive's table `articles`."""

import sqlite3
from datetime import date, datetime

from briefing.model import Article

# An article that was left out when it was first read has what its text states, and a genre other
# than news, only when it is kept on a later day.
UPSERT = """
    INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sha256, origin) DO UPDATE SET
        title = coalesce(title, excluded.title), url = coalesce(url, excluded.url),
        outlet = coalesce(outlet, excluded.outlet), author = coalesce(author, excluded.author),
        published = coalesce(published, excluded.published),
        published_basis = coalesce(published_basis, excluded.published_basis),
        page_date = coalesce(page_date, excluded.page_date),
        kind = CASE excluded.kind WHEN 'news' THEN kind ELSE excluded.kind END,
        moment = coalesce(moment, excluded.moment)
"""
_DAYS = ("published", "page_date")
_COLUMNS = (
    "text", "id", "origin", "title", "url", "outlet", "author", "published", "published_basis",
    "page_date", "language",
    "kind",
)  # fmt: skip


def to_row(sha256: str, article: Article, first_day: date) -> tuple[str | None, ...]:
    """The article as a row, without hints of markup: its cleaned blocks are stored instead."""
    values = [getattr(article, name) for name in _COLUMNS]
    texts = [value.isoformat() if isinstance(value, date) else value for value in values]
    moment = article.moment.isoformat() if article.moment else None
    return (sha256, *texts, first_day.isoformat(), moment)


def from_row(row: sqlite3.Row | None) -> Article:
    """The article of a row; sqlite3.DataError for one that no version of the program wrote."""
    try:
        return _read_row(row)
    except (TypeError, ValueError, IndexError) as error:
        raise sqlite3.DataError(f"a row of articles is damaged ({error})") from error


def _read_row(row: sqlite3.Row | None) -> Article:
    if row is None:
        raise ValueError("there is none for a passage")
    values = {name: row[name] for name in _COLUMNS}
    days = {name: date.fromisoformat(values[name]) if values[name] else None for name in _DAYS}
    moment = datetime.fromisoformat(row["moment"]) if row["moment"] else None
    return Article(**{**values, **days, "moment": moment})
