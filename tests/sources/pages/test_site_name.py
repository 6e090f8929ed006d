"""A headline without the name of its site."""

import pytest

from briefing.cleaning import clean_article
from briefing.sources.formats.record import read_record
from briefing.sources.pages.site_name import SiteName, strip_named_site

URL = "https://www.alderpost.example/a"


@pytest.mark.parametrize(
    ("title", "outlet", "url", "bare"),
    [
        ("The dam opens | The Alder Post", None, URL, "The dam opens"),
        ("The dam opens - Alder Post", None, URL, "The dam opens"),
        ("Abre la presa – El Faro de Lomas", "El Faro de Lomas", None, "Abre la presa"),
        ("Abre la presa | Faro de Lomas", "El Faro de Lomas", None, "Abre la presa"),
        ("The dam opens | Live updates", "The Alder Post", URL, None),
        ("The dam opens - Post reports", "The Alder Post", URL, None),
        ("Versión estenográfica | Viernes 3 de mayo", "El Faro", URL, None),
        ("The dam opens | The Alder Post", None, None, None),
        ("The dam opens | Alder Tides", None, "https://tides.alder.example/a", "The dam opens"),
        ("Abre la presa - Lomas", None, "https://lomas.faro.example/a", "Abre la presa"),
        ("The dam opens | Alder Roads", None, "https://tides.alder.example/a", None),
        ("[The Alder Post] The dam opens", None, URL, "The dam opens"),
        ("The dam opens [Alder Post]", None, URL, "The dam opens"),
        ("[Faro de Lomas] Abre la presa", "El Faro de Lomas", None, "Abre la presa"),
        ("[VIDEO] The dam opens", None, URL, "The dam opens"),
        ("The dam opens (+video)", None, None, "The dam opens"),
        ("Abre la presa (FOTOS Y VIDEO)", None, None, "Abre la presa"),
        ("The dam opens (again)", None, URL, None),
        ("The dam opens (video shows)", None, URL, None),
        ("[The Alder Post]", None, URL, None),
        ("Alder Post", None, URL, None),
    ],
)
def test_only_the_name_of_the_site_is_left_off(
    title: str, outlet: str | None, url: str | None, bare: str | None
) -> None:
    """The stated outlet or the address must say that it is its name."""
    assert strip_named_site(title, SiteName(outlet=outlet, url=url)) == (bare or title)


def test_of_records_and_of_texts() -> None:
    """A record's title and a text's headline lose it both."""
    text = "The mayor of Lomas opened the dam on Tuesday, and said that boats may pass it by night."
    stated = {"text": text, "url": URL, "title": "The dam opens | The Alder Post"}
    assert read_record(stated).title == "The dam opens"
    printed = {"text": f"The dam of Lomas opens - The Alder Post\n\n{text} {text}", "url": URL}
    assert clean_article(read_record(printed)).article.title == "The dam of Lomas opens"


def test_the_line_of_a_title_that_says_what_the_page_shows() -> None:
    """The headline's line is known by the title that lost its brackets."""
    text = "The mayor of Lomas opened the dam on Tuesday, and said that boats may pass it by night."
    title = "The dam of Lomas opens (+video)"
    cleaned = clean_article(read_record({"text": f"{title}\n\n{text}", "title": title}))
    assert cleaned.article.title == "The dam of Lomas opens"
    assert [block.kind for block in cleaned.blocks] == ["headline", "body"]
