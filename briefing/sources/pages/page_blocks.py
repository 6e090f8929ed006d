"""A page -> its blocks: what its reader sees as a paragraph, a heading, an item, a caption.

Only tags decide where a block begins and ends; no style sheet is read. Nothing that is shown is
left out, whatever it is worth: that is for cleaning to say. Only what is never shown (scripts,
styles, templates, hidden parts) is missing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from briefing.quick_dataclass import dataclass
from briefing.sources.field_limits import MOST_CHARACTERS, TOO_LONG
from briefing.sources.input_errors import wrap_reason
from briefing.sources.pages.html_parser import parse_events
from briefing.sources.source_words import collect_words
from briefing.text.normalization import normalize

INLINE_TAGS = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr
    q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905  a list of 40 quoted names is no easier to read
)
# Not shown, or shown as something else than text to read.
HIDDEN_TAGS = frozenset(
    """
    head script style noscript template svg math iframe object embed applet audio video
    canvas select datalist textarea input map noframes
    """.split()  # noqa: SIM905  a list of 40 quoted names is no easier to read
)
# The other tags of HTML. What is none of them is shown inside its line, as browsers do; agencies
# mark names, places and sums so: "<p><person>Ana Ruiz</person>, a miller, …".
OTHER_TAGS = HIDDEN_TAGS.union(
    """
    html body main article section nav aside header footer hgroup search div p pre hr blockquote
    address center ul ol li dl dt dd menu dir table caption colgroup col thead tbody tfoot tr td th
    figure figcaption img picture source track h1 h2 h3 h4 h5 h6 form fieldset legend button option
    optgroup output progress meter details summary dialog br title link meta base slot
    """.split()  # noqa: SIM905  a list of 70 quoted names is no easier to read
)
# A picture's credit may stand in one of these at the beginning of the paragraph beside it.
CREDIT_TAGS = frozenset(("small", "span", "em", "i", "cite"))
LONGEST_CREDIT = 80  # characters
# The nearest ancestors say what a block is; paths without end would make deep pages cost the square
# of their length.
MOST_ANCESTORS = 24
MOST_NAME = 160  # characters of one ancestor's classes and id
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class PageBlock(NamedTuple):
    """One block of a page, its text normalized.

    The other fields are those of `model.MarkupHint`; the path ends with the block's own tag. It is
    a named tuple because a page has hundreds of blocks: see `cleaning.lines.TextLine`.
    """

    text: str
    tag: str
    path: str
    link_share: float


@dataclass(slots=True)
class _OpenBlock:
    """What has been received of a block so far."""

    texts: list[str] = field(default_factory=list)
    linked: int = 0  # characters inside links that are no white space
    has_words: bool = False  # there are characters that are no white space
    # The open tags at its first word, the nearest ones.
    tags: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)  # the same with their classes and ids
    outside: int = 0  # how many more were open then
    shared: int = 0  # how many of the open tags hold all of it
    lowest: int = 0  # how many stayed open since its last word
    breaks: int = 0  # <br> since its last word


def split_into_blocks(source: str) -> tuple[PageBlock, ...]:
    """The blocks of a page in its order; none for a page without text.

    InputError for a block of more than `MOST_CHARACTERS`, whose words alone took 250 MB.
    """
    splitter = _Splitter()
    parse_events(source, splitter)
    splitter.flush()
    return tuple(splitter.blocks)


class _Splitter:
    """A parser target that gathers text and makes a block of it where a block begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._tags: list[str] = []  # the open ones, outermost first
        self._names: list[str] = []  # the same with their classes and ids
        self._hidden_depth = 0  # open tags from the outermost one that is not shown
        self._links = 0  # open <a>
        self._preformatted = 0  # open <pre>
        self._now = _OpenBlock()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._hidden_depth or tag in HIDDEN_TAGS or (attributes and _is_hidden(attributes)):
            self._hidden_depth += 1
            return
        if tag == "br":
            self._break()
        elif self._now.texts and not self._is_inline(tag):
            self.flush()
        self._tags.append(tag)
        self._names.append(
            _name(tag, attributes.get("class"), attributes.get("id")) if attributes else tag
        )
        if tag == "a":
            self._links += 1
        elif tag == "pre":
            self._preformatted += 1

    def end(self, tag: str) -> None:
        if self._hidden_depth:
            self._hidden_depth -= 1
            return
        now = self._now
        if now.texts and (
            (tag != "br" and not self._is_inline(tag))
            or (tag in CREDIT_TAGS and _is_credit(now.texts))
        ):
            self.flush()
            now = self._now
        if self._tags:
            self._tags.pop()
            self._names.pop()
        if len(self._tags) < now.lowest:
            now.lowest = len(self._tags)
        if tag == "a":
            self._links -= 1
        elif tag == "pre":
            self._preformatted -= 1

    def _is_inline(self, tag: str) -> bool:
        """Whether the tag parts no text: a known one, or an unknown one of a single word inside a
        paragraph. Elsewhere and with a hyphen such a tag is a component of the page.
        """
        if tag in INLINE_TAGS or tag in OTHER_TAGS:
            return tag in INLINE_TAGS
        return tag.isalpha() and "p" in self._tags[-MOST_ANCESTORS:]

    def data(self, text: str) -> None:
        if self._hidden_depth:
            return
        now = self._now
        if text.isspace():
            # The blanks between tags, half of all events, are no text.
            if now.has_words or self._preformatted:
                now.texts.append(text)
            return
        now.texts.append(text)
        self._place(now)
        if self._links:
            now.linked += _count_characters(text.split())
        now.breaks = 0

    def close(self) -> None:
        """Nothing: what is still open is flushed by the caller."""

    def flush(self) -> None:
        """Make a block of the text since the last one, if there is any."""
        now = self._now
        if not now.texts:
            return
        self._now = _OpenBlock()
        if not now.has_words:
            return
        written = "".join(now.texts)
        if len(written) > MOST_CHARACTERS:
            raise wrap_reason(TOO_LONG)
        words = written.split()
        if text := _normalize_lines(written) if self._preformatted else _normalize_words(words):
            hold = max(0, now.shared - now.outside)
            tag = next((tag for tag in reversed(now.tags[:hold]) if tag not in INLINE_TAGS), "body")
            share = now.linked / _count_characters(words)
            self.blocks.append(
                PageBlock(text=text, tag=tag, path=" ".join(now.names[:hold]), link_share=share)
            )

    def _place(self, now: _OpenBlock) -> None:
        """Keep the open tags that hold all words so far."""
        many = len(self._tags)
        if now.has_words:
            now.shared = min(now.shared, now.lowest)
        else:
            now.tags, now.names = self._tags[-MOST_ANCESTORS:], self._names[-MOST_ANCESTORS:]
            now.has_words, now.shared, now.outside = True, many, many - len(now.tags)
        now.lowest = many

    def _break(self) -> None:
        """One line break is white space, two in a row part two paragraphs."""
        self._now.breaks += 1
        self._now.texts.append("\n")
        if self._now.breaks > 1:
            self.flush()


