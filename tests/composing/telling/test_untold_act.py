"""What has happened since the story's own articles is told, though in another language."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.citations import index_sources
from briefing.composing.telling.story import tell_story
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

TUESDAY, WEDNESDAY = date(2025, 5, 6), date(2025, 5, 7)
FACT = "The United States closed the bridge of Laredo to all trucks from Mexico on Tuesday."
NEWER = (
    "La jueza Ana Quill ordenó a Estados Unidos devolver a los transportistas mexicanos el paso"
    " que habían perdido."
)
SAME = "Estados Unidos cerró el puente de Laredo a los camiones de carga que llegan de México."
PLAN = (
    "La jueza Ana Quill ordenará a Estados Unidos devolver a los transportistas mexicanos el paso"
    " que habían perdido."
)


def _article(name: str, text: str, language: str, day: date) -> AnalyzedArticle:
    cleaned = builders.taken(text, id=name, published=day, title="El puente", language=language)
    return builders.analyzed(cleaned, day=day, origin=name)


def _tell(*articles: AnalyzedArticle) -> list[str]:
    cluster = Cluster(key="s", members=tuple(article.id for article in articles))
    known = {article.id: article for article in articles}
    profile = profiles.load("us-mexico")
    edition = replace(make_edition(60), day=WEDNESDAY, profile=profile)
    story = tell_story(cluster, index_sources([cluster], known, profile), edition)
    return [one.text for one in story.sentences]


@pytest.mark.parametrize(
    ("text", "day", "told"),
    [
        (NEWER, WEDNESDAY, [FACT, NEWER]),
        (NEWER, TUESDAY, [FACT]),  # of the day of the story's own articles
        (SAME, WEDNESDAY, [FACT]),  # the same in other words
        (PLAN, WEDNESDAY, [FACT]),  # to come
    ],
)
def test_an_act_since_then(text: str, day: date, told: Sequence[str]) -> None:
    """Behind the story's sentences, if none of its articles could know it."""
    assert _tell(_article("a", FACT, "en", TUESDAY), _article("b", text, "es", day)) == told
