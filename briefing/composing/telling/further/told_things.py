"""What the gate says of a sentence behind a story's first one, which may tell what it recalls."""

from briefing.composing import gate
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.subjects.recalled_things import list_beginnings, list_recalled
from briefing.composing.telling.news_lead import LeadSentence


def refuse_behind(
    one: LeadSentence, lead: LeadSentence, keeper: gate.Gate, tier: gate.Tier
) -> str | None:
    """The code for which it may not stand behind the lead; None if it may.

    "The pact" is told where the lead or the headline has "signed a pact", and else leans.
    """
    if code := keeper.refuse(one.sentence, one.article, tier):
        return code
    code = keeper.refuse(one.sentence, one.article, gate.UNTOLD)
    return None if code and _tells_recalled(lead, one) else code


def _tells_recalled(lead: LeadSentence, one: LeadSentence) -> bool:
    recalled = list_recalled(read_passage(one.article, one.sentence.span))
    return (list_beginnings(lead.text) | _list_of_headline(one)).issuperset(recalled)


def _list_of_headline(one: LeadSentence) -> frozenset[str]:
    return list_beginnings(one.article.article.title or "")
