"""Plain text becomes an article."""

import json
from datetime import date

import pytest

from briefing.model import Article
from briefing.sources.formats.json import read_json
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


@pytest.mark.parametrize(
    "header",
    [
        "URL: https://faro.example/a/1\nFecha: 2025-01-16\nTítulo: Abre el puente\n\n",
        "Title: Abre el puente\nDate: January 16, 2025\nURL: https://faro.example/a/1\n",
        "Titular: Abre el puente\nPublicado: 16 de enero de 2025\nEnlace: https://faro.example/a/1\n\n",
        "--- \nlayout: post \ntitle: Abre el puente\ndate: 2025-01-16\n"
        "url: https://faro.example/a/1\n---\n",
    ],
)
def test_lines_of_known_labels_are_the_metadata(header: str) -> None:
    """A script's "Title: …" above a text is its metadata, also in the field of a record."""
    text = "PREGUNTA: ¿Cuándo abre?\nLa alcaldesa abrió el puente.\n"
    stored = json.dumps({"text": header + text}).encode()
    (in_record,) = read_json(RawDocument(content=stored, id="a", origin="a.json"))
    for found in (read(header + text), in_record):
        assert isinstance(found, Article)
        assert (found.text, found.title) == (text, "Abre el puente")
        assert (found.published, found.url) == (date(2025, 1, 16), "https://faro.example/a/1")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2025-01-16 The gate opens\n\nThe mayor opened it.\n", date(2025, 1, 16)),
        ("Fecha: 2025-01-16 Abre la compuerta\n\nLa abrió.\n", date(2025, 1, 16)),
        ("Council 2025-01-16 The gate opens\n\nThe mayor opened it.\n", None),
        ("The date 2025-01-16 was missed\n\nThe mayor opened it.\n", None),
    ],
)
def test_a_day_glued_to_the_first_line(text: str, day: date | None) -> None:
    """A script's label and day before the headline are metadata, and no other word is a label."""
    found = read(text)
    assert found.published == day
    assert found.text == (text.split("2025-01-16 ")[1] if day else text)


@pytest.mark.parametrize(
    "text",
    [
        "Source: Alder News\n\nThe mayor opened the bridge.\n",
        "Fuente: El Faro\nAutor: Ana Ruiz\nLa alcaldesa abrió el puente.\n",
        "Title: a bridge\nThe mayor opened it.\nURL: https://faro.example/a/1\n",
        "Ana Ruiz: We will open it.\nDate: 2025-01-16\n",
    ],
)
def test_other_lines_with_colons_are_text(text: str) -> None:
    """One label alone, credits without a title, or a label below other lines head nothing."""
    assert read(text).text == text


def test_a_records_own_fields_go_before_its_texts_header() -> None:
    """What the record states wins; what it leaves out is read from the header."""
    text = "Title: Another bridge\nDate: 2024-05-03\nURL: https://faro.example/a/1\n\nText.\n"
    stored = json.dumps({"text": text, "headline": "A bridge", "date": "2025-01-16"}).encode()
    (found,) = read_json(RawDocument(content=stored, id="a", origin="a.json"))
    assert isinstance(found, Article)
    assert (found.title, found.published, found.url, found.text) == (
        "A bridge", date(2025, 1, 16), "https://faro.example/a/1", "Text.\n",
    )  # fmt: skip


def test_marks_of_markdown_are_no_words() -> None:
    """A text file and a record's text may be Markdown: nobody reads "**" or "##"."""
    text = "# Abre el puente\n\nLa **alcaldesa** abrió el [puente](https://faro.example/a).\n"
    shown = "Abre el puente\n\nLa alcaldesa abrió el puente.\n"
    stored = json.dumps({"text": text}).encode()
    (in_record,) = read_json(RawDocument(content=stored, id="a", origin="a.json"))
    assert isinstance(in_record, Article)
    assert read(text).text == in_record.text == shown


@pytest.mark.parametrize("below", ["", "\n", "Fecha: 2025-01-16\nTítulo: Abre el puente\n\n"])
def test_an_address_alone_above_a_text_is_its_own(below: str) -> None:
    """Scripts write the page's address on the first line, with or without further lines."""
    found = read(f"https://faro.example/a/1\n{below}La alcaldesa abrió el puente.\n")
    assert (found.url, found.text) == (
        "https://faro.example/a/1",
        "La alcaldesa abrió el puente.\n",
    )
    assert found.title == ("Abre el puente" if "Título" in below else None)


