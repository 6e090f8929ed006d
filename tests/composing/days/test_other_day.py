"""Words of time that mean another day for the article than for the brief's reader."""

from datetime import date

import pytest

from briefing.composing.days.other_day import names_own_day
from tests import builders

OWN_DAY = date(2025, 6, 11)


@pytest.mark.parametrize(
    ("language", "text", "is_own"),
    [
        ("en", "Mayor Ana Vale said this morning that the bridge is shut.", True),
        ("en", "The bridge closed today.", True),
        ("en", "Mayor Ana Vale said this week that the bridge is shut in the morning.", False),
        ("en", "The bridge closed on Tuesday morning.", False),
        ("es", "La alcaldesa informó esta mañana del cierre del puente.", True),
        ("es", "El puente cerró esta misma tarde.", True),
        ("es", "El puente cerró este mediodía.", True),
        ("es", "La alcaldesa informó esta semana del cierre del puente por la mañana.", False),
        ("es", "El puente cerró esa mañana.", False),
    ],
)
def test_the_article_s_own_day_is_another_for_the_reader(
    language: str, text: str, is_own: bool
) -> None:
    """ "This morning" of the day before is no morning of the brief's day; on its own day it is."""
    taken = builders.taken(text, language=language, published=OWN_DAY)
    article = builders.analyzed(taken, day=OWN_DAY)
    assert names_own_day(text, article, date(2025, 6, 12)) is is_own
    assert not names_own_day(text, article, OWN_DAY)
