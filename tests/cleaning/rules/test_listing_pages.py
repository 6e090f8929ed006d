"""Pages that list articles and are none. All offices and people are made up."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

ENGLISH = (
    ("Mayor Ruiz Announces Agreement on Water With Valle", "January 16, 2025",
     "The mayor announced that both cities will share the water of the river in the spring."),
    ("Statement by Mayor Ruiz on the Closing of the Bridge", "January 15, 2025",
     "The bridge was closed because of the storm, and it will be opened on Friday morning."),
    ("Readout of the Mayor's Call With the Governor of Valle", "January 14, 2025",
     "The mayor spoke with the governor of Valle about the growers of the north and their debts."),
    ("Mayor Ruiz Appoints Luis Soto as Head of the Port", "January 10, 2025",
     "Luis Soto, who led the harbour for ten years, will head the port from February."),
    ("Statement on the Fire at the Market of Lomas", "January 8, 2025",
     "The fire at the market was put out within an hour, and nobody was hurt in it."),
)  # fmt: skip
SPANISH = (
    ("Acuerdo sobre el agua con el municipio de Valle", "16 de enero de 2025",
     "La alcaldesa anunció que las dos ciudades compartirán el agua del río en la primavera."),
    ("Comunicado sobre el cierre del puente de Lomas", "15 de enero de 2025",
     "El puente se cerró por la tormenta y se abrirá el viernes por la mañana, según el puerto."),
    ("Llamada de la alcaldesa con el gobernador de Valle", "14 de enero de 2025",
     "La alcaldesa habló con el gobernador sobre los productores del norte y sus deudas."),
    ("Luis Soto dirigirá el puerto desde febrero próximo", "10 de enero de 2025",
     "Luis Soto, que dirigió los muelles durante diez años, estará al frente del puerto."),
)  # fmt: skip


def _kept(entries: tuple[tuple[str, str, str], ...]) -> list[str]:
    text = "Office of the Mayor\nHome\nNews\n\n" + "\n\n".join(map("\n".join, entries)) + "\n"
    cleaned = clean_article(Article(id="a", text=text))
    return [block.span.slice(text) for block in cleaned.kept]


@pytest.mark.parametrize("entries", [ENGLISH, SPANISH])
def test_a_list_of_statements_is_no_article(entries: tuple[tuple[str, str, str], ...]) -> None:
    """Titles, days that go back and teasers: nothing of it is kept, and the reason says so."""
    assert _kept(entries) == []


def test_the_day_may_stand_above_its_title() -> None:
    """Some sites print the day first."""
    assert _kept(tuple((day, title, teaser) for title, day, teaser in ENGLISH)) == []


def test_a_chronicle_and_a_live_report_are_articles() -> None:
    """Days that go on, days of one or two dates, and entries without a title list no articles."""
    assert _kept(ENGLISH[::-1])
    assert _kept(tuple((title, "January 16, 2025", teaser) for title, _, teaser in ENGLISH))
    assert _kept(tuple((teaser, day, teaser[:-1] + " too.") for _, day, teaser in ENGLISH))
    assert _kept(ENGLISH[:3])
