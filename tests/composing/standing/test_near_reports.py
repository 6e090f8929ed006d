"""Reports that name the two too seldom to be about them, and tell news of them all the same."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.config import Settings
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.analyze_article import judge_cleaned
from briefing.workflow.brief.build_brief import make_context
from tests import builders

DAY = date(2025, 1, 16)
TITLE = {
    "en": "Guatemala and Honduras ask for U.S. help after the flood",
    "es": "Guatemala y Honduras piden ayuda de EU tras la inundación",
}
OPENING = {
    "en": "Guatemala asked the United States and Mexico on Monday for boats for its migrants, its Harbour Office said.",
    "es": "Guatemala pidió el lunes lanchas para sus migrantes a Estados Unidos y México, según su Oficina de Puertos.",
}
ABROAD = {
    "en": "Honduras lost nine bridges, and El Salvador and Nicaragua sent bread to Guatemala.",
    "es": "Honduras perdió nueve puentes, y El Salvador y Nicaragua mandaron pan a Guatemala.",
}
AGAIN = {
    "en": "Boats of the United States left at noon, and those of Mexico followed them at night.",
    "es": "Las lanchas de Estados Unidos salieron al mediodía, y de noche las de México.",
}
PLAIN = {
    "en": "Old Ivor Plank keeps a shop of nets, and his dog sleeps before the red door all day long.",
    "es": "El viejo Ivor Plank tiene una tienda de redes, y su perro duerme ante la puerta roja.",
}
LONG = 60  # sentences: of a thousand words
COUNTRIES = 5  # sentences on other countries: more than take points off


def _is_told(language: str, sentences: list[str]) -> bool:
    context = make_context(Settings(archive="", language=language), DAY)
    taken = builders.taken(" ".join(sentences), id="a", title=TITLE[language], language=language)
    dated = replace(taken, article=replace(taken.article, published=DAY))
    found = judge_cleaned(dated, context)
    return isinstance(found, AnalyzedArticle) and found.relevance.relevant


def _write(language: str, *, again: int, before: int = 0) -> list[str]:
    """A report on a third country, with so many sentences before it and on both behind it."""
    return [
        *(before * [PLAIN[language]]),
        OPENING[language],
        *(COUNTRIES * [ABROAD[language]]),
        *(8 * [PLAIN[language]]),
        *(again * [AGAIN[language]]),
    ]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("again", [3, 4, 6])
def test_a_report_comes_back_to_both(language: str, again: int) -> None:
    """It opens with both beside third countries, and names each of them four times."""
    assert _is_told(language, _write(language, again=again))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("again", [0, 1, 2])
def test_both_are_named_by_the_way(language: str, again: int) -> None:
    """What asks both for help, and tells no more of them, is the third country's."""
    assert not _is_told(language, _write(language, again=again))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_opens_with_other_things(language: str) -> None:
    """The two come behind its first hundred words."""
    assert not _is_told(language, _write(language, again=4, before=8))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_feature_is_no_report(language: str) -> None:
    """Its form says that it tells no news: it is long, and names no day of its own."""
    feature = [
        one.replace(" on Monday", "").replace(" el lunes", "") for one in _write(language, again=6)
    ]
    assert not _is_told(language, [*feature, *(LONG * [PLAIN[language]])])
