"""What grouping reads of an article, once: the words of headline and kept text, and the outlet."""

from briefing.grouping.phrase_matcher import split_words
from briefing.model import CleanedArticle
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile, masthead

# Words read of one article: what it is about is said long before, and a long transcript costs no
# more.
MOST_WORDS = 2_000


def prepare_article(cleaned: CleanedArticle, profile: Profile | None = None) -> PreparedArticle:
    """The article with its words and its outlet; without a profile no outlet is known."""
    stated = cleaned.article.outlet
    known = masthead.find_outlet(cleaned, profile) if profile else None
    return PreparedArticle(
        cleaned=cleaned,
        words=read_words(cleaned),
        outlet=known.name if known else stated,
        family=known.family if known else stated,
        tier=known.tier if known else None,
    )


def read_words(cleaned: CleanedArticle) -> ArticleWords:
    """The words of headline and kept blocks, 2,000 at most.

    A first line that repeats the headline is read once.
    """
    article = cleaned.article
    headline = split_words(article.title or "")
    kept = (block.span.slice(article.text) for block in cleaned.kept if block.kind != "headline")
    body = split_words("\n".join(kept))
    if [word.folded for word in body[: len(headline)]] == [word.folded for word in headline]:
        body = body[len(headline) :]
    return ArticleWords((*headline, *body)[:MOST_WORDS], len(headline), article.language)
