"""How much a brief has to read, and how much of it is new: what is said at its very top."""

import math
from dataclasses import replace

from briefing.composing.checks.brief_check import list_excerpts
from briefing.model import Brief
from briefing.rendering.wording.labels import Labels, format_count

# Adults read non-fiction at about 240 words a minute (Brysbaert 2019: 238); names and figures slow
# it a little.
WORDS_PER_MINUTE = 220


def count_stories(brief: Brief, words: Labels) -> str:
    """So many stories and opinion pieces, for where the brief is named and not yet opened."""
    kinds = [story.kind for story in brief.stories]
    stories = format_count(words.story, words.stories, kinds.count("news"))
    views = format_count(words.opinion_count, words.opinions_count, kinds.count("opinion"))
    if "opinion" not in kinds:
        return stories
    return words.and_opinions.format(stories=stories, opinions=views) if "news" in kinds else views


def describe_stories(brief: Brief, words: Labels) -> str:
    """So many stories, and how many of them are new since yesterday; "No stories" of none.

    A story is new that no earlier brief told. Of a digest, which is about many days, of opinion and
    where no brief stood before, so that all would be new, nothing of that kind is said.
    """
    statuses = [story.status for story in brief.stories if story.kind == "news"]
    told, new = len(statuses), statuses.count("new")
    if not statuses:
        return words.no_stories
    stories = format_count(words.story, words.stories, told)
    if brief.period or (new == told and brief.follows is None):
        return stories
    if new == told:
        return format_count(words.only_new_one, words.only_new, told)
    if new == 0:
        return format_count(words.none_new_one, words.none_new, told)
    return words.partly_new.format(
        stories=stories,
        new=format_count(words.new_one, words.new_count, new),
        told=format_count(words.told_one, words.told_count, told - new),
    )


def describe_reading(brief: Brief, words: Labels) -> list[str]:
    """So many opinion pieces, outlets and minutes; of what there is none nothing is said."""
    views = [story.kind for story in brief.stories].count("opinion")
    opinions = format_count(words.opinion_count, words.opinions_count, views)
    outlets = format_count(words.outlet_short, words.outlets_short, brief.counts.outlets)
    minutes = format_count(words.minute, words.minutes, count_minutes(brief))
    return [
        *([opinions] if views else []),
        *([outlets] if brief.counts.outlets else []),
        minutes,
    ]


def count_minutes(brief: Brief) -> int:
    """How long it takes to read all that stands before the list of sources."""
    slices = {excerpt.text for excerpt in list_excerpts(replace(brief, contexts=()))}
    headlines = {story.title or "" for story in brief.stories}
    words = sum(len(text.split()) for text in slices | headlines)
    return max(1, math.ceil(words / WORDS_PER_MINUTE))
