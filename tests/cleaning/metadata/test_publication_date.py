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


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        ("Ana Vale, Valley Media Group By Ana Vale, Valley Media Group Email the author | Follow"
         " on Quill on May 3, 2024 at 3:02 PM, updated May 4, 2024 at 4:16 PM", True),
        ("Ana Vale, del Grupo de Medios Valle Por Ana Vale, del Grupo de Medios Valle Escribir a la"
         " autora | Seguir en Quill el 3 de mayo de 2024 a las 15:02, actualizado a las 16:16",
         True),
        ("The ferry had been bought in Lomas on May 3, 2024 by the town of Port Alder, which paid"
         " for it with what it had put aside for the bridge, and for a new pier too", False),
    ],
)  # fmt: skip
def test_a_byline_printed_twice_with_its_buttons(line: str, *, is_read: bool) -> None:
    """However long such a line is, its first day is the article's; a sentence's is not."""
    text = f"{HEADLINE}\n{line}\n\n{PARAGRAPHS}"
    article = clean_article(Article(id="a", text=text, language="en")).article
    assert article.published == (date(2024, 5, 3) if is_read else None)
