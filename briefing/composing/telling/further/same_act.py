"""Whether a sentence tells more of the act that its story's first sentence tells.

A report tells first what happened, directly behind it what its writer holds for the next to know,
and from there on it goes back, aside, and to what others say. So what may stand behind a story's
first sentence is of three kinds: what stands close behind it and shares its words or tells what
comes of it, a figure of which is said what it counts, and what happened on a day of its own, told
by another report or an act of one side towards the other.

Of 563 sentences of 51 real days that no rule of form forbids, each read and judged, 70 are of the
first two kinds and 59 of these are right (.84, where .42 of all are); of the third, beside them, 12
of 14; of what is to come, beside all these, 7 of 8; of what other reports tell of a day 16 of 18.
The regression (`newsworthiness.py`) above even odds finds 90 of 155 (.58).
"""

from briefing.composing.figures.figure_patterns import list_figures_of
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.signs.own_time import names_own_time
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.news_lead import LeadSentence, is_plan
from briefing.composing.telling.side_answer import find_acting_side
from briefing.composing.telling.story_material import StoryMaterial

# Sentences behind the first one of its report. Right of what stands there and shares its words: two
# .84 of 38, three .83 of 53, four .79 of 66, five .74 of 78.
REACH = 3
# Stems that it shares with the headline and the first sentence: with two .80 are right, with four
# no more than with three.
LEAST_SHARED = 3
# Sentences of a report, below which a figure or an act is background: .90 of 29 figures above it
# are right, .40 of 43 below.
EARLY = 7


def tells_same_act(one: LeadSentence, lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it is a further fact of what the first sentence of its story tells."""
    return (
        _follows_on(one, lead, material)
        or counts_early(one)
        or _tells_of_own_day(one, lead, material)
    )


def _follows_on(one: LeadSentence, lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it stands close behind the first sentence, on its matter or of what comes of it.

    In nobody's own words, either way.
    """
    if one.article.id != lead.article.id:
        return False
    if not 0 < one.sentence.index - lead.sentence.index <= REACH:
        return False
    stems = material.stems[one.article.language]
    is_of_act = stems.count_shared(one, [lead]) >= LEAST_SHARED or is_plan(one)
    return is_of_act and not stems.quotes(one)


def counts_early(one: LeadSentence) -> bool:
    """Whether it stands near the top of a report and has a figure with what it counts."""
    is_early = one.sentence.index < EARLY
    return is_early and bool(list_figures_of(one.text, one.article.language))


def _tells_of_own_day(one: LeadSentence, lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it stands near the top of a report and tells of a day that it names.

    In the report of the first sentence only if one of the two sides acts in it towards the other:
    what else stands there of a day is as often right as any sentence.
    """
    if one.sentence.index >= EARLY:
        return False
    if not names_own_time(read_passage(one.article, one.sentence.span)):
        return False
    return one.article.id != lead.article.id or _tells_act_of_side(one, material)


def _tells_act_of_side(one: LeadSentence, material: StoryMaterial) -> bool:
    """Whether one of the two sides acts in it towards the other."""
    profile, language = material.edition.profile, one.article.language
    if profile is None or not read_matter(one.text, language, profile).names_both:
        return False
    return find_acting_side(one.text, language, profile) is not None
