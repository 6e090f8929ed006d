"""What the profile knows of an article's page."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.cleaning import label_all_as_body
from briefing.config import Settings
from briefing.model import Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.masthead import mark_opinion
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article
from tests import builders

DAY = date(2025, 1, 16)
TEXT = (
    "Mexico and the United States agreed on Thursday to build a bridge over the Rio Grande. "
    "The bridge will carry trade between Mexico and the United States from next summer on. "
) * 3


@pytest.mark.parametrize(
    ("url", "genre"),
    [
        ("https://www.economist.com/leaders/2025/01/16/a-bridge", "opinion"),
        ("https://www.economist.com/the-americas/2025/01/16/a-bridge", "news"),
        ("https://www.reuters.com/breakingviews/a-bridge-2025-01-16", "opinion"),
        ("https://made-up.example/leaders/2025/01/16/a-bridge", "news"),
        (None, "news"),
    ],
)
def test_opinion_by_the_outlets_own_path(url: str | None, genre: str) -> None:
    """An article under a path that its outlet keeps for opinion is opinion, and no other is."""
    window = Window(start=None, end=DAY, zone="UTC")
    door = BuildContext(
        settings=Settings(archive=""), profile=profiles.load("us-mexico"), window=window
    )
    admitted = analyze_article(replace(builders.article(TEXT, published=DAY), url=url), door)
    assert isinstance(admitted, AnalyzedArticle)
    assert admitted.cleaned.article.kind == genre


def test_what_is_opinion_already_stays_so() -> None:
    """An article that its page calls opinion is opinion, whatever its address."""
    article = replace(builders.article(TEXT), kind="opinion", url="https://www.economist.com/x/y")
    marked = mark_opinion(label_all_as_body(article), profiles.load("us-mexico"))
    assert marked.article.kind == "opinion"
