"""A page -> an article whose text is the page's blocks, with what the markup says of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import Article, MarkupHint, Span
from briefing.sources.decoding import decode
from briefing.sources.documents import factiva, single_file
from briefing.sources.field_limits import find_excess
from briefing.sources.input_errors import wrap_reason
from briefing.sources.markdown_marks import strip_images
from briefing.sources.pages import html_parser, page_metadata
from briefing.sources.pages.page_blocks import PageBlock, split_into_blocks
from briefing.sources.raw_document import RawDocument

BETWEEN = "\n\n"
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD_BYTES = 4096  # browsers look at 1,024; real pages put scripts before it


def read_html(document: RawDocument) -> Iterator[Article]:
    """The page as one article, or the articles of a page that a press database delivered."""
    source = decode_page(document.content)
    if factiva.is_delivered_page(source):
        yield from factiva.read_delivered_page(document, source)
        return
    saved = single_file.find_saved_page(source)
    yield replace(
        read_page(source, id=document.id, origin=document.origin, url=saved.url),
        page_date=saved.day,
    )


def decode_page(content: bytes, charset: str | None = None) -> str:
    """The text of a page's bytes; what its server said of their charset goes before its own."""
    declared = _CHARSET.search(content[:_HEAD_BYTES])
    return decode(content, charset or (declared[1].decode("ascii") if declared else None))


def read_page(source: str, *, id: str, origin: str, url: str | None = None) -> Article:
    """The article of a page: its blocks, a blank line between them, and a markup hint for each.

    A page without text has the text "". `url` is where the page was found; without it the page's
    own statement is taken. InputError for a text that is too large for one article.
    """
    source = strip_images(source)
    page_blocks = split_into_blocks(source)
    text = BETWEEN.join(block.text for block in page_blocks)
    if excess := find_excess(text):
        raise wrap_reason(excess)
    tree = html_parser.parse_tree(source)
    stated = (
        page_metadata.PageMetadata(url=url)
        if tree is None
        else page_metadata.extract_metadata(tree, url)
    )
    return Article(
        id=id,
        text=text,
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
        hints=tuple(_make_hints(page_blocks)),
        page_source=source.encode("utf-8", "surrogatepass"),
    )


def _make_hints(blocks: Sequence[PageBlock]) -> Iterator[MarkupHint]:
    start = 0
    for block in blocks:
        span = Span(start, start + len(block.text))
        yield MarkupHint(span=span, tag=block.tag, path=block.path, link_share=block.link_share)
        start = span.end + len(BETWEEN)
