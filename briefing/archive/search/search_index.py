"""Full-text search of sentences and quotes; a sentence that many texts print is one hit."""

import re
import sqlite3
from collections.abc import Sequence

from briefing.archive import article_rows
from briefing.archive.search.search_filter import EVERYTHING, SearchFilter
from briefing.archive.search.word_forms import AskedWord, read_asked_word
from briefing.model import Article, Span
from briefing.quick_dataclass import dataclass

# Texts with one sentence that are read for each hit wanted, so that a search stays quick.
COPIES_PER_HIT = 50
_WORD = re.compile(r"[^\W_]+")
# Only the newest passages with the words are ranked: in three million, a common word stands in half
# a million, and a score for each took seconds (`benchmarks/scale`). Of a narrowed search fewer are,
# since each is looked up, and so are those that the filter holds back.
MOST_RANKED, MOST_OF_NARROWED = 20_000, 5_000
# Texts are fetched for those that are shown, not for those that are ranked; the braces have
# conditions and how many.
_RANKED = """
    SELECT text, speaker, sha256, start, "end" FROM (
        SELECT place, score FROM (
            SELECT rowid AS place, rank AS score FROM passages WHERE {}
            ORDER BY rowid DESC LIMIT {}
        ) ORDER BY score, place DESC LIMIT ?
    ) CROSS JOIN passages ON passages.rowid = place ORDER BY score, place DESC
"""
_NEWEST = """
    SELECT text, speaker, sha256, start, "end" FROM passages WHERE {} ORDER BY rowid DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence or a quote of an article about the relationship."""

    text: str
    speaker: str  # empty for a sentence
    sha256: str
    span: Span
    side: str | None = None  # of the speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A passage, the article it is from, and how many other texts print the same words."""

    passage: Passage
    article: Article
    also: int


def search_passages(
    db: sqlite3.Connection,
    words: Sequence[str],
    *,
    speaker: str,
    limit: int,
    only: SearchFilter = EVERYTHING,
) -> list[SearchHit]:
    """Passages that have all words and, if one is named, this speaker; best match (BM25) first,
    the newer of equal ones before the older; of very many only the newest are looked at.

    Without words and speaker they are all that the filter lets through, the newest first. Equal
    sentences of several articles are one hit, with a dated article if there is one. A word
    finds its forms in English and Spanish; one that ends in `*` any ending, one in quotation marks
    itself. Words without a letter or digit are ignored; without any word and filter there are no
    hits.
    """
    asked = [read_asked_word(word) for word in words if _WORD.search(word)]
    terms = [f"text : {_term(word)}" for word in asked]
    terms += [f"speaker : {_quoted(name)}" for name in speaker.split() if _WORD.search(name)]
    printings: dict[tuple[str, ...], list[Passage]] = {}
    query = " AND ".join(terms)
    wanted = terms or (only.narrows and not words)
    for passage in _matching(db, query, limit * COPIES_PER_HIT, only) if wanted else ():
        if not _has_all(passage.text, asked):
            continue
        printings.setdefault((passage.speaker, *_WORD.findall(passage.text.casefold())), []).append(
            passage
        )
    return [_best(db, same) for same in list(printings.values())[:limit]]


def _term(word: AskedWord) -> str:
    """What the index is asked for a word: itself, or what begins as all its forms do."""
    if word.is_open:
        return _quoted(f"{word.text}*")
    return (
        f"({_quoted(word.text)} OR {_quoted(word.prefix)} *)" if word.prefix else _quoted(word.text)
    )


def _has_all(text: str, asked: Sequence[AskedWord]) -> bool:
    """Whether each word that was looked up by its beginning has a form in the text."""
    words = _WORD.findall(text)
    return all(any(map(word.fits, words)) for word in asked if word.prefix)


def _matching(db: sqlite3.Connection, query: str, limit: int, only: SearchFilter) -> list[Passage]:
    conditions, values = only.write_conditions()
    if query:
        conditions, values = ("passages MATCH ?", *conditions), (query, *values)
    found = _RANKED if query else _NEWEST
    most = MOST_OF_NARROWED if only.narrows else MOST_RANKED
    rows = db.execute(found.format(" AND ".join(conditions), most), (*values, limit))
    return [
        Passage(text=text, speaker=who, sha256=sha, span=Span(start, end))
        for text, who, sha, start, end in rows
    ]


def _best(db: sqlite3.Connection, printings: Sequence[Passage]) -> SearchHit:
    articles = [_article(db, passage.sha256) for passage in printings]
    passage, article = min(
        zip(printings, articles, strict=True), key=lambda one: one[1].published is None
    )
    return SearchHit(
        passage=passage, article=article, also=len({one.sha256 for one in printings}) - 1
    )


def _article(db: sqlite3.Connection, sha256: str) -> Article:
    cursor = db.execute("SELECT * FROM articles WHERE sha256 = ? ORDER BY rowid LIMIT 1", (sha256,))
    return article_rows.from_row(cursor.fetchone())


def _quoted(word: str) -> str:
    """A word as an FTS5 string, in which nothing is an operator, or as the beginning of one."""
    text = '"' + word.rstrip("*").replace('"', '""').replace("\0", " ") + '"'
    return text + " *" if word.endswith("*") else text
