"""What a line is by a phrase anywhere in it: "… delivered to your inbox at 6 a.m.", "… sin previo consentimiento"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.line_rules import LineLabel

# A longer line is a paragraph that speaks of newsletters. Of the phrases chosen, each stands 20 times as often in the
# debris of the labelled pages as in their articles, or more.
LONGEST = 40  # words

_INVITES = LineLabel(kind="promo", reason="asks to subscribe, follow or share")
_NOTICE = LineLabel(kind="notice", reason="a notice of the publisher")
_QUOTE = re.compile(r"[\"“”«»]")  # somebody else's words: “Sign up for our school,” she said


def label_by_phrase(
    lines: Sequence[TextLine], said: Mapping[str, int], words: CleaningLexicon
) -> dict[int, LineLabel]:
    """The role of each line that holds such a phrase, by the line's index; `said` has all words of the page."""
    phrases = [
        (phrase, role)
        for role, listed in ((_INVITES, words.promo_inside), (_NOTICE, words.notice_inside))
        for phrase in listed
        if all(word in said for word in phrase.split())
    ]
    return dict(_found(lines, phrases)) if phrases else {}


def _found(
    lines: Sequence[TextLine], phrases: Sequence[tuple[str, LineLabel]]
) -> Iterator[tuple[int, LineLabel]]:
    text = "\n".join(line.opening for line in lines)
    starts = [0, *accumulate(len(line.opening) + 1 for line in lines)]
    for phrase, role in phrases:
        at = text.find(phrase)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            if lines[index].words <= LONGEST and not _QUOTE.search(lines[index].text):
                yield index, role
            at = text.find(phrase, starts[index + 1])
