"""Recall of paragraphs that the classifier misses in a short text with much boilerplate."""

import re
from collections.abc import Iterator, Sequence

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.metadata import author
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import COMMENT_HEAD, RELATED_HEAD

# On 40 made-up pages of 60 to 200 words with ten kinds of boilerplate each, the classifier alone
# loses 95 lines of the articles, paragraphs with probabilities from .01 to .3; with this recall it
# loses 50. Figures on real labelled pages change by less than .0002.
MAX_LIKELY_WORDS = 200  # of the lines above the threshold; a longer text is not looked at
MIN_PROBABILITY = 0.01
# Lines between two paragraphs of an article: a picture, an advertisement, a box with links.
MAX_GAP = 8
DECK_WORDS = 8, 45  # fewest and most
SUBHEAD_WORDS = 2, 8  # fewest and most
MAX_SITE_WORDS = 1  # "commission", a word of the site's services, may be of a river
MIN_STOP_WORDS = 2  # of running text; a list of names has none

_WORD = re.compile(r"\w+")
_NOT_IN_DECK = re.compile(r"[|•·©/]|(?:19|20)\d\d|:\d\d")
_QUOTE = re.compile(r"[\"“”«»]|^[—–]")  # a quotation, or what one of two says in an interview


def recover_paragraphs(
    page: PageLines, probability: Sequence[float], unlabelled: Sequence[int], likely: Sequence[int]
) -> tuple[int, ...]:
    """The likely lines of a short text and the paragraphs between and below them, in order.

    Only lines of `unlabelled` are recovered, none behind the first head of comments or related
    articles below the last likely line. Returns `likely` for a long text, a page that was HTML, or
    a language without stop words.
    """
    words = sum(page.lines[index].word_count for index in likely)
    if not likely or words > MAX_LIKELY_WORDS or page.hints or not page.lexicon.stop_words:
        return tuple(likely)
    end = _find_end_head(page, likely[-1])
    possible = [
        index for index in unlabelled if index < end and probability[index] >= MIN_PROBABILITY
    ]
    return tuple(_walk(page, sorted({*possible, *likely}), frozenset(likely)))


def reads_as_deck(page: PageLines, index: int) -> bool:
    """Whether the line below the headline is running text of a deck's length, without a label.

    An example: "Trains will not run on Sundays, she says". Always False on a page that was HTML.
    """
    line = page.lines[index]
    if page.hints or page.own_labels[index] or page.context_labels[index] or line.bullet:
        return False
    if not DECK_WORDS[0] <= line.word_count <= DECK_WORDS[1] or _NOT_IN_DECK.search(line.text):
        return False
    words = _WORD.findall(line.lower_text)
    return not author.is_name_list(line, page.lexicon) and _is_running_text(page, words)


def _walk(page: PageLines, possible: Sequence[int], likely: frozenset[int]) -> Iterator[int]:
    last = min(likely)
    for index in possible:
        near = last < index and index - last <= MAX_GAP
        fits = near and (_is_paragraph(page, index) or _is_list_item(page, index, last))
        if index in likely or fits:
            if _is_subhead(page, index - 1) and last < index - 1:
                yield index - 1
            last = index
            yield index


def _is_subhead(page: PageLines, index: int) -> bool:
    """Whether the line is a short heading that has a stop word, is numbered or asks a question."""
    line = page.lines[index]
    if page.own_labels[index] or page.context_labels[index] or line.is_glued:
        return False
    if not SUBHEAD_WORDS[0] <= line.word_count <= SUBHEAD_WORDS[1]:
        return False
    if line.bullet[:1].isdigit():
        return not line.ends_sentence
    if line.ends_sentence or not line.text[0].isupper():
        return line.text.endswith("?")
    stop_words = phrase_set(page.lexicon, "stop_words")
    return any(word in stop_words for word in _WORD.findall(line.lower_text))


def _is_list_item(page: PageLines, index: int, last: int) -> bool:
    """Whether the line opens a list with a colon, or is an item right below one or its opening.

    `last` is the line of the article above it.
    """
    line, above = page.lines[index], page.lines[last]
    if line.bullet:
        follows = bool(above.bullet) or above.text.endswith(":")
        return last == index - 1 and follows and line.word_count >= SUBHEAD_WORDS[0]
    has_items = index + 1 < len(page.lines) and bool(page.lines[index + 1].bullet)
    return line.text.endswith(":") and has_items


def _find_end_head(page: PageLines, last: int) -> int:
    """The first head of comments or related articles from a line on; the page's end without one."""
    heads = (
        index
        for index in range(last, len(page.lines))
        if page.own_labels[index] in (COMMENT_HEAD, RELATED_HEAD)
    )
    return next(heads, len(page.lines))


def _is_paragraph(page: PageLines, index: int) -> bool:
    """Whether the line is a paragraph of running text that asks nothing of the reader."""
    line = page.lines[index]
    if not line.is_paragraph or line.bullet or line.text.endswith(("…", "...")):
        return False
    words = _WORD.findall(line.lower_text)
    return _is_running_text(page, words, quoted=_QUOTE.search(line.text) is not None)


def _is_running_text(page: PageLines, words: Sequence[str], *, quoted: bool = False) -> bool:
    """Whether the words are running text, and are not about the site or addressed to its reader.

    Whom a quotation addresses and what it is about does not count.
    """
    stop_words = phrase_set(page.lexicon, "stop_words")
    if sum(word in stop_words for word in words) < MIN_STOP_WORDS:
        return False
    if quoted:
        return True
    reader_pronouns = phrase_set(page.lexicon, "reader_pronouns")
    site_words = phrase_set(page.lexicon, "site_words")
    about_site = sum(word in site_words for word in words)
    return about_site <= MAX_SITE_WORDS and reader_pronouns.isdisjoint(words)
