"""Opinion by the folder or section in which an outlet files an article."""

import pytest

from briefing.sources.opinion_sections import classify_genre


@pytest.mark.parametrize(
    ("url", "genre"),
    [
        ("https://lomas.example/opinion/two-dams", "opinion"),
        ("https://lomas.example/category/opinion-2/two-dams", "opinion"),
        ("https://lomas.example/columnas-14/dos-presas", "opinion"),
        ("https://lomas.example/opinion-polls/two-dams", "news"),
        ("https://lomas.example/news/opinion", "news"),
        ("https://lomas.example/news-2/two-dams", "news"),
    ],
)
def test_folders(url: str, genre: str) -> None:
    """A folder of opinion is one with a number behind it too; the article's own name is none."""
    assert classify_genre(url) == genre
