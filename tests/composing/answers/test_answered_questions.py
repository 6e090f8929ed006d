"""A question and the beginning of its answer are printed together where neither says it alone.

Speakers, conferences and matters are made up.
"""

from datetime import date

import pytest

import briefing as bf
from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.composing.checks.brief_check import compare_with_sources
from briefing.model import Article, Brief, PrintedQuote

DAY = date(2025, 5, 6)
LABELS = {
    "en": ("Q", "U.S. TRADE REPRESENTATIVE ADA QUILL"),
    "es": ("PREGUNTA", "SECRETARIA DE ECONOMÍA DE MÉXICO, ADA VALE QUIROGA"),
}
TITLES = {
    "en": "Press Briefing by Trade Representative Ada Quill",
    "es": "Versión estenográfica de la conferencia de prensa",
}
ASIDES = {
    "en": (
        ("Is the school of Lomas open?", "It has forty rooms, and the mayor of Lomas has the keys."),
        ("And the roof?", "The roof is of wood."),
    ),
    "es": (
        ("¿Ya abrió la escuela?", "Tiene cuarenta aulas, y el alcalde de Lomas guarda las llaves."),
        ("¿Y el techo?", "El techo es de madera."),
    ),
}  # fmt: skip


def _write(pairs: tuple[tuple[str, str], ...], language: str) -> str:
    asks, answers = LABELS[language]
    return "".join(f"{asks}: {question}\n{answers}: {said}\n" for question, said in pairs)


def _build(question: str, answer: str, language: str) -> tuple[Brief, Article]:
    pairs = (*ASIDES[language], (question, answer), *ASIDES[language])
    site = "https://www.whitehouse.gov/briefing" if language == "en" else "https://www.gob.mx/se"
    document = bf.from_text(
        _write(pairs, language), title=TITLES[language], url=site, published=str(DAY),
        language=language,
    )  # fmt: skip
    return bf.build([document], day=DAY).brief, document.source


def _quotes(brief: Brief) -> list[PrintedQuote]:
    return [quote for story in brief.stories for quote in story.quotes]


PAIRS = [
    ("es", "¿Habló ayer con la embajada de Estados Unidos?", "No, no hemos hablado con ellos."),
    ("es", "¿Cuántos camiones detuvo Estados Unidos?", "Son 61, y todos siguen en el puente."),
    (
        "es",
        "¿Va a mandar una carta al gobierno de Estados Unidos?",
        "Hoy vamos a recibir a su embajador, y ahí lo tratamos.",
    ),
    (
        "es",
        "¿Le envió su carta al gobierno de Estados Unidos, sus peticiones?",
        "Sí, ya la envié.",
    ),
    (
        "es",
        "Saber si Estados Unidos conoce este programa Sembrando Luz.",
        "Ayer lo presentamos allá, y pidieron una semana.",
    ),
    (
        "es",
        "¿le pidió Estados Unidos algunas medidas?, ¿son esas medidas las del acuerdo?",
        "No, vamos a reforzar lo que ya se acordó.",
    ),
    ("es", "¿Cuándo habló con Estados Unidos?", "No hemos hablado desde ayer, y el lunes viajo."),
    ("en", "Did you speak with the government of Mexico?", "No, we have not spoken to them yet."),
    ("en", "How many trucks did Mexico stop?", "Mexico stopped 61 of them at the bridge."),
    (
        "en",
        "Will the tariffs on Mexico start this week?",
        "Yes, they start on Thursday, and nothing has changed.",
    ),
    (
        "en",
        "Has Mexico asked for a longer pause of the duty?",
        "They have not sent a formal request so far.",
    ),
    (
        "en",
        "When does the delegation of Mexico arrive in Washington?",
        "They land on Thursday, and the talks begin on Friday.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "question", "answer"), PAIRS)
def test_a_question_and_its_answer_are_printed_together(
    language: str, question: str, answer: str
) -> None:
    """The answer is quoted from its first word on, with what was asked, under its speaker."""
    brief, source = _build(question, answer, language)
    (quote,) = _quotes(brief)
    assert quote.question is not None
    assert quote.question.text == question
    assert answer.startswith(quote.excerpt.text)
    assert quote.speaker.startswith("Ada")
    assert brief.bottom_line == ()
    assert brief.stand_ins == ()
    assert list(compare_with_sources(brief, {1: source})) == []


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        # It leans on what was asked before it.
        ("es", "¿Y esto lo sabe ya Estados Unidos?", "Sí, lo sabe desde ayer."),
        ("en", "Does Mexico know about this?", "Yes, they were told yesterday."),
        # It does not name the other side.
        ("es", "¿Habló ayer con el alcalde de Lomas?", "No, no hemos hablado con él."),
        ("en", "Did you speak with the mayor of Lomas?", "No, we have not spoken to him."),
        # Nothing is answered.
        ("es", "¿Qué opina de Estados Unidos?", "Es un país muy grande y muy hermoso."),
        ("en", "What do you make of the mood in Mexico?", "I think it is a great country."),
        ("en", "Will you go to Mexico?", "You’re asking this since it was announced on Monday."),
        # Who answers breaks off, or asks back.
        ("es", "¿Habló ayer con Estados Unidos?", "Sí, bueno, lo que… Vamos a ver."),
        ("en", "Did you speak with Mexico?", "Yes — well, did we? It was on Monday."),
        # "What" and "how much" are no questions to which "yes" or "no" is the answer.
        ("es", "¿Qué tanto depende Lomas de Estados Unidos?", "No, no hay nada, ya cambió el puente."),
        ("es", "Una más: ¿cuál es su opinión de la cuota de Estados Unidos?", "Sí, también la leyó la alcaldesa."),
        ("en", "Thank you. How much of it comes from Mexico?", "No, there is nothing of the kind here."),
        # "No, but", what is of a third country, and a long answer that tells no act, day or number.
        ("es", "¿Va a viajar a Estados Unidos?", "No, pero sí voy a ir a Lomas con la alcaldesa."),
        ("es", "¿Envió las cartas a Canadá y a Estados Unidos?", "La de Canadá no la hemos enviado, la cambiamos."),
        ("es", "¿Abrirán una causa por lo dicho en Estados Unidos?", "Vamos a verlo, no queremos nosotros decidir sin la reflexión y sin el análisis, y además con el ánimo de no inventar nada a nadie."),
        ("es", "¿Pondría eso en riesgo la relación con Estados Unidos?", "Ya lo platicamos el lunes en Lomas."),
        ("es", "¿O qué otros datos dio Estados Unidos?", "No se puede decir mucho de ello."),
        ("es", "¿Vinieron de Estados Unidos las armas?", "Ya se ha mencionado aquí: son 23 mil en Lomas."),
        # Only "yes" says too little.
        ("es", "¿Habló ayer con Estados Unidos?", "Sí."),
        ("en", "Did you speak with Mexico?", "Yes."),
    ],
)  # fmt: skip
def test_what_is_not_asked_and_answered_is_not_printed(
    language: str, question: str, answer: str
) -> None:
    """A question that can't be read alone has none; nor has talk that answers nothing."""
    brief, _ = _build(question, answer, language)
    assert not [quote for quote in _quotes(brief) if quote.question]


