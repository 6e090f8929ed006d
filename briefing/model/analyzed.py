"""An article with what the stations found in it, each thing looked up once."""

from datetime import date

from briefing.model.article import Article, CleanedArticle, Quote, Reason, Relevance, Sentence, Span
from briefing.quick_dataclass import dataclass

HASHED = 20  # words


@dataclass(frozen=True, slots=True)
class FoldedWord:
    """One word as written and folded (no case, no accents, no dots)."""

    written: str
    folded: str


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The words of an article's headline and kept text, the headline's first."""

    words: tuple[FoldedWord, ...]
    headline: int  # how many of the words are the headline
    language: str
    # Half-open ranges of the words that stand in quotation marks, in order.
    quoted: tuple[tuple[int, int], ...] = ()
    questions: int = 0  # question marks outside quotation marks
    dateline: int = 0  # words of the body that are a place and a stop: "Lomas. The mayor …"

    def __hash__(self) -> int:
        """Of how the text begins and how long it is: caches ask again and again, of all the words.

        Two texts that agree in this are compared word by word.
        """
        beginning = (word.written for word in self.words[:HASHED])
        return hash((len(self.words), self.headline, *beginning))


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedArticle:
    """A cleaned article, its words, and its outlet as far as the profile knows it."""

    cleaned: CleanedArticle
    words: ArticleWords
    outlet: str | None  # as the profile names it, else as the article states it
    family: str | None  # publisher family; the outlet itself where the profile does not know it
    tier: int | None  # of the outlet, 1 is preferred; None where the profile does not know it
    genre_reasons: tuple[Reason, ...] = ()  # why the article is of its genre; none for news


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyzedArticle:
    """One article and what the stations found in it."""

    prepared: PreparedArticle
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    relevance: Relevance
    origin: str  # as the brief shall show it: relative to the folder of the briefs
    day: date | None = None  # of publication in the project's zone; None where none is known
    indirect_quotes: tuple[Quote, ...] = ()  # sentences that report what somebody said

    @property
    def cleaned(self) -> CleanedArticle:
        """The article with its blocks and its damage."""
        return self.prepared.cleaned

    @property
    def article(self) -> Article:
        """The article itself, its metadata completed."""
        return self.prepared.cleaned.article

    @property
    def id(self) -> str:
        """The article's id."""
        return self.prepared.cleaned.article.id

    @property
    def language(self) -> str:
        """The article's language."""
        return self.prepared.cleaned.article.language

    @property
    def outlet(self) -> str | None:
        """The outlet as the profile names it, else as the article states it."""
        return self.prepared.outlet

    @property
    def family(self) -> str | None:
        """The publisher family; the outlet itself where the profile does not know it."""
        return self.prepared.family

    def text_of(self, span: Span) -> str:
        """The slice of the article's text."""
        return self.prepared.cleaned.article.text[span.start : span.end]
