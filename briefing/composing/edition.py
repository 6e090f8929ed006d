"""The frame of a brief: day, language, length, earlier stories, and the editor's changes."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from briefing.model import Correction, EditorNote, Relationship, Window
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PastStory:
    """A story of earlier briefs: since when it was told, its articles and their sentences."""

    key: str
    first_seen: date
    last_seen: date
    days: int
    articles: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialChanges:
    """What an editor adds to a brief: headlines by story key, notes and corrections."""

    headlines: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[EditorNote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    leads: int = 1  # how many stories stand before the topics
    wanted: frozenset[str] = frozenset()  # keys of stories that the editor pins, orders or names


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Day, language and relationship of a brief, the length of its stories, and earlier stories."""

    day: date
    language: str
    relationship: Relationship
    window: Window
    topics: tuple[tuple[str, str], ...]  # (key, label) of the standing topics, in their order
    method: str = "brief"
    story_words: int = 60
    # By the key of a story that has more than `story_words`.
    words: Mapping[str, int] = field(default_factory=dict)
    story_quotes: int = 2
    made_with: str
    # By the key of the story that goes on.
    told: Mapping[str, PastStory] = field(default_factory=dict)
    edits: EditorialChanges = field(default_factory=EditorialChanges)
    # Whose names and topics tell which sentence is about the relationship; None tells nothing.
    profile: Profile | None = None
