"""The day of a page, by its place."""

from datetime import date

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

HEADLINE = "Port Alder stops its ferry on Sundays, the town's council says"
PARAGRAPHS = "\n\n".join(
    f"The ferry of Port Alder will not run on Sundays from {month}, the town's council said."
    for month in ("March", "April", "May", "June")
)


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("", "By Ana Vale\n| May 3, 2024\n", date(2024, 5, 3)),
        ("Share\n" * 25, "By Ana Vale\n| May 3, 2024\n", date(2024, 5, 3)),
        ("Share\n" * 25, "3 de mayo de 2024\n", date(2024, 5, 3)),
        ("Share\n" * 5 + "May 3, 2024\n" + "Share\n" * 25, "", date(2024, 5, 3)),
        ("Share\n" * 25 + "May 3, 2024\n" + "Share\n" * 5, "", None),
    ],
)
def test_the_day_right_above_the_text(above: str, below: str, day: date | None) -> None:
    """A day counts below the headline, and right above the text behind any number of buttons."""
    text = f"{HEADLINE}\n{above}{below}\n{PARAGRAPHS}"
    article = clean_article(Article(id="a", text=text, language="en")).article
    assert (article.title, article.published) == (HEADLINE, day)
