"""Undated reports of a story's act add facts to it, and neither open it nor tell its plans."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.citations import index_sources
from briefing.composing.telling.story import tell_story
from briefing.composing.telling.telling_articles import (
    choose_telling_articles,
    choose_undated_articles,
)
from briefing.model import Cluster, Relevance
from briefing.model.analyzed import AnalyzedArticle
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

DAY = date(2025, 5, 6)
DATED = {
    "en": "The United States shut the harbor bridge of Lomas to the cattle of Mexico on Tuesday over"
    " a plague of flies, the minister Ada Quill said.",
    "es": "Estados Unidos cerró este martes el puente de Lomas al ganado de México por una plaga de"
    " moscas, informó la ministra Ada Quill.",
}
OPENINGS = {
    "en": "The bridge of Lomas was shut to the cattle of Mexico by the United States on Tuesday over"
    " a plague of flies.",
    "es": "El puente de Lomas fue cerrado este martes por Estados Unidos al ganado de México por una"
    " plaga de moscas.",
}
OTHERS = {
    "en": "The United States and Mexico signed a pact on the water of the river Salto.",
    "es": "Estados Unidos y México firmaron un pacto sobre el agua del río Salto.",
}
FACTS = {
    "en": "Mexico's ranchers turned back 340 trucks with 9,000 calves and asked its court"
    " for an order against the United States.",
    "es": "Los ganaderos de México devolvieron 340 camiones con 9 mil becerros y pidieron"
    " a su corte una orden contra Estados Unidos.",
}
PLANS = {
    "en": "Mexico's ranchers will turn back 340 trucks with 9,000 calves and ask its court for an"
    " order against the United States.",
    "es": "Los ganaderos de México devolverán 340 camiones con 9 mil becerros y pedirán a su corte una"
    " orden contra Estados Unidos.",
}


def _article(name: str, text: str, language: str, day: date | None = None) -> AnalyzedArticle:
    cleaned = builders.taken(text, id=name, language=language, published=day)
    return builders.analyzed(cleaned, day=day, relevance=Relevance(relevant=True, score=0.5))


def _tell(language: str, *undated: str) -> list[str]:
    """What the story of a dated report and an undated one tells behind its first sentence."""
    pieces = {
        "a": _article("a", DATED[language], language, DAY),
        "b": _article("b", "\n\n".join(undated), language),
    }
    cluster = Cluster(key="s", members=("a", "b"))
    sources = index_sources([cluster], pieces, profiles.load("us-mexico"))
    edition = replace(make_edition(120), profile=profiles.load("us-mexico"))
    first, *further = [one.text for one in tell_story(cluster, sources, edition).sentences]
    assert first == DATED[language]
    return further


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_of_the_act_adds_its_fact(language: str) -> None:
    """Its opening says the act again, and what it adds is printed behind the dated one's."""
    assert _tell(language, OPENINGS[language], FACTS[language]) == [FACTS[language]]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_report_of_another_act_adds_nothing(language: str) -> None:
    """It may be of another month."""
    assert _tell(language, OTHERS[language], FACTS[language]) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_plan_of_no_known_day_is_not_told(language: str) -> None:
    """It may be over."""
    assert _tell(language, OPENINGS[language], PLANS[language]) == []


@pytest.mark.parametrize(
    ("language", "fact"),
    [
        ("en", FACTS["en"].replace(" and asked", " last week and asked")),
        ("en", FACTS["en"].replace(" and asked", " in 2024 and asked")),
        ("en", FACTS["en"].replace("turned back", "turn back").replace("asked", "ask")),
        ("es", FACTS["es"].replace(" y pidieron", " la semana pasada y pidieron")),
        ("es", FACTS["es"].replace(" y pidieron", " en 2024 y pidieron")),
    ],
)
def test_what_is_of_another_time_is_not_told(language: str, fact: str) -> None:
    """A week that counts from an unknown day, a year before, and how things are."""
    assert _tell(language, OPENINGS[language], fact) == []


def test_the_undated_ones_are_those_that_only_lack_a_day() -> None:
    """Where a dated report is, the undated one opens no story; alone it does."""
    dated = _article("a", DATED["en"], "en", DAY)
    undated = _article("b", DATED["en"], "en")
    assert choose_telling_articles([undated, dated]) == [dated]
    assert choose_undated_articles([undated, dated]) == [undated]
    assert choose_telling_articles([undated]) == [undated]
    assert choose_undated_articles([undated]) == []


def test_an_undated_report_opens_where_dated_ones_give_nothing() -> None:
    """Else the story had its headline only, or none."""
    empty = _article("a", "What a day it was in Lomas!", "en", DAY)
    pieces = {"a": empty, "b": _article("b", DATED["en"].replace(" on Tuesday", ""), "en")}
    cluster = Cluster(key="s", members=("a", "b"))
    sources = index_sources([cluster], pieces, profiles.load("us-mexico"))
    edition = replace(make_edition(120), profile=profiles.load("us-mexico"))
    (told,) = tell_story(cluster, sources, edition).sentences
    assert told.text.startswith("The United States shut the harbor bridge")
