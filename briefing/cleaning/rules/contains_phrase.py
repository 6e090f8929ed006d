"""Labels by a phrase anywhere in a line.

Examples: "… delivered to your inbox at 6 a.m.", "… sin previo consentimiento".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.labels import LineLabel
from briefing.model import Reason

# A longer line is a paragraph about newsletters. Each phrase was chosen because it stands at least
# 20 times as often in the boilerplate of the labelled pages as in their articles.
MAX_WORDS = 40

_PROMO = LineLabel(kind="promo", reason=Reason(code="block_promo"))
_NOTICE = LineLabel(kind="notice", reason=Reason(code="block_notice"))
_CAPTION = LineLabel(kind="caption", reason=Reason(code="block_caption"))
_QUOTE = re.compile(r"[\"“”«»]")  # somebody else's words: “Sign up for our school,” she said


def label_by_phrase(
    lines: Sequence[TextLine], page_words: Mapping[str, int], lexicon: CleaningLexicon
) -> dict[int, LineLabel]:
    """Line index -> label, for the lines that hold such a phrase and no quotation mark.

    `page_words` has every word of the page as a key, so that absent phrases are not searched for.
    """
    phrases = [
        (phrase, label)
        for phrase, words, label in _list_phrases(lexicon)
        if words <= page_words.keys()
    ]
    return dict(_find_phrases(lines, phrases)) if phrases else {}


@cache
def _list_phrases(lexicon: CleaningLexicon) -> tuple[tuple[str, frozenset[str], LineLabel], ...]:
    """The phrases with their words and the label that each gives."""
    return tuple(
        (phrase, frozenset(phrase.split()), label)
        for label, own in (
            (_PROMO, lexicon.promo_phrases),
            (_NOTICE, lexicon.notice_phrases),
            # "Enlarge this image toggle caption Ann Ruiz/Nova": the button is glued to it.
            (_CAPTION, lexicon.caption_buttons),
        )
        for phrase in own
    )


def _find_phrases(
    lines: Sequence[TextLine], phrases: Sequence[tuple[str, LineLabel]]
) -> Iterator[tuple[int, LineLabel]]:
    text = "\n".join([line.lower_text for line in lines])
    starts: list[int] = []
    for phrase, label in phrases:
        position = text.find(phrase)
        if position >= 0 and not starts:
            starts = [0, *accumulate(len(line.lower_text) + 1 for line in lines)]
        while position >= 0:
            index = bisect_right(starts, position) - 1
            line, is_button = lines[index], lines[index].lower_bare == phrase
            if line.word_count <= MAX_WORDS and not is_button and not _QUOTE.search(line.text):
                yield index, label
            position = text.find(phrase, starts[index + 1])
