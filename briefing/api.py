"""What `import briefing` offers: articles in, sentences, quotes, summaries, stories and briefs out.

    import briefing as bf
    docs = bf.read("inbox/2025-01-16")
    docs[0].title, docs[0].sentences[0].text, docs[0].quotes(profile="us-mexico")
    bf.build(docs, day=date(2025, 1, 16)).to_markdown()

Nothing here prints, and nothing is read or written but by `read`. Every text that comes out is a
slice of the text that went in: `doc.text[x.start:x.end] == x.text` holds for each sentence, quote
and extract `x`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, overload

from briefing import cleaning, grouping, profiles, quoting, ranking, rendering, sentences, sources
from briefing.composing.brief_json import brief_to_json
from briefing.config import SettingsLayer, resolve
from briefing.errors import WrongUse
from briefing.model import Article, Block, Brief, CleanedArticle, Problem, Speaker
from briefing.sources.formats import html as pages
from briefing.sources.formats import record
from briefing.workflow.brief.build_brief import build_brief
from briefing.workflow.settle_articles import choose_window_days

__all__ = [
    "BriefDocuments",
    "Document",
    "DocumentQuote",
    "DocumentSentence",
    "DocumentStory",
    "Documents",
    "Extract",
    "build",
    "from_html",
    "from_text",
    "read",
    "stories",
    "summarize",
]

_SHOWN = 60  # characters of a text in a repr: a notebook's line


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentSentence:
    """One sentence of a document: its words and where they stand, in code points of
    `Document.text`.

    `damaged` says what happened to a sentence that lost words or was glued to its neighbour; None
    for a whole one.
    """

    text: str
    start: int
    end: int
    paragraph: int
    damaged: str | None

    def __repr__(self) -> str:
        return f"<DocumentSentence {_shown(self.text)}>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentQuote:
    """Somebody's words: without their marks, with the speaker, and how sure it is that the speaker
    is right.

    `speaker.name` is None where the article leaves it open; `pattern` names the rule that found the
    speaker.
    """

    text: str
    start: int
    end: int
    speaker: Speaker
    confidence: Literal["high", "medium", "low"]
    kind: str
    pattern: str

    def __repr__(self) -> str:
        return (
            f"<DocumentQuote {_shown(self.text)} — {self.speaker.name or 'nobody named'}"
            f" ({self.confidence})>"
        )


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
        return f"<Extract {self.score:.2f} {_shown(self.text)}>"


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
        return (
            cleaning.clean_article(self.source)
            if self.clean
            else cleaning.label_all_as_body(self.source)
        )

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
        people = profiles.load(profile).people if profile else ()
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
            for quote in quoting.extract_quotes(self.cleaned, people, unmarked=unmarked)
        )

    def summarize(
        self, *, words: int = 60, sentences: int | None = None, method: str = "brief"
    ) -> tuple[Extract, ...]:
        """The sentences that say most, in the order of the text. See `summarize`."""
        return summarize([self], words=words, sentences=sentences, method=method)

    def __repr__(self) -> str:
        return f"<Document {_shown(self.title or self.text)}>"


@dataclass(frozen=True, repr=False)
class Documents(Sequence[Document]):
    """What was read, in the order it was named; `problems` says what could not be read, and why."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> "Documents": ...
    def __getitem__(self, index: int | slice) -> "Document | Documents":
        """One document, or a part of them with the problems of all."""
        if isinstance(index, slice):
            return Documents(self.documents[index], self.problems)
        return self.documents[index]

    def __len__(self) -> int:
        return len(self.documents)

    def __repr__(self) -> str:
        problems = f", {len(self.problems)} problems" if self.problems else ""
        return f"<Documents {len(self.documents)}{problems}>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentStory:
    """Documents that tell one event, the best first. `copies` are those whose words stand in
    another one's.

    `relevant` and `topics` are of the best document, as the profile has them.
    """

    key: str
    documents: tuple[Document, ...]
    copies: tuple[Document, ...]
    relevant: bool
    relevance: float
    topics: tuple[str, ...]

    @property
    def headline(self) -> str | None:
        """The best document's."""
        return self.documents[0].title

    def __repr__(self) -> str:
        return f"<DocumentStory {len(self.documents)} × {_shown(self.headline or '(no headline)')}>"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BriefDocuments:
    """A brief as data (`brief`), and as each of its documents.

    The same brief gives the same bytes.
    """

    brief: Brief
    templates: Path | None = field(default=None)

    def to_markdown(self) -> str:
        """The Markdown document with its YAML front matter."""
        return rendering.render_markdown(self.brief, self.templates)

    def to_html(self) -> str:
        """The page: one file, no script, nothing loaded from elsewhere."""
        return rendering.render_html(self.brief, self.templates)

    def to_json(self) -> str:
        """The brief's JSON, which `briefing verify`, `send` and `site` read."""
        return brief_to_json(self.brief)

    def __repr__(self) -> str:
        told = sum(story.told == "full" for story in self.brief.stories)
        return f"<BriefDocuments {self.brief.day} {self.brief.relationship.key}: {told} stories>"


