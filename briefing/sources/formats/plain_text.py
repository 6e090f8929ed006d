"""Plain text: the file is the article."""

from collections.abc import Iterator

from briefing.model import Article
from briefing.sources.decoding import decode
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import normalize


def read_plain_text(document: RawDocument) -> Iterator[Article]:
    """One article, whatever the text holds; what of it is the article is for cleaning to say."""
    yield Article(id=document.id, text=normalize(decode(document.content)), origin=document.origin)
