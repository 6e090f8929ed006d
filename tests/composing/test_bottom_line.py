"""The bottom line: a bullet of each of the foremost stories that can be read alone, none twice."""

from datetime import date

import pytest

from briefing.composing import bottom_line
from briefing.model import Block, CleanedArticle, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from tests import builders

DAY = date(2025, 1, 16)

DECK = "A price floor wins the growers of Puerto Nuevo a reprieve on Monday."
NEWS = "Puerto Nuevo and Río Alto put off a duty on tomatoes from both banks on Monday."
LEANING = "She added that the growers of Puerto Nuevo will not be content with a month."
SPEECH = "“We agreed on tomatoes from both banks of the river.”"
OTHER = "Trucks with tomatoes are opened at the bridge of Puerto Nuevo since Monday."
BODY = [NEWS, LEANING, SPEECH, OTHER]
TEXT = "\n\n".join([DECK, *BODY])


def _piece(title: str | None = "Duty on tomatoes put off") -> AnalyzedArticle:
    starts = [TEXT.index(line) for line in (DECK, *BODY)]
    blocks = tuple(
        Block(
            span=Span(start, start + len(line)), kind="body" if n else "deck", keep=True, reason=""
        )
        for n, (start, line) in enumerate(zip(starts, (DECK, *BODY), strict=True))
    )
    article = builders.article(TEXT, title=title, published=date(2025, 1, 16))
    cleaned = CleanedArticle(article=article, blocks=blocks)
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned), origin="a")


def _story(*sentences: str, **fields: object) -> Story:
    excerpts = tuple(builders.excerpt(TEXT, one) for one in sentences)
    return builders.story(excerpts, **{"headline": "Duty on tomatoes put off", **fields})


def _chosen(*stories: Story, title: str | None = "Duty on tomatoes put off") -> list[str]:
    return [
        excerpt.text
        for excerpt in bottom_line.choose_bottom_line(
            stories, builders.index(_piece(title)), DAY
        ).sentences
    ]


@pytest.mark.parametrize(
    "first", [DECK, LEANING, SPEECH], ids=["a deck", "one that leans", "speech"]
)
def test_what_can_not_stand_alone_is_no_bullet(first: str) -> None:
    """A deck below its headline, a sentence that leans on the one before and speech are none, and
    no later sentence stands for them: it tells the news less.
    """
    assert _chosen(_story(first, NEWS)) == []


def test_a_deck_without_a_headline_leads() -> None:
    """Where the source has no headline the deck says it all."""
    assert _chosen(_story(DECK, NEWS), title=None) == [DECK]


def test_a_story_of_nothing_else_gives_none() -> None:
    """Where no sentence can stand alone none is a bullet: unsure means empty."""
    assert _chosen(_story(SPEECH, LEANING)) == []


def test_one_story_one_bullet() -> None:
    """A story has one bullet however few stories there are; five stories are the most."""
    assert _chosen(_story(NEWS, OTHER)) == [NEWS]
    assert len(_chosen(_story(NEWS), *[_story(OTHER)] * 6)) <= bottom_line.MOST


def test_no_bullet_says_what_one_before_says() -> None:
    """Two stories that begin with the same sentence have one bullet."""
    assert _chosen(_story(NEWS), _story(OTHER), _story(NEWS)) == [NEWS, OTHER]


def test_no_story_no_bottom_line() -> None:
    """An empty day has none."""
    assert _chosen() == []


@pytest.mark.parametrize(
    ("text", "language", "day", "bullets"),
    [
        ("Vidalia put off a duty on tomatoes of Lomas today, its office said.", "en", 16, 1),
        ("Vidalia put off a duty on tomatoes of Lomas today, its office said.", "en", 17, 0),
        ("Vidalia put off a duty on tomatoes of Lomas yesterday, its office said.", "en", 17, 0),
        ("Vidalia put off a duty on tomatoes of Lomas on Thursday, its office said.", "en", 17, 1),
        ("Vidalia will drop a duty on tomatoes of Lomas tomorrow, its office said.", "en", 16, 1),
        ("Vidalia will drop a duty on tomatoes of Lomas tomorrow, its office said.", "en", 17, 0),
        ("Vidalia quitará mañana una cuota al tomate de Lomas, informó su oficina.", "es", 16, 1),
        ("Vidalia quitará mañana una cuota al tomate de Lomas, informó su oficina.", "es", 17, 0),
        (
            "Vidalia quitó el jueves por la mañana una cuota al tomate de Lomas, informó su oficina.",
            "es",
            17,
            1,
        ),
        ("Vidalia aplazó hoy una cuota al tomate de Lomas, informó su oficina.", "es", 17, 0),
        ("Vidalia aplazó el jueves una cuota al tomate de Lomas, informó su oficina.", "es", 17, 1),
    ],
)
def test_a_bullet_says_today_of_the_briefs_own_day(
    text: str, language: str, day: int, bullets: int
) -> None:
    """Beneath a headline the day of the article stands above it; a bullet has none beside it."""
    cleaned = builders.taken(text, published=DAY, language=language, title="Vidalia waits")
    article = builders.analyzed(cleaned, origin="a", day=DAY)
    story = builders.story((builders.excerpt(text, text),), headline="Vidalia waits")
    chosen = bottom_line.choose_bottom_line([story], builders.index(article), DAY.replace(day=day))
    assert len(chosen.sentences) == bullets
