"""A feed's item: its title is stated, and its summary may have no stop."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

TITLE = "River commission agrees on shared water"
SUMMARY = (
    "The towns on the river will share its water for ten years as the wells of the valley run dry"
)
SHORT = "Towns on the river will share its water for ten years to come"


def _kept(text: str, title: str | None = TITLE) -> list[str]:
    cleaned = clean_article(Article(id="a", text=text, title=title, language="en"))
    return [block.span.slice(text) for block in cleaned.kept]


@pytest.mark.parametrize("text", [SUMMARY, SHORT, f"{TITLE}\n\n{SUMMARY}"])
def test_a_summary_without_a_stop_is_the_article(text: str) -> None:
    """It is all of the text beside the title that the feed states."""
    assert _kept(text) == [text.split("\n")[-1]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (SUMMARY, None),
        ("World news", TITLE),
        ("\n".join(f"{SHORT} {number} and on" for number in range(9)), TITLE),
    ],
)
def test_other_lines_are_no_summary(text: str, title: str | None) -> None:
    """Without a title it may be a headline; a section and a list of titles are none."""
    assert _kept(text, title) == []
