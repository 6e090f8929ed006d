"""What who speaks refuses, and which sentences tell an act of one of the two sides.

Sentences are made up.
"""

from datetime import date

import pytest

from briefing import profiles
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.own_acts import tells_act_of_side, tells_own_refusal
from briefing.model import Span
from tests import builders

PROFILE = profiles.load("us-mexico")
DAY = date(2025, 5, 6)


def _read(said: str, language: str) -> SentenceReading:
    article = builders.analyzed(builders.taken(said, language=language, published=DAY), day=DAY)
    return read_passage(article, Span(0, len(said)))


@pytest.mark.parametrize(
    ("language", "said", "refused"),
    [
        ("en", "I will not attend the meeting of the two countries.", True),
        ("en", "On the meeting of the bridge, we won’t sign the paper.", True),
        ("en", "I’m not going to accept the duties on the steel.", True),
        ("en", "We are not sending agents to the bridge of Lomas.", True),
        ("en", "We will attend the meeting of the two countries.", False),
        ("en", "They will not attend the meeting of the two countries.", False),
        ("en", "I will not say how the meeting went.", False),
        ("es", "Le informo al pueblo que no voy a asistir a la junta del puente.", True),
        ("es", "No vamos a aceptar los aranceles al acero.", True),
        ("es", "No aceptamos los aranceles al acero.", True),
        ("es", "Nosotros no firmaremos el acuerdo del puente.", True),
        ("es", "Vamos a aceptar la cuota al acero.", False),
        ("es", "No van a aceptar los aranceles al acero.", False),
        ("es", "No aceptaron los aranceles al acero.", False),
        ("es", "No sabemos nada del acuerdo del puente.", False),
    ],
)
def test_a_refusal_is_of_who_speaks(language: str, said: str, refused: bool) -> None:
    """An act of one's own behind a negation; not another's, and nothing that is no act."""
    assert tells_own_refusal(_read(said, language)) is refused


@pytest.mark.parametrize(
    ("language", "said", "acts"),
    [
        ("en", "Mexico closed the bridge of Lomas to all the trucks.", True),
        ("en", "We are asking for more agents at the bridge.", True),
        ("en", "The talks on the bridge with Mexico go on today.", True),
        (
            "en",
            "Canada asked the United States on Monday for a rule of its own at the bridge.",
            False,
        ),
        ("en", "The plan of the ports was made for the trade with Mexico.", False),
        ("en", "Twenty complaints were presented to the courts of the states.", False),
        ("es", "México cerró el puente de Lomas a todos los camiones.", True),
        ("es", "Estamos solicitando más agentes en el puente.", True),
        ("es", "Canadá solicitó ayer a Estados Unidos medidas en su puente.", False),
        ("es", "El régimen se hizo para el tratado con Estados Unidos.", False),
        ("es", "Se han presentado 20 denuncias ante las fiscalías del puente.", False),
    ],
)
def test_an_act_is_of_somebody_of_the_two(language: str, said: str, acts: bool) -> None:
    """Who speaks, a side before the verb, or a day of its own; no background and no third's."""
    assert tells_act_of_side(_read(said, language), PROFILE) is acts
