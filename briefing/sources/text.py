"""Plain text: the file is the article."""

from collections.abc import Iterator

from briefing.model import Article
from briefing.sources.decoding import decoded
from briefing.sources.document import Document
from briefing.sources.settling import settled


def articles(document: Document) -> Iterator[Article]:
    """One article, whatever the text holds; what of it is the article is for cleaning to say."""
    yield Article(id=document.id, text=settled(decoded(document.content)), origin=document.origin)
