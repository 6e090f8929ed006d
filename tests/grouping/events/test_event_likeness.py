"""How alike two articles of a day are."""

from briefing import profiles
from briefing.grouping import prepare_article
from briefing.grouping.events.event_likeness import find_day_likeness
from briefing.model.analyzed import PreparedArticle
from tests.builders import taken

PAIR = profiles.load("us-mexico")
REPORT = (
    "Navy seizes boats off Puerto Brisas\nThe navy seized boats of a company off Puerto Brisas."
)
NOTA = "Asegura Marina lanchas en Puerto Brisas\nLa Marina aseguró lanchas de una empresa."
OTHER = "Abren garita en Lomas\nAbrió la garita de Lomas tras seis meses de obras."


def _prepare(text: str, name: str, language: str) -> PreparedArticle:
    headline, body = text.split("\n", 1)
    return prepare_article(taken(body, id=name, title=headline, language=language), PAIR)


def test_two_languages_meet() -> None:
    """Reports of one event in two languages are much more alike than those of two events."""
    articles = [_prepare(REPORT, "a", "en"), _prepare(NOTA, "b", "es"), _prepare(OTHER, "c", "es")]
    alike = find_day_likeness(articles, PAIR)
    assert alike[0, 1] > 0.27
    assert alike.get((0, 2), 0.0) < 0.1


def test_the_profiles_people_bring_no_two_languages_together() -> None:
    """Two heads of state who act in both stories make no event of them."""
    spoken = "Claudia Sheinbaum and Donald Trump spoke\nSheinbaum and Trump spoke of {} on Monday."
    dicho = "Hablan Claudia Sheinbaum y Donald Trump\nSheinbaum y Trump hablaron de {} el lunes."
    english = _prepare(spoken.format("steel"), "a", "en")
    spanish = _prepare(dicho.format("jitomates"), "b", "es")
    assert not find_day_likeness([english, spanish], PAIR)


def test_unknown_language_is_compared_as_it_is() -> None:
    """An article of no known language is not taken for one of another language."""
    same = find_day_likeness([_prepare(NOTA, "a", "es"), _prepare(NOTA, "b", "und")], PAIR)
    assert same[0, 1] <= 1.0
