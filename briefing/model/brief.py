"""A brief and its parts: slices of its sources, and what is said of them."""

from datetime import date
from typing import Literal

from briefing.model.article import Confidence, Genre, Problem, Reason, Span
from briefing.model.coverage import CoverageReport
from briefing.quick_dataclass import dataclass

WatchBasis = Literal["printed", "worked out", "undated"]
Occasion = Literal["press conference", "press briefing", "remarks", "transcript"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A slice of a cited source, word for word. `citation` is the number in the list of sources."""

    citation: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuote:
    """A quote as a brief prints it: the slice, its speaker, the office held that day.

    A paraphrase is a whole sentence of the source, which says in its own words what the speaker
    said.
    """

    excerpt: Excerpt
    speaker: str
    role: str | None
    side: str | None
    confidence: Confidence
    pattern: str
    kind: Literal["direct", "paraphrase"] = "direct"
    # The office as the source prints it, in its language; else as the profile names it.
    role_printed: bool = False
    # The speaker is a label of the source, which names nobody: "Senior Official".
    is_unnamed: bool = False
    # What was asked, where the words answer a question and do not say alone what they are about.
    question: Excerpt | None = None

    @property
    def excerpts(self) -> tuple[Excerpt, ...]:
        """All that is printed of its source: what was asked, and the words."""
        return (self.question, self.excerpt) if self.question else (self.excerpt,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One source of a brief. `text_sha256` is of the whole stored text, in UTF-8."""

    number: int
    article_id: str
    title: str | None
    outlet: str | None
    family: str | None  # publisher family: a wire story on five sites of one owner is one voice
    url: str | None
    author: str | None
    published: date | None
    published_basis: str | None
    page_date: date | None
    language: str
    kind: Genre
    origin: str  # path of the file, relative to the folder of the brief
    text_sha256: str
    # Of publication in the brief's time zone, where that is not the day printed.
    day_in_zone: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What one event's articles say.

    `headline` is the best article's own, or None where it has none.
    """

    key: str
    headline: str | None
    headline_citation: int
    articles: tuple[int, ...]  # citation numbers, the best article first
    copies: tuple[int, ...]  # citation numbers of copies of them
    # Publisher families among the articles; a copy, wherever it is printed, is no second voice.
    independent: int
    topic: str
    topics: tuple[str, ...]
    status: Literal["new", "update", "ongoing"]
    first_seen: date | None
    sentences: tuple[Excerpt, ...]
    quotes: tuple[PrintedQuote, ...]
    relevance: float
    reasons: tuple[Reason | str, ...]
    kind: Literal["news", "opinion"] = "news"  # whether it stands among the news or apart
    # By its headline only where a brief has no room for more.
    told: Literal["full", "headline"] = "full"
    retitled: str | None = None  # a headline of the editor's, who signs for it
    # What a printed sentence counts, and each other number that another source has for it.
    differing: tuple[Excerpt, ...] = ()
    # Of its quotes the one that heads it, where `headline` only names a document.
    head: PrintedQuote | None = None
    # On which the words of a transcript were said: with the day and who speaks it heads the story.
    occasion: Occasion | None = None

    @property
    def title(self) -> str | None:
        """The editor's headline, else the best article's own; None where words of it do."""
        return self.retitled or (None if self.head or self.occasion else self.headline)

    @property
    def leading_quote(self) -> PrintedQuote | None:
        """The quote that stands as its headline; None where a headline or the occasion does."""
        return None if self.retitled or self.occasion else self.head

    @property
    def quotes_below(self) -> tuple[PrintedQuote, ...]:
        """Its quotes without the one that stands as its headline."""
        return tuple(one for one in self.quotes if one != self.leading_quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """What tells a story in the bottom line where none of its sentences can stand there.

    That is its headline, or one of its quotes, between marks and with who says it. It stands before
    the sentence at its place of `bottom_line`.
    """

    story: str  # the story's key
    place: int
    quote: PrintedQuote | None = None  # None is the headline


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorNote:
    """A signed note of an editor on a story, or on the whole brief where `story` is None."""

    story: str | None
    text: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A dated and signed correction of what an earlier edition of the brief said."""

    day: date
    text: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """Somebody's translation, into the brief's language, of a printed slice or of a headline."""

    text: str
    by: str
    story: str | None = None  # the key of the story whose headline it is
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of the day with its unit, and the sentence that it stands in."""

    figure: Excerpt
    sentence: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A day to come, the words that name it, and the sentence that they stand in.

    Its basis says whether the source prints the day, whether it was worked out from words such as
    "on Monday" by the source's day, or by the brief's day because the source has none.
    """

    day: date
    words: Excerpt
    sentence: Excerpt
    basis: WatchBasis = "printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """What became of one article that was read: kept, a copy, or left out, and why.

    `title` is its headline where it is left out: no source in the brief says else what it was.
    """

    article_id: str
    origin: str
    outcome: Literal["kept", "copy", "left out"]
    reason: Reason | str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which articles a brief is about: those published in `[start, end]`, days of `zone`.

    None is no limit. Where a source states a time with its zone, its day is that of the moment in
    `zone`; else it is as printed.
    """

    start: date | None
    end: date
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much went in and what came out."""

    read: int
    kept: int
    copies: int
    left_out: int
    stories: int
    outlets: int
    words: int  # of the cited slices


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of the relationship as a brief names it.

    Its key, its name, and the heading of its voices.
    """

    key: str
    name: str
    voices: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """The pair a brief is about."""

    key: str
    title: str
    sides: tuple[Side, Side]
    # Where room is scarce, as in the subject of a mail; empty where the profile names none.
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The one document. Page, mail and site are made of this and of nothing else."""

    day: date
    language: str
    relationship: Relationship
    window: Window
    bottom_line: tuple[Excerpt, ...]
    stories: tuple[Story, ...]
    voices: tuple[PrintedQuote, ...]
    figures: tuple[Figure, ...]
    watch: tuple[Watch, ...]
    citations: tuple[Citation, ...]
    problems: tuple[Problem, ...]
    ledger: tuple[LedgerEntry, ...]
    counts: Counts
    topics: tuple[tuple[str, str], ...]  # (key, label) of the standing topics, in their order
    made_with: str
    notes: tuple[EditorNote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    # So many stories stand before the topics: the lead, or all that the editor pinned.
    leads: int = 1
    # What stands around the cited slices: passages that hold them.
    contexts: tuple[Excerpt, ...] = ()
    translations: tuple[Translation, ...] = ()
    # "2025-W03", "2025-01": the digest of a week or a month; None is a brief of its day.
    period: str | None = None
    # What was asked for articles and what answered; None where nothing was ever collected.
    coverage: CoverageReport | None = None
    # The day of the brief before this one; None of a first brief, and of one that knows no other.
    follows: date | None = None
    # What the bottom line has in place of sentences, in the order of their places.
    stand_ins: tuple[StandIn, ...] = ()

    @property
    def name(self) -> str:
        """What its files are called, without their endings."""
        return self.period or self.day.isoformat()
