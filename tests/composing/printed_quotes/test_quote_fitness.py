"""Which quotes say something by themselves, and are of these days."""

from datetime import date

import pytest

from briefing.composing.printed_quotes.quote_fitness import (
    is_courtesy,
    is_fit_quote,
    is_half_said,
    skip_fillers,
    tells_earlier_speech,
)
from briefing.model import Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

THURSDAY = date(2025, 2, 20)


def _find(text: str, name: str) -> Span | None:
    at = text.find(name)
    return Span(at, at + len(name)) if at >= 0 else None


def _quoted(
    text: str, words: str, cue: str, language: str, day: date | None = THURSDAY
) -> tuple[Quote, AnalyzedArticle]:
    cleaned = builders.taken(text, id="a", language=language, published=day)
    span, at = Span(text.index(words), text.index(words) + len(words)), text.index(cue)
    quote = Quote(
        article_id="a",
        span=span,
        speaker=Speaker(mention=_find(text, "Vale"), name="Ana Vale"),
        cue=Span(at, at + len(cue)),
        pattern="said",
        confidence="high",
        kind="direct",
    )
    return quote, builders.analyzed(cleaned, quotes=(quote,), origin="a")


WORDS = [
    ("en", "In addition, the bridge stays open for all", False),
    ("en", "But the bridge stays open for all", False),
    ("en", "I want to comment on what came out yesterday", False),
    ("en", "I’m going to read the whole letter of the port", False),
    ("en", "We are in the process of talks with the port", False),
    ("en", "I’m not going to get into what the port said of the bridge", False),
    ("en", "I don’t have the figure of the trucks at the bridge", False),
    ("en", "I don’t have any doubt that the bridge will open in May", True),
    ("en", "I want to close the bridge by the end of May", True),
    ("en", "We will close the bridge by the end of May", True),
    ("en", "Addition and subtraction are what the port needs", True),
    ("en", "Let us close the bridge by the end of May", True),
    ("en", "Andrés is the engineer of the bridge at Lomas", True),
    ("en", "He will close the bridge by the end of May", False),
    ("en", "In his remarks, he praised the bridge of the port", False),
    ("en", "In her remarks Mayor Quill said that she will pay for the bridge", True),
    ("es", "En su discurso, ella elogió el puente del puerto", False),
    ("en", "They will be told to stop the trucks at the bridge", False),
    ("en", "That’s not the law of the port or of the bridge", False),
    ("en", "Those who cross the bridge at night pay no toll", True),
    ("en", "It was a friendly talk in which they opened the bridge", True),
    ("en", "that the bridge stays open for all the trucks", True),
    ("en", "This is the bridge that the port has asked for", True),
    ("es", "Ellos van a abrir el puente antes de mayo", False),
    ("es", "Eso no va a pasar en el puente de Lomas", False),
    ("es", "Esos que cruzan de noche el puente no pagan", True),
    ("es", "Esto es lo que el puerto ha pedido a Lomas", True),
    ("es", "Además, el puente queda abierto para todos", False),
    ("es", "Pero el puente queda abierto para todos", False),
    ("es", "Quiero comentar lo que ayer salió del puerto", False),
    ("es", "Estamos en el proceso de trabajo con el puerto", False),
    ("es", "Acaba de publicar que no, que sigue cerrado", False),
    ("es", "Quiero reiterar el compromiso del puerto con Lomas", True),
    ("es", "No tengo ahora el dato de los camiones del puente", False),
    ("es", "Ustedes saben que el puerto cerró el puente de Lomas", False),
    ("es", "No tengo duda de que el puente queda abierto en mayo", True),
    ("es", "Quiero cerrar el puente antes de mayo", True),
    ("es", "Voy a cerrar el puente antes de mayo", True),
    ("es", "Yucatán y Sonora tendrán un puente nuevo", True),
    ("es", "Estamos en contra de cerrar el puente", True),
    ("es", "De eso ha hablado el puerto con Lomas", False),
    ("es", "Sobre esto vamos a hablar con el puerto", False),
    ("es", "Con esta obra queda abierto el puente", True),
]


