"""The sentences of a story that can stand alone under a heading of their own: by the numbers, what to watch."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.composing.edition import Piece
from briefing.model import Sentence
from briefing.sentences import leaning

SHORTEST, LONGEST = 6, 45  # words: less says nothing, more is a paragraph and no line of a list
_ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence that can stand alone, its words, and the story and the article that it is from."""

    story: str  # its key
    piece: Piece
    sentence: Sentence
    text: str


def lines(story: str, piece: Piece) -> Iterator[Line]:
    """The sentences of an article that are whole, undamaged, outside direct speech, and lean on no other."""
    article = piece.cleaned.article
    for sentence in piece.sentences:
        text = sentence.span.of(article.text)
        whole = SHORTEST <= len(text.split()) <= LONGEST and bool(_ENDS.search(text)) and not sentence.damaged
        if whole and not _spoken(sentence, piece) and not leaning.leans(text, article.language):
            yield Line(story=story, piece=piece, sentence=sentence, text=text)


def _spoken(sentence: Sentence, piece: Piece) -> bool:
    """Whether part of the sentence is a quote: whose claim a figure in it is, the sentence before may say."""
    return any(quote.span.touches(sentence.span) for quote in piece.quotes)
