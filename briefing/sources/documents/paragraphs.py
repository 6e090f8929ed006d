"""The paragraphs of a document and what it states of itself -> an article."""

from collections.abc import Iterator, Sequence
from datetime import date

from briefing.model import Article, Genre, MarkupHint, Span
from briefing.quick_dataclass import dataclass
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import normalize

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentParagraph:
    """One paragraph, heading, item of a list or row of a table.

    `tag` is what HTML would call it.
    """

    text: str
    tag: str = "p"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedMetadata:
    """What a document or a database states of an article; None where it states nothing."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    kind: Genre = "news"


_NOTHING = StatedMetadata()


def make_article(
    document: RawDocument,
    paragraphs: Sequence[DocumentParagraph],
    stated: StatedMetadata = _NOTHING,
    *,
    number: int | None = None,
    is_body: bool = False,
) -> Article:
    """The article of these paragraphs, a blank line between two; blank ones are left out.

    `number` is its place in a file of many. `is_body` says that the document itself marks these
    paragraphs as the article's text: then each gets a hint that says so, else none has one.
    """
    place = "" if number is None else f"#{number}"
    kept = [paragraph for paragraph in _settled(paragraphs) if paragraph.text]
    return Article(
        id=document.id + place,
        text=BETWEEN.join(paragraph.text for paragraph in kept),
        title=stated.title,
        url=stated.url,
        outlet=stated.outlet,
        author=stated.author,
        published=stated.published,
        published_basis="given" if stated.published else None,
        origin=document.origin + place,
        kind=stated.kind,
        hints=tuple(_hints(kept)) if is_body else (),
    )


def _settled(paragraphs: Sequence[DocumentParagraph]) -> Iterator[DocumentParagraph]:
    for paragraph in paragraphs:
        lines = (" ".join(line.split()) for line in normalize(paragraph.text).split("\n"))
        yield DocumentParagraph(text="\n".join(filter(None, lines)), tag=paragraph.tag)


def _hints(paragraphs: Sequence[DocumentParagraph]) -> Iterator[MarkupHint]:
    start = 0
    for paragraph in paragraphs:
        span = Span(start, start + len(paragraph.text))
        yield MarkupHint(span=span, tag=paragraph.tag, path="article body", voted=True)
        start = span.end + len(BETWEEN)