@pytest.mark.parametrize(
    "text",
    [
        "https://faro.example/a/1\nhttps://faro.example/a/2\nTwo links of a list.\n",
        "https://faro.example/a/1\n",
        "See https://faro.example/a/1\nThe gate opens.\n",
        "ftp://faro.example/a/1\nThe gate opens.\n",
    ],
)
def test_other_addresses_are_text(text: str) -> None:
    """An address in a list or a sentence is no article's own."""
    assert (read(text).text, read(text).url) == (text, None)


@pytest.mark.parametrize(
    "rest",
    [
        '<p style="margin: 0" />\n<em>LOMAS. </em>El puente abre.</p>\n<p>Hay cuota.</p>',
        "LOMAS. El puente abre.<br><br>Hay cuota.<br>",
    ],
)
def test_the_head_above_tags_keeps_its_lines(rest: str) -> None:
    """Headline, byline and day that a script wrote above a page's rest are a line each."""
    found = read(f"Abre el puente de Lomas\nPor REDACCIÓN\n2 de mayo de 2024\n\n{rest}")
    assert found.text.split("\n\n") == [
        "Abre el puente de Lomas",
        "Por REDACCIÓN",
        "2 de mayo de 2024",
        "LOMAS. El puente abre.",
        "Hay cuota.",
    ]


def test_a_wrapped_paragraph_above_tags_is_one() -> None:
    """A line that goes on below with a small letter is no line of a head."""
    found = read("The gate opens at dawn\nfor all boats.<br><br>It closes at dusk.<br>")
    first = found.text.split("\n\n")[0]
    assert " ".join(first.split()) == "The gate opens at dawn for all boats."


@pytest.mark.parametrize(
    "head",
    [
        "Abre el puente\nhttps://faro.example/a/1\n\n",
        "Abre el puente\nPor Ana Ruiz\n2 de mayo de 2024\nhttps://faro.example/a/1\n",
        "Abre el puente\n\nFecha: 2 de mayo de 2024\nURL: https://faro.example/a/1\n\n",
        "Abre el puente\nAutor: Ana Ruiz\nFecha: 2024-05-02\nEnlace: https://faro.example/a/1\n",
    ],
)
def test_the_lines_of_a_script_may_stand_below_the_headline(head: str) -> None:
    """An address alone and labelled lines are fields there too; the headline stays text."""
    found = read(f"{head}LOMAS. El puente abre hoy, dijo la alcaldesa.\n")
    assert found.url == "https://faro.example/a/1"
    assert found.text.startswith("Abre el puente\n")
    assert "http" not in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Abre el puente\nFuente: El Faro\nHay cuota.\n",
        "El puente abre.\nhttps://faro.example/a/1\nHay cuota.\n",
        "Enlaces\nhttps://faro.example/a/1\nhttps://faro.example/a/2\nHay cuota.\n",
        "Abre el puente\nhttps://faro.example/a/1\nHay cuota\nhttps://faro.example/a/2\nNo.\n",
        "Abre el puente\nhttps://faro.example/a/1\n",
    ],
)
def test_lines_that_are_text(text: str) -> None:
    """One label, an address below a sentence, lists of links and one above nothing stay text."""
    found = read(text)
    assert (found.text, found.url, found.outlet) == (text, None, None)


def test_a_long_list_of_links_is_text() -> None:
    """However many headlines with their addresses it has, nothing of it is lost."""
    text = "Abre el puente\nhttps://faro.example/a/1\n" * 1000
    assert (read(text).text, read(text).url) == (text, None)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Digest\n\n1. Talks go on\nhttps://a.example/x\nThey met.\n\n2. Tides\nhttps://b.example/y\nIt rose.", None),
        ("Síntesis\n1) Hay acuerdo\n\nhttps://a.example/x\nSe vieron.\n2) Sube el río\nhttps://b.example/y\nFue así.", None),
        ("1. Talks go on\nhttps://a.example/x\nThey met.\n2. Tides\n<https://b.example/y>\nIt rose.", None),
        ("1. Talks go on\nhttps://a.example/x\nThey met.\n\n2. Tides rose by a foot.", "https://a.example/x"),
        ("Hay acuerdo\nhttps://a.example/x\nSe vieron.\n\nMás en\nhttps://b.example/y", "https://a.example/x"),
    ],
)  # fmt: skip
def test_an_address_of_one_of_several_articles_is_not_the_texts(text: str, url: str | None) -> None:
    """A numbered list of headlines with an address each is of several outlets."""
    assert read(text).url == url
