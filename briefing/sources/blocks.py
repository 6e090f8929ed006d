"""A page -> its blocks: what a reader of the page sees as a paragraph, a heading, an item, a caption, a button.

Only tags decide where a block begins and ends; no style sheet is read. Nothing that is shown is left out, whatever it
is worth: that is for cleaning to say. Only what is never shown (scripts, styles, templates, hidden parts) is missing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.sources.page import listen
from briefing.sources.settling import settled

INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small
    span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905  a list of 40 quoted names is no easier to read
)
# Not shown, or shown as something else than text to read.
UNSEEN = frozenset(
    """
    head script style noscript template svg math iframe object embed applet audio video canvas select datalist textarea
    input map noframes
    """.split()  # noqa: SIM905  a list of 40 quoted names is no easier to read
)
# The nearest ancestors say what a block is; paths without end would make deep pages cost the square of their length.
MOST_ANCESTORS = 24
MOST_NAME = 160  # characters of one ancestor's classes and id
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """One block of a page, its text settled. The rest is as in `model.Hint`; the path ends with the block's own tag."""

    text: str
    tag: str
    path: str
    link_share: float


Open = tuple[str, str]  # an open tag, and the same with its classes and id


@dataclass(slots=True)
class _Gathered:
    """What was heard of a block so far."""

    texts: list[str] = field(default_factory=list)
    linked: int = 0  # characters inside links
    inked: int = 0  # characters that are no white space
    around: list[Open] = field(default_factory=list)  # the open tags at its first word, the nearest ones
    outside: int = 0  # how many more were open then
    shared: int = 0  # how many of the open tags hold all of it
    lowest: int = 0  # how many stayed open since its last word
    breaks: int = 0  # <br> since its last word


def blocks(source: str) -> tuple[PageBlock, ...]:
    """The blocks of a page in its order; none for a page without text."""
    splitter = _Splitter()
    listen(source, splitter)
    splitter.flush()
    return tuple(splitter.found)


class _Splitter:
    """Hears the page, gathers text, and makes a block of it where a block begins or ends."""

    def __init__(self) -> None:
        self.found: list[PageBlock] = []
        self._open: list[Open] = []  # outermost first
        self._unseen = 0  # open tags from the outermost one that is not shown
        self._links = 0  # open <a>
        self._preformatted = 0  # open <pre>
        self._now = _Gathered()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._unseen or tag in UNSEEN or (attributes and _is_hidden(attributes)):
            self._unseen += 1
            return
        if tag == "br":
            self._break()
        elif self._now.texts and tag not in INLINE:
            self.flush()
        self._open.append((tag, _name(tag, attributes.get("class"), attributes.get("id")) if attributes else tag))
        self._links += tag == "a"
        self._preformatted += tag == "pre"

    def end(self, tag: str) -> None:
        if self._unseen:
            self._unseen -= 1
            return
        if self._now.texts and tag not in INLINE and tag != "br":
            self.flush()
        if self._open:
            self._open.pop()
        if len(self._open) < self._now.lowest:
            self._now.lowest = len(self._open)
        self._links -= tag == "a"
        self._preformatted -= tag == "pre"

    def data(self, text: str) -> None:
        if self._unseen:
            return
        now = self._now
        if not (now.inked or self._preformatted) and text.isspace():
            return  # the blanks between tags, half of what is heard
        now.texts.append(text)
        if ink := sum(map(len, text.split())):
            self._place(now)
            now.inked += ink
            now.linked += ink if self._links else 0
            now.breaks = 0

    def close(self) -> None:
        """Nothing: what is still open is flushed by the caller."""

    def flush(self) -> None:
        """Make a block of the text since the last one, if there is any."""
        now = self._now
        if not now.texts:
            return
        self._now = _Gathered()
        if now.inked and (text := _written("".join(now.texts), bool(self._preformatted))):
            around = now.around[: max(0, now.shared - now.outside)]
            tag = next((tag for tag, _ in reversed(around) if tag not in INLINE), "body")
            path = " ".join(name for _, name in around)
            self.found.append(PageBlock(text=text, tag=tag, path=path, link_share=now.linked / now.inked))

    def _place(self, now: _Gathered) -> None:
        """Keep the open tags that hold all words so far."""
        if now.inked:
            now.shared = min(now.shared, now.lowest)
        else:
            now.around, now.shared = self._open[-MOST_ANCESTORS:], len(self._open)
            now.outside = len(self._open) - len(now.around)
        now.lowest = len(self._open)

    def _break(self) -> None:
        """One line break is white space, two in a row part two paragraphs."""
        self._now.breaks += 1
        self._now.texts.append("\n")
        if self._now.breaks > 1:
            self.flush()


def _written(text: str, preformatted: bool) -> str:
    """The text as it is shown: settled, white space collapsed unless it is preformatted."""
    if not preformatted:
        plain = " ".join(text.split())
        return plain if plain.isascii() and plain.isprintable() else " ".join(settled(text).split())
    lines = (line.rstrip() for line in settled(text).split("\n"))
    return "\n".join(lines).strip("\n")


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether it is never shown. What React streams arrives as `<div hidden id="S:1">`, and a script shows it."""
    if "hidden" in attributes and not attributes.get("id", "").startswith("S:"):
        return True
    return "style" in attributes and _HIDDEN.search(attributes["style"]) is not None


@lru_cache(maxsize=1024)  # pages repeat their classes
def _name(tag: str, classes: str | None, identity: str | None) -> str:
    """`div.story-body.wide#main`, in lower case."""
    named = ".".join(("", *(classes or "").split()))
    identity = f"#{identity.strip()}" if identity else ""
    return (tag + (named + identity)[:MOST_NAME]).lower().replace(" ", "-")
