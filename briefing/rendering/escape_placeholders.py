"""Escapes of Markdown as one character each, while a document is converted to HTML.

Python-Markdown rewrites the line for every backslash and every character's name in it, so that a
line of 20,000 escaped asterisks took 13 s. A placeholder is an ordinary character to it. They are
code points of a private plane, and one that stands in the document itself is marked, so that every
text comes back as it was.
"""

import html
import re

# Of plane 15, which is for private use: the placeholder of a character is this + it.
_FIRST = 0xF0000
_MARK = chr(_FIRST + 0xFF)  # before a code point of these that was in the document
_RANGE = f"{chr(_FIRST)}-{_MARK}"
_NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
# What a backslash escapes in Python-Markdown; the names, and the numbers of ASCII.
_ESCAPE = re.compile(
    rf"\\([\\`*_{{}}\[\]()>#+\-.!])|&(lt|gt|amp|quot);|&#(1[01]\d|12[0-6]|3[2-9]|[4-9]\d);"
    rf"|([{_RANGE}])"
)
_PLACEHOLDER = re.compile(f"{_MARK}(.)|([{_RANGE}])")


def hide_escapes(document: str) -> str:
    """The Markdown with a placeholder for each escaped character."""
    return _ESCAPE.sub(_hide, document)


def show_escapes(page: str) -> str:
    """The HTML made of it, with each placeholder as the character that it stands for."""
    return _PLACEHOLDER.sub(_show, page)


def _hide(match: re.Match[str]) -> str:
    backslashed, name, number, own = match.groups()
    if own:
        return _MARK + own
    return chr(_FIRST + ord(backslashed or _NAMES.get(name) or chr(int(number))))


def _show(match: re.Match[str]) -> str:
    return match[1] or html.escape(chr(ord(match[2]) - _FIRST))
