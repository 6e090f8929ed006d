"""Which sentence of a speech or a document is strong by itself.

Offices and sentences are made up.
"""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.printed_quotes.speech_faults import find_speech_fault
from briefing.composing.printed_quotes.speech_weight import (
    LAST_RESORT,
    PRINTED_FROM,
    REFUSAL,
    weigh_speech,
)
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

PROFILE = profiles.load("us-mexico")
DAY = date(2025, 5, 6)


def _article(said: str, language: str) -> AnalyzedArticle:
    cleaned = builders.taken(said, language=language, published=DAY)
    return builders.analyzed(cleaned, day=DAY)


def _is_strong(article: AnalyzedArticle, said: str) -> bool:
    span = Span(0, len(said))
    weight = weigh_speech(span, article, PROFILE)
    return find_speech_fault(span, article) is None and weight >= PRINTED_FROM


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The Mexican forces seized nine tons of the drug on Tuesday near the port."),
        ("en", "Mexico will send 10,000 soldiers to the northern border by the end of May."),
        ("en", "The trade office has suspended the duty on the steel of Mexico until June 4."),
        ("es", "México enviará 10 mil elementos de la Guardia a la frontera con Estados Unidos."),
        ("es", "Se ponen en pausa los aranceles un mes a partir de ahora para el comercio con Estados Unidos."),
        ("es", "Ayer la Cámara de Representantes de Estados Unidos aprobó la ley por 219 votos."),
        ("es", "Ayer la secretaria de Estados Unidos —como ya dije— firmó el acuerdo del acero."),
        ("es", "La alcaldesa, entonces, acordó ayer con Estados Unidos la cuota del acero."),
        ("es", "Hoy tenemos la reunión con la secretaria de Comercio de Estados Unidos en Lomas."),
        ("en", "Tomorrow we will have a call with the trade office of Mexico on steel."),
        ("es", "México va a estar exigiendo a Estados Unidos el acero que nos debe."),
    ],
)  # fmt: skip
def test_what_is_decided_done_or_counted_is_strong(language: str, said: str) -> None:
    """Somebody named does something, on a day or in a number."""
    article = _article(said, language)
    assert _is_strong(article, said)


@pytest.mark.parametrize(
    ("language", "said", "fault"),
    [
        ("en", "I think Mexico signed a good agreement with us on Monday.", "thought"),
        ("en", "Mexico would pay 20 million dollars if the trade court ordered it on Monday.", "supposed"),
        ("en", "The two sides were meeting on the steel of Mexico in the port.", "unfinished"),
        ("en", "The historic and very important agreement with Mexico was signed on Monday.", "judging"),
        ("en", "How Mexico signed the agreement is known to all in the port.", "asking"),
        ("en", "They gave it to them at the border of Mexico on Monday.", "leaning"),
        ("en", "Mexico joined the trade agreement in 2019 with the votes of all parties.", "past"),
        ("es", "Creo que Estados Unidos firmó ayer el acuerdo del acero.", "thought"),
        ("es", "Si Estados Unidos firma el acuerdo, habrá comercio de acero.", "supposed"),
        ("es", "Estados Unidos pagaba 20 millones de dólares por el acero.", "unfinished"),
        ("es", "Son muy buenas las relaciones con Estados Unidos, muy buenas.", "judging"),
        ("es", "Regular la venta de armas de Estados Unidos a México.", "bare"),
        ("es", "Cuál es la evolución de la frontera con Estados Unidos.", "asking"),
        ("es", "La secretaria nos va a presentar la gráfica de cruces a Estados Unidos.", "conducting"),
        ("es", "El día de hoy vamos a informar de la reunión con Estados Unidos.", "conducting"),
        ("es", "Las dos delegaciones nos reunimos en Estados Unidos a las 14:30 horas.", "conducting"),
        ("es", "Hoy vamos a dedicar la reunión a quienes viven en Estados Unidos.", "conducting"),
        ("en", "The mayor will be joined today by the guards of Mexico and the port.", "conducting"),
        ("es", "Y, o sea, ayer firmamos el acuerdo del acero con Estados Unidos.", "thought"),
        ("en", "since the visit to Mexico, the guard has seized nine tons of the drug.", "trailing"),
        ("en", "at the border with Mexico, the guard seized nine tons of the drug on Tuesday.", "trailing"),
        ("es", "en la frontera con Estados Unidos, México envió ayer 10 mil elementos.", "trailing"),
    ],
)  # fmt: skip
def test_what_is_thought_supposed_or_praised_is_weak(language: str, said: str, fault: str) -> None:
    """Whatever day or number stands in it, it is no quote by itself."""
    article = _article(said, language)
    assert find_speech_fault(Span(0, len(said)), article) == fault


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The relationship between the United States and Mexico is broad and deep."),
        ("en", "With 2 nations at one border, Mexico matters to the lives of people every day."),
        ("es", "La importancia de nuestra relación con Estados Unidos es vital para el puente."),
        ("es", "Hay lugares en Estados Unidos en donde no se necesita hablar inglés."),
    ],
)
def test_what_only_describes_is_weak(language: str, said: str) -> None:
    """No act, no day and no number of its own: it says little."""
    article = _article(said, language)
    assert not _is_strong(article, said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We are asking Mexico to send 200 agents to the bridge of Lomas in July."),
        ("en", "The two governments, as you know, signed the water agreement with Mexico on Monday."),
        ("es", "Estamos solicitando a Estados Unidos la entrega de dos aviones en julio."),
        ("es", "El gobierno, como ya lo saben, firmó ayer el acuerdo del agua con Estados Unidos."),
    ],
)  # fmt: skip
def test_what_somebody_is_doing_and_a_coming_month_are_strong(language: str, said: str) -> None:
    """An act goes on today, and an aside between commas says nothing of it."""
    assert _is_strong(_article(said, language), said)


