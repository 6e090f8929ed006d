"""Which authors a text names."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

BODY = "\n\n".join(
    f"The two towns of the valley opened the bridge on {day}, the mayor of Port Alder said."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)


@pytest.mark.parametrize(
    ("byline", "foot", "author"),
    [
        (
            "By Ana Ruiz, Quill Vale",
            "Quill Vale reported from Lomas, Tarn.",
            "Ana Ruiz, Quill Vale",
        ),
        ("By Ana Ruiz, Quill Vale", "Vale contributed reporting.", "Ana Ruiz, Quill Vale"),
        ("Por Ana Ruiz, Quill Vale", "Quill Vale informó desde Lomas.", "Ana Ruiz, Quill Vale"),
        ("By Ana Ruiz, Quill Vale", "Bo Lindt reported from Lomas.", "Ana Ruiz"),
        ("By Ana Ruiz, Quill Vale", "Quill Vale has three schools.", "Ana Ruiz"),
        ("By Ana Ruiz", "Quill Vale reported from Lomas, Tarn.", "Ana Ruiz"),
        ("PORFIRIO RUIZ VALE", "", None),
    ],
)
def test_a_second_author_whose_work_a_line_below_tells(
    byline: str, foot: str, author: str | None
) -> None:
    """What a comma parts from an author may be a place; who reported is none."""
    text = f"Two towns open the bridge to trade\n{byline}\nMay 3, 2025\n\n{BODY}\n\n{foot}"
    assert clean_article(Article(id="a", text=text)).article.author == author
