"""The other side's act or answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.citations import index_sources
from briefing.composing.telling.side_answer import find_acting_side
from briefing.composing.telling.story import tell_story
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

DAY = date(2025, 5, 6)  # a Tuesday
PAIR = profiles.load("us-mexico")
DUTY = "The United States imposed a duty of 12 percent on tiles from Mexico on Tuesday."
DENIAL = "El gobierno de México rechazó este martes el arancel de Estados Unidos a los azulejos."
MATTER = "The duty on tiles from Mexico covers 40 kinds of tiles that are sold in Texas."


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        (DUTY, "en", 0),
        (DENIAL, "es", 1),
        ("The Mexican government rejected the duty of the United States on tiles.", "en", 1),
        ("After a call with Washington, the Mexican government put off the fee.", "en", 1),
        ("Tras la llamada con Estados Unidos, el gobierno de México aplazó el cobro.", "es", 1),
        ("El 6 de mayo, el Departamento del Tesoro de Estados Unidos impuso un cobro.", "es", 0),
        # An envoy is named with the side that he is sent to.
        ("Tom Averill, the US ambassador to Mexico, said the duty stays.", "en", 0),
        ("Ana Luna, Mexico's ambassador to the United States, rejected the duty.", "en", 1),
        ("El embajador de Estados Unidos en México, Tom Averill, defendió el cobro.", "es", 0),
        ("La cónsul de México en Dallas, Ana Luna, rechazó el cobro de azulejos.", "es", 1),
        ("The ambassadors of Mexico and the United States agreed on tiles.", "en", None),
        ("El embajador de México y el estadounidense acordaron el tamaño.", "es", None),
        ("Mexico's exports to the United States doubled in a year.", "en", None),
        # Both, or nobody that is known, or a side that is only spoken of.
        ("Mexico and the United States agreed on the size of tiles.", "en", None),
        ("The United States and Mexico agreed on the size of tiles.", "en", None),
        ("El director firmó la carta a Estados Unidos sobre los azulejos.", "es", None),
        ("Estados Unidos rechazó la carta de México sobre los azulejos.", "es", 0),
        ("México y Estados Unidos acordaron el tamaño de los azulejos.", "es", None),
        ("Tile makers told Mexico that the duty hurts them.", "en", None),
        ("Los fabricantes pidieron a México una respuesta al arancel.", "es", None),
        ("Tiles were dear in April.", "en", None),
    ],
)
def test_the_subject_is_the_side_that_acts(text: str, language: str, side: int | None) -> None:
    """Not the one that is acted on, nor the one that an opening phrase names."""
    assert find_acting_side(text, language, PAIR) == side


def _article(name: str, language: str, *paragraphs: str) -> AnalyzedArticle:
    title = "Duty on tiles" if language == "en" else "Arancel a los azulejos"
    text = "\n\n".join(paragraphs)
    cleaned = builders.taken(text, id=name, published=DAY, title=title, language=language)
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned), day=DAY, origin=name)


def _tell(articles: Sequence[AnalyzedArticle], words: int = 60) -> list[str]:
    cluster = Cluster(key="s", members=tuple(article.id for article in articles))
    sources = index_sources([cluster], {article.id: article for article in articles})
    edition = replace(make_edition(words), day=DAY, profile=PAIR)
    return [one.text for one in tell_story(cluster, sources, edition).sentences]


def test_the_answer_of_the_other_language_stands_behind_the_story() -> None:
    """What the other side did is told where only its own newspapers tell it."""
    told = _tell([_article("a", "en", DUTY, MATTER), _article("b", "es", DENIAL)])
    assert told[0] == DUTY
    assert told[-1] == DENIAL


def test_the_story_s_own_language_answers_first() -> None:
    """Where it has the answer, nothing of the other language is printed."""
    own = "The Mexican government rejected the new charge of the United States on Tuesday."
    told = _tell([_article("a", "en", DUTY, MATTER, own), _article("b", "es", DENIAL)], 120)
    assert own in told
    assert DENIAL not in told


def test_no_answer_no_other_language() -> None:
    """A report in another language on the same side's act adds nothing."""
    same = "Estados Unidos impuso este martes un arancel de 12 por ciento a azulejos de México."
    assert same not in _tell([_article("a", "en", DUTY), _article("b", "es", same)])


def test_without_a_profile_nobody_is_a_side() -> None:
    """A collection of articles without a relationship is told as before."""
    articles = [_article("a", "en", DUTY), _article("b", "es", DENIAL)]
    cluster = Cluster(key="s", members=("a", "b"))
    sources = index_sources([cluster], {article.id: article for article in articles})
    story = tell_story(cluster, sources, replace(make_edition(), day=DAY))
    assert [one.text for one in story.sentences] == [DUTY]
