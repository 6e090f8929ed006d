"""A brief that is finished in five minutes, however many articles were read."""

from briefing.config import Settings
from briefing.model import Cluster, Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.fit_length import MOST_HEADLINES, MOST_OPINIONS, fit_length
from tests import builders

SETTINGS = Settings(brief_words=300, story_words=60, cluster_words=120, story_quotes=2)


def _pieces(*ids: str, kind: str = "news") -> dict[str, AnalyzedArticle]:
    return {
        one: AnalyzedArticle(
            cleaned=builders.taken("x", id=one, kind=kind), sentences=(), quotes=(), outlet=None, family=None,
            relevance=Relevance(relevant=True, score=1.0), origin=one,
        )
        for one in ids
    }  # fmt: skip


def _group(*members: str) -> Cluster:
    return Cluster(key=members[0], members=members)


def test_stories_are_told_as_long_as_the_words_last() -> None:
    """Three stories of 100 words fit 300; the next are named, the rest are crowded out, in order of importance."""
    names = [f"a{n}" for n in range(MOST_HEADLINES + 5)]
    fitted = fit_length([_group(name) for name in names], _pieces(*names), SETTINGS)
    assert [group.key for group in fitted.full] == names[:3]
    assert [group.key for group in fitted.also] == names[3 : MOST_HEADLINES + 3]
    assert [group.key for group in fitted.crowded_out] == names[MOST_HEADLINES + 3 :]


def test_a_cluster_takes_more_room() -> None:
    """A story of several articles is told at more length."""
    fitted = fit_length(
        [_group("a", "b"), _group("c"), _group("d")], _pieces("a", "b", "c", "d"), SETTINGS
    )
    assert [group.key for group in fitted.full] == ["a", "c"]


def test_one_story_is_always_told() -> None:
    """However few the words, the lead is told."""
    fitted = fit_length([_group("a", "b")], _pieces("a", "b"), Settings(brief_words=60))
    assert len(fitted.full) == 1


def test_opinion_is_told_or_not_at_all() -> None:
    """A few opinion pieces are told beside the news; none is named by its headline only."""
    names = [f"a{n}" for n in range(MOST_OPINIONS + 2)]
    fitted = fit_length([_group(name) for name in names], _pieces(*names, kind="opinion"), SETTINGS)
    assert (len(fitted.full), len(fitted.also), len(fitted.crowded_out)) == (MOST_OPINIONS, 0, 2)


def test_nothing_gives_nothing() -> None:
    """An empty day has no stories of any sort."""
    fitted = fit_length([], {}, SETTINGS)
    assert (fitted.full, fitted.also, fitted.crowded_out) == ((), (), ())
