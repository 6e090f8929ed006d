"""Sentences that lean on the one printed directly before them, and so may follow it."""

from collections.abc import Callable, Sequence

from briefing.composing import gate
from briefing.composing.telling.news_lead import LeadSentence

Order = Callable[[Sequence[LeadSentence]], list[LeadSentence]]
IsSaid = Callable[[LeadSentence, Sequence[LeadSentence]], bool]


def add_later_sentences(
    chosen: Sequence[LeadSentence],
    words: int,
    order: Order,
    is_said: IsSaid,
    keeper: gate.Gate,
) -> list[LeadSentence]:
    """The chosen sentences with those that lean on one of them, as far as these words reach.

    A follower stands in the same paragraph, directly behind its sentence there and in the brief;
    what repeats a printed sentence, or contradicts one, is none. Room is filled from the first
    sentence on.
    """
    told, left = list(chosen), words
    for one in order(chosen):
        later = find_later_sentence(one, keeper)
        if later is None or later in told or is_said(later, told):
            continue
        length = len(later.text.split())
        printed = order([*told, later])
        if length <= left and printed.index(later) == printed.index(one) + 1:
            told.append(later)
            left -= length
    return told


def find_later_sentence(one: LeadSentence, keeper: gate.Gate) -> LeadSentence | None:
    """The next sentence of its paragraph, if all that speaks against it is that it leans."""
    following = next(
        (
            other
            for other in one.article.sentences
            if other.index == one.sentence.index + 1 and other.paragraph == one.sentence.paragraph
        ),
        None,
    )
    if following is None or keeper.refuse(following, one.article, gate.LATER) is not None:
        return None
    return LeadSentence(article=one.article, sentence=following)
