"""Whether somebody's words are told again."""

import pytest

from briefing.composing.printed_quotes import repeated_speech
from briefing.model import PrintedQuote
from tests import builders

QUOTE = "We will open the old bridge in May, and the new one will be free for every driver"
SPANISH = "Abriremos el puente viejo en mayo y el nuevo será gratuito para cada conductor"
SAME = {
    "a part": "The new one will be free for every driver",
    "other words around": "In May we will open the old bridge for trucks, the new one for drivers",
}
OTHER = {
    "another matter": "The price of tomatoes is none of my business this year",
    "one noun in common": "Nobody paid for the bridge when my father crossed the river",
    "too little": "We will",
}


def _said_again(words: str, told: str, speaker: str = "Ana Prueba", language: str = "en") -> bool:
    articles = [
        builders.analyzed(builders.taken(text, id=name, language=spoken), origin=name)
        for name, text, spoken in (("a", told, "en"), ("b", words, language))
    ]
    sources = builders.index(*articles)
    earlier = builders.quotation(builders.excerpt(told, told, 1))
    later: PrintedQuote = builders.quotation(builders.excerpt(words, words, 2), speaker)
    return repeated_speech.is_said_again(later, [earlier], sources)


@pytest.mark.parametrize("words", SAME.values(), ids=SAME)
def test_most_of_the_shorter_ones_words_are_the_same_statement(words: str) -> None:
    """A part of a statement, and the statement in another order, are told already."""
    assert _said_again(words, QUOTE)
    assert not _said_again(words, QUOTE, speaker="Beto Prueba")


@pytest.mark.parametrize("words", OTHER.values(), ids=OTHER)
def test_a_second_statement_is_new(words: str) -> None:
    """Words on something else, or too few to tell, are no repetition."""
    assert not _said_again(words, QUOTE)


def test_another_language_may_be_a_translation() -> None:
    """What one person says in two languages is told once: nobody can tell if it is one statement."""
    assert _said_again(SPANISH, QUOTE, language="es")
    assert not _said_again(SPANISH, QUOTE, speaker="Beto Prueba", language="es")


def test_a_title_before_a_name_makes_nobody_else_of_it() -> None:
    """A name with a title that one article sets before it is the same name; a shared surname alone
    is not.
    """
    assert repeated_speech.is_same_person("Hydrologist Ana Prueba", {"Ana Prueba"})
    assert repeated_speech.is_same_person("Ana Prueba", {"Hydrologist Ana Prueba"})
    assert not repeated_speech.is_same_person("Ana Prueba", {"Beto Prueba", ""})
