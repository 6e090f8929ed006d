"""What a story must show to be told."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.config import Settings
from briefing.model import Cluster, Genre, Reason, Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.analyze_article import analyze_kept
from briefing.workflow.brief.build_brief import make_context
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
    reason = why_untold(Cluster(key="k", members=members), {one.id: one for one in articles}, None)
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
    """An analysis alone tells no event; documents are weighed elsewhere."""
    assert _why(_article("a", ABOUT, genre)) == code


BY_THE_WAY = replace(ABOUT, reasons=(Reason(code="by_the_way"),))


@pytest.mark.parametrize(
    ("relevance", "code"),
    [
        (ABOUT, None),
        (BY_THE_WAY, "opens_elsewhere"),
        (replace(BY_THE_WAY, in_headline=True), None),
        (ELSEWHERE, "opens_elsewhere"),
        (replace(TOUCHING, opens_elsewhere=False), None),
    ],
)
def test_an_opinion_is_of_both(relevance: Relevance, code: str | None) -> None:
    """What argues a matter of one side, with the other by the way, is not named."""
    assert _why(_article("a", relevance, "opinion")) == code


def test_one_report_is_enough() -> None:
    """Beside it stand an analysis and what opens elsewhere."""
    report = _article("c", ABOUT)
    others = _article("a", ELSEWHERE), _article("b", ABOUT, "analysis")
    assert _why(*others) == "opens_elsewhere"
    assert _why(*others, report) is None


ECHOES = {
    "en": "Visas will be rarer in Texas, experts say",
    "es": "Habrá menos visas en Texas: expertos",
}
NAMED = {
    "en": "Visas will be rarer in Texas, Plank says",
    "es": "Habrá menos visas en Texas: Ivor Plank",
}
ACTS = {"en": "Texas closes two visa halls", "es": "Texas cierra dos salas de visas"}
SPEAKERS = {
    "en": ("professor Ivor Plank", "Mexico's foreign secretary, Ivor Plank,"),
    "es": ("el profesor Ivor Plank", "el secretario de Relaciones Exteriores, Ivor Plank,"),
}
SAID = {
    "en": "“The consulates will give fewer visas in the north,” {} said on Monday.",
    "es": "“Los consulados darán menos visas en el norte”, dijo el lunes {} ante la prensa.",
}


def _read(language: str, title: str, speaker: str, *, in_headline: bool = False) -> str | None:
    context = make_context(Settings(archive="", language=language), date(2025, 1, 16))
    text = SAID[language].format(speaker)
    found = analyze_kept(builders.taken(text, id="a", title=title, language=language), context)
    article = replace(found, relevance=replace(ABOUT, in_headline=in_headline))
    reason = why_untold(Cluster(key="k", members=("a",)), {"a": article}, context.profile)
    return reason.code if isinstance(reason, Reason) else None


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("is_echo", "speaker", "in_headline", "code"),
    [
        (True, 0, False, "echo_only"),
        (True, 1, False, None),
        (True, 0, True, None),
        (False, 0, False, None),
        (False, 1, True, None),
    ],
)
def test_what_experts_say_of_one_side(
    language: str, is_echo: bool, speaker: int, in_headline: bool, code: str | None
) -> None:
    """It is told where somebody of a side speaks in it, or where its headline is on both.

    English has no such form: "family says" stands behind events, too.
    """
    title = ECHOES[language] if is_echo else ACTS[language]
    found = _read(language, title, SPEAKERS[language][speaker], in_headline=in_headline)
    assert found == (code if language == "es" else None)


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_is_named_may_be_somebody(language: str) -> None:
    """A headline that names its source is told, though no office is known of it."""
    assert _read(language, NAMED[language], SPEAKERS[language][0]) is None
