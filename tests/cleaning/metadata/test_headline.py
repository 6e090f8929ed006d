"""Which line of a text is its headline."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

BODY = {
    "en": "\n\n".join([
        "The harbor council of Lomas agreed on Tuesday to raise the toll on the bridge by a tenth.",
        "The money will pay for the repairs of the eastern pier, which a storm damaged last winter.",
        "Truckers said that the council had not asked them, and that they would go to court.",
    ]),
    "es": "\n\n".join([
        "El consejo del puerto de Lomas acordó el martes subir un diez por ciento la cuota del puente.",
        "El dinero pagará la reparación del muelle del este, que una tormenta dañó el invierno pasado.",
        "Los transportistas dijeron que el consejo no les preguntó nada y que irán a los tribunales.",
    ]),
}  # fmt: skip
TITLE = {
    "en": "Harbor council of Lomas raises the toll on the bridge",
    "es": "El consejo de Lomas sube la cuota del puente",
}


def _title(language: str, above: str) -> str | None:
    text = f"{above}\n\n{BODY[language]}"
    return clean_article(Article(id="a", text=text, language=language)).article.title


@pytest.mark.parametrize(
    ("language", "above"),
    [
        ("en", "Submit Release\n\n{}"),
        ("en", "Sign Up Now\n\n{}"),
        ("en", "{}\n\nAnna Vale and Peter Ruiz"),
        ("en", "{}\n\nAnna Vale & Peter Ruiz"),
        ("en", "{}\n\nMonday, May 6, 2024, p. 5"),
        ("es", "Columna Puente Abierto\nJuan Pérez Lago\n{}\nMartes 7 de mayo de 2024"),
        ("es", "Columna De Buena Tinta\n{}"),
        ("es", "{}\n\nAna Vale y Pedro Ruiz"),
        ("es", "{}\n\nAna Vale Soto y Pedro Ruiz de la Vega"),
        ("es", "{}\n\nMartes 7 de mayo de 2024, p. 5"),
    ],
)
def test_no_headline_beside_the_headline(language: str, above: str) -> None:
    """A button, a column's name, the names under a picture and a day with its page are none."""
    assert _title(language, above.format(TITLE[language])) == TITLE[language]


@pytest.mark.parametrize("line", ["Columna Puente Abierto", "Martes 7 de mayo de 2024, p. 5"])
def test_no_headline_at_all(line: str) -> None:
    """A text with nothing but such a line above it has no headline."""
    assert _title("es", line) is None


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "The brain is closed"),
        ("en", "Vale and Ruiz agree on the toll"),
        ("en", "Lomas and Alder Bay Share a Bridge"),
        ("en", "Toll rises on May 6, 2024"),
        ("en", "Tolls Rise"),
        ("es", "Tiene cerrado el cerebro"),
        ("es", "Vale y Ruiz acuerdan la cuota"),
        ("es", "Lomas y Puerto Aliso comparten puente"),
        ("es", "La cuota sube el 7 de mayo de 2024"),
        ("es", "Columna de humo sobre el puente"),
    ],
)
def test_headlines_that_look_like_them(language: str, headline: str) -> None:
    """A figure of speech, two surnames with a verb, places and a day inside are headlines."""
    assert _title(language, headline) == headline
