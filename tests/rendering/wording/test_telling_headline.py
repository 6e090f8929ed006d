"""Which headlines may stand for a sentence among the bullets."""

import pytest

from briefing.rendering.wording.story_runs import MOST_LINE_WORDS, choose_line
from briefing.rendering.wording.telling_headline import tells_the_same
from tests import builders

TREATY = "Vidalia and Northland signed a water treaty in Lomas on Monday, after two years of talks."
TRATADO = "Vidalia y Norlandia firmaron el lunes en Lomas un tratado de aguas tras dos años."


@pytest.mark.parametrize(
    ("headline", "tells"),
    [
        ("Vidalia signs water treaty", True),
        ("Vidalia: two years of talks end in a treaty", True),
        ("Water treaty signed — Vidalia and Northland end a dispute", True),
        ("Water Treaty Signed by Vidalia: 'A Day to Remember'", True),
        ("The key appointment arrives", False),
        ("What the neighbours want", False),
        ("Vidalia and Northland’s Water Treaty: Key Points and Impact", False),
        ("Vidalia–Northland water treaty | What to know", False),
        ("Treaty", False),
        ("", False),
    ],
)
def test_an_english_headline_tells_its_sentence_or_not(headline: str, tells: bool) -> None:
    """It shares who and what with the sentence, in any form, and has no label as a part."""
    assert tells_the_same(headline, TREATY, "en") is tells


@pytest.mark.parametrize(
    ("headline", "tells"),
    [
        ("Firman Vidalia y Norlandia tratado de aguas", True),
        ("Vidalia: dos años para un tratado", True),
        ("Firma Vidalia tratado: «Un día histórico»", True),
        ("Llega comitiva a cita clave", False),
        ("Tratado de aguas de Vidalia: claves y efectos", False),
    ],
)
def test_a_spanish_headline_tells_its_sentence_or_not(headline: str, tells: bool) -> None:
    """The same in Spanish, whose verbs and accents change more."""
    assert tells_the_same(headline, TRATADO, "es") is tells


@pytest.mark.parametrize(
    ("fields", "stands"),
    [
        ({"headline": "Vidalia and Northland sign a water treaty"}, True),
        ({"headline": "What the neighbours want"}, False),
        ({"headline": "What the neighbours want", "retitled": "Water, settled"}, True),
    ],
)
def test_a_label_does_not_stand_for_a_long_bullet(fields: dict[str, str], stands: bool) -> None:
    """There the sentence itself is printed; what the editor wrote stands whatever it says."""
    text = f"{TREATY[:-1]} {' '.join(['and of'] * MOST_LINE_WORDS)} silence."
    story = builders.story((builders.excerpt(text, text),), **fields)
    made = builders.brief((story,), (builders.citation(text, language="en"),))
    assert choose_line(made, story.sentences[0]) == (story if stands else None)


SAID = (
    "Joe Vale, the president of Vidalia, said on Monday that the water treaty was needed in Lomas"
)
DIJO = "El presidente de Vidalia, Joe Vale, dijo el lunes que el tratado de aguas era necesario"


@pytest.mark.parametrize(
    ("language", "headline", "sentence", "stands"),
    [
        ("es", "Vale: necesario, el tratado de aguas", DIJO, False),
        ("es", "El tratado de aguas, necesario en Vidalia: Vale", DIJO, False),
        ("es", "Celebran vecinos el tratado de aguas de Vidalia", DIJO, False),
        ("es", "Vidalia: dos años para un tratado", TRATADO[:-1], True),
        ("es", "Firman Vidalia y Norlandia tratado de aguas", TRATADO[:-1], True),
        ("en", "Joe Vale: water treaty needed", SAID, False),
        ("en", "Truckers slam Vidalia water treaty", SAID, False),
        ("en", "Water treaty needed in Vidalia, says union", SAID, False),
        ("en", "Vidalia: two years of talks end in a treaty", TREATY[:-1], True),
        ("en", "Vidalia needs water treaty of Lomas", SAID, True),
    ],
)
def test_others_words_do_not_stand_for_a_long_bullet(
    language: str, headline: str, sentence: str, *, stands: bool
) -> None:
    """A quoting label or an echo leaves the sentence, which says who speaks or what was done."""
    text = f"{sentence} {' '.join(['and of'] * MOST_LINE_WORDS)} silence."
    story = builders.story((builders.excerpt(text, text),), headline=headline)
    made = builders.brief((story,), (builders.citation(text, language=language),))
    assert choose_line(made, story.sentences[0]) == (story if stands else None)
