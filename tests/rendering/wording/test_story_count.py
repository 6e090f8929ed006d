"""What the very top of a brief says: how many stories, how many of them new since yesterday."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefing.model import Brief
from briefing.rendering.wording.brief_summary import BriefSummary
from tests import builders

TEXT = "Officials met."


def _brief(*statuses: str, **fields: Any) -> Brief:
    stories = tuple(
        builders.story((builders.excerpt(TEXT, TEXT),), key=str(n), status=status)
        for n, status in enumerate(statuses)
    )
    known = {"follows": date(2025, 1, 15), **fields}
    return builders.brief(stories, (builders.citation(TEXT),), **known)


def test_nothing_is_new_since_a_brief_that_is_not() -> None:
    """A first brief says how many stories it has; one that repeats some follows another."""
    first = BriefSummary(_brief("new", "new", follows=None))
    assert first.told() == "2 stories"
    assert BriefSummary(_brief("new", language="es", follows=None)).told() == "1 noticia"
    again = BriefSummary(_brief("new", "ongoing", follows=None)).told()
    assert again == "2 stories: 1 new since yesterday, 1 told before"


@pytest.mark.parametrize(
    ("statuses", "en", "es"),
    [
        ((), "No stories", "Ninguna noticia"),
        (("new",), "1 story, new since yesterday", "1 noticia, nueva desde ayer"),
        (
            ("update",),
            "1 story, told before; none new since yesterday",
            "1 noticia, ya contada; ninguna nueva desde ayer",
        ),
        (
            ("new", "new"),
            "2 stories, all new since yesterday",
            "2 noticias, todas nuevas desde ayer",
        ),
        (
            ("new", "update", "ongoing"),
            "3 stories: 1 new since yesterday, 2 told before",
            "3 noticias: 1 nueva desde ayer, 2 ya contadas",
        ),
        (
            ("new", "new", "ongoing"),
            "3 stories: 2 new since yesterday, 1 told before",
            "3 noticias: 2 nuevas desde ayer, 1 ya contada",
        ),
        (
            ("ongoing", "update"),
            "2 stories, none new since yesterday",
            "2 noticias, ninguna nueva desde ayer",
        ),
    ],
)
def test_the_count_says_what_is_new(statuses: tuple[str, ...], en: str, es: str) -> None:
    """In both languages, for one and for several, with all, some and none of them new."""
    for language, said in (("en", en), ("es", es)):
        summary = BriefSummary(_brief(*statuses, language=language))
        assert summary.told() == said
        assert summary.summary_line().startswith(said)


def test_opinion_is_no_news() -> None:
    """An opinion piece is counted behind the stories, and is never new since yesterday."""
    piece = builders.story((builders.excerpt(TEXT, TEXT),), key="o", kind="opinion", status="new")
    story = builders.story((builders.excerpt(TEXT, TEXT),), key="s", status="ongoing")
    line = BriefSummary(builders.brief((story, piece), (builders.citation(TEXT),))).summary_line()
    assert line.startswith("1 story, told before; none new since yesterday · 1 opinion")


def test_a_digest_says_nothing_of_yesterday() -> None:
    """A week's digest counts its stories only."""
    digest = _brief("new", "update", period="week", day=date(2025, 1, 19))
    assert BriefSummary(digest).told() == "2 stories"


@pytest.mark.parametrize(
    ("kinds", "en", "es"),
    [
        ("nn", "2 stories from", "2 noticias, de"),
        ("nno", "2 stories and 1 opinion from", "2 noticias y 1 artículo de opinión, de"),
        ("noo", "1 story and 2 opinions from", "1 noticia y 2 artículos de opinión, de"),
        ("o", ": 1 opinion from", ": 1 artículo de opinión, de"),
        ("", "0 stories from", "0 noticias, de"),
    ],
)
def test_a_link_preview_counts_as_the_top_of_the_brief_does(kinds: str, en: str, es: str) -> None:
    """Opinion is no story there either."""
    named = {"n": "news", "o": "opinion"}
    stories = tuple(
        builders.story((builders.excerpt(TEXT, TEXT),), key=str(n), kind=named[kind])
        for n, kind in enumerate(kinds)
    )
    for language, said in (("en", en), ("es", es)):
        shown = builders.brief(stories, (builders.citation(TEXT),), language=language)
        assert said in BriefSummary(shown).description()


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Etc/UTC", "(UTC)"),
        ("UTC", "(UTC)"),
        ("Etc/GMT+6", "(Etc/GMT+6)"),  # six hours behind: without its head it says the opposite
        ("America/Mexico_City", "(Mexico City time)"),
    ],
)
def test_a_zone_is_named_as_readers_call_it(zone: str, said: str) -> None:
    """The name of a machine's zone is no word for a reader."""
    window = replace(builders.brief((), ()).window, zone=zone)
    assert said in BriefSummary(builders.brief((), (), window=window)).window()
