"""A document, what is found in it, and the summary of several."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from briefing import cleaning, profiles, ranking, sentences
from briefing.api.passages import DocumentQuote, DocumentSentence, show_short
from briefing.errors import WrongUse
from briefing.model import Article, Block, CleanedArticle
from briefing.quoting.profile_speakers import extract_known_quotes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Extract:
    """A sentence that was chosen for a summary.

    Scores mean something beside those of the same summary only.
    """

    text: str
    start: int
    end: int
    score: float
    document: "Document"

    def __repr__(self) -> str:
        return f"<Extract {self.score:.2f} {show_short(self.text)}>"


@dataclass(frozen=True, kw_only=True, repr=False)
class Document:
    """One article as it was read, and what is found in it, each thing when it is first asked for.

    `clean=False` takes the text as it is; else headlines, captions, menus and other debris are
    labelled and left out.
    """

    source: Article
    clean: bool = True

    @cached_property
    def cleaned(self) -> CleanedArticle:
        """The article with each block labelled, kept or left out, with the reason."""
        return cleaning.label_blocks(self.source, clean=self.clean)

    @property
    def text(self) -> str:
        """The whole text, debris too: what every offset points into."""
        return self.source.text

    @property
    def title(self) -> str | None:
        """The headline; None where neither page nor text has one for sure."""
        return self.cleaned.article.title

    @property
    def author(self) -> str | None:
        """Who wrote it; None where that is not sure."""
        return self.cleaned.article.author

    @property
    def outlet(self) -> str | None:
        """The outlet's name; None where that is not sure."""
        return self.cleaned.article.outlet

    @property
    def url(self) -> str | None:
        """The article's address; None where it is not known."""
        return self.cleaned.article.url

    @property
    def published(self) -> date | None:
        """The day of publication.

        None where it is not established. The day of a crawl is never taken for it.
        """
        return self.cleaned.article.published

    @property
    def language(self) -> str:
        """`en`, `es`, or `und` where it is not known."""
        return self.cleaned.article.language

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order, each with its kind, whether it is kept, and why."""
        return self.cleaned.blocks

    @property
    def body(self) -> str:
        """The kept blocks, a blank line between them; empty where nothing is an article."""
        return "\n\n".join(block.span.slice(self.text) for block in self.cleaned.kept)

    @cached_property
    def sentences(self) -> tuple[DocumentSentence, ...]:
        """The sentences of the kept blocks, in order."""
        return tuple(
            DocumentSentence(
                text=one.span.slice(self.text),
                start=one.span.start,
                end=one.span.end,
                paragraph=one.paragraph,
                damaged=one.damaged,
            )
            for one in self._ranked.sentences
        )

    @cached_property
    def _ranked(self) -> ranking.ArticleSentences:
        return ranking.ArticleSentences(
            cleaned=self.cleaned, sentences=sentences.split_sentences(self.cleaned)
        )

    def quotes(
        self, *, profile: str | None = None, unmarked: bool = False
    ) -> tuple[DocumentQuote, ...]:
        """The quotes in order. A profile adds the office and the side that somebody held on the
        article's day.

        `unmarked` adds turns of transcripts and reported speech. UnknownName or SettingsError for a
        profile that is not there or is faulty.
        """
        known = profiles.load(profile) if profile else None
        return tuple(
            DocumentQuote(
                text=quote.span.slice(self.text),
                start=quote.span.start,
                end=quote.span.end,
                speaker=quote.speaker,
                confidence=quote.confidence,
                kind=quote.kind,
                pattern=quote.pattern,
            )
            for quote in extract_known_quotes(self.cleaned, known, unmarked=unmarked)
        )

    def summarize(
        self, *, words: int = 60, sentences: int | None = None, method: str = "brief"
    ) -> tuple[Extract, ...]:
        """The sentences that say most, in the order of the text. See `summarize`."""
        return summarize([self], words=words, sentences=sentences, method=method)

    def __repr__(self) -> str:
        return f"<Document {show_short(self.title or self.text)}>"


def list_documents(docs: Document | Iterable[Document]) -> tuple[Document, ...]:
    """The documents, or the only one; WrongUse for what is no document, such as a path."""
    if isinstance(docs, Document):
        return (docs,)
    named = docs if isinstance(docs, Iterable) and not isinstance(docs, str | bytes) else (docs,)
    return tuple(map(_take_document, named))


def _take_document(value: object) -> Document:
    if isinstance(value, Document):
        return value
    hint = f"; wanted documents: read({str(value)!r})" if isinstance(value, str | Path) else ""
    raise WrongUse(f"found {value!r}, which is no document{hint}")


def summarize(
    docs: Document | Iterable[Document],
    *,
    words: int = 60,
    sentences: int | None = None,
    method: str = "brief",
) -> tuple[Extract, ...]:
    """The sentences that say most of documents taken as one cluster, by document and then in the
    order of the text.

    So many sentences if `sentences` is given, else about so many words. `method` is a name of
    `briefing.ranking.METHODS`; UnknownName for another.

    >>> text = "The tariff is 5 percent. Growers like it. The tariff ends in May."
    >>> doc = from_text(text, clean=False)
    >>> [extract.text for extract in summarize([doc], sentences=1)]
    ['The tariff is 5 percent.']
    """
    ranked = {str(number): document for number, document in enumerate(list_documents(docs))}
    cluster = [_numbered(document, number) for number, document in ranked.items()]
    budget = ranking.Budget(words=words, sentences=sentences)
    chosen = ranking.summarize(cluster, method=method, budget=budget) if cluster else ()
    return tuple(_extract(one, ranked[one.sentence.article_id]) for one in chosen)


def _numbered(document: Document, number: str) -> ranking.ArticleSentences:
    found = document._ranked
    cleaned = replace(found.cleaned, article=replace(found.cleaned.article, id=number))
    return ranking.ArticleSentences(
        cleaned=cleaned, sentences=tuple(replace(one, article_id=number) for one in found.sentences)
    )


def _extract(scored: ranking.ScoredSentence, document: Document) -> Extract:
    span = scored.sentence.span
    return Extract(
        text=span.slice(document.text),
        start=span.start,
        end=span.end,
        score=scored.score,
        document=document,
    )
