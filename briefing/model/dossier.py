"""A dossier: all that was said or reported on one matter over a period, word for word."""

from datetime import date
from typing import Literal

from briefing.model.article import Span
from briefing.model.brief import Citation, Excerpt, PrintedQuote, Relationship
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSubject:
    """What a dossier is about.

    A speaker, a standing topic, or words; `label` names it in the dossier's language.
    """

    kind: Literal["speaker", "topic", "words"]
    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody said, or a sentence that reports the matter, on the day of its publication.

    `also` are the same words in other articles.
    """

    day: date
    said: PrintedQuote | None = None
    reported: Excerpt | None = None
    also: tuple[Excerpt, ...] = ()

    @property
    def excerpt(self) -> Excerpt:
        """The slice that is printed."""
        if self.said is not None:
            return self.said.excerpt
        return self.reported or Excerpt(citation=0, span=Span(0, 0), text="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The statements by day and side, with their sources; `read` articles of the period were looked
    through.

    `undated` articles have no established date, so that they belong to no period; nothing of theirs
    is in.
    """

    subject: DossierSubject
    first: date
    last: date
    language: str
    zone: str
    relationship: Relationship
    topics: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    read: int
    undated: int
    made_with: str
