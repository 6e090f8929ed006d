"""The outlet's name out of what a feed or a page is called. All outlets are made up."""

import pytest

from briefing.sources.formats import html, record
from briefing.sources.outlet_names import choose_outlet, is_outlets_own


@pytest.mark.parametrize(
    ("stated", "url", "outlet"),
    [
        ("World news | The Alder Post", "https://www.thealderpost.example/a", "The Alder Post"),
        ("Noticias de Lomas - El Correo de Lomas", "https://correolomas.example/a/b", None),
        ("QRS > World", "https://www.qrsnews.example/2025/a", "QRS"),
        ("Articles | Alder Online", "https://www.dailyalder.example/news/a", "Alder Online"),
        ("Quill Courier Times - Latest", "https://qctnews.example/a", "Quill Courier Times"),
        ("El Correo: Política", "https://www.elcorreo.example/a", "El Correo"),
    ],
)
def test_the_part_that_the_address_spells(stated: str, url: str, outlet: str | None) -> None:
    """A section before or behind the outlet's name is left off, whatever parts them."""
    assert choose_outlet(stated, url) == (outlet or "El Correo de Lomas")


@pytest.mark.parametrize(
    ("stated", "url", "outlet"),
    [
        ("News | Latest", "https://www.quill.example/a", "quill.example"),
        ("World", "https://quill.example/world/a", "quill.example"),
        ("World", "https://theworld.example/world/a", "World"),
        ("Quill - Sports", None, "Quill - Sports"),
        ("The Lomas Monitor", "https://lm.example/a", "The Lomas Monitor"),
        ("Radio 5: Lomas", "https://lm.example/a", "Radio 5: Lomas"),
        ("WQLL-FM", "https://wqll.example/a", "WQLL-FM"),
        (None, "https://quill.example/a", None),
        ("Quill | Latest", "https://feedproxy.google.com/~r/a", "Quill | Latest"),
    ],
)
def test_what_stays(stated: str | None, url: str | None, outlet: str | None) -> None:
    """Of parts that the address spells none the host is printed; one name stays as it is."""
    assert choose_outlet(stated, url) == outlet


def test_records_and_pages() -> None:
    """Both ask: a feed's title in a record, the site's name of a page."""
    url = "https://www.alderpost.example/world/dam"
    text = "The dam opened on Monday, Ana Ruiz said."
    assert record.read_record(
        {"text": text, "url": url, "source": "World - Alder Post"}
    ).outlet == ("Alder Post")
    meta = "<meta property='og:site_name' content='Alder Post | News and video'>"
    page = html.read_page(f"<head>{meta}</head><p>{text}</p>", id="a", origin="a", url=url)
    assert page.outlet == "Alder Post"


@pytest.mark.parametrize(
    ("author", "outlet", "is_own"),
    [
        ("REDACCION", "El Correo de Lomas", True),
        ("Staff", None, True),
        ("El Correo", "El Correo de Lomas", True),
        ("EL CORREO DE LOMAS", "El Correo de Lomas", True),
        ("Alder Post Staff", "The Alder Post", True),
        ("alderpost.com", "Alder Post", True),
        ("Ana Ruiz", "El Correo de Lomas", False),
        ("La Orilla", None, True),
        ("Los Lomas", None, True),
        ("Laura Ruiz", None, False),
        ("The Lomas Press", None, False),
        ("Ana Ruiz", None, False),
        ("Luis Lomas", "El Correo de Lomas", False),
        ("Ana Correo", "El Correo de Lomas", False),
        ("Daniel Lomas", "Daniel Lomas's blog", False),
    ],
)
def test_the_outlet_and_its_newsroom_are_no_authors(
    author: str, outlet: str | None, is_own: bool
) -> None:
    """A part of the outlet's name and words of newsrooms are nobody; a person is somebody."""
    assert is_outlets_own(author, outlet) is is_own
