"""Small builders of values, so that a test says only what it is about."""

from collections.abc import Iterable
from datetime import date

from briefing.cleaning import label_all_as_body
from briefing.composing.citations import SourceIndex, index_sources
from briefing.composing.edition import Edition
from briefing.grouping import cluster_articles, prepare_article
from briefing.model import (
    Article,
    Brief,
    Citation,
    CleanedArticle,
    Cluster,
    Counts,
    Excerpt,
    PrintedQuote,
    Relationship,
    Relevance,
    Side,
    Span,
    Story,
    Window,
)
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.sentences import split_sentences
from briefing.text.hashing import hash_text


def article(text: str, **fields: object) -> Article:
    """An English article with this text."""
    return Article(**{"id": "a", "language": "en", "text": text, **fields})  # type: ignore[arg-type]


def taken(text: str, **fields: object) -> CleanedArticle:
    """The same, every line of it kept as body."""
    return label_all_as_body(article(text, **fields))


def excerpt(text: str, words: str, citation: int = 1) -> Excerpt:
    """The slice of a text with these words."""
    start = text.index(words)
    return Excerpt(citation=citation, span=Span(start, start + len(words)), text=words)


def citation(text: str, number: int = 1, **fields: object) -> Citation:
    """A source with this text."""
    known: dict[str, object] = {
        "number": number, "article_id": f"a{number}", "title": "A title", "outlet": "The Outlet", "family": "Family",
        "url": None, "author": None, "published": date(2025, 1, 15), "published_basis": "given", "page_date": None,
        "language": "en", "kind": "news", "origin": f"../inbox/a{number}.txt", "text_sha256": hash_text(text),
    }  # fmt: skip
    return Citation(**{**known, **fields})  # type: ignore[arg-type]


def story(
    sentences: tuple[Excerpt, ...], quotes: tuple[PrintedQuote, ...] = (), **fields: object
) -> Story:
    """A story of one article with these slices."""
    known: dict[str, object] = {
        "key": "s", "headline": "A title", "headline_citation": 1, "articles": (1,), "copies": (), "independent": 1,
        "topic": "trade", "topics": ("trade",), "status": "new", "first_seen": date(2025, 1, 16), "relevance": 1.0,
        "reasons": (),
    }  # fmt: skip
    return Story(**{**known, **fields}, sentences=sentences, quotes=quotes)  # type: ignore[arg-type]


def quotation(spoken: Excerpt, speaker: str = "Ana Prueba", **fields: object) -> PrintedQuote:
    """A quote of an invented person."""
    known: dict[str, object] = {
        "role": "tester",
        "side": None,
        "confidence": "high",
        "pattern": "said",
    }
    return PrintedQuote(**{**known, **fields}, excerpt=spoken, speaker=speaker)  # type: ignore[arg-type]


def brief(stories: tuple[Story, ...], citations: tuple[Citation, ...], **fields: object) -> Brief:
    """A brief of these stories, in English, of 16 January 2025."""
    sides = (
        Side(key="us", name="United States", voices="Washington"),
        Side(key="mx", name="Mexico", voices="Mexico City"),
    )
    known: dict[str, object] = {
        "day": date(2025, 1, 16), "language": "en", "voices": (), "figures": (),
        "watch": (), "problems": (), "ledger": (), "made_with": "briefing",
        "relationship": Relationship(key="us-mexico", title="United States–Mexico", sides=sides),
        "window": Window(start=None, end=date(2025, 1, 16), zone="UTC"), "topics": (("trade", "Trade"),),
        "bottom_line": tuple(told.sentences[0] for told in stories if told.sentences),
        "counts": Counts(read=1, kept=1, copies=0, left_out=0, stories=len(stories), outlets=1, words=9),
    }  # fmt: skip
    return Brief(**{**known, **fields}, stories=stories, citations=citations)  # type: ignore[arg-type]


def edition(**fields: object) -> Edition:
    """The frame of such a brief: English, of 16 January 2025, without a profile or topics."""
    frame = brief((), ())
    known: dict[str, object] = {
        "day": frame.day, "language": frame.language, "relationship": frame.relationship,
        "window": frame.window, "topics": (), "made_with": frame.made_with,
    }  # fmt: skip
    return Edition(**{**known, **fields})  # type: ignore[arg-type]


def analyzed(cleaned: CleanedArticle, **fields: object) -> AnalyzedArticle:
    """An article with its sentences, of no known outlet, fully relevant, and quoting nobody."""
    known: dict[str, object] = {
        "sentences": split_sentences(cleaned), "quotes": (), "relevance": Relevance(relevant=True, score=1), "origin": "a.txt",
    }  # fmt: skip
    return AnalyzedArticle(prepared=prepare_article(cleaned), **{**known, **fields})  # type: ignore[arg-type]


def clusters(
    cleaned: Iterable[CleanedArticle], profile: Profile | None = None
) -> tuple[Cluster, ...]:
    """The clusters of these articles."""
    return cluster_articles([prepare_article(one, profile) for one in cleaned], profile)


def index(*articles: AnalyzedArticle, profile: Profile | None = None) -> SourceIndex:
    """The index of these articles, numbered from 1 in this order."""
    cluster = Cluster(key="s", members=tuple(article.id for article in articles))
    return index_sources([cluster], {article.id: article for article in articles}, profile)
