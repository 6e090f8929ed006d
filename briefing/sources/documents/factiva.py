"""A delivery of Factiva: many articles in one file, each closed by its number in the database.

In a page the parts have classes, in the language of the article (`enHeadline`,
`esarticleParagraph`). In Rich Text they are lines: those of the head go up to the source's code,
with which the article's number begins as well.
"""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from briefing.model import Article
from briefing.sources import opinion_sections
from briefing.sources.documents.days import parse_stated_day
from briefing.sources.documents.paragraphs import DocumentParagraph, StatedMetadata, make_article
from briefing.sources.pages import html_parser
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import join_lines

_PAGE = re.compile(r"class=\"articleParagraph \w{2}articleParagraph\"")
_NUMBER = re.compile(r"\S+ (?P<code>[A-Z][A-Z0-9]{1,7}?)0000\w{8,20}$")
_COPYRIGHT = re.compile(r"(?:\(c\)|©|copyright\b)", re.IGNORECASE)
HEAD = 16  # lines above the text: section, headline, author, words, day, time, outlet, code …
AFTER_CODE = 6  # lines in which the head ends: edition, section, pages, language, copyright


def is_delivered_page(source: str) -> bool:
    """Whether a page is a delivery."""
    return _PAGE.search(source) is not None


def read_delivered_page(document: RawDocument, source: str) -> Iterator[Article]:
    """The articles of a page in its order."""
    tree = html_parser.parse_tree(source)
    found = (
        [] if tree is None else [element for element in tree.iter("div") if _is_article(element)]
    )
    for number, element in enumerate(found, start=1):
        paragraphs = [
            DocumentParagraph(text=_line(one))
            for one in element.iter("p")
            if "articleParagraph" in _class(one)
        ]
        yield make_article(document, paragraphs, _stated(element), number=number, is_body=True)


def _is_article(element: HtmlElement) -> bool:
    return re.fullmatch(r"article \w{2}Article", _class(element)) is not None


def _class(element: HtmlElement) -> str:
    return str(element.get("class") or "")


def _line(element: HtmlElement) -> str:
    return join_lines(str(element.text_content()))


def _stated(element: HtmlElement) -> StatedMetadata:
    rows = [child for child in element if child.tag == "div"]
    texts = [_line(row) for row in rows]
    dated = next((n for n, text in enumerate(texts) if parse_stated_day(text)), None)
    title = next((_line(one) for one in element.iter() if _class(one).endswith("Headline")), None)
    following = (
        []
        if dated is None
        else [text for text in texts[dated + 1 : dated + 3] if not _is_time(text)]
    )
    return StatedMetadata(
        title=title,
        published=parse_stated_day(texts[dated]) if dated is not None else None,
        outlet=next(iter(following), None),
        author=next(
            (text for row, text in zip(rows, texts, strict=True) if _class(row) == "author"), None
        ),
        kind=opinion_sections.classify_genre(None, next(iter(texts), None)),
    )


def _is_time(text: str) -> bool:
    return re.match(r"\d{1,2}[:.]\d\d\b", text) is not None


def is_delivery(lines: Sequence[str]) -> bool:
    """Whether lines are a delivery.

    A number of the database, and above it the code that it begins with.
    """
    ends = [n for n, line in enumerate(lines) if _NUMBER.fullmatch(line)]
    return bool(ends) and _code_at(lines[: ends[0]], lines[ends[0]]) is not None


def read_delivery(document: RawDocument, lines: Sequence[str]) -> Iterator[Article]:
    """The articles of lines in their order; what stands behind the last number is none."""
    start, number = 0, 0
    for end, line in enumerate(lines):
        if _NUMBER.fullmatch(line):
            number += 1
            part = [one for one in lines[start:end] if one]
            yield _article(document, part, line, number)
            start = end + 1


def _article(document: RawDocument, part: Sequence[str], closing: str, number: int) -> Article:
    code_at = _code_at(part, closing)
    if code_at is None:
        return make_article(
            document, [DocumentParagraph(text=line) for line in part], number=number
        )
    head, rest = part[:code_at], part[code_at + 1 :]
    dated = next((n for n, text in enumerate(head) if parse_stated_day(text)), None)
    ended = next((n + 1 for n, line in enumerate(rest[:AFTER_CODE]) if _COPYRIGHT.match(line)), 0)
    above = head[: dated - 1] if dated else []  # the line above the day counts the words
    stated = StatedMetadata(
        title=max(
            above[:2], key=len, default=None
        ),  # a section may stand above it, an author below
        published=parse_stated_day(head[dated]) if dated is not None else None,
        outlet=head[-1] if dated is not None and len(head) - 1 > dated else None,
    )
    return make_article(
        document,
        [DocumentParagraph(text=line) for line in rest[ended:]],
        stated,
        number=number,
        is_body=True,
    )


def _code_at(part: Sequence[str], closing: str) -> int | None:
    """Where the source's code stands in the head; None for what has none."""
    number = closing.rpartition(" ")[2]
    filled = [n for n, line in enumerate(part) if line][:HEAD]
    return next(
        (
            n
            for n in filled
            if re.fullmatch(r"[A-Z0-9]{2,8}", part[n]) and number.startswith(part[n])
        ),
        None,
    )
