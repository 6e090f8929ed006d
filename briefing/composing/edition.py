"""What a brief is made from: the edition's frame, and one piece for each article that is in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from briefing.model import (
    CleanedArticle,
    Correction,
    EditorNote,
    Quote,
    Relationship,
    Relevance,
    Sentence,
    Window,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStory:
    """A story of earlier briefs: since when, on how many days, from which articles, and all sentences of those."""

    key: str
    first_seen: date
    last_seen: date
    days: int
    articles: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialChanges:
    """What an editor adds to a brief: headlines by the key of their story, notes and corrections."""

    headlines: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[EditorNote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    leads: int = 1  # how many stories stand before the topics


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Day, language and relationship of a brief, how long its stories are, and what earlier briefs told."""

    day: date
    language: str
    relationship: Relationship
    window: Window
    topics: tuple[tuple[str, str], ...]  # (key, label) of the standing topics, in their order
    method: str = "brief"
    story_words: int = 60
    words: Mapping[str, int] = field(
        default_factory=dict
    )  # by the key of a story that has more than `story_words`
    story_quotes: int = 2
    made_with: str
    told: Mapping[str, PastStory] = field(
        default_factory=dict
    )  # by the key of the story that goes on
    edits: EditorialChanges = field(default_factory=EditorialChanges)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalyzedArticle:
    """One article and what the stations found in it. `origin` is as the brief shall show it.

    `day` is that of publication in the project's zone; None where none is known.
    """

    cleaned: CleanedArticle
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    relevance: Relevance
    outlet: str | None
    family: str | None  # publisher family; None where the outlet is not known
    origin: str
    day: date | None = None
    paraphrases: tuple[Quote, ...] = ()  # sentences that report what somebody said

    @property
    def id(self) -> str:
        """The article's id."""
        return self.cleaned.article.id
