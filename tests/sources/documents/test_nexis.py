from datetime import date
from pathlib import Path

import pytest

from briefing import sources
from briefing.model import Article
from briefing.sources.documents.days import parse_stated_day
from tests.sources.documents.building import ENGLISH, Words, delivered, docx, read

SHARED = Path(__file__).parents[4] / "shared" / "documents"
real = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the real deliveries are not part of this repository"
)


def _articles(*xml: str) -> list[Article]:
    found = read(docx(xml), ".docx")
    assert all(isinstance(one, Article) for one in found)
    return [one for one in found if isinstance(one, Article)]


def test_each_article_of_a_delivery_is_one() -> None:
    """A delivery of three articles, below its cover, gives three, each with an origin of its own."""
    cover = "<w:p><w:r><w:t>Job Number: 1</w:t></w:r></w:p>"
    found = _articles(cover, delivered(1), delivered(2), delivered(3))
    assert [one.origin for one in found] == [f"/inbox/file.docx#{n}" for n in (1, 2, 3)]
    assert [one.title for one in found] == [f"Invented headline {n}" for n in (1, 2, 3)]


def test_what_a_delivery_states_is_taken() -> None:
    """Outlet, day and author are those of the lines and labels above the body."""
    (one,) = _articles(delivered(1))
    assert (one.outlet, one.published, one.author) == (
        "The Alder Courier (Alderton)",
        date(2025, 1, 14),
        "Ana Prueba",
    )
    assert one.published_basis == "given"


@pytest.mark.parametrize("classified", [True, False])
def test_the_text_is_the_body(classified: bool) -> None:
    """Neither labels, heads, captions nor the closing line are in an article's text."""
    (one,) = _articles(delivered(1, classified=classified))
    first = "First paragraph of article 1, which says: the dams were opened."
    assert one.text == f"{first}\n\nSecond paragraph: nobody was hurt."


def test_the_section_tells_opinion() -> None:
    """An article that the outlet filed under letters is opinion; one that it filed under news is not."""
    news, letter = _articles(delivered(1), delivered(2, section="LETTERS; Pg. A9"))
    assert (news.kind, letter.kind) == ("news", "opinion")


def test_a_body_without_words_is_an_article_without_text() -> None:
    """An article whose body is empty stays, without text, for the reading to tell of."""
    (one,) = _articles('<w:p><w:bookmarkStart w:id="1" w:name="Bookmark_1"/></w:p>'
                       '<w:p><w:bookmarkStart w:id="2" w:name="Body"/><w:r><w:t>Body</w:t></w:r></w:p>')  # fmt: skip
    assert one.text == ""


# The interface's words: body, section, length, byline, load date, classification, graphic, end, day.
_TONGUES = """
de: Inhalt|Rubrik|Länge|Verfasser|Update|Klassifikation|Grafik|Ende des Dokuments|Dienstag 14. Januar 2025
fr: Corps|Rubrique|Longueur|Auteur|Chargement|Classification|Graphique|Fin du document|mardi 14 janvier 2025
es: Cuerpo|Sección|Longitud|Autor|Carga|Clasificación|Gráfico|Fin del documento|14 de enero de 2025 martes
pt: Corpo|Seção|Extensão|Autor|Carga|Classificação|Gráfico|Fim|terça-feira, 14 de janeiro de 2025
it: Testo|Sezione|Lunghezza|Autore|Carico|Classificazione|Grafico|Fine del documento|martedì 14 gennaio 2025
nl: Tekst|Sectie|Lengte|Auteur|Laaddatum|Classificatie|Grafiek|Einde van document|dinsdag 14 januari 2025
da: Brødtekst|Sektion|Længde|Forfatter|Indlæst|Klassifikation|Grafik|Slut|14. januar 2025
sv: Text|Avdelning|Längd|Författare|Inläst|Klassning|Grafik|Slut|14 januari 2025
pl: Treść|Dział|Długość|Podpis|Data|Klasyfikacja|Grafika|Koniec|14 stycznia 2025 wtorek
ca: Cos|Secció|Llargada|Autor|Càrrega|Classificació|Gràfic|Fi del document|14 de gener del 2025
"""
_BY_CODE = {line[:2]: line[4:].split("|") for line in _TONGUES.strip().splitlines()}


@pytest.mark.parametrize("code", _BY_CODE)
def test_any_language_of_the_interface_is_read(code: str) -> None:
    """A delivery in another language has the same articles, titles, outlets, days and bodies."""
    body, section, length, byline, load_date, classification, graphic, end, day = _BY_CODE[code]
    words = Words(
        body=body, section=section, length=length, byline=byline, load_date=load_date, classification=classification,
        graphic=graphic, end=end, day=day,
    )  # fmt: skip
    known, found = (
        _articles(delivered(1), delivered(2)),
        _articles(delivered(1, words), delivered(2, words)),
    )
    assert [(a.title, a.outlet, a.published, a.text) for a in found] == [
        (a.title, a.outlet, a.published, a.text) for a in known
    ]


@pytest.mark.parametrize(
    "line",
    [
        "14/01/2025",
        "In January 2025 the paper closed",
        "The 14 January 2025 edition",
        "Juanuary 14, 2025",
        "",
    ],
)
def test_what_is_no_day_is_none(line: str) -> None:
    """A line that does not begin with a day and its month's name states none."""
    assert parse_stated_day(line) is None


def test_the_english_words_are_no_exception() -> None:
    """The day of the English delivery is read by the same function."""
    assert parse_stated_day(ENGLISH.day) == date(2025, 1, 14)


@real
@pytest.mark.parametrize(
    ("name", "count"), [("nexis", 10), ("lexis_guardian1", 2), ("lexis_misc", 100)]
)
def test_real_deliveries_are_whole(name: str, count: int) -> None:
    """Each article of the three real deliveries has title, outlet, day and text."""
    found = sources.read([str(SHARED / f"{name}.docx")])
    assert (len(found.articles), found.problems) == (count, ())
    assert all(one.title and one.outlet and one.published and one.text for one in found.articles)


@real
def test_a_real_delivery_is_right() -> None:
    """Days, outlets and words of the body are those that a person reads in the file."""
    found = sources.read([str(SHARED / "nexis.docx")]).articles
    assert [(one.published.day if one.published else 0) for one in found] == [
        1,
        2,
        4,
        3,
        4,
        2,
        3,
        3,
        3,
        2,
    ]
    assert {one.outlet for one in found} == {"The Guardian (London)"}
    assert [len(one.text.split()) for one in found][:2] == [355, 571]  # as the delivery counts them
