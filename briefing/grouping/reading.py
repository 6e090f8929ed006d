"""What grouping reads of an article: its headline and its kept text as one row of words."""

from dataclasses import dataclass

from briefing.grouping.terms import Word, words
from briefing.model import Cleaned

LONGEST = 2_000  # words read of one article: what it is about is said long before; a long transcript costs no more


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of an article, the headline's first."""

    words: tuple[Word, ...]
    headline: int  # so many of the words are the headline
    language: str


def read(cleaned: Cleaned) -> Reading:
    """The words of headline and kept blocks; a first line that repeats the headline is read once."""
    article = cleaned.article
    headline = words(article.title or "")
    body = words("\n".join(block.span.of(article.text) for block in cleaned.kept if block.kind != "headline"))
    if [word.folded for word in body[: len(headline)]] == [word.folded for word in headline]:
        body = body[len(headline) :]
    return Reading((*headline, *body)[:LONGEST], len(headline), article.language)
