"""A page -> an article whose text is the page's blocks, with what the markup says of each."""

import re
from collections.abc import Iterator, Sequence

from briefing.model import Article, Hint, Span
from briefing.sources import metadata, page, vote
from briefing.sources.blocks import PageBlock, blocks
from briefing.sources.decoding import decoded
from briefing.sources.document import Document

BETWEEN = "\n\n"
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_HEAD_BYTES = 4096  # browsers look at 1,024; real pages put scripts before it


def articles(document: Document) -> Iterator[Article]:
    """The page as one article."""
    yield article(decode_page(document.content), id=document.id, origin=document.origin)


def decode_page(content: bytes, charset: str | None = None) -> str:
    """The text of a page's bytes; `charset` is what its server said, which goes before the page's own word."""
    declared = _CHARSET.search(content[:_HEAD_BYTES])
    return decoded(content, charset or (declared[1].decode("ascii") if declared else None))


def article(source: str, *, id: str, origin: str, url: str | None = None) -> Article:
    """The article of a page: its blocks, a blank line between them, and a hint for each; no text for a blank page.

    `url` is where the page was found, if that is known; else its own word is taken.
    """
    found = blocks(source)
    texts = [block.text for block in found]
    tree = page.tree(source)
    stated = metadata.Metadata(url=url) if tree is None else metadata.of(tree, url, texts)
    voted = (False,) * len(found) if tree is None else vote.votes(tree, source, texts)
    return Article(
        id=id,
        text=BETWEEN.join(texts),
        title=stated.title,
        url=stated.url,
        outlet=stated.outlet,
        author=stated.author,
        published=stated.published,
        published_basis=stated.published_basis,
        moment=stated.moment,
        language=stated.language,
        origin=origin,
        kind=stated.kind,
        hints=tuple(_hints(found, voted)),
    )


def _hints(found: Sequence[PageBlock], voted: Sequence[bool]) -> Iterator[Hint]:
    start = 0
    for block, vote_for in zip(found, voted, strict=True):
        span = Span(start, start + len(block.text))
        yield Hint(span=span, tag=block.tag, path=block.path, link_share=block.link_share, voted=vote_for)
        start = span.end + len(BETWEEN)
