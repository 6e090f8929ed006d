"""One JSON object becomes one article."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.errors import InputError
from briefing.model import Article
from briefing.sources.formats.record import read_record
from briefing.text.normalization import normalize

TEXT = "Talks on tariffs resume on Monday."
WANTED = Article(
    id="a",
    text=TEXT,
    title="Tariff talks resume",
    url="https://valle.example/economia/aranceles",
    outlet="El Correo del Valle",
    author="Ana Ríos, Luis Paz",
    published=date(2025, 1, 16),
    published_basis="given",
    language="es",
    origin="x.json#1",
)
TITLE, URL = {"title": WANTED.title}, {"url": WANTED.url}
FORMS: dict[str, dict[str, object]] = {
    "ours": {
        "text": TEXT, **TITLE, **URL, "outlet": WANTED.outlet, "author": WANTED.author,
        "published": "2025-01-16",
        "lang": "es-MX",
    },
    "newspaper4k": {
        "text": TEXT, **TITLE, **URL, "authors": ["Ana Ríos", "Luis Paz"],
        "publish_date": "2025-01-16T08:00:00",
        "meta_lang": "es", "meta_site_name": WANTED.outlet, "source_url": "https://valle.example",
    },
    "news-please": {
        "maintext": TEXT, "text": None, **TITLE, **URL, "authors": ["Ana Ríos", "Luis Paz"],
        "language": "es",
        "date_publish": "2025-01-16 08:00:00", "date_download": "2025-01-17 09:00:00",
        "source_domain": WANTED.outlet,
    },
    "trafilatura": {
        "raw_text": TEXT, "text": "", **TITLE, "source": WANTED.url, "author": WANTED.author,
        "date": "2025-01-16",
        "source-hostname": WANTED.outlet, "hostname": "valle.example", "language": "es",
    },
    "newsapi": {
        "content": TEXT, **TITLE, **URL, "author": WANTED.author,
        "publishedAt": "2025-01-16T08:00:00Z",
        "source": {"id": None, "name": WANTED.outlet}, "language": "es",
    },
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_fields_of_common_scrapers_are_known(form: str) -> None:
    """Whoever scraped the article, it is the same article."""
    assert replace(read_record({"id": "a", **FORMS[form]}, "x.json#1"), moment=None) == WANTED


def test_a_time_with_its_zone_is_kept() -> None:
    """The moment is kept beside the day as written; a time without a zone is none."""
    assert read_record({"id": "a", **FORMS["newsapi"]}).moment == datetime(
        2025, 1, 16, 8, 0, tzinfo=UTC
    )
    assert read_record({"id": "a", **FORMS["newspaper4k"]}).moment is None


def test_nothing_is_made_up() -> None:
    """What a record does not state is None, and its language unknown."""
    found = read_record({"id": "a", "text": TEXT})
    assert found == Article(id="a", text=TEXT)


def test_a_date_that_is_not_sure_is_none() -> None:
    """A date that could be two days is no date, and nothing is said to be given."""
    found = read_record({"text": TEXT, "published": "03/04/2025"})
    assert (found.published, found.published_basis) == (None, None)


def test_the_text_of_a_record_keeps_its_offsets() -> None:
    """A line's text is answered with offsets into it, so nothing in it moves."""
    text = "Habra\u0301 \u202edia\u0301logo\u202c\r\nsi\u0000 \ud800"
    found = read_record({"text": text}).text
    assert (len(found), found.find("si")) == (len(text), text.find("si"))


def test_an_id_is_made_of_the_text() -> None:
    """Without an id, the same text has the same id, another text another one."""
    ids = [read_record({"text": text}).id for text in (TEXT, TEXT, "Other.")]
    assert ids[0] == ids[1] != ids[2]


def test_numbers_are_ids() -> None:
    """An id may be a number."""
    assert read_record({"id": 7, "text": TEXT}).id == "7"


@pytest.mark.parametrize(
    "record", [{}, {"text": None}, {"text": ["a"]}, {"text": " "}, {"html": 1}]
)
def test_a_record_without_text_is_an_error(record: dict[str, object]) -> None:
    """The error lists the fields that text may stand in."""
    with pytest.raises(InputError, match="wanted one of text, maintext"):
        read_record(record)


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://valle.example/opinion/2025/agua", "opinion"),
        ("https://valle.example/columnas/agua/", "opinion"),
        ("https://valle.example/noticias/opinion-dividida", "news"),
        ("https://valle.example/opinion", "news"),
        ("https://[valle", "news"),
    ],
)
def test_opinion_is_told_by_the_folder(url: str, kind: str) -> None:
    """A folder of the address makes an opinion piece; words in the article's own name do not."""
    assert read_record({"text": TEXT, "url": url}).kind == kind


