"""A day in numbers that reads two ways, settled by the day of the brief."""

from datetime import date

import pytest

from briefing.cleaning import clean_article
from briefing.composing.days.numeric_days import drop_doubtful_day
from briefing.composing.days.worked_out_day import date_by_opening
from briefing.model import Window
from tests.builders import article

TEXTS = {
    "es": (
        "El consejo de Lomas sube el peaje del puente\n\n{day} · 2 min\n\nEl consejo del puerto de"
        " Lomas acordó subir una décima el peaje del puente, porque el muelle costó más.\nLos"
        " transportistas dijeron que el consejo no les preguntó nada y que irán a los tribunales."
    ),
    "en": (
        "Harbor council raises toll on the bridge\n\n{day} · 2 min read\n\nThe harbor council of"
        " Lomas agreed to raise the toll on the bridge by a tenth, since the pier cost more.\nThe"
        " truckers said that the council had not asked them and that they would go to court."
    ),
}


def _date(language: str, day: str, start: date, end: date) -> date | None:
    text = TEXTS[language].format(day=day)
    window = Window(start=start, end=end, zone="UTC")
    cleaned = drop_doubtful_day(clean_article(article(text, language=language)), window)
    return date_by_opening(cleaned, window).article.published


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_reading_that_is_not_to_come(language: str) -> None:
    """On 12 February 2025 nobody has printed what is of 2 November."""
    day = _date(language, "2/11/2025", date(2025, 2, 10), date(2025, 2, 12))
    assert day == date(2025, 2, 11)


def test_two_days_to_come_are_none() -> None:
    """Neither reading can be, so the day is not known, and the article is not of the future."""
    assert _date("es", "5/3/2025", date(2025, 2, 10), date(2025, 2, 12)) is None


def test_a_reading_within_the_window_forbids_the_older_one() -> None:
    """What may be of today is not left out as eleven months old; that it is nobody says."""
    assert _date("es", "12/1/2025", date(2025, 11, 30), date(2025, 12, 1)) is None


def test_the_usual_reading_stays() -> None:
    """Spanish has the day first: where that may be, it is so."""
    day = _date("es", "2/11/2025", date(2025, 11, 1), date(2025, 11, 3))
    assert day == date(2025, 11, 2)
    assert _date("es", "2/10/2025", date(2025, 11, 1), date(2025, 11, 3)) == date(2025, 10, 2)
    assert _date("en", "2/10/2025", date(2025, 11, 1), date(2025, 11, 3)) is None
