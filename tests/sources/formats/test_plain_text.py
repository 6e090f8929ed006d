"""Plain text becomes an article."""

from datetime import date

from briefing.model import Article
from briefing.sources.formats.plain_text import read_plain_text
from briefing.sources.raw_document import RawDocument


def read(text: str) -> Article:
    """The article of a text file."""
    (article,) = read_plain_text(RawDocument(content=text.encode(), id="a", origin="a.txt"))
    assert isinstance(article, Article)
    return article


def test_front_matter_is_the_metadata() -> None:
    """Many tools write the same block above a plain text as above Markdown."""
    found = read("---\ndate: 2025-01-16\ntitle: Abre el puente\n---\nTexto con *marca*.\n")
    assert (found.text, found.title, found.published) == (
        "Texto con *marca*.\n", "Abre el puente", date(2025, 1, 16),
    )  # fmt: skip


def test_a_rule_is_text() -> None:
    """What begins with a rule and has no field that we know stays as it is."""
    for text in ("---\nmood: calm\n---\nText.\n", "---\nA line.\n", "---\ntitle: x\n---\n"):
        assert read(text).text == text
        assert read(text).title is None


def test_a_text_of_tags_is_a_page() -> None:
    """Some scrapers write the page's tags into the text."""
    found = read("<p>The gate opens.</p><p>Boats may pass &amp; wait.</p>")
    assert found.text == "The gate opens.\n\nBoats may pass & wait."
