"""What the templates of page and mail print. Texts are plain: the templates escape them for HTML.

An address is one that may be followed, or empty; a language is empty where it is the brief's own.
"""

from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownText:
    """Words with their language, and an editor's translation if there is one."""

    text: str
    language: str = ""
    translation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSource:
    """An article as source lines and the list of sources name it."""

    number: int
    name: str  # the outlet, else the site; "source 4" where neither is known
    is_named: bool
    day: str  # without the year; empty where the day is not established
    dated: str  # the whole date, or that it is not established
    author: str
    foreign: str  # "in Spanish", of an article in another language than the brief's
    url: str
    title: ShownText | None
    kind: str  # "statement" or "transcript", labelled as such; empty for articles
    file: str
    card: str  # the name of the card with its passages; empty without one
    copy_of: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMark:
    """The number of a source where the source changes, and where it leads."""

    number: int
    card: str
    url: str
    label: str  # for who listens


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownParagraph:
    """Sentences that stand side by side in their source."""

    sentences: tuple[ShownText, ...]
    language: str
    mark: ShownMark | None
    day: str  # the source's day, in a digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuote:
    """A quotation between its marks, with speaker, office and side."""

    words: ShownText
    speaker: str
    role: ShownText | None
    side: str  # "a" or "b"; empty for everybody else
    side_name: str
    paraphrase: str  # the label of one; empty for a quotation
    asked: ShownText | None  # the question that it answers, between marks
    asked_label: str  # “Question”, in the brief’s language
    mark: ShownMark | None
    source: ShownSource
    place: str  # where it stands in its source; in the list of sources without an address
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedNote:
    """A note or a correction with its label and who signed it."""

    label: str
    by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStory:
    """A story: labels, headline, source line, paragraphs, quotes."""

    anchor: str
    headline: ShownText
    is_sentence: bool  # the first sentence stands in for a headline
    url: str
    status: str  # "new", "update", "ongoing" or "opinion"
    status_name: str
    since: str
    topic: str
    source: ShownSource
    place: str  # its article with all marked that is printed of it; the list without an address
    also: str  # "also in 3 outlets"
    remarks: tuple[str, ...]  # what the reader should know of headline and source
    paragraphs: tuple[ShownParagraph, ...]
    quotes: tuple[ShownQuote, ...]
    notes: tuple[SignedNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A line of a list: the slice, or the headline that stands for it, and its story."""

    text: ShownText
    is_headline: bool
    anchor: str  # of its story; empty where none has it
    topic: str
    status: str  # of its story: "new", "update" or "ongoing", and in words; empty without one
    status_name: str
    source: ShownSource
    place: str  # where the slice stands in its source
    said_by: str = ""  # whose words it is, between marks, with the office; empty where nobody's


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFigure:
    """A figure of the day and what it is about."""

    figure: ShownText
    line: ShownLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDay:
    """A day to come and what happens on it."""

    iso: str
    name: str  # 27 Jan
    weekday: str
    away: str  # in 11 days
    basis: str  # how it was worked out; empty where the source prints it
    line: ShownLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSide:
    """Further quotes of one side, or of everybody else."""

    key: str  # "a", "b" or empty
    name: str
    quotes: tuple[ShownQuote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """The sources of one story: its articles, then their copies."""

    anchor: str
    title: ShownText
    outlets: str
    sources: tuple[ShownSource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPart:
    """A stretch of a source: taken by the brief, or what stands around it."""

    text: str
    url: str
    is_taken: bool
    after_gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """The passages of one source with all that the brief took of it marked, and how to cite it."""

    name: str
    source: ShownSource
    language: str
    parts: tuple[CardPart, ...]
    citation: tuple[ShownText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFold:
    """What stands folded at the end: reasons, each with the names it is true of."""

    title: str
    entries: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A brief as page and mail show it."""

    pair: str
    day_iso: str
    day_name: str
    told: str  # how many stories, and how many of them are new since yesterday
    summary: str  # begins with that, then outlets and minutes
    coverage: str
    is_alarming: bool  # so few sources answered that the day may be told badly
    corrections: tuple[SignedNote, ...]
    notes: tuple[SignedNote, ...]
    changes: tuple[tuple[str, str], ...]  # what sources changed since a brief cited them
    bottom_line: tuple[ShownLine, ...]
    stories: tuple[ShownStory, ...]
    also: tuple[ShownStory, ...]
    sides: tuple[ShownSide, ...]
    others: ShownSide | None
    figures: tuple[ShownFigure, ...]
    watch: tuple[ShownDay, ...]
    opinions: tuple[ShownStory, ...]
    groups: tuple[SourceGroup, ...]
    cards: tuple[SourceCard, ...]
    about: tuple[str, ...]
    folds: tuple[ShownFold, ...]
    empty: str  # why there is nothing to read; empty where there is
