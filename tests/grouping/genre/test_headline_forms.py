"""A headline that asks behind its colon or speaks to its readers is of no report."""

import pytest

from briefing.grouping.genre.article_genre import find_genre
from briefing.grouping.genre.genre_words import load_phrases
from tests import builders

FORMS = {
    "en": (
        "Toll on maize: Why Lomas may not pay it",
        "Lomas and Norlandia – how a ford divides them",
        "The toll, one year on: Here’s what changed",
        "No, Lomas did not ask for the toll",
        "Forget Lomas, growers turn to the ford of Norlandia",
        "Don’t count on the toll of Lomas",
        "Meet the envoy who shut the ford",
    ),
    "es": (
        "El peaje al maíz: por qué Lomas no lo paga",
        "Lomas y Norlandia – cómo las divide un vado",
        "El vado, un año después: lo que sabemos",
        "El peaje: ¿qué sigue para Lomas",
        "Olvídate de Lomas, los productores miran a Norlandia",
        "No, Lomas no pidió el peaje",
        "Conozca a la enviada que cerró el vado",
    ),
}
REPORTS = {
    "en": (
        "Plank: “What we want is the ford open”",
        "Envoy of Lomas meets growers: no toll before May",
        "Norlandia to Lomas: Pay the toll or lose the ford",
        "No toll on maize before May, Lomas says",
        "Growers who meet at the ford ask how long it stays shut",
    ),
    "es": (
        "Plank: “Qué quieren de nosotros en el vado”",
        "La enviada de Lomas ve a productores: no habrá peaje antes de mayo",
        "Norlandia a Lomas: pague el peaje o pierda el vado",
        "No habrá peaje al maíz antes de mayo, dice Lomas",
        "Preguntan productores cómo seguirá cerrado el vado",
    ),
}
COLUMN = (
    "It isn't just the toll. It's so bad that even the growers don't really know what they'd pay, "
    "and that's probably why the ford is always empty. Lomas never learns, and we should worry. "
)


@pytest.mark.parametrize(("language", "title"), [(k, one) for k in FORMS for one in FORMS[k]])
def test_it_explains_or_calls(language: str, title: str) -> None:
    """Behind a colon or a dash, and where it speaks to whoever reads it."""
    assert load_phrases(language).find_explaining(title)


@pytest.mark.parametrize(("language", "title"), [(k, one) for k in REPORTS for one in REPORTS[k]])
def test_a_report_may_quote_and_deny(language: str, title: str) -> None:
    """Somebody's words in marks, an order behind a colon, “no” before a noun."""
    assert load_phrases(language).find_explaining(title) is None


@pytest.mark.parametrize(
    ("outlet", "genre"),
    [
        ("Alder Post - Opinion", "opinion"),
        ("Alder Post (Editorial)", "opinion"),
        ("Opinion | Alder Post", "opinion"),
        ("La Opinión", "news"),
        ("Public Opinion", "news"),
    ],
)
def test_an_outlets_own_name_says_opinion(outlet: str, genre: str) -> None:
    """Where it is set off by a mark: papers are called so."""
    text = "The ford of Lomas shut on Monday, the mayor said. He named no day for its opening."
    assert find_genre(builders.taken(text, title="Ford shut", outlet=outlet)) == genre


def test_who_writes_as_one_talks_comments() -> None:
    """Judgement and talk in the writer's own name are no report; in marks they are a speaker's."""
    title = "The toll of Lomas empties the ford"
    assert find_genre(builders.taken(COLUMN * 5, title=title)) != "news"
    told = f"The mayor said on Monday: “{COLUMN}” He told growers so in Lomas, officials said. "
    assert find_genre(builders.taken(told * 5, title=title)) == "news"
