"""Opinion is told by the section above the headline."""

import pytest

from briefing.cleaning import clean_article
from briefing.sources.formats import record
from tests import builders

DAYS = ("on Monday", "on Tuesday", "on Wednesday", "on Thursday")
BODY = "\n\n".join(
    f"The ministers of both countries met {day} in a hotel, and agreed on nothing at all."
    for day in DAYS
)
HEADLINE = "Ministers of both countries meet in a hotel, and agree on nothing"
MENU = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Home", "World", "Opinion"))


def _genre(*lines: str) -> str:
    """The genre of a text of these lines with the article below them."""
    return clean_article(builders.article("\n\n".join((*lines, BODY)))).article.kind


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("OPINION", "opinion"),
        ("Opinión", "opinion"),
        ("Op-Ed", "opinion"),
        ("Opinion\n\nTrade", "news"),
        ("Trade", "news"),
    ],
)
def test_the_section_above_the_headline(above: str, kind: str) -> None:
    """The line that touches the headline names the section; the same word in a menu above it does
    not.
    """
    assert _genre(above, HEADLINE) == kind


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("Share\n\nCommentary\n\nThe mayor of Lomas, left, shakes hands with a rider", "opinion"),
        ("Columna\n\nUn puente de Lomas, visto desde el río en mayo", "opinion"),
        ("News\n\nSports\n\nOpinion\n\nThe mayor of Lomas, left, shakes hands", "news"),
        ("Nacional\n\nColumna de humo en Lomas\n\nUn puente de Lomas en mayo", "news"),
        ("Share\n\nPolitics\n\nThe mayor of Lomas, left, shakes hands with a rider", "news"),
    ],
)
def test_a_label_above_a_caption(above: str, kind: str) -> None:
    """A section's label counts also where a caption stands below it; an item of a menu does not."""
    assert _genre(above, HEADLINE) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Columna Puente Abierto", "opinion"),
        ("COLUMNA La Otra Orilla", "opinion"),
        ("Columna de humo en Lomas", "news"),
        ("Columna de Opinadores y Cronistas de Lomas", "news"),
        ("Puente Abierto", "news"),
    ],
)
def test_the_name_of_a_column(line: str, kind: str) -> None:
    """A line that names a column makes opinion of what stands below it, other lines do not."""
    assert _genre(line, HEADLINE) == kind


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        (f"<nav><ul>{MENU}</ul></nav>", "news"),
        (f"<div class='main-menu'><ul>{MENU}</ul></div>", "news"),
        (f"<ul>{MENU}</ul>", "news"),
        ("<nav class='breadcrumbs'><a href='/'>Inicio</a><p>Opinión</p></nav>", "opinion"),
        ("<header><p>The Alder Post</p></header><p class='section'>Opinion</p>", "opinion"),
    ],
)
def test_the_menu_of_a_page(above: str, kind: str) -> None:
    """The last item of a page's menu touches the headline and is no section of the article; the
    end of a trail to the page is.
    """
    paragraphs = "".join(f"<p>{line}</p>" for line in BODY.split("\n\n"))
    page = f"<body>{above}<main><h1>{HEADLINE}</h1>{paragraphs}</main></body>"
    assert clean_article(record.read_record({"html": page})).article.kind == kind


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("Inicio\n\nPolítica\n\nMundo\n\nDeportes\n\nOpinión", "news"),
        ("The Alder Post\n\nSubscribe\n\nOpinion", "opinion"),
        ("World\n\nPolitics\n\nOpinion", "news"),
        ("The Alder Post\n\nNews\n\nSports\n\nOpinion", "news"),
        ("Compartir\n\nImprimir\n\nOpinión", "opinion"),
        ("Inicio\n\nOpinión", "opinion"),
        ("Ruiz meets the riders of Lomas\n\nOpinion", "opinion"),
    ],
)
def test_the_menu_of_a_text(above: str, kind: str) -> None:
    """Five short lines above the headline of a text are a menu, and fewer if they name another
    section; a masthead, buttons or a trail to the page are none.
    """
    assert _genre(above, HEADLINE) == kind


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("ANALYSIS/OPINION:", "opinion"),
        ("By Ana Ruiz\n\nMay 3, 2024\n\nCommentary", "opinion"),
        ("Por Ana Ruiz\n\nTRIBUNA", "opinion"),
        ("By Ana Ruiz\n\nPORT ALDER", "news"),
        ("Share\n\nNews\n\nSports\n\nOpinion", "news"),
    ],
)
def test_the_section_below_the_headline(below: str, kind: str) -> None:
    """A line between headline and text names the section too; a row of buttons does not."""
    assert _genre(HEADLINE, below) == kind
