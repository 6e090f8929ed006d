"""The bottom line: a sentence of each of the foremost stories, for whoever reads nothing else."""

from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest

from briefing.composing import topical_overlap
from briefing.model import Excerpt, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.sentences import dependence

# A bottom line is three to five bullets: fewer say too little to act on, more are a second brief.
LEAST, MOST = 3, 5
MOST_OF_A_STORY = 3
LEAST_WORDS = (
    10  # words: "When Detroit sneezes, Ramos Arizpe takes to bed." is a fine beginning and no news
)


def choose_bottom_line(
    stories: Sequence[Story], pieces: Mapping[int, AnalyzedArticle]
) -> tuple[Excerpt, ...]:
    """A key sentence of each story in this order; second ones where there are few stories. `pieces` by citation number.

    No story gives more than a third of its sentences: what is said twice within a screen is no bottom line.
    """
    thirds = (
        _best(told, pieces)[: max(1, len(told.sentences) // MOST_OF_A_STORY)] for told in stories
    )
    turns = [[excerpt for excerpt in turn if excerpt] for turn in zip_longest(*thirds)]
    firsts, others = (turns[0], chain.from_iterable(turns[1:])) if turns else ([], iter(()))
    spare = max(0, LEAST - len(firsts))
    return (*firsts[:MOST], *list(others)[:spare])


def _best(told: Story, pieces: Mapping[int, AnalyzedArticle]) -> list[Excerpt]:
    """Of a story's sentences those that say who did what without the headline above and the sentence before.

    Best of all are whole sentences that name at least half as much of the headline's matter as any does.
    """
    alone = [excerpt for excerpt in told.sentences if _stands(excerpt, pieces[excerpt.citation])]
    whole = [excerpt for excerpt in alone if len(excerpt.text.split()) >= LEAST_WORDS]
    shared = [
        topical_overlap.count_headline_stems(told.headline or "", excerpt, pieces[excerpt.citation])
        for excerpt in whole
    ]
    enough = max(topical_overlap.LEAST_SHARED_BY_LINE, max(shared, default=0) / 2)
    named = [excerpt for excerpt, count in zip(whole, shared, strict=True) if count >= enough]
    return named or whole or alone or list(told.sentences)


def _stands(excerpt: Excerpt, piece: AnalyzedArticle) -> bool:
    """Whether it is no deck below a headline that introduces it, no speech, and leans on no other sentence."""
    sentence = next((one for one in piece.sentences if one.span == excerpt.span), None)
    if sentence is None or any(
        q.kind == "direct" and q.span.overlaps(sentence.span) for q in piece.quotes
    ):
        return False
    article = piece.cleaned.article
    introduced = article.title is not None and piece.cleaned.kept[sentence.paragraph].kind == "deck"
    return not introduced and not dependence.depends_on_previous(excerpt.text, article.language)
