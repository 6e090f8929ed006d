"""What a story must show to be told."""

from dataclasses import replace

import pytest

from briefing.model import Cluster, Genre, Reason, Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.story_standing import why_untold
from tests import builders

ABOUT = Relevance(relevant=True, score=0.8)
ELSEWHERE = replace(ABOUT, opens_elsewhere=True)
TOUCHING = replace(ABOUT, relevant=False, touches=True)


def _article(name: str, relevance: Relevance, genre: Genre = "news") -> AnalyzedArticle:
    found = builders.analyzed(builders.taken("A bridge was shut.", id=name))
    cleaned = replace(found.cleaned, article=replace(found.article, kind=genre))
    prepared = replace(found.prepared, cleaned=cleaned)
    return replace(found, prepared=prepared, relevance=relevance)


def _why(*articles: AnalyzedArticle) -> str | None:
    members = tuple(one.id for one in articles)
    reason = why_untold(Cluster(key="k", members=members), {one.id: one for one in articles})
    return reason.code if isinstance(reason, Reason) else None


@pytest.mark.parametrize(
    ("relevance", "code"),
    [
        (ABOUT, None),
        (ELSEWHERE, "opens_elsewhere"),
        (TOUCHING, "opens_elsewhere"),
        (replace(TOUCHING, in_headline=True), None),
        (replace(TOUCHING, in_headline=True, opens_elsewhere=True), "opens_elsewhere"),
    ],
)
def test_the_opening_is_about_both(relevance: Relevance, code: str | None) -> None:
    """What only touches the relationship is named if its headline names both sides."""
    assert _why(_article("a", relevance)) == code


@pytest.mark.parametrize(
    ("genre", "code"),
    [
        ("news", None),
        ("analysis", "no_report"),
        ("other", "no_report"),
        ("opinion", None),
        ("statement", None),
        ("transcript", None),
    ],
)
def test_a_story_needs_a_report(genre: Genre, code: str | None) -> None:
    """An analysis alone tells no event; opinion and documents stand apart."""
    assert _why(_article("a", ABOUT, genre)) == code


def test_one_report_is_enough() -> None:
    """Beside it stand an analysis and what opens elsewhere."""
    report = _article("c", ABOUT)
    others = _article("a", ELSEWHERE), _article("b", ABOUT, "analysis")
    assert _why(*others) == "opens_elsewhere"
    assert _why(*others, report) is None
