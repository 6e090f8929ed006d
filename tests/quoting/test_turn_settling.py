"""A speaker of a government's own transcript has office and side in each turn."""

from dataclasses import replace

import pytest

import briefing as bf
from briefing.cleaning import clean_article
from briefing.profiles import load
from briefing.quoting.profile_speakers import extract_known_quotes

TEXT = """HUGO PRUEBA RUIZ, SUBSECRETARIO DE SALUD: Le paso la palabra al doctor José Luis Soto Paz.
JOSÉ LUIS SOTO PAZ, TITULAR DE LA COMISIÓN DE PUERTOS: Hoy hay 20 casos en el puerto de Lomas.
PREGUNTA: ¿Y después, doctor José Luis Soto Paz?
JOSÉ LUIS SOTO PAZ: Después no habrá más casos en el puerto de Lomas, eso esperamos.
PREGUNTA: ¿Y usted?
HUGO PRUEBA RUIZ: También lo espero, y mañana les damos el informe.
"""


@pytest.mark.parametrize(
    ("author", "side"), [("Presidencia de la República", "mexico"), ("Diario del Puerto", None)]
)
def test_each_turn_has_the_office_of_the_label_that_tells_it(author: str, side: str | None) -> None:
    """Later labels have the name alone; whose house it is tells the side, and no paper does."""
    title = "Versión estenográfica de la conferencia de prensa"
    document = bf.from_text(TEXT, language="es", title=title, published="2020-05-06")
    cleaned = clean_article(replace(document.source, author=author))
    quotes = extract_known_quotes(cleaned, load("us-mexico"), unmarked=True)
    told = [(one.speaker.role, one.speaker.side) for one in quotes if one.speaker.name]
    first, second = ("Subsecretario de Salud", side), ("Titular de la Comisión de Puertos", side)
    assert told == [first, second, second, first]
