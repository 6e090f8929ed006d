"""Paragraphs that the scorer overlooks in a short text, where much debris stands between them."""

import re
from collections.abc import Iterator, Sequence

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.metadata import byline_lines
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.line_rules import COMMENT_HEAD, RELATED_HEAD

# Of 40 made-up pages of 60 to 200 words with ten kinds of debris each, the scorer alone loses 95 lines of the articles,
# paragraphs at chances from .01 to .3; with what is taken here, 50. Real labelled pages change by less than .0002.
SMALL = 200  # words of the lines that are likely by themselves
LEAST_CHANCE = 0.015
GAP = 8  # lines between two paragraphs of an article: a picture, an advertisement, a box with links
DECK = 8, 45  # words
SUBHEAD = 2, 8  # words
MOST_OF_SITE = 1  # words of the page's services: a commission may be of a river
LEAST_STOP_WORDS = 2  # of running text; a list of names has none

_WORD = re.compile(r"\w+")
_NO_DECK = re.compile(r"[|•·©/]|(?:19|20)\d\d|:\d\d")
_QUOTE = re.compile(r"[\"“”«»]|^[—–]")  # or what one of two says in an interview


def recover_paragraphs(
    page: PageLines, chance: Sequence[float], free: Sequence[int], likely: Sequence[int]
) -> tuple[int, ...]:
    """The likely lines of a short text, and the paragraphs between and behind them that speak to no reader, in order.

    It looks no further than the first head of comments or of other articles behind the last likely line.
    """
    words = sum(page.lines[index].words for index in likely)
    if not likely or words > SMALL or page.hints or not page.words.stop_words:
        return tuple(likely)
    return tuple(_walk(page, chance, free, likely))


def _walk(
    page: PageLines, chance: Sequence[float], free: Sequence[int], likely: Sequence[int]
) -> Iterator[int]:
    sure, last, end = frozenset(likely), likely[0], _end(page, likely[-1])
    for index in free:
        near = last < index < end and index - last <= GAP and chance[index] >= LEAST_CHANCE
        if index in sure or (near and (_is_told(page, index) or _is_item(page, index, last))):
            if _is_subhead(page, index - 1) and last < index - 1:
                yield index - 1
            last = index
            yield index


def _is_subhead(page: PageLines, index: int) -> bool:
    """Whether the line above a paragraph is a heading of few words, one of them a stop word, or a question."""
    line = page.lines[index]
    if (
        page.roles[index]
        or page.beside[index]
        or line.glued
        or not SUBHEAD[0] <= line.words <= SUBHEAD[1]
    ):
        return False
    if line.listed[:1].isdigit():
        return not line.closed
    if line.closed or not line.text[0].isupper():
        return line.text.endswith("?")
    return any(word in phrase_set(page.words, "stop_words") for word in _WORD.findall(line.opening))


def _is_item(page: PageLines, index: int, last: int) -> bool:
    """Whether the line opens a list with a colon, or is an item right below another one or below what opens it."""
    line, above = page.lines[index], page.lines[last]
    if line.listed:
        return (
            last == index - 1
            and (bool(above.listed) or above.text.endswith(":"))
            and line.words >= SUBHEAD[0]
        )
    return (
        line.text.endswith(":")
        and index + 1 < len(page.lines)
        and bool(page.lines[index + 1].listed)
    )


def _end(page: PageLines, last: int) -> int:
    heads = (
        index
        for index in range(last, len(page.lines))
        if page.roles[index] in (COMMENT_HEAD, RELATED_HEAD)
    )
    return next(heads, len(page.lines))


def reads_as_deck(page: PageLines, index: int) -> bool:
    """Whether the line right below the headline is running text of a deck's length: "Trains will not run, she says"."""
    line = page.lines[index]
    if (
        page.hints
        or page.roles[index]
        or page.beside[index]
        or not DECK[0] <= line.words <= DECK[1]
        or line.listed
    ):
        return False
    return not (
        _NO_DECK.search(line.text) or byline_lines.is_name_list(line, page.words)
    ) and _runs(page, _WORD.findall(line.opening))


def _is_told(page: PageLines, index: int) -> bool:
    """Whether the line is a paragraph of running text that tells something and asks nothing of the reader."""
    line = page.lines[index]
    if not line.is_paragraph or line.listed or line.text.endswith(("…", "...")):
        return False
    words = _WORD.findall(line.opening)
    return _runs(page, words, quoted=_QUOTE.search(line.text) is not None)


def _runs(page: PageLines, words: Sequence[str], *, quoted: bool = False) -> bool:
    """Whether the words are running text, not of the page and not to its reader; in a quote somebody else speaks."""
    stops = phrase_set(page.words, "stop_words")
    if sum(word in stops for word in words) < LEAST_STOP_WORDS:
        return False
    if quoted:
        return True
    to_reader, of_site = (
        sum(word in phrase_set(page.words, name) for word in words) for name in ("address", "site")
    )
    return not to_reader and of_site <= MOST_OF_SITE
