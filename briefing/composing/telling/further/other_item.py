"""Whether a sentence is of another matter than the story's first: a second item of its page.

Pages in brief have several short items below each other, each under a line of its own.
"""

from bisect import bisect_right

from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.story_material import StoryMaterial

# Stems shared with headline and lead behind a line of its own, which heads what may be another
# item.
LEAST_BELOW_LINE = 3


def is_of_other_item(one: LeadSentence, lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it stands below a line that heads another item of its page."""
    stems = material.stems[one.article.language]
    return _stands_below_line(one) and stems.count_shared(one, [lead]) < LEAST_BELOW_LINE


def _stands_below_line(one: LeadSentence) -> bool:
    """Whether a subhead stands between the first paragraph of its article and the sentence."""
    kept, lines = one.article.cleaned.kept, one.article.cleaned.subheads
    first = next((block.span.start for block in kept if block.kind == "body"), 0)
    behind = bisect_right(lines, first, key=lambda line: line.span.start)
    return any(line.span.start < one.sentence.span.start for line in lines[behind : behind + 1])