def read(
    locations: str | Path | Iterable[str | Path], *, language: str | None = None, clean: bool = True
) -> Documents:
    """The documents of files, folders and globs; what can't be read stands in `.problems` with the
    reason.

    `language` is that of articles which do not say theirs.

    >>> read("no/such/folder").problems[0].where
    'no/such/folder'
    """
    named = [locations] if isinstance(locations, str | Path) else locations
    reading = sources.read(
        [str(location) for location in named], sources.ReadOptions(language=language)
    )
    return Documents(
        tuple(Document(source=one, clean=clean) for one in reading.articles), reading.problems
    )


def from_text(
    text: str, *, title: str | None = None, clean: bool = True, **stated: str
) -> Document:
    """A document of a text. `stated` are fields of a record: url, outlet, author, published (an ISO
    day), language.

    InputError for a text that is no string with words in it.

    >>> doc = from_text("“It is late,” said Ana Ruiz, the mayor of Nogales.", clean=False)
    >>> doc.quotes()
    (<DocumentQuote 'It is late,' — Ana Ruiz (high)>,)
    >>> doc.quotes()[0].speaker.role
    'mayor of Nogales'
    """
    fields = {"text": text, **stated} | ({"title": title} if title else {})
    return Document(source=record.read_record(fields), clean=clean)


def from_html(page: str, *, url: str | None = None) -> Document:
    """A document of a page's HTML; `url` is where it was found, else the page's own word is taken.

    >>> page = "<h1>Bridge opens</h1><p>The bridge opened on Monday. It is free for all.</p>"
    >>> [sentence.text for sentence in from_html(page).sentences]
    ['The bridge opened on Monday.', 'It is free for all.']
    """
    article = pages.read_page(page, id="-", origin="-", url=url)
    return Document(
        source=(
            replace(article, id=record.read_record({"text": article.text}).id)
            if article.text
            else article
        )
    )


def summarize(
    docs: Iterable[Document],
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
    ranked = {str(number): document for number, document in enumerate(docs)}
    cluster = [_numbered(document, number) for number, document in ranked.items()]
    budget = ranking.Budget(words=words, sentences=sentences)
    chosen = ranking.summarize(cluster, method=method, budget=budget) if cluster else ()
    return tuple(_extract(one, ranked[one.sentence.article_id]) for one in chosen)


def stories(docs: Iterable[Document], *, profile: str = "us-mexico") -> tuple[DocumentStory, ...]:
    """The documents by event, the most relevant story first.

    Ties keep the order of the documents.
    """
    loaded = profiles.load(profile)
    by_id = {document.source.id: document for document in _with_own_ids(docs)}
    prepared = {
        key: grouping.prepare_article(document.cleaned, loaded) for key, document in by_id.items()
    }
    made = []
    for group in grouping.cluster_articles(tuple(prepared.values()), loaded):
        relevance = grouping.score_relevance(prepared[group.members[0]], loaded)
        made.append(
            DocumentStory(
                key=group.key,
                documents=tuple(by_id[member] for member in group.originals),
                copies=tuple(by_id[copy] for copy, _ in group.copies),
                relevant=relevance.relevant,
                relevance=relevance.score,
                topics=relevance.topics,
            )
        )
    return tuple(sorted(made, key=lambda story: -story.relevance))


def build(
    docs: Iterable[Document], *, day: date, profile: str = "us-mexico", **settings: object
) -> BriefDocuments:
    """The brief of a day. `settings` are those that `briefing.toml` has; none are read from files.

    `docs` that `read` gave bring their problems along: they stand in the brief. No archive is
    asked, so that every story is new. SettingsError for an unknown or faulty setting.

    >>> build([], day=date(2025, 1, 16), language="es")
    <BriefDocuments 2025-01-16 us-mexico: 0 stories>
    """
    if isinstance(docs, str | Path):
        raise WrongUse(
            f"found the path {str(docs)!r}; wanted documents: build(read({str(docs)!r}), …)"
        )
    documents = tuple(_with_own_ids(docs))
    problems = docs.problems if isinstance(docs, Documents) else ()
    # A script without `if __name__ == "__main__"` must not be run again by processes of ours.
    values = {"profile": profile, "jobs": 1, **settings}
    chosen = resolve([SettingsLayer("build", values)]).settings
    days = choose_window_days(chosen, day, None)
    chosen = chosen.model_copy(update={"window_days": days})
    made = build_brief([document.source for document in documents], chosen, day, problems=problems)
    return BriefDocuments(
        brief=made.brief, templates=Path(chosen.templates) if chosen.templates else None
    )


def _with_own_ids(docs: Iterable[Document]) -> Iterator[Document]:
    """The documents; where several have one id (`from_html` of one page twice), later ones get a
    number behind it.
    """
    seen: dict[str, int] = {}
    for document in docs:
        identity = document.source.id
        seen[identity] = seen.get(identity, 0) + 1
        if seen[identity] == 1:
            yield document
        else:
            yield replace(
                document, source=replace(document.source, id=f"{identity}~{seen[identity]}")
            )


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


def _shown(text: str) -> str:
    """The text on one line, cut to what a notebook shows."""
    line = " ".join(text.split())
    return repr(line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")
