"""Which figures an article begins with."""

import pytest

from briefing.grouping.article_words import read_words
from briefing.grouping.events.lead_figures import list_lead_figures
from tests.builders import taken


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Mexico sends 26 boats to the United States.", {"26"}),
        ("es", "México envía 26 lanchas a Estados Unidos.", {"26"}),
        ("en", "On Aug. 26 the boats left; 14 of them sank.", {"14"}),
        ("es", "El 26 de agosto salieron las lanchas; 14 se hundieron.", {"14"}),
        ("en", "In 2024 two boats sank, and 3 were saved.", set()),
        ("es", "En 2024 se hundieron dos lanchas y 3 se salvaron.", set()),
        ("en", "A tax of 3.5% passed by 215 to 214 votes.", {"3.5", "215", "214"}),
        ("es", "Un impuesto del 3.5% pasó por 215 a 214 votos.", {"3.5", "215", "214"}),
        ("en", "Mexico sends 10,000 guards and 2 boats.", {"10", "10.000"}),
        ("es", "México manda 10,000 guardias y 2 lanchas.", {"10", "10.000"}),
        ("en", "On Feb. 3, 2025 the duty rose.", set()),
    ],
)
def test_figures_of_a_beginning(language: str, text: str, figures: set[str]) -> None:
    """Figures of two digits and more count, whole with decimals and thousands; years, days of a
    month and the "000" of any thousands do not.
    """
    assert list_lead_figures(read_words(taken(text, language=language))) == figures


def test_figures_far_down_do_not_count() -> None:
    """What stands behind the first paragraph is not what the article is about."""
    words = read_words(taken("boats " * 70 + "26", language="en"))
    assert not list_lead_figures(words)