@pytest.mark.parametrize(
    ("language", "said", "is_past"),
    [
        ("en", "On February 12, Mexico committed to pay 3 million dollars for the border.", True),
        ("en", "On April 30, Mexico committed to pay 3 million dollars for the border.", False),
        ("en", "By August 12, Mexico will pay 3 million dollars for the border.", False),
        ("en", "On September 12, the guard sanctioned 3 firms of Mexico at the border.", True),
        ("en", "Today Mexico committed to what it signed on February 12 at the border.", False),
        ("es", "El 12 de febrero México acordó pagar 3 millones de dólares.", True),
        ("es", "El 2 de mayo México acordó pagar 3 millones de dólares.", False),
        ("es", "El 12 de agosto México pagará 3 millones de dólares.", False),
    ],
)
def test_a_day_of_months_ago_is_past(language: str, said: str, is_past: bool) -> None:
    """What was agreed two months before is background; the day of a coming month is not."""
    assert (find_speech_fault(Span(0, len(said)), _article(said, language)) == "past") is is_past


@pytest.mark.parametrize(
    ("language", "refused", "promised"),
    [
        (
            "en",
            "I will not attend the meeting with Mexico.",
            "I will attend the meeting with Mexico.",
        ),
        ("es", "No voy a asistir a la junta del acero.", "Voy a asistir a la junta del acero."),
    ],
)
def test_a_refusal_weighs_as_a_day_of_its_own(language: str, refused: str, promised: str) -> None:
    """It is decided on the day on which it is said; a promise without a day may be of any."""
    points = [
        weigh_speech(Span(0, len(said)), _article(said, language), PROFILE)
        for said in (refused, promised)
    ]
    assert points[0] - points[1] == pytest.approx(REFUSAL)
    assert REFUSAL > 0


@pytest.mark.parametrize(
    ("said", "is_leaning"),
    [
        ("Mexico and its ports will end a duty that harms their trade on June 4.", False),
        ("Mexico made clear that Norlandia and its ports pay their duty on June 4.", False),
        ("This order ends a duty that harms the trade of Mexico on June 4.", False),
        ("They gave it to the ports of Mexico on June 4.", True),
    ],
)
def test_a_paper_explains_its_own_pronouns(said: str, is_leaning: bool) -> None:
    """Whom "their" means stands before it, and "that" opens a clause; of speech nobody knows."""
    spoken = _article(said, "en")
    cleaned = spoken.prepared.cleaned
    kept = replace(cleaned, article=replace(cleaned.article, kind="statement"))
    paper = replace(spoken, prepared=replace(spoken.prepared, cleaned=kept))
    assert (find_speech_fault(Span(0, len(said)), paper) == "leaning") is is_leaning


