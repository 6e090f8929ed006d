"""What grouping reads of an article: its headline and its kept text as one row of words."""

from dataclasses import dataclass

from briefing.grouping.phrase_matcher import FoldedWord, split_words
from briefing.model import CleanedArticle

MOST_WORDS = 2_000  # words read of one article: what it is about is said long before; a long transcript costs no more


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The words of an article, the headline's first."""

    words: tuple[FoldedWord, ...]
    headline: int  # so many of the words are the headline
    language: str


def read_words(cleaned: CleanedArticle) -> ArticleWords:
    """The words of headline and kept blocks; a first line that repeats the headline is read once."""
    article = cleaned.article
    headline = split_words(article.title or "")
    body = split_words(
        "\n".join(
            block.span.slice(article.text) for block in cleaned.kept if block.kind != "headline"
        )
    )
    if [word.folded for word in body[: len(headline)]] == [word.folded for word in headline]:
        body = body[len(headline) :]
    return ArticleWords((*headline, *body)[:MOST_WORDS], len(headline), article.language)
