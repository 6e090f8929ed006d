"""Quotes are found in time in proportion to the text, where one person says all of it too."""

from collections.abc import Callable

import pytest

from briefing.cleaning import label_all_as_body
from briefing.model import Article
from briefing.quoting import extract_quotes
from tests.growth import assert_linear

pytestmark = pytest.mark.slow  # large texts
SHAPES = {
    "an office": (
        "es",
        "“Abrimos el cruce {n}”, dijo el secretario de Agricultura de México, Bruno Ensayo. ",
    ),
    "an office of then": (
        "en",
        "“We will open crossing {n},” then-President Edmund Pryce said in Lomas. ",
    ),
    "a pronoun": (
        "en",
        "Governor Edmund Pryce spoke. “We will open crossing {n},” he said in Lomas. ",
    ),
    "names in one sentence": (
        "en",
        "the United States told Mexico of duty {n} and Alder Wire reported and on Friday it meets in Lomas and ",
    ),
    "no office": (
        "en",
        "Ana Prueba said that crossing {n} opens. “It is late,” Ana Prueba said in Lomas. ",
    ),
    "an office alone": (
        "en",
        "Governor Edmund Pryce spoke. “We will open crossing {n},” the governor said. ",
    ),
}


def _find(shape: str) -> Callable[[int], object]:
    language, piece = SHAPES[shape]

    def run(size: int) -> object:
        text = "".join(piece.format(n=n) for n in range(size // len(piece)))
        article = Article(id="a", language=language, text=text)
        return extract_quotes(label_all_as_body(article), unmarked=True)

    return run


@pytest.mark.parametrize("shape", SHAPES)
def test_quotes_of_one_speaker_are_found_in_linear_time(shape: str) -> None:
    """Five times the quotes take nowhere near 25 times as long."""
    assert_linear(_find(shape), 100_000)
