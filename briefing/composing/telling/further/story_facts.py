"""Further facts of a story that would be told in a line or two: figures, votes, what follows.

What weighs little by itself may yet be a fact of the act that the story's first sentence tells: it
shares words with that and has a figure, or shares many, or tells what the headline does. Of 48 such
sentences of the labelled days nine in ten can be printed alone, and half tell news.
"""

from collections.abc import Sequence

from briefing.composing import gate
from briefing.composing.gate.reading import has_digit
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.further.told_things import refuse_behind
from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.story_material import StoryMaterial

# Sentences from which on a story is told richly enough.
ENOUGH = 3
# Stems that a fact shares with the headline and the lead: of fewer it is of another matter; so many
# show it of this one without a figure.
LEAST_SHARED, MUCH_SHARED = 2, 4
_OF_HEADLINE = gate.Tier(name="headline fact", forbidden=gate.FACT.forbidden | {"stray"})


def is_fact(one: LeadSentence, chosen: Sequence[LeadSentence], material: StoryMaterial) -> bool:
    """Whether it is a further fact of the act that the first of the chosen sentences tells.

    None is what names a third country and not both sides.
    """
    keeper = material.sources.gate
    if refuse_behind(one, chosen[0], keeper, gate.FACT) is not None:
        return False
    matter = read_matter(one.text, one.article.language, material.edition.profile)
    if matter.thirds and not matter.names_both:
        return False
    shared = material.stems[one.article.language].count_shared(one, chosen[:1])
    if shared < LEAST_SHARED:
        return False
    return (
        shared >= MUCH_SHARED
        or has_digit(one.text)
        or refuse_behind(one, chosen[0], keeper, _OF_HEADLINE) is None
    )
