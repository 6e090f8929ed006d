"""What can be searched: sentences and quotes, each found once with the number of texts that print it."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.archive import article_rows
from briefing.model import Article, Span

COPIES_PER_HIT = 50  # texts with one sentence that are looked through for each passage wanted, so that a page stays quick
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence or a quote of an article about the relationship."""

    text: str
    speaker: str  # empty for a sentence
    sha256: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A passage, the article it is from, and how many other texts print the same words."""

    passage: Passage
    article: Article
    also: int


def search_passages(
    db: sqlite3.Connection, words: Sequence[str], *, speaker: str, limit: int
) -> list[SearchHit]:
    """Passages with all the words, said by this speaker if one is named, the best match (BM25) first.

    Copies print one sentence many times; it is found once, in an article with a date if there is one. A word may end in
    `*` for any ending; one without a letter or a digit asks for nothing, and without any word nothing is found.
    """
    asked = [f"text : {_quoted(word)}" for word in words if _WORD.search(word)]
    asked += [f"speaker : {_quoted(name)}" for name in speaker.split() if _WORD.search(name)]
    printings: dict[tuple[str, ...], list[Passage]] = {}
    for passage in _matching(db, " AND ".join(asked), limit * COPIES_PER_HIT) if asked else ():
        printings.setdefault((passage.speaker, *_WORD.findall(passage.text.casefold())), []).append(
            passage
        )
    return [_best(db, same) for same in list(printings.values())[:limit]]


def _matching(db: sqlite3.Connection, asked: str, limit: int) -> list[Passage]:
    found = db.execute(
        'SELECT text, speaker, sha256, start, "end" FROM passages WHERE passages MATCH ? '
        "ORDER BY rank, sha256, start LIMIT ?",
        (asked, limit),
    )
    return [
        Passage(text=text, speaker=who, sha256=sha, span=Span(start, end))
        for text, who, sha, start, end in found
    ]


def _best(db: sqlite3.Connection, same: Sequence[Passage]) -> SearchHit:
    articles = [_article(db, passage.sha256) for passage in same]
    passage, article = min(
        zip(same, articles, strict=True), key=lambda one: one[1].published is None
    )
    return SearchHit(passage=passage, article=article, also=len({one.sha256 for one in same}) - 1)


def _article(db: sqlite3.Connection, sha256: str) -> Article:
    found = db.execute("SELECT * FROM articles WHERE sha256 = ? ORDER BY rowid LIMIT 1", (sha256,))
    return article_rows.from_row(found.fetchone())


def _quoted(word: str) -> str:
    """A word as an FTS5 string, in which nothing is an operator, or as the beginning of one."""
    text = '"' + word.rstrip("*").replace('"', '""').replace("\0", " ") + '"'
    return text + " *" if word.endswith("*") else text