@pytest.mark.parametrize(("language", "words", "fit"), WORDS)
def test_words_that_lean_or_announce(language: str, words: str, fit: bool) -> None:
    """A quotation that opens with a link, or only tells what will be said, is not set apart."""
    said = "she said" if language == "en" else "dijo"
    assert is_fit_quote(*_quoted(f"“{words},” {said}.", words, said, language)) is fit


CUES = [
    ("en", "“{},” Vale said Friday.", "said", False),
    ("en", "“{},” said Vale last Monday in Lomas.", "said", False),
    ("en", "“{},” Vale said Wednesday.", "said", True),
    ("en", "“{},” Vale said on Tuesday.", "said", True),
    ("en", "“{},” Vale said of Friday’s meeting.", "said", True),
    ("en", "“{},” Vale said. On Friday the port opens.", "said", True),
    ("es", "“{}”, dijo el viernes.", "dijo", False),
    ("es", "“{}”, dijo este lunes en Lomas.", "dijo", False),
    ("es", "“{}”, dijo este jueves.", "dijo", True),
    ("es", "“{}”, dijo el miércoles.", "dijo", True),
    ("es", "“{}”, dijo sobre la junta del viernes.", "dijo", True),
]


@pytest.mark.parametrize(("language", "text", "cue", "fit"), CUES)
def test_the_day_on_which_it_was_said(language: str, text: str, cue: str, fit: bool) -> None:
    """What was said on a weekday more than two days before the article is of another week."""
    words = "The bridge stays open for all"
    assert is_fit_quote(*_quoted(text.format(words), words, cue, language)) is fit


def test_no_day_no_judgement() -> None:
    """Of an undated article no weekday is of another week."""
    words = "The bridge stays open for all"
    quote, article = _quoted(f"“{words},” Vale said Friday.", words, "said", "en", None)
    assert is_fit_quote(quote, article)


def test_reports_of_what_was_said_before() -> None:
    """A report that goes back to earlier words is told by its words."""
    for text, earlier in (
        ("Vale had previously said that the bridge would close.", True),
        ("Vale said that the bridge would close.", False),
    ):
        assert tells_earlier_speech(*_quoted(text, text, "said", "en")) is earlier


@pytest.mark.parametrize(
    ("language", "words", "half", "courtesy"),
    [
        ("en", "That the bridge opens in May is good for Lomas.", True, False),
        ("en", "The bridge opens in May because the mayor wants it.", False, False),
        ("en", "I want to thank the mayor of Lomas.", False, True),
        ("en", "We are thankless here.", False, False),
        ("es", "que somos un puerto abierto.", True, False),
        ("es", "quería abrir el puente.", False, False),
        ("es", "Mi agradecimiento a la alcaldesa de Lomas.", False, True),
        ("es", "Se abre el puente en mayo.", False, False),
    ],
)
def test_half_sentences_and_courtesies(
    language: str, words: str, half: bool, courtesy: bool
) -> None:
    """A clause that hangs on another is half said; thanks are courtesies, in whole words."""
    assert is_half_said(words, language) is half
    assert is_courtesy(words, language) is courtesy


@pytest.mark.parametrize(
    ("language", "said", "kept"),
    [
        ("en", "So, therefore, we will close the bridge.", "we will close the bridge."),
        ("en", "And fourth, the port will close the bridge.", "the port will close the bridge."),
        ("es", "Por ello, hemos decidido cerrar el puente.", "hemos decidido cerrar el puente."),
        ("en", "Therefore we will close the bridge.", "Therefore we will close the bridge."),
        ("en", "One bridge, they said, will close.", "One bridge, they said, will close."),
        ("en", "For example, the bridge will close.", "For example, the bridge will close."),
        ("es", "Dos puentes, dijo, cerrarán.", "Dos puentes, dijo, cerrarán."),
    ],
)
def test_a_link_with_its_comma_is_no_part_of_what_is_said(
    language: str, said: str, kept: str
) -> None:
    """What it links to stands elsewhere; an example and a number are of what follows."""
    article = builders.analyzed(builders.taken(said, language=language, published=THURSDAY))
    assert article.text_of(skip_fillers(Span(0, len(said)), article)) == kept
