"""Articles and what is found in them.

A text is stored once, in `Article.text`, and never rewritten. Everything that is later said of it
is a `Span` into it: half-open, in Unicode code points. Decoding, Unicode NFC and line ends are
settled before an `Article` exists.
"""

from dataclasses import field
from datetime import date, datetime
from typing import Literal

from briefing.quick_dataclass import dataclass

# "analysis" also what may be opinion; "statement" an order, fact sheet or press release; "other" a
# live page, list, poll.
Genre = Literal["news", "analysis", "opinion", "transcript", "statement", "other"]
# What an office publishes in its own words, named and quoted as such.
DOCUMENTS: frozenset[Genre] = frozenset({"transcript", "statement"})
# The patterns of quotes without marks: an office's own sentences, and those of somebody's turn.
STATEMENT, TRANSCRIPT = "statement", "transcript"
# The codes of why a day leaves out an article that is another day's to tell.
OF_ANOTHER_DAY = ("first_read_later", "told_before")
Confidence = Literal["high", "medium", "low"]
BlockKind = Literal[
    "headline", "deck", "dateline", "byline", "body", "subhead", "caption", "credit", "comment",
    "teaser", "related",
    "promo", "nav", "date", "notice", "embed", "other",
]  # fmt: skip
DamageKind = Literal["lost words", "lost passage", "glued", "broken word"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open `[start, end)` into one article's text."""

    start: int
    end: int

    def slice(self, text: str) -> str:
        """The slice itself."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupHint:
    """What a page's markup says of one block of the article's text; plain text has none."""

    span: Span
    tag: str
    # Tags, classes and ids of the ancestors, outermost first, space-separated, lower case.
    path: str = ""
    link_share: float = 0.0  # characters inside links / characters
    voted: bool = False  # an extractor (trafilatura), where it was asked, took it for article text


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as read. Of its metadata, what nobody stated is None: nothing is guessed."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    # "given", "json-ld", "meta", "time", "byline", "dateline", …
    published_basis: str | None = None
    # Of publication, where a time was stated with its zone; `published` is as written.
    moment: datetime | None = None
    # A masthead's date: the day of the crawl, never the day of publication.
    page_date: date | None = None
    language: str = "und"  # "en", "es", or "und" where it is not known
    # Path of the file, "-" for standard input; followed by "#n" for the n-th line.
    origin: str = "-"
    kind: Genre = "news"
    hints: tuple[MarkupHint, ...] = ()
    # Of a page, until it is cleaned, in UTF-8: its source, for which an extractor may be asked.
    page_source: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of an article's text with its label. Cleaning labels; it deletes nothing."""

    span: Span
    kind: BlockKind
    keep: bool
    reason: "Reason | str"  # words only in an archive of an earlier version


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A place where words were lost or glued together: what stands there was never written."""

    span: Span
    kind: DamageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanedArticle:
    """An article with its blocks, its damage, and its metadata completed.

    The blocks are in order and do not overlap.
    """

    article: Article
    blocks: tuple[Block, ...]
    damage: tuple[Damage, ...] = ()
    # The blocks that are the article: deck, body and, between them, subheads. Listed once, because
    # the gate asks for them at every sentence.
    kept: tuple[Block, ...] = field(init=False, repr=False, compare=False)
    subheads: tuple[Block, ...] = field(init=False, repr=False, compare=False)  # kept or not

    def __post_init__(self) -> None:
        subheads = tuple(block for block in self.blocks if block.kind == "subhead")
        object.__setattr__(self, "kept", tuple(block for block in self.blocks if block.keep))
        object.__setattr__(self, "subheads", subheads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a kept block. Its identity is (article_id, index), never its text."""

    article_id: str
    index: int  # 0, 1, … through the article
    paragraph: int  # index of its block among the kept ones
    span: Span
    damaged: DamageKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it, as far as the article (and the profile, at the article's date) tells."""

    mention: Span | None = None  # the words that name the speaker beside the quote
    name: str | None = None  # full name, or the name of a body
    role: str | None = None
    role_printed: Span | None = None  # where the article prints the role; None: the profile's
    side: str | None = None
    is_recalled: bool = False  # the words are of an earlier year, as its office is


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words between quotation marks that somebody is said to have said.

    The span is without the marks. A paraphrase is no quote: a whole sentence that reports in the
    article's own words what somebody said.
    """

    article_id: str
    span: Span
    speaker: Speaker
    cue: Span | None  # the reporting verb or phrase
    pattern: str  # which rule found the speaker
    confidence: Confidence
    kind: Literal["direct", "fragment", "paraphrase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Articles on one event: the ids of all, the best first.

    `copies` pairs each that is a copy with the article that it is a copy of.
    """

    key: str
    members: tuple[str, ...]
    copies: tuple[tuple[str, str], ...] = ()

    @property
    def originals(self) -> tuple[str, ...]:
        """The members that are no copies, the best first."""
        copies = dict(self.copies)
        return tuple(member for member in self.members if member not in copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something is so, in no language yet: a code, its values, and the reasons it rests on.

    `languages.reasons` puts it to words. Where a field may be a string instead, those are words
    that stand as they are: of a brief of an earlier version, or from outside this program.
    """

    code: str
    values: tuple[str, ...] = ()
    because: tuple["Reason | str", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """Whether an article belongs to the relationship, how much (0–1), and why.

    Its topics have the main one first.
    """

    relevant: bool
    score: float
    reasons: tuple[Reason, ...] = ()
    topics: tuple[str, ...] = ()
    in_lead: bool = False  # headline or first paragraph name both sides
    in_headline: bool = False  # the headline alone names both
    touches: bool = False  # only a passage is about it, or a side is named by nothing of its own
    opens_elsewhere: bool = False  # headline and first paragraphs name one of the sides, or none
    on_other: bool = False  # an office of one side publishes it, and its headline names the other


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something the reader of a brief must know: where it was found, and what it is."""

    where: str
    what: Reason | str