@pytest.mark.parametrize("field", ["content", "body", "articleBody"])
def test_markup_in_a_field_of_content_is_a_page(field: str) -> None:
    """What feeds keep as markup is read as a page; "text" is text whatever it begins with."""
    assert (
        read_record({field: "<p>Uno &amp; <b>dos</b>.</p><p>Tres."}).text == "Uno & dos.\n\nTres."
    )
    assert read_record({"text": "<p>Uno."}).text == "<p>Uno."


def test_what_a_record_states_goes_before_what_its_page_states() -> None:
    """A page given as "html" is read, and the record's own fields win."""
    page = "<html lang=es><title>Page's title | Site</title><p>Uno.<p>Dos."
    found = read_record({"html": page, "title": "Stated"})
    assert (found.text, found.title, found.language) == ("Uno.\n\nDos.", "Stated", "es")


PAGE = "<p>Talks on tariffs resume.</p><p>The towns wait.</p>"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (PAGE, "Talks on tariffs resume.\n\nThe towns wait."),
        ("Talks <b>on</b> tariffs.\n\nThe towns wait.", "Talks on tariffs.\n\nThe towns wait."),
        ("Talks on tariffs.<br><br>The towns wait.", "Talks on tariffs.\n\nThe towns wait."),
        ("Hablan.</strong><h4>Las claves</h4>Esperan.<br/>", "Hablan.\n\nLas claves\n\nEsperan."),
        ("The fund of AT&amp;T &#8220;waits&#8221;.", "The fund of AT&T “waits”."),
        ("A tag such as <p> opens a paragraph.", "A tag such as <p> opens a paragraph."),
        ("a < b and b > c; x<y", "a < b and b > c; x<y"),
    ],
)
def test_markup_in_a_text_is_read_as_a_page(text: str, wanted: str) -> None:
    """A record of a file may hold markup where text was said to be; one tag in a line is text."""
    assert read_record({"text": text}, "-", normalize).text == wanted


def test_the_filters_keep_their_text() -> None:
    """Offsets point into the line's own text, which is never taken for markup there."""
    assert read_record({"text": PAGE}).text == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "https://valley.example/\ud800",
        "https://valley.example/\x1b[2J",
        "https://valley.example/\u202egnp",
        "https://valley.example/a\nb",
        "https://valley.example/" + "a" * 3000,
        "javascript:alert(1)",
    ],
)
def test_an_address_that_cannot_be_printed_is_none(url: str) -> None:
    """Lone surrogates, controls, line ends and endless addresses are refused."""
    assert read_record({"text": TEXT, "url": url}).url is None


def test_fields_are_bounded() -> None:
    """An article in the field for the title is no title; the id is then a hash."""
    long = "the gate " * 100
    found = read_record({"id": long, "text": TEXT, "title": long, "outlet": long, "author": long})
    assert (found.title, found.outlet, found.author) == (None, None, None)
    assert len(found.id) == 16


def test_titles_are_read_without_markup() -> None:
    """Tags and entities in a title are not what its reader sees."""
    assert read_record({"text": TEXT, "title": "Talks &amp; <b>tariffs</b>"}).title == (
        "Talks & tariffs"
    )


@pytest.mark.parametrize(
    ("author", "outlet", "read"),
    [
        ("Alder Post", "The Alder Post", None),
        ("alderpost.com", "Alder Post", None),
        ("Alder Post > Top Stories", "Alder Post", None),
        ("El Faro", "El Faro", None),
        ("Ana Ruiz", "The Alder Post", "Ana Ruiz"),
        ("Alder Ruiz", None, "Alder Ruiz"),
        ("Ana Ruiz*", "El Faro", "Ana Ruiz"),
        ("Ana Ruiz *, Luis Paz**", "El Faro", "Ana Ruiz, Luis Paz"),
        ("***", None, None),
    ],
)
def test_an_outlet_or_a_feed_is_no_author(
    author: str, outlet: str | None, read: str | None
) -> None:
    """Feeds give their own name where an author should stand."""
    record = {"text": TEXT, "author": author, "outlet": outlet}
    assert read_record(record, normalizing=normalize).author == read


@pytest.mark.parametrize("name", ["source_url", "original_url", "canonical_url", "permalink"])
def test_addresses_by_the_names_that_clippers_write(name: str) -> None:
    """Web clippers and scripts name a page's address in several ways; a path alone is none."""
    address = "https://faro.example/a/1"
    assert read_record({"text": "The gate opens.", name: address}).url == address
    assert read_record({"text": "The gate opens.", name: "/a/1"}).url is None


