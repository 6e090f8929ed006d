"""Markdown's marks: taken off a text whose reader would not see them, and known where they stand.

Text fields and text files hold Markdown too, of aggregators and of notes; "**" is no word.
"""

import re
from itertools import islice

from briefing.sources.markdown_wraps import join_wrapped

MIN_MARKS = 2  # headings, bold words and links; one may be what a text is about
# The marks of items stay: a reader of the page sees a bullet too, and it says that words above
# complete them.
_MARK = re.compile(r"^[ \t]*(?:#{1,6}[ \t]+|(?:>[ \t]?)+)")
# The further lines of an item are indented; a reader of the page sees one paragraph.
_ITEM = re.compile(
    r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*(?:\n[ \t]{2,}(?![-*+#>`]|\d{1,3}[.)])\S[^\n]*)+",
    re.MULTILINE,
)
_RULE = re.compile(
    r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|`{3,}.*|={3,}[ \t]*)$"
)
# On a line of its own, as converters write between two lists: "<!-- -->".
_COMMENT = re.compile(r"^[ \t]*<!--[^<>]{0,200}-->[ \t]*$", re.MULTILINE)
# Bounded, so that a page of brackets costs no more than its length.
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,1000}\)")
_SURE_IMAGE = re.compile(r"!\[[^\[\]\n<>]{0,500}\]\(https?://[^()\s<>]{1,1000}\)")
# A dateline or a note in italics opens a paragraph: "*LOMAS, Vale*. The dam opened."
_SURE_EMPHASIS = re.compile(r"^\*[^\s*][^*\n]{0,80}[^\s*]\*(?=[.,:;]?\s)", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)")
# A space before the closing mark ("**Note: **") makes no bold; it was meant to.
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_\n]{1,1000})\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,1000})(?<=\S)\1(?![\w*])")
# Converters leave a space before the closing mark of a dateline: "*LOMAS. *The dam"; and marks
# around a comma alone: "the palace*,* the two".
_LOOSE_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*_])([^*_\n]{1,80}[.,:] )\*(?=\w)")
_MARKED_STOP = re.compile(r"(?<=\w)\*([.,:;])\*(?=\s|$)")
# Around a tag too, whose attributes may hold an underscore: "*<img src=…>LOMAS.* The dam".
_TAG_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=<)([^*\n]{1,1000})(?<=\S)\*(?![\w*])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# What only Markdown has: a heading's mark, a pair of asterisks around words, a link.
_SURE = re.compile(
    r"^#{1,6} +\S|\*\*[^\s*][^*\n]{0,500}\*\*|\[[^\[\]\n]{1,300}\]\(https?://[^()\s]{1,1000}\)",
    re.MULTILINE,
)
# One of these stands in each sure mark, in a picture with its address and in words in italics.
_SIGNS = ("# ", "*", "](http")


def holds_marks(text: str) -> bool:
    """Whether the text is Markdown: it opens with a heading's mark, or has two sure marks.

    A picture with its address is enough, and so are words in italics that open a paragraph.
    """
    if not any(sign in text for sign in _SIGNS):
        return False  # as most texts
    marks = tuple(islice(_SURE.finditer(text), MIN_MARKS))
    opens = bool(marks) and marks[0][0].startswith("# ") and not text[: marks[0].start()].strip()
    is_sure = _SURE_IMAGE.search(text) or _SURE_EMPHASIS.search(text)
    return len(marks) == MIN_MARKS or opens or is_sure is not None


def strip_images(text: str) -> str:
    """The text without the marks of pictures that have an address, as some pages print them too."""
    return _SURE_IMAGE.sub("", text) if "![" in text else text


def strip_marks(markdown: str) -> str:
    """The text without Markdown's marks: images, rules and comments gone, emphasis its words.

    So are links. Items of lists keep their marks, by which later steps know them. An item or a
    paragraph that was broken into several lines is one line again.
    """
    paragraphs = join_wrapped(_COMMENT.sub("", markdown))
    whole = _ITEM.sub(lambda item: re.sub(r"\n[ \t]+", " ", item[0]), paragraphs)
    return "\n".join(_shown_line(line) for line in whole.split("\n"))


def _shown_line(line: str) -> str:
    if _RULE.match(line):
        return ""
    linked = _LINK.sub(r"\1", _IMAGE.sub("", _MARK.sub("", line)))
    tagged = _TAG_EMPHASIS.sub(r"\1", linked) if "*<" in linked else linked
    if "*" in tagged:
        tagged = _MARKED_STOP.sub(r"\1", _LOOSE_EMPHASIS.sub(r"\1", tagged))
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", tagged)))
