"""A brief that is finished in five minutes, however many articles were read."""

from dataclasses import replace

import pytest

from briefing.config import Settings
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from briefing.workflow.brief.length_plan import (
    MOST_HEADLINES,
    MOST_LEAD_WORDS,
    MOST_OPINIONS,
    MOST_OTHER_WORDS,
    allot_words,
    plan_length,
)
from tests import builders

SETTINGS = Settings(brief_words=300, story_words=60, cluster_words=120, story_quotes=2)


SENTENCE = "The two sides met again in the old town hall. "  # of ten words
SAID = '"We will open the old bridge in the first week of June," Mayor Ilse Brandt said. '


def _pieces(*ids: str, kind: str = "news") -> dict[str, AnalyzedArticle]:
    """Articles of 400 words, two of whose quotes have a named speaker."""
    pieces = {}
    for one in ids:
        cleaned = builders.taken(SENTENCE * 37 + SAID * 2, id=one, kind=kind)
        pieces[one] = builders.analyzed(cleaned, quotes=extract_quotes(cleaned))
    return pieces


def _group(*members: str) -> Cluster:
    return Cluster(key=members[0], members=members)


def test_stories_are_told_as_long_as_the_words_last() -> None:
    """Three stories of 100 words fit 300; the next are named, the rest are crowded out, in order of
    importance.
    """
    names = [f"a{n}" for n in range(MOST_HEADLINES + 5)]
    fitted = plan_length([_group(name) for name in names], _pieces(*names), SETTINGS)
    assert [group.key for group in fitted.full] == names[:3]
    assert [group.key for group in fitted.also] == names[3 : MOST_HEADLINES + 3]
    assert [group.key for group in fitted.crowded_out] == names[MOST_HEADLINES + 3 :]


def test_a_cluster_takes_more_room() -> None:
    """A story of several articles is told at more length."""
    fitted = plan_length(
        [_group("a", "b"), _group("c"), _group("d")], _pieces("a", "b", "c", "d"), SETTINGS
    )
    assert [group.key for group in fitted.full] == ["a", "c"]


def test_one_story_is_always_told() -> None:
    """However few the words, the lead is told."""
    fitted = plan_length([_group("a", "b")], _pieces("a", "b"), Settings(brief_words=60))
    assert len(fitted.full) == 1


def test_opinion_is_told_or_not_at_all() -> None:
    """A few opinion pieces are told beside the news; none is named by its headline only."""
    names = [f"a{n}" for n in range(MOST_OPINIONS + 2)]
    fitted = plan_length(
        [_group(name) for name in names], _pieces(*names, kind="opinion"), SETTINGS
    )
    assert (len(fitted.full), len(fitted.also), len(fitted.crowded_out)) == (MOST_OPINIONS, 0, 2)


def test_nothing_gives_nothing() -> None:
    """An empty day has no stories of any sort."""
    fitted = plan_length([], {}, SETTINGS)
    assert (fitted.full, fitted.also, fitted.crowded_out) == ((), (), ())


def test_a_story_is_planned_by_what_it_has() -> None:
    """Of short articles without a named speaker's quotes more are told than of long ones."""
    names = [f"a{n}" for n in range(12)]
    short = {one: builders.analyzed(builders.taken(SENTENCE * 6, id=one)) for one in names}
    groups = [_group(name) for name in names]
    assert len(plan_length(groups, short, SETTINGS).full) == 10
    assert len(plan_length(groups, _pieces(*names), SETTINGS).full) == 3


ROOMY = Settings(brief_words=640, story_words=60, cluster_words=120, story_quotes=2)


def _piece(name: str, sentences: int, language: str = "en") -> AnalyzedArticle:
    cleaned = builders.taken(SENTENCE * sentences, id=name, language=language)
    return builders.analyzed(cleaned, origin=name)


def _budgets(*sentences: int) -> list[int]:
    pieces = {str(n): _piece(str(n), count) for n, count in enumerate(sentences)}
    return list(
        allot_words([Cluster(key=key, members=(key,)) for key in pieces], pieces, ROOMY).values()
    )


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        ([90], [MOST_LEAD_WORDS]),
        ([90, 90], [MOST_LEAD_WORDS, MOST_OTHER_WORDS]),
        ([90, 90, 90, 90], [MOST_LEAD_WORDS, MOST_OTHER_WORDS, 120, 120]),
        ([90] * 6, [MOST_LEAD_WORDS, MOST_OTHER_WORDS, 120, 100, 60, 60]),
        ([20, 90], [100, MOST_OTHER_WORDS]),
        ([5], [60]),
        ([], []),
    ],
)
def test_what_is_to_spare_goes_to_the_foremost(sentences: list[int], words: list[int]) -> None:
    """The lead first, then the others, each up to its most and to half of its article, never below
    the settings.
    """
    assert _budgets(*sentences) == words


def test_all_budgets_together_stay_within_the_brief() -> None:
    """However long the articles, key sentences and quotes are planned within the words of the
    brief.
    """
    for count in range(1, 7):
        assert sum(_budgets(*[200] * count)) <= ROOMY.brief_words
        pieces = _pieces(*(str(n) for n in range(count)))
        words = allot_words([_group(key) for key in pieces], pieces, ROOMY)
        assert sum(words.values()) + count * 40 <= ROOMY.brief_words


def test_articles_in_another_language_do_not_count() -> None:
    """A story is told from the articles in the language of its first: what is told in another is no
    more to tell.
    """
    pieces = {"a": _piece("a", 24), "b": _piece("b", 90, "es")}
    assert allot_words([Cluster(key="a", members=("a", "b"))], pieces, ROOMY) == {"a": 120}
    pieces["b"] = _piece("b", 90)
    assert allot_words([Cluster(key="a", members=("a", "b"))], pieces, ROOMY) == {
        "a": MOST_LEAD_WORDS
    }


def test_a_transcripts_title_is_no_news() -> None:
    """It is quoted where it answers, and never named among the stories."""
    names = ["a", "b", "c"]
    pieces = _pieces(*names, "d")
    told = pieces["d"].prepared
    article = replace(pieces["d"].article, kind="transcript")
    prepared = replace(told, cleaned=replace(told.cleaned, article=article))
    pieces["d"] = replace(pieces["d"], prepared=prepared)
    fitted = plan_length([_group(name) for name in (*names, "d")], pieces, SETTINGS)
    assert [group.key for group in fitted.also] == []
    assert [group.key for group in fitted.transcripts] == ["d"]
