"""Of a spoken sentence that is marred behind a stop or a comma, what stands before it is quoted.

Speakers, conferences and matters are made up.
"""

import pytest

from briefing.composing.answers.spoken_fitness import asks_within, is_broken_speech
from tests.composing.answers.test_answered_questions import _build, _quotes

ASKED = {"en": "And at the port?", "es": "¿Y en el puerto?"}
CUT = [
    # the words that are quoted, and how the sentence goes on
    ("es", "El lunes vamos a recibir en Lomas a la delegación comercial de Estados Unidos", ", ¿para qué?, pues bueno, para abrir las cuentas."),
    ("es", "Ayer firmamos con el gobierno de Estados Unidos el acuerdo sobre el agua de Lomas", "; además, sería un error no hacerlo."),
    ("es", "Estados Unidos ya nos solicitó ayer que se cierre el juicio de extradición de Lomas", ", porque había otro que tenían allá."),
    ("en", "On Monday we will meet the trade delegation of Mexico in the town of Lomas", "; I think it might be a long day."),
    ("en", "We signed the agreement on the water of Lomas with the government of Mexico today", "; it would be wrong not to."),
]  # fmt: skip
KEPT = [
    ("es", "Ayer firmamos con Estados Unidos el acuerdo sobre el agua de Lomas, y lo vamos a cumplir."),
    ("en", "We signed the agreement on the water of Lomas with Mexico today; we will keep it, too."),
]  # fmt: skip
REFUSED = [
    ("en", "We’re clearly — I’m clearly asking Mexico today for 40 pumps for the dam of Lomas."),
    ("es", "Ayer firmamos con Estados Unidos el acuerdo sobre el agua de Lomas; pero sería bueno verlo, creo."),
    ("en", "We signed the agreement on the water of Lomas with Mexico today; but I think it might fail."),
    ("es", "Yo recuerdo que cuando ayer firmamos con Estados Unidos el acuerdo sobre el agua, los abogados, que lo vieron, habrían dicho que no."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "rest"), CUT)
def test_what_stands_before_a_marred_clause_is_quoted(language: str, said: str, rest: str) -> None:
    """Who asks himself, supposes or goes back behind a stop has told an act before it."""
    brief, source = _build(ASKED[language], f"{said}{rest}", language)
    (quote,) = _quotes(brief)
    assert quote.excerpt.text == said
    assert quote.excerpt.span.slice(source.text) == said


@pytest.mark.parametrize(("language", "said"), KEPT)
def test_what_is_sound_stays_whole(language: str, said: str) -> None:
    """A semicolon alone ends nothing."""
    brief, _ = _build(ASKED[language], said, language)
    assert [one.excerpt.text for one in _quotes(brief)] == [said]


@pytest.mark.parametrize(("language", "said"), REFUSED)
def test_nothing_is_quoted_without_what_takes_it_back(language: str, said: str) -> None:
    """What stands behind "but" may undo what stands before it, and "when" waits for its clause."""
    brief, _ = _build(ASKED[language], said, language)
    assert _quotes(brief) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "También acordamos hoy con Estados Unidos la obra del puente de Lomas."),
        ("es", "Desde luego que vamos a pagar el lunes a Estados Unidos la obra del puente."),
        (
            "es",
            "Posteriormente, vamos a tener hoy en Lomas la reunión comercial con Estados Unidos.",
        ),
        ("en", "Next, we will sign the trade agreement with Mexico in the town of Lomas today."),
        ("en", "Ada, we agreed on the works at the bridge of Lomas with Mexico today."),
        ("en", "Well, Ada, we agreed on the works at the bridge of Lomas with Mexico today."),
        ("en", "Also, we agreed on the works at the bridge of Lomas with Mexico today."),
    ],
)
def test_a_word_that_only_adds_is_no_part_of_what_is_said(language: str, said: str) -> None:
    """ "Also" and "of course" say nothing of what is done."""
    brief, _ = _build(ASKED[language], said, language)
    (quote,) = _quotes(brief)
    assert quote.excerpt.text.split()[0].lower() in {"acordamos", "vamos", "we"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Tomorrow, the President will meet with the President of Mexico in the town of Lomas."),
        ("en", "Earlier this week, we signed an agreement with Mexico on the bridge of Lomas."),
        ("en", "We will also launch tomorrow a new dialogue with Mexico on the dam of Lomas."),
        ("es", "Esta semana, firmamos con Estados Unidos el acuerdo sobre el puente de Lomas."),
    ],
)  # fmt: skip
def test_a_day_of_the_speech_leans_on_nothing(language: str, said: str) -> None:
    """Whose day it is the occasion tells, and a dated act is one of its own."""
    brief, _ = _build(ASKED[language], said, language)
    assert [one.excerpt.text for one in _quotes(brief)] == [said]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "After that, the President will meet with the President of Mexico in Lomas."),
        ("en", "We will also think of Mexico in the new dialogue on the dam of Lomas."),
    ],
)
def test_what_leans_on_another_time_or_act_stays_unprinted(language: str, said: str) -> None:
    """ "After that" is another's day, and "also" without an act adds to what is not printed."""
    brief, _ = _build(ASKED[language], said, language)
    assert _quotes(brief) == []


