"""The bottom line: a sentence of each of the foremost stories, for whoever reads nothing else."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, zip_longest

from briefing.composing import quotable
from briefing.composing.edition import Piece
from briefing.model import Excerpt, Story
from briefing.sentences import leaning

# A bottom line is three to five bullets: fewer say too little to act on, more are a second brief.
LEAST, MOST = 3, 5


def choose(stories: Sequence[Story], pieces: Mapping[int, Piece]) -> tuple[Excerpt, ...]:
    """A key sentence of each story in this order; second ones where there are few stories. `pieces` by citation number.

    No story gives more than half of its sentences: what is said twice within a screen is no bottom line.
    """
    halves = (_alone(told.sentences, pieces)[: max(1, len(told.sentences) // 2)] for told in stories)
    turns = [[excerpt for excerpt in turn if excerpt] for turn in zip_longest(*halves)]
    firsts, others = (turns[0], chain.from_iterable(turns[1:])) if turns else ([], iter(()))
    spare = max(0, LEAST - len(firsts))
    return (*firsts[:MOST], *list(others)[:spare])


def _alone(excerpts: Iterable[Excerpt], pieces: Mapping[int, Piece]) -> list[Excerpt]:
    """The sentences that say who did what without the headline above and the sentence before; else all of them."""
    found = list(excerpts)
    return [excerpt for excerpt in found if _stands(excerpt, pieces[excerpt.citation])] or found


def _stands(excerpt: Excerpt, piece: Piece) -> bool:
    """Whether it is no deck below a headline that introduces it, no speech, and leans on no other sentence."""
    sentence = next((one for one in piece.sentences if one.span == excerpt.span), None)
    if sentence is None or quotable.spoken(sentence, piece):
        return False
    article = piece.cleaned.article
    introduced = article.title is not None and piece.cleaned.kept[sentence.paragraph].kind == "deck"
    return not introduced and not leaning.leans(excerpt.text, article.language)
