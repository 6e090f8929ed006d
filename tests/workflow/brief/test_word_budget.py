"""A small day is told at more length, as far as there is more to tell; a full one as the settings say."""

import pytest

from briefing.config import Settings
from briefing.model import Cluster, Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.sentences import split_sentences
from briefing.workflow.brief.word_budget import MOST_LEAD_WORDS, MOST_OTHER_WORDS, allot_words
from tests import builders

SETTINGS = Settings(brief_words=640, story_words=60, cluster_words=120, story_quotes=2)
SENTENCE = "The two sides met again in the old town hall. "  # of ten words


def _piece(name: str, sentences: int, language: str = "en") -> AnalyzedArticle:
    cleaned = builders.taken(SENTENCE * sentences, id=name, language=language)
    return AnalyzedArticle(
        cleaned=cleaned, sentences=split_sentences(cleaned), quotes=(), relevance=Relevance(relevant=True, score=1.0),
        outlet=None, family=None, origin=name,
    )  # fmt: skip


def _budgets(*sentences: int) -> list[int]:
    pieces = {str(n): _piece(str(n), count) for n, count in enumerate(sentences)}
    return list(
        allot_words([Cluster(key=key, members=(key,)) for key in pieces], pieces, SETTINGS).values()
    )


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        ([90], [MOST_LEAD_WORDS]),
        ([90, 90], [MOST_LEAD_WORDS, MOST_OTHER_WORDS]),
        ([90, 90, 90, 90], [MOST_LEAD_WORDS, MOST_OTHER_WORDS, 120, 60]),
        ([90] * 6, [100, 60, 60, 60, 60, 60]),
        ([20, 90], [100, MOST_OTHER_WORDS]),
        ([5], [60]),
        ([], []),
    ],
)
def test_what_is_to_spare_goes_to_the_foremost(sentences: list[int], words: list[int]) -> None:
    """The lead first, then the others, each up to its most and to half of its article, never below the settings."""
    assert _budgets(*sentences) == words


def test_all_budgets_together_stay_within_the_brief() -> None:
    """However long the articles, key sentences and quotes are planned within the words of the brief."""
    for count in range(1, 7):
        assert sum(_budgets(*[200] * count)) + count * 40 <= SETTINGS.brief_words


def test_articles_in_another_language_do_not_count() -> None:
    """A story is told from the articles in the language of its first: what is told in another is no more to tell."""
    pieces = {"a": _piece("a", 24), "b": _piece("b", 90, "es")}
    assert allot_words([Cluster(key="a", members=("a", "b"))], pieces, SETTINGS) == {"a": 120}
    pieces["b"] = _piece("b", 90)
    assert allot_words([Cluster(key="a", members=("a", "b"))], pieces, SETTINGS) == {
        "a": MOST_LEAD_WORDS
    }