def test_what_has_been_given_is_an_act_by_its_amount() -> None:
    """ "Has provided 2.5 million dollars" tells something, as "is sending" does."""
    said = "we have provided Mexico with 2.5 million dollars for the trade in tomatoes at the bridge of Lomas this month."
    brief, _ = _build(ASKED["en"], f"Worth noting that {said}", "en")
    assert [one.excerpt.text for one in _quotes(brief)] == [said]


@pytest.mark.parametrize(
    ("language", "said", "is_told"),
    [
        ("en", "We will be with the government of Mexico when the bridge of trade will be opened in July.", True),
        ("en", "We are with the government of Mexico and with those whom the water scattered on July 12.", False),
        ("es", "Negociamos con el gobierno de Estados Unidos para que se abra el puente del comercio en julio.", True),
        ("es", "Estamos con el gobierno de Estados Unidos y con quienes se inundaron el 12 de julio.", False),
    ],
)  # fmt: skip
def test_a_month_behind_what_is_over_is_a_past_one(
    language: str, said: str, *, is_told: bool
) -> None:
    """ "Attacked us on September 11" names no day to come, half a year before it."""
    brief, _ = _build(ASKED[language], said, language)
    assert bool(_quotes(brief)) is is_told


@pytest.mark.parametrize(
    ("language", "opening", "said"),
    [
        ("es", "Como resultado de esas pláticas, ", "ayer firmamos con Estados Unidos el acuerdo sobre el puente de Lomas."),
        ("es", "Ahí tenemos ya esa mesa —digamos—, ", "hoy se abrieron dos mesas nuevas con el gobierno de Estados Unidos en Lomas."),
        ("es", "Y sobre el mismo asunto, ", "vamos a pagar a Estados Unidos el lunes la obra del puente de Lomas."),
        ("en", "As a result of that work, ", "yesterday we signed the agreement on the bridge of Lomas with Mexico."),
        ("en", "That table stands there already, ", "today we opened two offices with the government of Mexico in the town of Lomas."),
    ],
)  # fmt: skip
def test_an_opening_that_leans_is_left_out(language: str, opening: str, said: str) -> None:
    """What stands behind it with a day of the speech, or tells an act, is quoted by itself."""
    brief, source = _build(ASKED[language], f"{opening}{said}", language)
    (quote,) = _quotes(brief)
    assert quote.excerpt.text == said
    assert quote.excerpt.span.slice(source.text) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Si ellos no cumplen eso, ayer dijimos a Estados Unidos que cerramos el puente de Lomas."),
        ("es", "No es que por esas pláticas, ayer firmamos con Estados Unidos el acuerdo de Lomas."),
        ("es", "Y cuando se abra ese puente, vamos a pagar a Estados Unidos la obra de Lomas."),
        ("es", "Y en eso él nos dijo, hoy vamos a firmar con Estados Unidos el acuerdo de Lomas."),
        ("es", "Voy a tomar ese punto, voy a presentar a Estados Unidos los argumentos sobre Lomas."),
        ("es", "Voy a informar de ello, la visita que realizamos el lunes a Estados Unidos por el puente."),
        ("en", "Until that is done, today we will keep the bridge of Lomas to Mexico closed."),
        ("en", "He said that on this, today we will sign the agreement of Lomas with Mexico."),
    ],
)  # fmt: skip
def test_no_opening_is_left_out_on_which_the_rest_hangs(language: str, said: str) -> None:
    """A condition, a denial and who said it are part of what is told."""
    brief, _ = _build(ASKED[language], said, language)
    assert [one.excerpt.text for one in _quotes(brief) if one.question is None] in ([], [said])