@pytest.mark.parametrize(
    ("language", "said", "fault"),
    [
        ("en", "Migration from Mexico is a challenge of the hemisphere and of the towns.", "defining"),
        ("en", "Migration from Mexico is a fall by 30 percent in the port.", None),
        ("es", "La migración a Estados Unidos es un reto del hemisferio y de los pueblos.", "defining"),
        ("es", "Recuerden que Estados Unidos cerró el puente del puerto.", "thought"),
        ("en", "Mexico has used 72 percent of the oil for the two refineries.", None),
        ("en", "Mexico used to send the oil to the two refineries.", "unfinished"),
    ],
)  # fmt: skip
def test_what_only_says_what_something_is_tells_nothing(
    language: str, said: str, fault: str | None
) -> None:
    """A definition is no news, nor what the room is asked to remember; a perfect tense is."""
    found = find_speech_fault(Span(0, len(said)), _article(said, language))
    assert found == fault or (fault is None and found not in {"defining", "unfinished"})


@pytest.mark.parametrize(
    ("language", "said", "fault"),
    [
        ("es", "No tengo ahora el dato, pero la secretaria de México lo verá con Estados Unidos.", "unanswered"),
        ("en", "I’m not going to get into what Mexico pays for the steel.", "unanswered"),
        ("es", "En esta gráfica México tiene 20 mil cruces a Estados Unidos.", "showing"),
        ("en", "As you can see, Mexico sent 200 agents to the bridge.", "showing"),
        ("es", "Me voy a permitir hacer una presentación de la red de México en Estados Unidos.", "conducting"),
        ("en", "I’m here to tell you what Mexico and the United States signed on Tuesday.", "conducting"),
        ("es", "Ustedes saben que Estados Unidos decidió poner aranceles a México.", "thought"),
        ("es", "Ayer hablé con el muy buen amigo de Estados Unidos del acuerdo.", None),
        ("es", "Ayer hubo un muy buen amigo de Estados Unidos en el acuerdo.", "judging"),
        ("en", "On Monday the two discussed how to manage the border with Mexico.", None),
        ("es", "Termina el editorial diciendo que Estados Unidos va a detener la obra hoy.", "retold"),
        ("en", "Today an editorial ends by saying that Mexico will stop the works.", "retold"),
        ("es", "Siempre he sostenido que con Estados Unidos firmamos como iguales.", "past"),
        ("es", "Hoy enviamos a Estados Unidos la nota que dice cómo se paga la obra.", None),
    ],
)  # fmt: skip
def test_what_answers_nothing_is_no_quote(language: str, said: str, fault: str | None) -> None:
    """Who sends on to another, announces, shows or repeats says nothing of the day."""
    assert find_speech_fault(Span(0, len(said)), _article(said, language)) == fault


def test_a_stance_weighs_less_than_an_act_and_no_less_than_is_printed() -> None:
    """How a relationship is stands behind what is refused, and both behind an act."""
    words = (
        "No estamos de acuerdo con las redadas en Estados Unidos.",
        "Nuestra relación con Estados Unidos es de iguales en el puente.",
        "México enviará 10 mil elementos a la frontera con Estados Unidos en mayo.",
    )
    refusal, relation, act = (
        weigh_speech(Span(0, len(said)), _article(said, "es"), PROFILE) for said in words
    )
    assert LAST_RESORT <= relation < PRINTED_FROM <= refusal < act


@pytest.mark.parametrize(
    ("said", "is_supposed"),
    [
        ("Determinamos el viernes que serían mil cajas las que tendría Estados Unidos.", False),
        ("Serían mil cajas las que acordamos el viernes con Estados Unidos.", True),
        ("Acordamos el viernes con Estados Unidos mil cajas, que serían de Lomas si hay lluvia.", True),
    ],
)  # fmt: skip
def test_what_was_decided_to_be_is_not_supposed(said: str, *, is_supposed: bool) -> None:
    """The future of what somebody decided is told; what would be is not."""
    fault = find_speech_fault(Span(0, len(said)), _article(said, "es"))
    assert (fault == "supposed") is is_supposed
