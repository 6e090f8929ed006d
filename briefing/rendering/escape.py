"""One escape function per output language.

Scraped text is hostile: it reaches a document through these only. HTML has Jinja2's own autoescape
(markupsafe). Markdown and the addresses of links stand here.
"""

import re
from urllib.parse import quote, urlsplit, urlunsplit

# Everywhere in a line these begin or end something in Markdown (CommonMark, GitHub's and
# Python-Markdown's).
_ALWAYS = re.compile(r"[\\`*_\[\]<>{}|~^=]")
# These mean something only where a line begins: headings, lists, quotes, rules, definitions, block
# openers.
_AT_START = re.compile(r"^(?:[#+\-!:@]|\d{1,9}(?=[.)]))")
# What a backslash does not escape everywhere is named by its number instead.
_BACKSLASH = "\\"
_NAMED = {"<": "&lt;", ">": "&gt;", **{c: f"&#{ord(c)};" for c in "|~^=:@"}}
# An ampersand before a letter or a number sign may be read as a character's name, even without a
# semicolon.
_ENTITY = re.compile(r"&(?=[#\w])")
# Bare addresses and an image's mark, of which GitHub and others make links and pictures; a
# heading's closing marks.
_IN_PLACES = re.compile(r"(?<=\b[Ww][Ww][Ww])\.(?=\w)|:(?=//)|(?<=\w)@(?=\w)|!(?=\\\[)|#(?=#*$)")
_SPACE = re.compile(r"\s+")
# What YAML 1.2 (5.1) has no place for unless it is escaped: DEL, the C1 controls, halves of
# surrogate pairs, and two that are no characters.
_UNPRINTABLE = re.compile(r"[\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_SCHEMES = ("http", "https")


class Markdown(str):
    """Text that is Markdown already: made by us, or escaped."""

    __slots__ = ()


def markdown(text: str) -> Markdown:
    """The text as one line of Markdown that shows these characters, white space collapsed."""
    return Markdown(_AT_START.sub(_opened, inline(text.strip())))


def inline(text: str) -> Markdown:
    """The same for a text that stands in the middle of a line: white space at its ends is kept."""
    line = _SPACE.sub(" ", text)
    line = _ENTITY.sub("&amp;", line)
    line = _ALWAYS.sub(_escaped, line)
    return Markdown(_IN_PLACES.sub(_escaped, line))


def safe_url(url: str) -> Markdown | None:
    """The address for a link; None unless it is plain http(s): no script, data or user name."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not host or "@" in parts.netloc:
        return None
    path, query, fragment = (_percent(part) for part in (parts.path, parts.query, parts.fragment))
    return Markdown(
        urlunsplit((parts.scheme.lower(), _percent(parts.netloc), path, query, fragment))
    )


def text_fragment_url(url: str, *texts: str) -> Markdown | None:
    """A link to sentences in their page, by text fragments (WICG) of their first and last words.

    A browser marks them all and shows the first.
    """
    base = safe_url(url)
    if base is None:
        return None
    directives = "&".join(f"text={_name_edges(text)}" for text in texts)
    return Markdown(f"{base.split('#')[0]}#:~:{directives}")


def _name_edges(text: str) -> str:
    words = text.split()
    edges = [" ".join(words)] if len(words) <= 8 else [" ".join(words[:4]), " ".join(words[-4:])]
    return ",".join(quote(edge, safe="").replace("-", "%2D") for edge in edges)


def yaml(text: str) -> Markdown:
    """The text as a double-quoted YAML scalar on one line: JSON's escapes are YAML's."""
    import json

    line = json.dumps(_SPACE.sub(" ", text).strip(), ensure_ascii=False)
    return Markdown(_UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", line))


def _escaped(match: re.Match[str]) -> str:
    return _NAMED.get(match[0], _BACKSLASH + match[0])


def _opened(match: re.Match[str]) -> str:
    return match[0] + _BACKSLASH if match[0].isdigit() else _escaped(match)


def _percent(part: str) -> str:
    """Percent-encoded where Markdown or HTML could read it as something else.

    What is encoded already stays.
    """
    return quote(part, safe="/?:@!&'+,;=%-._~$")