@pytest.mark.parametrize(
    ("language", "said", "is_told"),
    [
        ("es", "El lunes vamos a firmar con Estados Unidos el acuerdo comercial, es decir, el del puente de Lomas.", True),
        ("es", "Desde hoy vamos a pagar, por supuesto, a Estados Unidos la obra del puente de Lomas.", True),
        ("en", "On Monday we will sign, of course, the agreement on the bridge of Lomas with Mexico.", True),
        ("es", "El lunes será, a lo mejor, la reunión con Estados Unidos por el acuerdo de Lomas.", False),
        ("en", "On Monday we will sign, I think, the agreement on the bridge of Lomas with Mexico.", False),
        ("es", "Hoy mandamos un saludo a los hermanos de Lomas en Estados Unidos por su fiesta.", False),
        ("en", "Today we send our greetings and a welcome to the people of Lomas in Mexico.", False),
    ],
)  # fmt: skip
def test_what_assures_doubts_nothing_and_a_greeting_is_none(
    language: str, said: str, *, is_told: bool
) -> None:
    """ "Of course" and "that is" only assure; "I think" supposes, and a greeting is no act."""
    brief, _ = _build(ASKED[language], f"Y {said}" if language == "es" else said, language)
    assert bool(_quotes(brief)) is is_told


@pytest.mark.parametrize(
    ("text", "is_broken"),
    [
        ("La mesa entre el gobierno de Lomas y el gobierno de Rivas abre hoy.", False),
        ("Those who are in Lomas, who are in Rivas, may vote.", False),
        ("La oficina de obras, la oficina de obras de Lomas abre hoy.", True),
        ("They put it on the cars, on the cars of Lomas.", True),
    ],
)
def test_what_stands_before_two_names_is_no_stammer(text: str, is_broken: bool) -> None:
    """Two offices have the same words before their names."""
    assert is_broken_speech(text) is is_broken


@pytest.mark.parametrize(
    ("language", "said", "is_told"),
    [
        ("es", "Canadá nos necesita hoy por el acuerdo que ayer firmamos con Estados Unidos en Lomas.", False),
        ("es", "Nuestra relación con el gobierno de Estados Unidos es de iguales y de respeto.", True),
        ("es", "Estamos en constante comunicación con el gobierno de Estados Unidos por el puente.", True),
        ("es", "Les digo que el puente no se abre por ahora en Lomas y que es así porque hay diálogo con Estados Unidos.", False),
        ("es", "Vemos unos videos de la obra del puente que vamos a abrir hoy con Estados Unidos.", False),
        ("es", "El otro día dije que vamos a abrir hoy con Estados Unidos el puente de Lomas.", False),
        ("en", "Canada needs us today for the agreement that we signed with Mexico on the dam.", False),
    ],
)  # fmt: skip
def test_what_is_of_a_third_or_said_by_the_way_is_not_told(
    language: str, said: str, *, is_told: bool
) -> None:
    """A third country's sentence is its own, and a relationship stands in the main clause."""
    brief, _ = _build(ASKED[language], said, language)
    assert bool(_quotes(brief)) is is_told


@pytest.mark.parametrize(
    ("said", "is_broken"),
    [
        ("Ya 166 mil cajas, ¿verdad?, han pasado el puente.", True),
        ("They have 40 pumps, right? and they use them.", True),
        ("We asked them for 40 pumps, and they sent them on Monday.", False),
        ("Hoy abrimos el puente, y mañana llegan las cajas.", False),
    ],
)
def test_who_asks_the_room_for_assent_breaks_off(said: str, *, is_broken: bool) -> None:
    """“…, right?” stumbles between marks."""
    assert is_broken_speech(said) is is_broken


@pytest.mark.parametrize(
    ("said", "is_asking"),
    [
        ("El plan ¿qué plantea desde el principio?, es: hay que abrir el puente.", True),
        ("Abrimos el puente, ¿y cuándo?, el lunes con las cajas.", True),
        ("El lunes abrimos el puente con las cajas de Lomas.", False),
    ],
)
def test_who_asks_himself_within_breaks_off(said: str, *, is_asking: bool) -> None:
    """A question of one's own in the midst of a sentence stumbles between marks."""
    assert asks_within(said) is is_asking


def test_no_cut_ends_in_the_act_itself() -> None:
    """“The agreement will allow, | as I said, to close …”: what it allows stands behind the cut."""
    said = (
        "El acuerdo que se estuvo negociando en las últimas semanas con el gobierno de Estados "
        "Unidos va a permitir, como decía, cerrar el puente."
    )
    brief, _ = _build(ASKED["es"], said, "es")
    assert not [one for one in _quotes(brief) if one.excerpt.text.endswith("permitir")]
