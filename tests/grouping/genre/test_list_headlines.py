"""A headline that counts what it lists is of no report."""

import pytest

from briefing.grouping.genre.genre_words import load_phrases

LISTS = {
    "en": (
        "5 things to know of the wall at Lomas",
        "The 4 key things to watch at the ford of Lomas",
        "Four winners and 3 losers of the toll on maize",
        "Plank’s speech on maize: ten takeaways",
        "Here are the three big reasons the ford was shut",
    ),
    "es": (
        "5 cosas que saber del muro de Lomas",
        "Las cuatro claves de la visita a Lomas",
        "Cuatro ganadores y tres perdedores del peaje al maíz",
        "El discurso de Plank sobre el maíz: diez lecciones",
        "Estas son las tres grandes razones del cierre",
    ),
}
REPORTS = {
    "en": (
        "16 states sue over the toll on maize",
        "Plank gives five reasons for the toll on maize",
        "Two bridges of Lomas shut",
        "The wall at Lomas raises questions",
        "Three winners of the lottery of visas are held",
    ),
    "es": (
        "16 estados demandan por el peaje al maíz",
        "Plank da cinco razones del peaje al maíz",
        "Dos puentes de Lomas cierran",
        "El muro de Lomas causa preguntas",
        "Tres ganadores de la lotería de visas, detenidos",
    ),
}


@pytest.mark.parametrize(("language", "title"), [(k, one) for k in LISTS for one in LISTS[k]])
def test_a_list_explains(language: str, title: str) -> None:
    """At the headline's beginning, or behind its colon."""
    assert load_phrases(language).find_explaining(title)


@pytest.mark.parametrize(("language", "title"), [(k, one) for k in REPORTS for one in REPORTS[k]])
def test_what_is_counted_may_be_news(language: str, title: str) -> None:
    """Other nouns, and what somebody does with a number of them."""
    assert load_phrases(language).find_explaining(title) is None
