"""The sentences of a story that can stand alone under a heading of their own: by the numbers, what to watch."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.sentences import dependence

SHORTEST, LONGEST = 6, 45  # words: less says nothing, more is a paragraph and no line of a list
_ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandaloneSentence:
    """A sentence that can stand alone, its words, and the story and the article that it is from."""

    story: str  # its key
    piece: AnalyzedArticle
    sentence: Sentence
    text: str


def find_standalone_sentences(story: str, piece: AnalyzedArticle) -> Iterator[StandaloneSentence]:
    """The sentences of an article that are whole, undamaged, outside direct speech, and lean on no other."""
    article = piece.cleaned.article
    for sentence in piece.sentences:
        text = sentence.span.slice(article.text)
        whole = (
            SHORTEST <= len(text.split()) <= LONGEST
            and bool(_ENDS.search(text))
            and not sentence.damaged
        )
        if (
            whole
            and not _spoken(sentence, piece)
            and not dependence.depends_on_previous(text, article.language)
        ):
            yield StandaloneSentence(story=story, piece=piece, sentence=sentence, text=text)


def _spoken(sentence: Sentence, piece: AnalyzedArticle) -> bool:
    """Whether part of the sentence is a quote: whose claim a figure in it is, the sentence before may say."""
    return any(quote.span.overlaps(sentence.span) for quote in piece.quotes)
