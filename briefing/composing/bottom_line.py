"""The bottom line: a sentence of each of the foremost stories, for whoever reads nothing else."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from briefing.composing import gate, topical_overlap
from briefing.composing.citations import SourceIndex
from briefing.model import Excerpt, Story
from briefing.model.analyzed import AnalyzedArticle

# A bottom line is three to five bullets: fewer say too little to act on, more are a second brief.
LEAST, MOST = 3, 5
# No story gives more than a third of its sentences: what is said twice within a screen is no
# bottom line.
MOST_OF_A_STORY = 3
# Words: "When Detroit sneezes, Ramos Arizpe takes to bed." is a fine beginning and no news.
LEAST_WORDS = 10


def choose_bottom_line(stories: Sequence[Story], sources: SourceIndex) -> tuple[Excerpt, ...]:
    """A key sentence of each story in this order; second ones where there are few stories."""
    thirds = (
        _list_best(story, sources)[: max(1, len(story.sentences) // MOST_OF_A_STORY)]
        for story in stories
    )
    turns = [[excerpt for excerpt in turn if excerpt] for turn in zip_longest(*thirds)]
    if not turns:
        return ()
    firsts, others = turns[0], chain.from_iterable(turns[1:])
    spare = max(0, LEAST - len(firsts))
    return (*firsts[:MOST], *list(others)[:spare])


def _list_best(story: Story, sources: SourceIndex) -> list[Excerpt]:
    """The sentences that say who did what without the headline above and the sentence before.

    Best of all are whole sentences that name at least half as much of the headline's matter as any
    does. Where none qualifies, all sentences of the story.
    """
    articles = sources.numbered
    alone = [
        excerpt for excerpt in story.sentences if _stands_alone(excerpt, articles[excerpt.citation])
    ]
    whole = [excerpt for excerpt in alone if len(excerpt.text.split()) >= LEAST_WORDS]
    named = _name_headline_matter(story.headline or "", whole, sources)
    return named or whole or alone or list(story.sentences)


def _name_headline_matter(
    headline: str, excerpts: Sequence[Excerpt], sources: SourceIndex
) -> list[Excerpt]:
    shared = [
        topical_overlap.count_headline_stems(
            headline, excerpt, sources.numbered[excerpt.citation].language
        )
        for excerpt in excerpts
    ]
    least = max(topical_overlap.LEAST_SHARED_BY_LINE, max(shared, default=0) / 2)
    return [excerpt for excerpt, count in zip(excerpts, shared, strict=True) if count >= least]


def _stands_alone(excerpt: Excerpt, article: AnalyzedArticle) -> bool:
    """Whether it is a sentence of the article that passes the gate of a bullet."""
    sentence = next((one for one in article.sentences if one.span == excerpt.span), None)
    return sentence is not None and gate.refuse(sentence, article, gate.BULLET) is None
