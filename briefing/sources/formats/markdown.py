"""Markdown: its front matter is the article's metadata.

The article's text is what a reader of the rendered page reads.
"""

import re
from collections.abc import Iterator

from briefing.model import Article, Problem
from briefing.sources.decoding import decode
from briefing.sources.formats import front_matter
from briefing.sources.formats import record as records
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import join_lines, normalize

_TITLE = re.compile(r"\s*#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)")
_MARK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?=\S))")
# The further lines of an item are indented; a reader of the page sees one paragraph.
_ITEM = re.compile(
    r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*(?:\n[ \t]{2,}(?![-*+#>`]|\d{1,3}[.)])\S[^\n]*)+",
    re.MULTILINE,
)
_RULE = re.compile(
    r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|`{3,}.*|={3,}[ \t]*)$"
)
# Bounded, so that a page of brackets costs no more than its length.
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,1000})(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,1000})(?<=\S)\1(?![\w*])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read_markdown(document: RawDocument) -> Iterator[Article | Problem]:
    """One article; and a problem where front matter can't be read, which then stays in its text."""
    split = front_matter.read_front_matter(normalize(decode(document.content)))
    heading = _TITLE.match(split.body)
    stated = {
        "id": document.id,
        "title": join_lines(strip_marks(heading[1])) if heading else None,
        **split.fields,
    }
    yield records.read_record(
        {**stated, "text": strip_marks(split.body)}, document.origin, normalize
    )
    if split.fault:
        yield Problem(where=document.id, what=split.fault)


def strip_marks(markdown: str) -> str:
    """The text without Markdown's marks: images and rules gone, links and emphasis their words.

    An item of a list that was broken into several lines is one line again.
    """
    whole = _ITEM.sub(lambda item: re.sub(r"\n[ \t]+", " ", item[0]), markdown)
    return "\n".join(_shown_line(line) for line in whole.split("\n"))


def _shown_line(line: str) -> str:
    if _RULE.match(line):
        return ""
    linked = _LINK.sub(r"\1", _IMAGE.sub("", _MARK.sub("", line)))
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", linked)))
