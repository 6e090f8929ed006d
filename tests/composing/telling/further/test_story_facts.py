"""A story of one line gains facts of its act: figures and votes, no other matter and no state."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.citations import index_sources
from briefing.composing.telling.story import tell_story
from briefing.model import Cluster, Relevance
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

DAY = date(2025, 5, 6)
LEADS = {
    "en": (
        "Senate lets more agents to the Mexican border",
        "The Senate of Lomas approved on Tuesday an amendment that doubles the agents on the border"
        " with Mexico, its president Otto Vidal said.",
    ),
    "es": (
        "Aprueba Senado más agentes en la frontera con México",
        "El Senado de Lomas aprobó este martes una enmienda que duplica los agentes en la frontera"
        " con México, informó su presidente Otto Vidal.",
    ),
}


def _tell(language: str, *further: str) -> list[str]:
    title, lead = LEADS[language]
    cleaned = builders.taken(
        "\n\n".join((lead, *further)), language=language, title=title, published=DAY
    )
    piece = builders.analyzed(cleaned, day=DAY, relevance=Relevance(relevant=True, score=0.5))
    cluster = Cluster(key="s", members=("a",))
    sources = index_sources([cluster], {"a": piece}, profiles.load("us-mexico"))
    edition = replace(make_edition(120), profile=profiles.load("us-mexico"))
    return [one.text for one in tell_story(cluster, sources, edition).sentences][1:]


@pytest.mark.parametrize(
    ("language", "fact"),
    [
        (
            "en",
            "Senators from both parties gave the U.S. amendment 69 votes in Lomas, with 29 against it.",
        ),
        (
            "en",
            "Otto Vidal named 40 Mexican and Texan counties in which more agents shall be hired by 2027.",
        ),
        (  # no figure, and many words of the act
            "en",
            "Otto Vidal asked the clerks of Lomas for printed rules of the amendment on agents in every"
            " market hall of Texas.",
        ),
        (  # neither, and words of the headline
            "en",
            "The Senate sent copies of the printed rules to Mexican growers in the market halls of"
            " Texas.",
        ),
        (
            "es",
            "Los senadores de Estados Unidos dieron 69 votos a la enmienda de los agentes, con 29 en contra.",
        ),
        (
            "es",
            "Otto Vidal nombró 40 condados mexicanos y texanos en los que habrá más agentes hasta 2027.",
        ),
    ],
)
def test_a_figure_of_the_act_is_told(language: str, fact: str) -> None:
    """Though it weighs little, it is a fact of what the first sentence tells."""
    assert _tell(language, fact) == [fact]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Mexican growers of Puerto Nuevo sold 69 boxes of plums at the fair of the valley."),
        ("en", "The amendment of Otto Vidal is the longest U.S. text on any agents in 69 years."),
        (
            "en",
            "Senators from both parties gave the U.S. amendment 69 votes in Lomas, with 29 of Brazil"
            " against it.",
        ),
        ("es", "Los productores de Puerto Nuevo vendieron 69 cajas de ciruelas en la feria."),
        ("es", "La enmienda de Otto Vidal es el texto más largo sobre los agentes en 69 fojas."),
        (
            "es",
            "El Senado mantiene su apoyo a los agentes de México y ha fallado en 69 enmiendas.",
        ),
        (
            "es",
            "Los senadores de Estados Unidos dieron 69 votos a la enmienda de los agentes de Brasil, con"
            " 29 en contra.",
        ),
    ],
)
def test_no_other_matter_and_no_state_is(language: str, sentence: str) -> None:
    """What shares no words with the first sentence, what is always so, and a third country's."""
    assert _tell(language, sentence) == []
