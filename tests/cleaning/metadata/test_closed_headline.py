"""A first line that ends with a full stop: a headline, a deck or the article's beginning."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

BODY = {
    "en": (
        "The harbor council of Lomas agreed on Tuesday to raise the toll on the bridge by a tenth,"
        " since the repairs of the pier cost more than anybody had thought.\n\nThe truckers said on"
        " Wednesday that the council had not asked them and that they would go to court."
    ),
    "es": (
        "El consejo del puerto de Lomas acordó el martes subir una décima el peaje del puente,"
        " porque la reparación del muelle costó más de lo que se pensaba.\n\nLos transportistas"
        " dijeron el miércoles que el consejo no les preguntó y que irán a los tribunales."
    ),
}


def _find_title(language: str, first: str, between: str = "\n\n") -> str | None:
    text = f"{first}{between}{BODY[language]}"
    return clean_article(Article(id="a", text=text, origin="a", language=language)).article.title


@pytest.mark.parametrize(
    ("language", "first", "between"),
    [
        ("en", "Lomas raises bridge toll after costly pier repairs.", "\n\n"),
        ("en", "Harbor council raises toll; truckers go to court.", "\n"),
        ("en", "Truckers go to court over the toll.", "\n\nBy Ana Ruiz\nOctober 3, 2025\n\n"),
        ("es", "Lomas sube el peaje del puente tras la reparación del muelle.", "\n\n"),
        (
            "en",
            "Truckers go to court. Lomas has a new toll.",
            "\n\nBy Ana Ruiz\nOctober 3, 2025\n\n",
        ),
        ("es", "Irán a juicio por el peaje.", "\n\nPor Ana Ruiz\n3 de octubre de 2025\n\n"),
    ],
)
def test_what_the_text_says_again(language: str, first: str, between: str) -> None:
    """A short sentence above the text that repeats its words is the headline."""
    assert _find_title(language, first, between) == first


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "It was a quiet morning by the water."),
        ("en", "LOMAS, Oct 3 (Agency) — The harbor council raises the bridge toll."),
        ("en", "The harbor council agreed on Tuesday. The toll on the bridge of Lomas rises."),
        (
            "en",
            "The harbor council of Lomas will raise the toll on the bridge by a tenth because the"
            " pier cost far more than anybody had thought.",
        ),
        ("es", "Fue una mañana tranquila en la ribera."),
        ("es", "“No vamos a pagar dos veces el peaje del puente.”"),
    ],
)
def test_what_opens_the_text_is_none(language: str, first: str) -> None:
    """A beginning, a dateline, two sentences, a deck and a quotation are no headlines."""
    assert _find_title(language, first) is None
