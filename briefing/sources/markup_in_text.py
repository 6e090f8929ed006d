"""Markup where text was said to be: the fields of many scrapers and content systems hold HTML."""

import re
from itertools import islice

# Tags that articles are written in. Two of them are markup; one may be what the article is about.
_TAGS = (
    r"p|br|div|span|section|article|h[1-6]|a|b|strong|i|em|u|ul|ol|li|blockquote|figure|figcaption"
    r"|img|table|tr|td|iframe|script|small|hr"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
MIN_TAGS = 2
_WHOLE_PAGE = re.compile(r"\s*<(?:!doctype|html|body)\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_ITEM_LINE = re.compile(r"\n(?=[ \t]*[*•-][ \t]+\S)")
_LAID_OUT = re.compile(r"<(?:p|br|div|li)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")


def holds_markup(text: str) -> bool:
    """Whether the text is HTML: it has two tags of an article, or one right at its start."""
    tags = tuple(islice(_TAG.finditer(text), MIN_TAGS))
    return len(tags) == MIN_TAGS or (bool(tags) and not text[: tags[0].start()].strip())


def is_laid_out(text: str) -> bool:
    """Whether tags lay the text out: paragraphs, breaks, parts or items, at least two of them."""
    return len(tuple(islice(_LAID_OUT.finditer(text), MIN_TAGS))) == MIN_TAGS


def complete_markup(text: str) -> str:
    """The page of a text with tags in it: its blank lines are paragraphs too, and so is each item
    on a line of its own.

    Where no tag lays the text out, each line is a paragraph. So are the lines of a head, headline,
    byline and day, that a script wrote above the first such tag.
    """
    if _WHOLE_PAGE.match(text):
        return text
    first = _LAID_OUT.search(text)
    if not first:
        return text.replace("\n", "\n<p>")
    blank = _BLANK_LINES.search(text, 0, first.start())
    head = text[: blank.start() if blank else first.start()]
    if not _is_wrapped(head):
        text = head.replace("\n", "\n<p>") + text[len(head) :]
    return _ITEM_LINE.sub("\n<p>", _BLANK_LINES.sub("\n<p>", text))


def _is_wrapped(head: str) -> bool:
    """Whether a line goes on below with a small letter: then the lines are one paragraph."""
    return any(line.lstrip()[:1].islower() for line in head.split("\n")[1:])


def decode_entities(text: str) -> str:
    """The text with the characters that HTML's names and numbers stand for: "AT&amp;T"."""
    if "&" not in text:
        return text
    from html import unescape

    return _ENTITY.sub(lambda entity: unescape(entity[0]), text)


def strip_tags(text: str) -> str:
    """The text without the tags of an article, entities decoded: for a title or a name."""
    return decode_entities(_TAG.sub(" ", text) if "<" in text else text)