def _is_credit(texts: Sequence[str]) -> bool:
    """Whether all that a block has so far is the credit of a picture: "Photo: Ann Ruiz / Nova"."""
    if len(texts) > 1 or len(texts[0]) > LONGEST_CREDIT:
        return False
    return texts[0].lstrip().lower().startswith(tuple(collect_words("credit_labels")))


def _count_characters(words: Sequence[str]) -> int:
    """How many characters the words have together."""
    return len("".join(words))


def _normalize_words(words: Sequence[str]) -> str:
    """The words in one line, normalized."""
    plain = " ".join(words)
    return plain if plain.isascii() and plain.isprintable() else " ".join(normalize(plain).split())


def _normalize_lines(preformatted: str) -> str:
    """The lines normalized as they stand, without blank ones around them."""
    return "\n".join(line.rstrip() for line in normalize(preformatted).split("\n")).strip("\n")


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is never shown.

    React streams `<div hidden id="S:1">`, which a script shows later.
    """
    if "hidden" in attributes and not attributes.get("id", "").startswith("S:"):
        return True
    return "style" in attributes and _HIDDEN.search(attributes["style"]) is not None


@lru_cache(maxsize=1024)  # pages repeat their classes
def _name(tag: str, classes: str | None, identity: str | None) -> str:
    """`div.story-body.wide#main`, in lower case."""
    named = ".".join(("", *(classes or "").split()))
    identity = f"#{identity.strip()}" if identity else ""
    return (tag + (named + identity)[:MOST_NAME]).lower().replace(" ", "-")
