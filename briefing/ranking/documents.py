"""What is summarized, how long the summary may be, and what comes out."""

from briefing.model import CleanedArticle, Sentence
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSentences:
    """One cleaned article with its sentences."""

    cleaned: CleanedArticle
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long a summary may be: so many sentences if a number is given, else so many words.

    Words are met within half a sentence.
    """

    words: int | None = 60
    sentences: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredSentence:
    """A sentence and its score, which means something beside scores of the same summary only."""

    sentence: Sentence
    score: float
