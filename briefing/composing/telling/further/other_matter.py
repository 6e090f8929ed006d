"""Whether a sentence is of another matter than the story's first: a second item of its page.

Pages in brief have several short items below each other, each under a line of its own; and a
report wanders off: "He is heading to Lomas for a long-planned visit."
"""

from bisect import bisect_right

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import has_digit
from briefing.composing.gate.signs.own_time import names_own_time
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.news_lead import LeadSentence, find_named_day
from briefing.composing.telling.side_answer import find_acting_side
from briefing.composing.telling.story_material import StoryMaterial

# Stems shared with headline and lead, from which on a sentence is of their matter. Of 58 printed
# behind the first on the labelled days seven share one or none: both sides or a figure are in four.
LEAST_SHARED = 2
# Behind a line of its own, so many: it heads what follows, which may be another item.
LEAST_BELOW_LINE = 3
# Days: a side's act that shares nothing with the lead is told beside it up to here. Of ten such on
# 550 known days nine are right; of three that were four days ago none is.
OLDEST = 3


def is_of_other_matter(one: LeadSentence, lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it shares hardly a word with headline and lead, and has neither both sides nor a
    figure; or stands below a line that heads another item.
    """
    if _tells_act_of_side(one, material):
        return False
    stems = material.stems[one.article.language]
    shared = stems.count_shared(one, [lead])
    if _stands_below_line(one):
        return shared < LEAST_BELOW_LINE
    if shared >= LEAST_SHARED or has_digit(one.text):
        return False
    return not read_matter(one.text, one.article.language, material.edition.profile).names_both


def _tells_act_of_side(one: LeadSentence, material: StoryMaterial) -> bool:
    """Whether one of the two does or says something in these days, with no third country alone.

    "Lomas's ministry said on Tuesday that …": what else the two do is news of them as well.
    """
    profile = material.edition.profile
    if profile is None:
        return False
    matter = read_matter(one.text, one.article.language, profile)
    if (matter.thirds and not matter.names_both) or not matter.is_between:
        return False
    if not names_own_time(read_passage(one.article, one.sentence.span)):
        return False
    published = one.article.day or one.article.article.published
    named = published and find_named_day(one, published)
    if published and named and (published - named).days > OLDEST:
        return False
    return find_acting_side(one.text, one.article.language, profile) is not None


def _stands_below_line(one: LeadSentence) -> bool:
    """Whether a subhead stands between the first paragraph of its article and the sentence."""
    kept, lines = one.article.cleaned.kept, one.article.cleaned.subheads
    first = next((block.span.start for block in kept if block.kind == "body"), 0)
    behind = bisect_right(lines, first, key=lambda line: line.span.start)
    return any(line.span.start < one.sentence.span.start for line in lines[behind : behind + 1])
