"""What a sentence of a speech leans on by its form: told things, enumerations, unasked answers.

Speakers, papers and matters are made up.
"""

import pytest

from briefing.composing.printed_quotes.speech_faults import find_speech_fault
from briefing.model import Span
from tests.composing.printed_quotes.test_speech_weight import _article

LEANING = [
    ("en", "On Monday the office ends these duties on the tomatoes of Mexico."),
    ("en", "Mexico gets the first pumps of these."),
    ("en", "We signed with Mexico, to further these aims, an order on water."),
    ("en", "Not yet, but we asked Mexico on Monday for a new list."),
    ("en", "We sent Mexico the list that you just mentioned."),
    ("en", "As a matter of order we gave Mexico the numbers that I just described."),
    ("es", "El lunes se presenta cuál es el futuro de estas tarifas con México."),
    ("es", "México pidió ayer a Estados Unidos datos de esta reunión que se dio a conocer."),
    ("es", "Seguimos trabajando con Estados Unidos en ese y en otros temas."),
    ("es", "Pedimos a Estados Unidos que nos ayude a revisarlas en el puente."),
    ("es", "Nosotros creemos que no, porque ayer firmamos con Estados Unidos."),
    ("es", "No se cierran, nosotros no firmamos nada con Estados Unidos."),
    ("es", "Como resultado y según sus cifras, bajó el cruce a Estados Unidos."),
    ("es", "Ayer se fijó la postura de México al respecto ante Estados Unidos."),
    ("es", "México envió a Estados Unidos la carta, que te acabo de describir."),
]
SOUND = [
    ("en", "This week the office ends the duties on the tomatoes of Mexico."),
    ("en", "This administration signed an order on the tomatoes of Mexico."),
    ("en", "The duties end on Monday, and with these duties the list of Mexico."),
    ("en", "We sent the list to those who sell the tomatoes of Mexico."),
    ("en", "We do not accept the quota that Mexico announced on Monday."),
    ("en", "Mexico seized drugs on Monday, and these two drugs are on the list."),
    ("es", "Este lunes se presenta el futuro de las tarifas de Estados Unidos."),
    ("es", "Firmamos un nuevo acuerdo con Estados Unidos, y con este nuevo acuerdo se abre el puente."),
    ("es", "Vamos a hablar hoy de este impuesto que quieren poner a las remesas de Estados Unidos."),
    ("es", "Se acordó el 6 de marzo con Estados Unidos en esa llamada que tuvimos."),
    ("es", "Hay armas de Estados Unidos, y pedimos ayuda para decomisarlas en el puente."),
    ("es", "En este país no aceptamos la cuota de Estados Unidos."),
    ("es", "Se va avanzando en estos tres meses de plazo con Estados Unidos."),
    ("es", "No necesariamente estamos de acuerdo en todo con Estados Unidos."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), LEANING)
def test_what_is_told_elsewhere_leans(language: str, said: str) -> None:
    """A thing that nothing in it has told, an answer without its question, what was just said."""
    assert find_speech_fault(Span(0, len(said)), _article(said, language)) == "leaning"


@pytest.mark.parametrize(("language", "said"), SOUND)
def test_what_says_itself_what_it_means_does_not(language: str, said: str) -> None:
    """A day, what is one everywhere, what was told before it in the sentence, a clause."""
    fault = find_speech_fault(Span(0, len(said)), _article(said, language))
    assert fault != "leaning"


@pytest.mark.parametrize(
    ("language", "said", "is_counting"),
    [
        ("en", "The second is that we close the bridge to Mexico on Monday.", True),
        ("en", "Secondly, we close the bridge to Mexico on Monday.", True),
        ("en", "There’s another list that we sent to Mexico on Monday.", True),
        ("en", "The second round with Mexico begins on Monday.", False),
        ("es", "La primera, porque el lunes cerramos el puente a Estados Unidos.", True),
        ("es", "En segundo lugar, cerramos el lunes el puente a Estados Unidos.", True),
        ("es", "2. Debemos cerrar el lunes el puente a Estados Unidos.", True),
        ("es", "Hay otro acuerdo que se llama Lomas, y es con Estados Unidos.", True),
        ("es", "La segunda ronda con Estados Unidos empieza el lunes.", False),
        ("es", "El primer ministro viaja el lunes a Estados Unidos.", False),
    ],
)
def test_one_of_several_leans_on_the_others(language: str, said: str, *, is_counting: bool) -> None:
    """“The second, because …” is half of what is counted; a second round is a thing."""
    fault = find_speech_fault(Span(0, len(said)), _article(said, language))
    assert (fault == "counting") is is_counting


@pytest.mark.parametrize(
    ("language", "said", "is_empty"),
    [
        ("en", "The two ministers discussed a wide range of bilateral issues on Monday.", True),
        ("en", "The minister conveyed her deep appreciation to Mexico on Monday.", True),
        ("en", "The leaders reaffirmed the historic Norland-Mexico friendship on Monday.", True),
        ("en", "The minister hosted Ada Quill of Mexico to discuss a range of issues.", False),
        ("en", "The leaders reaffirmed the Water Treaty with Mexico on Monday.", False),
        ("en", "Ms. Quill expressed appreciation for the pumps of Mexico on Monday.", True),
        ("en", "Ms. Quill highlighted the unwavering support of Norland for Mexico.", True),
        (
            "en",
            "Ms. Quill highlighted the closed bridge of Lomas and asked Mexico to open it.",
            False,
        ),
        ("en", "The office conveyed a list of 40 pumps to Mexico on Monday.", False),
        ("es", "Los dos hablaron ayer de una amplia gama de temas con Estados Unidos.", True),
        ("es", "La alcaldesa expresó su agradecimiento a Estados Unidos por la visita.", True),
        ("es", "Los dos hablaron ayer del acuerdo del agua con Estados Unidos.", False),
    ],
)
def test_dealings_without_a_matter_say_nothing(language: str, said: str, *, is_empty: bool) -> None:
    """That they spoke of many things, or how glad they are, is no news."""
    fault = find_speech_fault(Span(0, len(said)), _article(said, language))
    assert (fault == "talked") is is_empty
