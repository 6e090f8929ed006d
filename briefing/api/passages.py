"""What is found in a document: sentences and quotes, each a slice of the document's text."""

from dataclasses import dataclass
from typing import Literal

from briefing.model import Speaker
from briefing.text.one_line import shorten_line

SHOWN = 60  # characters of a text in a repr: a notebook's line


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
        return f"<DocumentSentence {show_short(self.text)}>"


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
            f"<DocumentQuote {show_short(self.text)} — {self.speaker.name or 'nobody named'}"
            f" ({self.confidence})>"
        )


def show_short(text: str) -> str:
    """The text on one line, cut to what a notebook shows."""
    return repr(shorten_line(text, SHOWN))
