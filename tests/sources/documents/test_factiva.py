from datetime import date
from pathlib import Path

import pytest

from briefing import sources
from briefing.model import Article
from tests.sources.documents.building import read

SHARED = Path(__file__).parents[4] / "shared" / "documents" / "factiva.html"


def _delivered(
    number: int, language: str = "en", author: str = "Ana Prueba", day: str = "14 January 2025"
) -> str:
    by = f'<div class="author">{author}</div>' if author else ""
    text = f'<p class="articleParagraph {language}articleParagraph">The dams of article {number} were opened.</p>'
    return (
        f'<div class="article {language}Article"><p></p><div>Letters</div>'
        f'<div id="hd"><span class="{language}Headline">Invented headline {number}</span></div>{by}'
        f"<div>40 words</div><div>{day}</div><div>06:30</div><div>The Alder Courier</div><div>ALDC</div><div>English</div>"
        f"<div>(c) 2025 Alder Courier Ltd</div><p></p>{text}{text}<p>Alder Courier Limited</p>"
        f"<p>Document ALDC00002025011{number}ed1e0000{number}</p></div>"
    )


def _page(*articles: str) -> list[Article]:
    content = f"<html><body>{''.join(articles)}</body></html>".encode()
    return [one for one in read(content, ".html") if isinstance(one, Article)]


def test_a_page_holds_many_articles() -> None:
    """Each article has title, outlet, day, author and kind of its own, and its paragraphs as text."""
    one, two = _page(_delivered(1), _delivered(2, author=""))
    assert (one.title, one.outlet, one.author) == (
        "Invented headline 1",
        "The Alder Courier",
        "Ana Prueba",
    )
    assert (one.published, one.kind, one.origin) == (
        date(2025, 1, 14),
        "opinion",
        "/inbox/file.html#1",
    )
    assert two.author is None
    assert two.text == "\n\n".join(["The dams of article 2 were opened."] * 2)


@pytest.mark.parametrize(
    ("language", "day"),
    [("es", "14 enero 2025"), ("de", "14. Januar 2025"), ("fr", "14 janvier 2025")],
)
def test_classes_of_any_language_are_known(language: str, day: str) -> None:
    """An article in another language has classes and a day of that language."""
    (one,) = _page(_delivered(1, language, day=day))
    assert (one.title, one.published) == ("Invented headline 1", date(2025, 1, 14))


def test_another_page_is_one_article() -> None:
    """A page with an element of the class "article" is a page like any other."""
    found = _page(
        '<h1>A headline of four words</h1><div class="article"><p>One sentence here.</p></div>'
    )
    assert [one.origin for one in found] == ["/inbox/file.html"]


_LINES = (
    "News", "Invented headline one", "Ana Prueba", "40 words", "14 January 2025", "The Alder Courier", "ALDC", "1; National",
    "4", "English", "(c) 2025 Alder Courier Ltd", "", "The dams were opened.", "", "Nobody was hurt.", "",
    "Document ALDC000020250114ed1e00001",
)  # fmt: skip


def _rtf(lines: tuple[str, ...]) -> bytes:
    return ("{\\rtf1\\ansi\\ansicpg1252 " + "\\par\n".join(lines) + "\\par}").encode("cp1252")


def test_rich_text_holds_the_same() -> None:
    """The lines of a delivery in RTF give the same articles as its page.

    The author, which no line marks, is not guessed.
    """
    second = tuple(line.replace("one", "two").replace("0114ed", "0115ed") for line in _LINES)
    found = [one for one in read(_rtf((*_LINES, *second)), ".rtf") if isinstance(one, Article)]
    assert [one.title for one in found] == ["Invented headline one", "Invented headline two"]
    assert {(one.outlet, one.published, one.author) for one in found} == {
        ("The Alder Courier", date(2025, 1, 14), None)
    }
    assert {one.text for one in found} == {"The dams were opened.\n\nNobody was hurt."}


def test_other_rich_text_is_one_article() -> None:
    """RTF without numbers of a database is one text; a link's address is not printed in it."""
    field = '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/x"}}{\\fldrslt the treaty}}'
    (one,) = read(_rtf((f"Both sides keep {field}, he said.", "Second.")), ".rtf")
    assert isinstance(one, Article)
    assert one.text == "Both sides keep the treaty, he said.\n\nSecond."


@pytest.mark.skipif(not SHARED.is_file(), reason="the real delivery is not part of this repository")
def test_a_real_delivery_is_whole() -> None:
    """The 44 articles of a real page have title, day, outlet and text.

    The one letter is opinion.
    """
    found = sources.read([str(SHARED)])
    assert (len(found.articles), found.problems) == (44, ())
    assert all(one.title and one.published and one.text for one in found.articles)
    assert {one.outlet for one in found.articles} == {"Irish Independent"}
    assert [one.id for one in found.articles if one.kind == "opinion"] == ["factiva.html#36"]
