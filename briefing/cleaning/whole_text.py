"""A text taken as it is: each of its lines is body. No classifier is loaded, and no numpy."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.cleaning import hard_wraps
from briefing.model import Article, Block, CleanedArticle, Reason, Span

_BREAK = re.compile("\n")


def label_blocks(article: Article, *, clean: bool) -> CleanedArticle:
    """The article with its blocks: cleaned, or as it is, of which all is body (`--no-clean`)."""
    if not clean:
        return label_all_as_body(article)
    from briefing.cleaning.cleaner import clean_article

    return clean_article(article)


def label_all_as_body(article: Article) -> CleanedArticle:
    """The article taken as clean text: each line that is not blank is body."""
    reason = Reason(code="block_as_it_is")
    blocks = tuple(
        Block(span=span, kind="body", keep=True, reason=reason) for span in line_spans(article.text)
    )
    return CleanedArticle(article=article, blocks=blocks)


def line_spans(text: str) -> tuple[Span, ...]:
    """The spans of the lines that are not blank, without outer white space; none is split."""
    return tuple(_find_lines(text, hard_wraps.find_forced_breaks(text)))


def _find_lines(text: str, joined: Sequence[int]) -> Iterator[Span]:
    """The lines as `classify_characters` finds them, without the classes of their characters."""
    breaks = {match.start() for match in _BREAK.finditer(text)}.difference(joined)
    for start, end in pairwise((0, *(at + 1 for at in sorted(breaks)), len(text) + 1)):
        line = text[start : end - 1]
        if own := line.strip():
            first = start + len(line) - len(line.lstrip())
            yield Span(first, first + len(own))