TWO_ASKED = [
    (
        "es",
        "¿Cuándo viaja la misión sobre aranceles a Washington? ¿Quién recibe a los cuatro ministros?",
        "Me voy a Washington el lunes, y la reunión es el martes.",
        True,
    ),
    (
        "en",
        "When does the mission leave for Mexico City? Who will receive the four ministers?",
        "I leave for Mexico City on Monday, and the talks begin on Tuesday.",
        True,
    ),
    # The second question is on another matter, and so is the answer.
    (
        "es",
        "¿Cuándo viaja la misión a Washington? ¿Quién abrió la escuela de Lomas?",
        "Hoy abrimos la escuela, y el martes llegan los maestros.",
        False,
    ),
    (
        "en",
        "When does the mission leave for Mexico City? Who will open the school of Lomas?",
        "We open the school today, and the teachers come on Tuesday.",
        False,
    ),
]


@pytest.mark.parametrize(("language", "question", "answer", "is_printed"), TWO_ASKED)
def test_of_two_questions_the_first_may_name_the_other_side(
    language: str, question: str, answer: str, is_printed: bool
) -> None:
    """Both are printed with an answer that names it; what names it not may answer the second."""
    brief, _ = _build(question, answer, language)
    printed = [quote.excerpt.text for quote in _quotes(brief)]
    assert bool(printed) is is_printed, printed


@pytest.mark.parametrize("language", ["en", "es"])
def test_document_page_and_json_have_the_question(language: str) -> None:
    """The question stands between marks before the answer, with a label, wherever that stands."""
    _, question, answer = next(one for one in PAIRS if one[0] == language)
    brief, _ = _build(question, answer, language)
    documents = bf.BriefDocuments(brief=brief)
    for text in (documents.to_markdown(), documents.to_html()):
        plain = " ".join(text.split())
        assert "Question:" in plain
        assert plain.index(question) < plain.index(answer)
    assert brief_from_json(brief_to_json(brief)) == brief


def test_a_quote_that_stands_alone_needs_no_question() -> None:
    """What says all by itself is quoted as before, and may be a bullet."""
    said = "Mexico will lift its quota on tomatoes on June 4 under the trade agreement."
    brief, _ = _build("Will Mexico lift the quota on tomatoes?", said, "en")
    assert [(one.excerpt.text, one.question) for one in _quotes(brief)] == [(said, None)]


@pytest.mark.parametrize(
    ("language", "question", "greeting", "answer"),
    [
        ("en", "Did you speak with the government of Mexico?", "I’m very glad you asked that question.", "No, we have not spoken to them yet."),
        ("en", "Did you speak with the government of Mexico?", "Thank you.", "No, we have not spoken to them yet."),
        ("es", "¿Habló ayer con la embajada de Estados Unidos?", "Qué buena pregunta.", "No, no hemos hablado con ellos."),
    ],
)  # fmt: skip
def test_what_only_takes_a_question_is_no_answer(
    language: str, question: str, greeting: str, answer: str
) -> None:
    """The answer begins behind thanks and praise for the question."""
    brief, _ = _build(question, f"{greeting} {answer}", language)
    (quote,) = _quotes(brief)
    assert quote.excerpt.text == answer


@pytest.mark.parametrize(
    "answer",
    [
        "I’m not prepared to comment on the talks with Mexico today.",
        "I’m not going to put myself in the head of their ministers.",
        "Mexico — this is a talk that we asked Mexico for today.",
        "We asked Mexico today for <s>forty</s> [fifty] pumps.",
    ],
)
def test_no_refusal_to_answer_and_nothing_struck_out_is_quoted(answer: str) -> None:
    """What has not answered, begins anew or was struck out in the source is no quote."""
    brief, _ = _build("Did you speak with the government of Mexico?", answer, "en")
    assert _quotes(brief) == []


def test_thanks_are_no_question() -> None:
    """What somebody calls out to a speaker asks nothing, and is not answered."""
    thanks = "Thank you for standing with Mexico today, tomorrow, and always."
    brief, _ = _build(thanks, "I wanted to be here today for a simple reason.", "en")
    assert _quotes(brief) == []
