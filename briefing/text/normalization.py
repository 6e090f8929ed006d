"""Raw text -> the text that is stored: its line ends, invisible characters and Unicode form.

Two roads lead to `Article.text`. A file's text is settled freely (`normalize`). A line of the JSON
Lines filters is answered with offsets into the line's own "text", so its length must stay
(`normalize_in_place`).
"""

import re
import unicodedata

# U+0085, U+2028 and U+2029 end a line as well as \v and \f do; left in, they would hide inside a
# "line".
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Controls but \t and \n; bidi controls, which can make a reader see other words than stand there
# (CVE-2021-42574).
_UNSAFE = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Zero-width space and joiner, byte-order mark, soft hyphen: invisible, they split words for every
# search.
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_REMOVED = re.compile(f"[{_UNSAFE}{_INVISIBLE}]")
_BLANKED = re.compile(f"[{_UNSAFE}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What any of these finds. Most texts have none of it, and one search tells that sooner than three.
_UNSETTLED = re.compile(f"[\r\x0b\x0c\x85\u2028\u2029{_UNSAFE}{_INVISIBLE}\ud800-\udfff]")


def normalize(text: str) -> str:
    r"""The text in NFC with `\n` line ends, without control, bidi and invisible characters.

    A normalized text stays as it is.
    """
    if not _UNSETTLED.search(text):
        return unicodedata.normalize("NFC", text)
    ended = _LINE_END.sub("\n", text)
    visible = _REMOVED.sub("", ended)
    return unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", visible))


def normalize_in_place(text: str) -> str:
    r"""The text of the same length, harmful characters replaced one for one.

    Unicode form and soft hyphens stay. Controls and bidi controls become spaces, `\r\n` a space and
    `\n`, other line ends `\n`, lone surrogates U+FFFD.
    """
    if not _UNSETTLED.search(text):
        return text
    ended = _LINE_END.sub(lambda end: " \n" if end[0] == "\r\n" else "\n", text)
    return _SURROGATE.sub("\ufffd", _BLANKED.sub(" ", ended))


_OTHER_SPACE = re.compile(r"[\t\x0b\x0c\r\x85\u2028\u2029]")
# C0 but the line feed, DEL, C1, and the marks of bidirectional writing (UAX 9).
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069]")


def join_lines(text: str) -> str:
    """The text normalized, every run of white space one space: for titles and file names."""
    return " ".join(normalize(text).split())


def replace_controls(text: str) -> str:
    """The text with U+FFFD for what a terminal obeys or what turns the direction of writing.

    Line feeds stay; other white space that ends or moves a line is a space.
    """
    return _CONTROLS.sub("\ufffd", _OTHER_SPACE.sub(" ", text))
