"""Pages that are no article."""

import pytest

from briefing.cleaning import parsed_page
from briefing.cleaning.rules.no_article.access_walls import find_access_wall
from briefing.model import Article, Reason

SENTENCE = "The river commission meets in March to speak about the water of the valley again."


def _wall(language: str, *lines: str) -> Reason | None:
    """The wall of a page whose lines all read as an article's."""
    page = parsed_page.parse_page(Article(id="a", text="\n\n".join(lines), language=language))
    return find_access_wall(page, range(len(page.lines)))


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Please confirm that you are not a robot."), ("en", "Checking your browser …")],
)
def test_a_page_with_little_else_is_a_wall(language: str, line: str) -> None:
    """A wall's phrase beside few words makes the page a wall, and the reason names it."""
    reason = _wall(language, line, SENTENCE)
    assert reason is not None
    assert reason.code == "block_wall"
    assert reason.values[0] in ("not a robot", "checking your browser")


def test_an_article_that_speaks_of_a_wall_is_none() -> None:
    """The same phrase beside an article's text says nothing."""
    assert _wall("en", "The mayor joked that he is not a robot.", *[SENTENCE] * 4) is None


def test_a_short_page_without_a_phrase_is_none() -> None:
    """Few words alone are no wall."""
    assert _wall("en", SENTENCE) is None
