"""How a brief's slices are set: in paragraphs and runs of one source, each said once.

Document, page and mail ask the same questions here, so that none of them says more or less.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from briefing.composing.gate.signs.headline_force import HeadlineForce, read_force
from briefing.composing.gate.signs.headlines import announces, attributes, says_nothing
from briefing.model import Brief, Excerpt, Figure, StandIn, Story
from briefing.rendering.wording.telling_headline import tells_the_same

# Characters between two sentences that stand side by side in their source: a blank, a line's end.
MOST_BETWEEN = 3
# A bullet is a sentence that tells the news. One of more words is a paragraph, for which the
# headline does; with twenty words nearly all bullets were headlines, and on six of eleven days
# never seen a label, a preview or a reaction stood for a sentence that told what was done.
MOST_LINE_WORDS = 45
# Beside a figure the reader glances at what is counted, and the sentence stands in its story: of 30
# sentences of the made-up week and the sample day 29 have more words, 28 headlines have not.
MOST_FIGURE_WORDS = 20
# Words of a name that a headline opens or ends with, and a colon: "Ana Vale: …", "…: Vale".
MOST_NAME_WORDS = 4
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def choose_body(story: Story) -> tuple[Excerpt, ...]:
    """The sentences below the headline: all but the one that stands in for it."""
    return story.sentences if story.title or story.head or story.occasion else story.sentences[1:]


def split_paragraphs(excerpts: Sequence[Excerpt]) -> tuple[tuple[Excerpt, ...], ...]:
    """The sentences in paragraphs: those stand in one that stand side by side in their source."""
    paragraphs: list[list[Excerpt]] = []
    for excerpt in excerpts:
        if paragraphs and _follows(paragraphs[-1][-1], excerpt):
            paragraphs[-1].append(excerpt)
        else:
            paragraphs.append([excerpt])
    return tuple(tuple(paragraph) for paragraph in paragraphs)


def group_runs(
    paragraphs: Sequence[tuple[Excerpt, ...]],
) -> tuple[tuple[tuple[Excerpt, ...], ...], ...]:
    """The paragraphs in runs of one source: a citation is due where the source changes."""
    return tuple(
        tuple(run) for _, run in groupby(paragraphs, key=lambda paragraph: paragraph[0].citation)
    )


def has_one_source(story: Story) -> bool:
    """Whether all that is printed of a story is from the article that its source line names."""
    return cited_numbers(story) <= {story.headline_citation}


def cited_numbers(story: Story) -> set[int]:
    """The numbers of the sources that a story's sentences and quotes are from."""
    quoted = {quote.excerpt.citation for quote in story.quotes}
    return {excerpt.citation for excerpt in story.sentences} | quoted


def find_story(brief: Brief, excerpt: Excerpt) -> Story | None:
    """The story that tells a slice, else the first that has its source; None where none has."""
    told = (story for story in brief.stories if excerpt in story.sentences)
    having = (story for story in brief.stories if excerpt.citation in story.articles)
    return next(told, None) or next(having, None)


def list_bullets(brief: Brief) -> tuple[Excerpt | StandIn, ...]:
    """The bottom line: its sentences, and at their places what stands in for others."""
    bullets: list[Excerpt | StandIn] = list(brief.bottom_line)
    for number, one in enumerate(brief.stand_ins):
        bullets.insert(one.place + number, one)
    return tuple(bullets)


def find_stood_for(brief: Brief, stand_in: StandIn) -> Story:
    """The story that a stand-in tells in the bottom line."""
    return next(story for story in brief.stories if story.key == stand_in.story)


def choose_line(
    brief: Brief, excerpt: Excerpt, *, most_words: int = MOST_LINE_WORDS
) -> Story | None:
    """The story whose headline stands for a bullet; None where the slice itself is printed.

    A long sentence that its story tells is not told twice: its headline leads there, if the editor
    wrote it or it tells the same. Where no article has a headline, or no story tells the slice, it
    stands itself. A date always has the sentence with it: no headline says that.
    """
    story = find_story(brief, excerpt)
    if story is None or excerpt not in story.sentences or not story.title:
        return None
    if len(excerpt.text.split()) <= most_words:
        return None
    return story if story.retitled or _is_told_by_headline(brief, excerpt, story) else None


def choose_figure_line(brief: Brief, figure: Figure) -> Story | None:
    """The story whose headline stands beside a figure; None where its sentence does.

    As with a bullet, for shorter sentences too, and only where the headline has the figure itself:
    a headline that does not say it stood beside figures once, and misled.
    """
    story = choose_line(brief, figure.sentence, most_words=MOST_FIGURE_WORDS)
    named = story.title or "" if story else ""
    numbers = _NUMBER.findall(figure.figure.text)
    return story if numbers and set(numbers) <= set(_NUMBER.findall(named)) else None


def _is_told_by_headline(brief: Brief, excerpt: Excerpt, story: Story) -> bool:
    language = next(one.language for one in brief.citations if one.number == excerpt.citation)
    headline = story.headline or ""
    # What is to come is overtaken where it was done, a view where the sentence says whose it is.
    told = excerpt.text
    is_view = attributes(told, language) and not attributes(headline, language)
    is_no_plan = is_view or not announces(told, language)
    if (announces(headline, language) and is_no_plan) or says_nothing(headline, language):
        return False
    if _has_words_of_others(headline, language, is_attributed=attributes(told, language)):
        return False
    return tells_the_same(headline, told, language)


def _has_words_of_others(headline: str, language: str, *, is_attributed: bool) -> bool:
    """Whether a headline quotes, judges or echoes, or has a name and a colon for "she said".

    A name and a colon are no speaker where the sentence tells of none: "Vidalia: treaty signed".
    """
    if read_force(headline, language, None) < HeadlineForce.ACT:
        return True
    ends = (headline.partition(": ")[::2], headline.rpartition(": ")[::-2])
    return is_attributed and any(_is_name(name) and bool(rest) for name, rest in ends)


def _is_name(text: str) -> bool:
    words = text.split()
    return 0 < len(words) <= MOST_NAME_WORDS and words[0][0].isupper()


def count_outlets(story: Story, names: Mapping[int, str]) -> tuple[str, ...]:
    """The outlets that a story was also found in, each once.

    Unnamed ones may all be of one paper, and of an unnamed story's own: beside a named one they
    count once, by an empty name.
    """
    best = names.get(story.headline_citation, "")
    others = [names.get(n, "") for n in (*story.articles, *story.copies)]
    named = dict.fromkeys(name for name in others if name and name != best)
    unnamed = ("",) if best and not all(others) else ()
    return (*named, *unnamed)


def _follows(before: Excerpt, after: Excerpt) -> bool:
    return before.citation == after.citation and (
        0 <= after.span.start - before.span.end <= MOST_BETWEEN
    )
