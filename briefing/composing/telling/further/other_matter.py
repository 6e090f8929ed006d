"""Whether a sentence is of another matter than the story's first: a second item of its page.

Pages in brief have several short items below each other, each under a line of its own; and a
report wanders off: "He is heading to Lomas for a long-planned visit."
"""

from bisect import bisect_right

from briefing.composing.gate.reading import has_digit
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.story_material import StoryMaterial

# Stems shared with headline and lead, from which on a sentence is of their matter. Of 58 printed
# behind the first on the labelled days seven share one or none: both sides or a figure are in four.
LEAST_SHARED = 2
# Behind a line of its own, so many: it heads what follows, which may be another item.
LEAST_BELOW_LINE = 3


def is_of_other_matter(one: LeadSentence, lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it shares hardly a word with headline and lead, and has neither both sides nor a
    figure; or stands below a line that heads another item.
    """
    stems = material.stems[one.article.language]
    shared = stems.count_shared(one, [lead])
    if _stands_below_line(one):
        return shared < LEAST_BELOW_LINE
    if shared >= LEAST_SHARED or has_digit(one.text):
        return False
    return not read_matter(one.text, one.article.language, material.edition.profile).names_both


def _stands_below_line(one: LeadSentence) -> bool:
    """Whether a subhead stands between the first paragraph of its article and the sentence."""
    kept, lines = one.article.cleaned.kept, one.article.cleaned.subheads
    first = next((block.span.start for block in kept if block.kind == "body"), 0)
    behind = bisect_right(lines, first, key=lambda line: line.span.start)
    return any(line.span.start < one.sentence.span.start for line in lines[behind : behind + 1])
