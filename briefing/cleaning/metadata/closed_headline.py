"""A headline that ends with a full stop, as bulletins of offices and some papers print it.

Only the first line of a text is asked: it is short, one sentence (or two right above a byline),
and the first paragraph below says again what it says. Else it is a deck, or the article's own
beginning.
"""

import re

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.parsed_page import KINDS_BELOW, PageLines
from briefing.text.dates.datelines import DATELINE
from briefing.text.plain_words import split_words

MIN_WORDS, MAX_WORDS = 3, 16  # decks and first paragraphs are mostly longer
MIN_PARAGRAPH_WORDS = 15  # of the first one below
LINES_ABOVE_TEXT = 5  # a byline, a day and a place stand between headline and text
# Of the line's words of MIN_LETTERS, the share that the first paragraph has: a lead says again what
# its headline says. Where a byline or a day tells that the line is no paragraph, fewer do.
MIN_SHARE, MIN_SHARE_ABOVE_BYLINE = 0.5, 0.3
MIN_LETTERS, STEM_LETTERS = 4, 5  # "raises" and "raise" begin alike

_TWO_SENTENCES = re.compile(r"[.!?;]\s+[^\W\d_a-z]")


def find_closed_headline(page: PageLines) -> int | None:
    """The index of the text's first line if that is such a headline; else None."""
    lines = page.lines
    if not lines or page.own_labels[0] or DATELINE.match(lines[0].text):
        return None
    is_short = _is_closed(lines[0].text) and MIN_WORDS <= lines[0].word_count <= MAX_WORDS
    if not is_short or (_TWO_SENTENCES.search(lines[0].text) and not _has_byline_below(page)):
        return None
    below = range(1, min(len(lines), 2 + LINES_ABOVE_TEXT))
    text = next((i for i in below if lines[i].word_count >= MIN_PARAGRAPH_WORDS), None)
    if text is None:
        return None
    labels = (page.context_labels[i] or page.own_labels[i] for i in range(1, text))
    is_signed = any(label is not None and label.kind in KINDS_BELOW for label in labels)
    if not is_signed and text > 1:
        return None
    least = MIN_SHARE_ABOVE_BYLINE if is_signed else MIN_SHARE
    return 0 if _share_words(page, 0, text) >= least else None


def _is_closed(text: str) -> bool:
    return text.endswith(".") and not text.endswith("..") and text[0].isupper()


def _has_byline_below(page: PageLines) -> bool:
    """Whether the second line is a byline: then the first is no paragraph."""
    label = next(iter(page.own_labels[1:2]), None)
    return label is not None and label.kind == "byline"


def _share_words(page: PageLines, index: int, other: int) -> float:
    """The share of a line's content words that another line has, by how they begin."""
    own, known = _stem_words(page, index), _stem_words(page, other)
    return len(own & known) / (len(own) or 1)


def _stem_words(page: PageLines, index: int) -> frozenset[str]:
    stop_words = phrase_set(page.lexicon, "stop_words")
    words = (word for word in split_words(page.lines[index].text) if word not in stop_words)
    return frozenset(word[:STEM_LETTERS] for word in words if len(word) >= MIN_LETTERS)
