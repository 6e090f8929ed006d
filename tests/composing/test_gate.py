"""The gate: which sentence may be printed alone, and why another may not."""

from dataclasses import replace

import pytest

from briefing.composing import gate
from briefing.model import Block, CleanedArticle, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from tests import builders

WHOLE = "The two sides meet again in the old town hall."


def _article(text: str, language: str = "en") -> AnalyzedArticle:
    cleaned = builders.taken(text, language=language)
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned))


def _refused(
    text: str, rules: tuple[gate.Rule, ...] = gate.LINE, language: str = "en"
) -> str | None:
    article = _article(text, language)
    return gate.refuse(article.sentences[0], article, rules)


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        (WHOLE, "en", None),
        ("Las dos partes se reúnen de nuevo en el viejo salón.", "es", None),
        ("The sides meet again.", "en", "length"),
        ("The two sides meet again in the old town hall", "en", "unfinished"),
        ("But the two sides meet again in the old town hall.", "en", "leans"),
        ("Pero las dos partes se reúnen de nuevo en el viejo salón.", "es", "leans"),
        ("“We meet again in the old town hall,” Ana Prueba said.", "en", "quoted"),
    ],
)
def test_a_line_is_refused_with_its_reason(text: str, language: str, code: str | None) -> None:
    """A sentence that is no line of a list is refused with the code of the first rule that objects."""
    assert _refused(text, language=language) == code


def test_a_damaged_sentence_is_no_line() -> None:
    """Whatever else it is, a sentence that lost words is refused as damaged."""
    article = _article(WHOLE)
    sentence = replace(article.sentences[0], damaged="lost words")
    assert gate.refuse(sentence, article, gate.LINE) == "damaged"


@pytest.mark.parametrize(("title", "code"), [("Sides meet", "deck"), (None, None)])
def test_a_deck_is_a_bullet_only_without_a_headline(title: str | None, code: str | None) -> None:
    """Below a headline a deck is refused; where the source has none, it says it all."""
    block = Block(span=Span(0, len(WHOLE)), kind="deck", keep=True, reason="")
    cleaned = CleanedArticle(article=builders.article(WHOLE, title=title), blocks=(block,))
    article = builders.analyzed(cleaned)
    assert gate.refuse(article.sentences[0], article, gate.BULLET) == code


def test_speech_is_no_bullet() -> None:
    """Direct speech is refused as a bullet."""
    assert (
        _refused("“We meet again in the old town hall,” Ana Prueba said.", gate.BULLET) == "spoken"
    )
