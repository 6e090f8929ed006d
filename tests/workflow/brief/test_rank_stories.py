"""Which stories of a day are told, and which are too slight."""

from datetime import date

import pytest

from briefing.config import Settings
from briefing.model import Brief
from briefing.workflow.brief.build_brief import build_brief
from tests import builders

DAY, BEFORE = date(2025, 1, 16), date(2025, 1, 14)
FILLER = {
    "en": "A clerk of the town read the list of names aloud for the whole of the afternoon. ",
    "es": "Un empleado del pueblo leyó en voz alta la lista de nombres toda la tarde. ",
}
SLIGHT = {
    "en": (
        "Fewer butterflies come to the woods",
        "The border and its migrants wait, the mayor said of the migration of butterflies. "
        "The United States and Mexico count the migrants, and Mexico and the United States wait. ",
    ),
    "es": (
        "Llegan menos mariposas a los bosques",
        "La frontera y sus migrantes esperan, dijo el alcalde de la migración de mariposas. "
        "Estados Unidos y México cuentan a los migrantes, y México y Estados Unidos esperan. ",
    ),
}
NEWS = {
    "en": (
        "Mexico and the United States sign pact on trucks",
        "Mexico and the United States signed a pact on Wednesday that opens the border to trucks "
        "of both countries, officials of the United States and Mexico said. ",
    ),
    "es": (
        "México y Estados Unidos firman pacto de camiones",
        "México y Estados Unidos firmaron este miércoles un pacto que abre la frontera a los "
        "camiones de ambos países, informaron funcionarios de Estados Unidos y México. ",
    ),
}


def _build(language: str, *told: tuple[tuple[str, str], date]) -> Brief:
    articles = [
        builders.article(
            text, id=f"a{n}", title=title, language=language, published=day, origin="a.txt"
        )
        for n, ((title, text), day) in enumerate(told, start=1)
    ]
    return build_brief(articles, Settings(archive="", language=language), DAY).brief


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_slight_is_told_where_nothing_else_is(language: str) -> None:
    """A day's only news is named, though beside other news it would be too slight."""
    title, text = SLIGHT[language]
    slight = ((title, FILLER[language] * 4 + text * 2), BEFORE)
    alone = _build(language, slight)
    assert [story.headline for story in alone.stories] == [title]
    beside = _build(language, slight, (NEWS[language], DAY))
    assert [story.headline for story in beside.stories] == [NEWS[language][0]]
    assert {one.outcome for one in beside.ledger} == {"kept", "left out"}
