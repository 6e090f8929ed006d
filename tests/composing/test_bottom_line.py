"""The bottom line: a sentence of each of the foremost stories that can be read alone, and none said
too often.
"""

import pytest

from briefing.composing import bottom_line
from briefing.model import Block, CleanedArticle, Quote, Span, Speaker, Story
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

DECK = "A price floor wins growers a reprieve."
BODY = [
    "Both sides put off a duty.",
    "She added that it will not do.",
    "“We agreed,” Ana said.",
    "Trucks are opened.",
]
TEXT = "\n\n".join([DECK, *BODY])


def _piece(title: str | None = "Duty put off") -> AnalyzedArticle:
    starts = [TEXT.index(line) for line in (DECK, *BODY)]
    blocks = tuple(
        Block(
            span=Span(start, start + len(line)), kind="body" if n else "deck", keep=True, reason=""
        )
        for n, (start, line) in enumerate(zip(starts, (DECK, *BODY), strict=True))
    )
    cleaned = CleanedArticle(article=builders.article(TEXT, title=title), blocks=blocks)
    said = Span(TEXT.index("We agreed"), TEXT.index("We agreed") + 9)
    quote = Quote(
        article_id="a",
        span=said,
        speaker=Speaker(name="Ana"),
        cue=None,
        pattern="said",
        confidence="high",
        kind="direct",
    )
    return builders.analyzed(cleaned, quotes=(quote,), origin="a")


def _story(*sentences: str) -> Story:
    return builders.story(tuple(builders.excerpt(TEXT, one) for one in sentences))


def _chosen(*stories: Story, title: str | None = "Duty put off") -> list[str]:
    return [
        excerpt.text
        for excerpt in bottom_line.choose_bottom_line(stories, builders.index(_piece(title)))
    ]


@pytest.mark.parametrize(
    "first", [DECK, BODY[1], BODY[2]], ids=["a deck", "one that leans", "speech"]
)
def test_what_can_not_stand_alone_is_passed_over(first: str) -> None:
    """A deck below its headline, a sentence that leans on the one before and speech give way to the
    next sentence.
    """
    assert _chosen(_story(first, BODY[0])) == [BODY[0]]


def test_a_deck_without_a_headline_leads() -> None:
    """Where the source has no headline the deck says it all."""
    assert _chosen(_story(DECK, BODY[0]), title=None) == [DECK]


def test_a_story_of_nothing_else_gives_its_first() -> None:
    """Where no sentence can stand alone the first one is given all the same: every story has its
    bullet.
    """
    assert _chosen(_story(BODY[2], BODY[1])) == [BODY[2]]


def test_few_stories_give_more_but_never_more_than_a_third() -> None:
    """One story of six sentences gives two, one of two sentences one; of five stories each gives
    one, a sixth none.
    """
    assert _chosen(_story(*[BODY[0], BODY[3]] * 3)) == [BODY[0], BODY[3]]
    assert _chosen(_story(BODY[0], BODY[3])) == [BODY[0]]
    assert len(_chosen(*[_story(BODY[0])] * 6)) == bottom_line.MOST


def test_a_sentence_on_what_the_headline_names_goes_first() -> None:
    """A whole sentence that shares words with the headline goes before one that does not, and
    before a short one.
    """
    text = "When Detroit sneezes, Ramos takes to bed. At a plant near the town 840 people will lose their posts in May. "
    text += "The axle factory of Saltillo is to cut its orders of steel by half."
    lines = tuple(builders.excerpt(text, one) for one in text.replace(". ", ".|").split("|"))
    cleaned = builders.taken(text, title="x")
    piece = builders.analyzed(cleaned, origin="a")
    for headline, first in (
        ("Saltillo factory cuts orders", lines[2]),
        ("Something else", lines[1]),
    ):
        told = builders.story(lines, headline=headline)
        assert bottom_line.choose_bottom_line([told], builders.index(piece)) == (first,)


def test_no_story_no_bottom_line() -> None:
    """An empty day has none."""
    assert _chosen() == []