@pytest.mark.parametrize(
    ("filed", "kind"),
    [
        ({"category": "Opinión"}, "opinion"),
        ({"genre": "opinion"}, "opinion"),  # as `archive export` writes it
        ({"genre": "analysis"}, "news"),  # that is read in the text itself
        ({"categories": ["Politics", "Opinion"]}, "opinion"),
        ({"section": "Columnas"}, "opinion"),
        ({"category": "Opinion polls"}, "news"),
        ({"categories": ["Economía", 4]}, "news"),
        ({"tags": ["opinion"]}, "news"),
    ],
)
def test_the_section_that_an_article_is_filed_under(filed: dict[str, object], kind: str) -> None:
    """A section of opinion makes the article opinion, as the folder of an address does."""
    assert read_record({"text": "The gate opens.", **filed}).kind == kind


@pytest.mark.parametrize(
    "names",
    [
        ("titulo", "texto", "autor", "medio", "fecha", "enlace"),
        ("Título", "Contenido", "Autora", "Fuente", "Fecha de publicación", "URL"),
        ("Headline", "Page content", "Byline", "Publication", "Published on", "Link"),
        ("titular", "cuerpo", "firma", "periodico", "fecha_publicacion", "direccion"),
        ("titular", "contenido_texto", "autor", "medio", "fecha_publicacion", "url"),
        ("title", "articleContent", "author", "outlet", "date", "url"),
        ("titulo", "texto_noticia", "autor", "fuente", "fecha", "enlace"),
        ("title", "cleaned-text", "author", "outlet", "date", "url"),
    ],
)
def test_fields_may_be_called_otherwise(names: tuple[str, ...]) -> None:
    """The words that head such lines above a text name fields too, in each known language."""
    values = ("Abre", TEXT, "Ana Ruiz", "El Faro", "2025-01-16", "https://faro.example/a")
    found = read_record(dict(zip(names, values, strict=True)))
    assert (found.title, found.text, found.author, found.outlet, found.url) == (
        "Abre", TEXT, "Ana Ruiz", "El Faro", "https://faro.example/a",
    )  # fmt: skip
    assert str(found.published) == "2025-01-16"


@pytest.mark.parametrize("name", ["text_length", "content_type", "noticia", "contenido_id"])
def test_fields_beside_the_text_are_not_the_text(name: str) -> None:
    """A word of another matter in a field's name makes it another field."""
    with pytest.raises(InputError):
        read_record({"title": "Abre", name: TEXT})


def test_our_own_names_go_first() -> None:
    """A label of another language fills what is missing and replaces nothing."""
    found = read_record(
        {"text": TEXT, "title": "Opens", "titulo": "Abre", "source": "Q", "fuente": "F"}
    )
    assert (found.title, found.outlet) == ("Opens", "Q")


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("By Ana Ruiz and Luis Vale", "Ana Ruiz, Luis Vale"),
        ("By ANA RUIZ | Staff", "ANA RUIZ"),
        ("Por Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz and Luis Vale", "Ana Ruiz and Luis Vale"),
        ("Byron Vale", "Byron Vale"),
    ],
)
def test_the_opening_of_a_byline_is_no_name(stated: str, author: str) -> None:
    """A record's author may be its whole byline."""
    assert read_record({"text": TEXT, "author": stated}).author == author


def test_metadata_inside_of_a_record() -> None:
    """Some records keep all but the text in an object of its own; their own fields go first."""
    inner = {"title": "Opens", "author": "Ana Ruiz", "date": "2025-01-16", "source": "El Faro"}
    found = read_record({"page_content": TEXT, "metadata": inner, "title": "Abre"})
    assert (found.text, found.title, found.author) == (TEXT, "Abre", "Ana Ruiz")
    assert (found.outlet, str(found.published)) == ("El Faro", "2025-01-16")
    assert read_record({"text": TEXT, "metadata": ["a"]}).title is None


@pytest.mark.parametrize(
    ("author", "link", "outlet"),
    [
        ("REDACCION", "https://www.faro.example/acerca.html", "faro.example"),
        (None, "https://faro.example/staff", "faro.example"),
        ("Ana Ruiz", "https://anaruiz.example/", None),
        ("Redacción", "https://twitter.com/faro", None),
        ("Redacción", "faro", None),
    ],
)
def test_the_page_of_a_newsroom_names_the_outlet(
    author: str | None, link: str, outlet: str | None
) -> None:
    """Where the newsroom signs, the address of the author's page is the outlet's; a person's may
    be elsewhere.
    """
    assert read_record({"text": TEXT, "author": author, "authorlink": link}).outlet == outlet
