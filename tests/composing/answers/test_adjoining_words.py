"""Sentences that lean on the one before them are printed with it, as one slice of the source.

Speakers, conferences and matters are made up.
"""

import pytest

from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.composing.checks.brief_check import compare_with_sources
from tests.composing.answers.test_answered_questions import _build, _quotes

ASKED = {"en": "And at the port?", "es": "¿Y en el puerto?"}
# What is said, and how much of it stands between the marks.
JOINED = [
    (
        "en",
        "Mexico closed the port of Aldama to our ships. We will impose a tariff of 5 percent for that on Monday.",
    ),
    (
        "en",
        "Mexico is short of pumps for the dam of Lomas. It asked us for 40 of them, and we’re sending them today.",
    ),
    (
        "en",
        "Mexico has paid for the trade bridge of Lomas. It is as new as ours. This week we signed for the opening of both.",
    ),
    (
        "es",
        "Estados Unidos cerró el puerto de Aldama a nuestros barcos. Hoy vamos a responder a eso con un arancel del 5 por ciento.",
    ),
    (
        "es",
        "Estados Unidos tiene pocas bombas para la presa de Lomas. Ayer nos pidió 40, y hoy las vamos a enviar.",
    ),
]  # fmt: skip
ALONE = [
    # what stands before it praises, names nobody, supposes or asks
    ("en", "It was a great meeting of the office. We agreed on that today."),
    ("en", "The bridge is new. We will open it on Monday with a duty of 5 percent."),
    ("en", "I think Mexico closed the port. We will answer that today."),
    ("es", "La obra es nueva. Hoy vamos a abrirla con una cuota del 5 por ciento."),
    ("es", "Queremos que Estados Unidos ayude a buscarlas. Hoy vamos a pedir eso con una carta."),
    ("es", "Creo que Estados Unidos cerró el puerto. Hoy vamos a responder a eso."),
]


@pytest.mark.parametrize(("language", "said"), JOINED)
def test_what_leans_is_printed_with_what_it_leans_on(language: str, said: str) -> None:
    """One slice from the first letter to the last, which the proof and JSON hold."""
    brief, source = _build(ASKED[language], said, language)
    (quote,) = _quotes(brief)
    assert quote.excerpt.text == said
    assert quote.excerpt.span.slice(source.text) == said
    assert not [*compare_with_sources(brief, {1: source})]
    assert brief_from_json(brief_to_json(brief)) == brief


@pytest.mark.parametrize(("language", "said"), ALONE)
def test_what_leans_on_nothing_fit_stays_unprinted(language: str, said: str) -> None:
    """The first must name the other side, and must itself be fit to stand alone."""
    brief, _ = _build(ASKED[language], said, language)
    assert _quotes(brief) == []


SHORT = [
    (
        "en",
        "We are in constant contact with Mexico on trade and tariffs.",
        "They have our list of 40 pumps, and it is complete.",
    ),
    (
        "es",
        "Hay mucha comunicación con Estados Unidos sobre los aranceles.",
        "Ya tienen nuestra lista de 40 bombas, y está completa.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "second"), SHORT)
def test_a_short_one_is_printed_with_the_next(language: str, first: str, second: str) -> None:
    """What says hardly more than that something is said goes on to the end of the next sentence."""
    brief, _ = _build(ASKED[language], f"{first} {second}", language)
    assert [one.excerpt.text for one in _quotes(brief)] == [f"{first} {second}"]


def test_two_things_of_one_passage_are_both_told() -> None:
    """A spokesperson announces two things in three sentences."""
    one = "Today we’re sending Mexico 40 pumps for the dam of Lomas, which will be ready by the end of the week."
    two = "We’ve asked Mexico for 2 million dollars for the new bridge of Aldama, to be paid in July and August."
    brief, _ = _build("And the dam?", f"{one} The town of Lomas is old. {two}", "en")
    assert {quote.excerpt.text for quote in _quotes(brief)} == {one, two}


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("es", "¿No ha respondido Estados Unidos?", "No, no ha respondido. Por eso lo repito aquí y no lo voy a dejar de decir."),
        ("en", "Has Mexico answered your letter?", "No, they have not. It lies on the desk of their minister, and we are waiting for it."),
    ],
)  # fmt: skip
def test_an_answer_that_only_says_no_goes_on_with_why(
    language: str, question: str, answer: str
) -> None:
    """Behind a plain "no" the next sentence is printed, whatever it tells."""
    brief, _ = _build(question, answer, language)
    assert [one.excerpt.text for one in _quotes(brief)] == [answer]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "Mexico closed the port of Aldama to our ships.", "And finally, we will impose a tariff of 5 percent for that on Monday."),
        ("es", "Estados Unidos cerró el puerto de Aldama a nuestros barcos.", "Por otra parte, hoy vamos a responder a eso con un arancel del 5 por ciento."),
    ],
)  # fmt: skip
def test_another_matter_is_not_joined(language: str, first: str, second: str) -> None:
    """“And finally, …” turns to something else, whatever was said before it."""
    brief, _ = _build(ASKED[language], f"{first} {second}", language)
    assert f"{first} {second}" not in [one.excerpt.text for one in _quotes(brief)]
