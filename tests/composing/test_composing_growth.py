"""Composing takes time in proportion to the text, where all of it is one paragraph too."""

from collections.abc import Callable
from datetime import date

import pytest

from briefing.config import Settings
from briefing.model import Article
from briefing.workflow.brief.build_brief import build_brief
from tests.growth import assert_linear

pytestmark = pytest.mark.slow  # large texts
DAY = date(2025, 1, 16)
HEAD = "Mexico and the United States agree on tariffs\n\n"
SHAPES = {
    "quotes in one line": "The United States and Mexico agreed on tariff {n} on Tuesday. “We will"
    " open border crossing {n},” President Edmund Pryce said in Washington. ",
    "prose in one line": "The United States and Mexico agreed on tariff {n} on Tuesday. It is worth"
    " ${n} million and will be lifted on Feb. 3. ",
    "prose": "The United States and Mexico agreed on tariff {n} on Tuesday. It is worth ${n} million"
    " and will be lifted on Feb. 3.\n\n",
    "statement": "The United States will impose a duty of {n} percent on the steel of Mexico on"
    " Tuesday.\n\n",
    "months": "In July, the United States and Mexico signed tariff {n} and it was paid. ",
    "los heridos": "Los heridos fueron llevados {n} veces de México a Estados Unidos el martes. ",
    "citas en una línea": "México y Estados Unidos acordaron el arancel {n} el martes. “Abriremos el"
    " cruce {n}”, dijo la presidenta Elvira Montalbán en la Ciudad de México. ",
}


def _build(shape: str) -> Callable[[int], object]:
    def run(size: int) -> object:
        piece = SHAPES[shape]
        text = HEAD + "".join(piece.format(n=n) for n in range(size // len(piece)))
        language = "es" if shape in ("citas en una línea", "los heridos") else "en"
        url = "https://www.trade.gov/duty" if shape == "statement" else None
        article = Article(
            id="a", language=language, text=text, title=HEAD.strip(), published=date(2025, 1, 15),
            origin="a.txt", url=url, outlet="Trade Office",
        )  # fmt: skip
        return build_brief([article], Settings(archive=""), DAY)

    return run


@pytest.mark.parametrize("shape", SHAPES)
def test_composing_is_linear_in_the_text(shape: str) -> None:
    """Five times the text takes nowhere near 25 times as long."""
    assert_linear(_build(shape), 200_000)
