"""What who speaks refuses, and which sentences tell an act of one of the two sides.

Sentences are made up.
"""

from datetime import date

import pytest

from briefing import profiles
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.own_acts import (
    find_stance,
    puts_into_force,
    tells_act_of_side,
    tells_decision,
    tells_own_refusal,
)
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


@pytest.mark.parametrize(
    ("language", "said", "stance"),
    [
        ("en", "We don’t agree with the raids of the United States in the port.", "refusal"),
        ("en", "We reject the duties of the United States on the steel.", "refusal"),
        ("en", "Our relationship with Mexico is a good one in the port.", "relation"),
        ("en", "The guards of the port must not meddle in the affairs of Mexico.", "refusal"),
        ("en", "The guards must not be new to the port of Mexico.", None),
        ("es", "Los guardias del puente no deben meterse en lo de Estados Unidos.", "refusal"),
        ("es", "Los guardias del puente no deben ser de Estados Unidos.", None),
        ("en", "We agree with Mexico on the duties of the port.", None),
        ("es", "No estamos de acuerdo con las redadas en Estados Unidos.", "refusal"),
        ("es", "Es absolutamente falso lo que dijo Estados Unidos del puente.", "refusal"),
        ("es", "Nuestra relación con Estados Unidos será de iguales en el puente.", "relation"),
        ("es", "La relación con el alcalde de Lomas viene de lejos.", None),
        ("es", "No estamos de acuerdo" + " con las redadas" * 20 + " en Estados Unidos.", None),
    ],
)
def test_what_somebody_does_not_accept_is_a_stance(
    language: str, said: str, stance: str | None
) -> None:
    """So is how a relationship is; what is agreed is none, nor what a long sentence says in passing."""
    assert find_stance(_read(said, language)) == stance


@pytest.mark.parametrize(
    ("language", "said", "is_order"),
    [
        ("en", "All steel of Mexico shall be subject to a duty.", True),
        ("en", "I hereby declare an emergency at the border.", True),
        ("en", "The Secretary shall commence the consultation on the steel of Mexico.", True),
        ("en", "Nothing in this order shall be construed to impair the authority.", False),
        ("en", "The Secretary shall regularly consult with the ports of Mexico.", False),
        ("es", "El decreto entrará en vigor el 4 de junio en los dos países.", True),
        ("es", "La secretaria informará cada mes del acero de México.", False),
    ],
)
def test_what_puts_an_order_into_force(language: str, said: str, is_order: bool) -> None:
    """What begins, is imposed or ends by it; not how it is read, nor who reports to whom."""
    assert puts_into_force(_read(said, language)) is is_order


@pytest.mark.parametrize(
    ("language", "said", "is_decided"),
    [
        ("en", "We’ve decided to send the pumps to Mexico.", True),
        ("en", "The office has made the hard but necessary decision to send them.", True),
        ("en", "The office decides in June on the pumps.", False),
        ("es", "Hemos decidido enviar las bombas a Estados Unidos.", True),
        ("es", "Se ha acordado con Estados Unidos el envío de las bombas.", True),
        ("es", "Vamos a decidir en junio sobre las bombas.", False),
    ],
)
def test_what_is_decided_is_of_the_day(language: str, said: str, *, is_decided: bool) -> None:
    """Who says that it is decided tells an act; what is to be decided is none."""
    assert tells_decision(_read(said, language)) is is_decided


@pytest.mark.parametrize(
    ("language", "said", "stance"),
    [
        ("en", "There’s no change to the duty on the steel of Mexico.", "refusal"),
        ("en", "There is no doubt that the steel of Mexico is good.", None),
        ("es", "No participa ninguna agencia de Estados Unidos en el puente.", "refusal"),
        ("es", "Que cerramos el puente a Estados Unidos, eso no es cierto.", "refusal"),
        ("es", "No llueve en el puente de Estados Unidos.", None),
    ],
)
def test_what_is_denied_is_a_stance(language: str, said: str, stance: str | None) -> None:
    """That nobody does it, or that it is not true, is what a conference is asked for."""
    assert find_stance(_read(said, language)) == stance
