"""Which line of a text is its headline."""

import pytest

from tests.cleaning.metadata.toll_article import TITLE, find_title


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
    assert find_title(language, above.format(TITLE[language])) == TITLE[language]


@pytest.mark.parametrize("line", ["Columna Puente Abierto", "Martes 7 de mayo de 2024, p. 5"])
def test_no_headline_at_all(line: str) -> None:
    """A text with nothing but such a line above it has no headline."""
    assert find_title("es", line) is None


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
    assert find_title(language, headline) == headline
