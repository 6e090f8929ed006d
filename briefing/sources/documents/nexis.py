"""A delivery of Nexis: one Word file with many articles, each between its bookmarks.

The bookmarks `Bookmark_n`, `Body_n` and `Classification_n` are the same whatever the language of
the interface, and so are the shapes of what stands between: a title, an outlet and a day, each on
its line; labels in bold with a colon and a no-break space behind them; heads set as the head of the
body is. No word of any language is looked for.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefing.model import Article
from briefing.sources import opinion_sections
from briefing.sources.documents.days import parse_stated_day
from briefing.sources.documents.paragraphs import DocumentParagraph, StatedMetadata, make_article
from briefing.sources.documents.word_xml import WordParagraph
from briefing.sources.raw_document import RawDocument
from briefing.sources.source_words import collect_words
from briefing.text.normalization import join_lines

_ARTICLE = re.compile(r"Bookmark_\d+$")
_BODY = re.compile(r"Body(?:_\d+)?$")
_CLASSIFICATION = re.compile(r"Classification(?:_\d+)?$")
_LABEL = re.compile(r"([^\s:][^:\n]{0,40}?)\s?:\xa0\s*(.*)", re.DOTALL)
_UNSPACED = re.compile(r"(?<=\w)\((?=\w)")  # "The Guardian(London)"


def is_delivery(paragraphs: Sequence[WordParagraph]) -> bool:
    """Whether a Word document is one: it has an article's bookmark and a body's."""
    return _has(paragraphs, _ARTICLE) and _has(paragraphs, _BODY)


def read_delivery(document: RawDocument, paragraphs: Sequence[WordParagraph]) -> Iterator[Article]:
    """The articles in the file's order; one whose body is empty is there without text."""
    starts = [n for n, paragraph in enumerate(paragraphs) if _marked(paragraph, _ARTICLE)]
    for number, (start, end) in enumerate(
        zip(starts, [*starts[1:], len(paragraphs)], strict=True), start=1
    ):
        part = [
            paragraph
            for paragraph in paragraphs[start:end]
            if paragraph.text.strip() or paragraph.bookmarks
        ]
        yield _article(document, part, number)


def _article(document: RawDocument, part: Sequence[WordParagraph], number: int) -> Article:
    body_at = next((n for n, paragraph in enumerate(part) if _marked(paragraph, _BODY)), len(part))
    head, body = part[:body_at], part[body_at:]
    paragraphs = [
        DocumentParagraph(text=paragraph.text, tag=paragraph.tag) for paragraph in _body(body)
    ]
    return make_article(
        document,
        paragraphs,
        _stated([paragraph for paragraph in head if paragraph.text.strip()]),
        number=number,
        is_body=True,
    )


def _stated(head: Sequence[WordParagraph]) -> StatedMetadata:
    """Title, outlet and day from the lines above the labels; author and kind from the labels."""
    lines = list(takewhile(lambda paragraph: not _label(paragraph), head))
    texts = [join_lines(paragraph.text) for paragraph in lines]
    at = next((n for n, text in enumerate(texts) if n and parse_stated_day(text)), None)
    outlet = texts[at - 1] if at is not None and at > 1 else None
    labels = [label_match for paragraph in head if (label_match := _label(paragraph))]
    sections = (value.split(";")[0] for _, value in labels)
    return StatedMetadata(
        title=" ".join(texts[: at - 1]) if at is not None and at > 1 else next(iter(texts), None),
        outlet=_UNSPACED.sub(" (", outlet) if outlet else None,
        published=parse_stated_day(texts[at]) if at is not None else None,
        author=next(
            (value for name, value in labels if name.lower() in collect_words("byline_labels")),
            None,
        ),
        url=lines[0].link if lines else None,
        kind=next(
            (
                kind
                for paragraph in sections
                if (kind := opinion_sections.classify_genre(None, paragraph)) != "news"
            ),
            "news",
        ),
    )


def _body(part: Sequence[WordParagraph]) -> Iterator[WordParagraph]:
    """What stands between the head of the body and the next head, label or closing line."""
    if not part:
        return
    head = part[0]
    for n, paragraph in enumerate(part[1:], start=1):
        # "End of Document" stands below a drawn line.
        closing = n == len(part) - 1 and paragraph.drawn
        if (
            _marked(paragraph, _CLASSIFICATION)
            or _label(paragraph)
            or _set_alike(paragraph, head)
            or closing
        ):
            return
        yield paragraph


def _set_alike(paragraph: WordParagraph, head: WordParagraph) -> bool:
    """Whether a paragraph is a head as the body's is: bold as a whole, in the same size."""
    return (
        bool(head.size)
        and paragraph.size == head.size
        and paragraph.bold == paragraph.text.strip() != ""
    )


def _label(paragraph: WordParagraph) -> tuple[str, str] | None:
    """Name and value of a label: bold up to its colon, then a no-break space."""
    label_match = _LABEL.match(paragraph.text.strip())
    if label_match is None or paragraph.bold.rstrip(":\xa0 ") != label_match[1].strip():
        return None
    return label_match[1].strip(), join_lines(label_match[2])


def _has(paragraphs: Sequence[WordParagraph], pattern: re.Pattern[str]) -> bool:
    return any(_marked(paragraph, pattern) for paragraph in paragraphs)


def _marked(paragraph: WordParagraph, pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(name) for name in paragraph.bookmarks)
