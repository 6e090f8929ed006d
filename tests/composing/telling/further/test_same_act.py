"""Behind a story's first sentence stand facts of its act: close to it, counted, or of a day."""

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
# No key sentence in itself, of which three put what follows out of reach.
FILLING = {
    "en": ("It rained in the valley.", "He walked home.", "They sang."),
    "es": ("Llovió en el valle.", "Caminó a su casa.", "Cantaron."),
}
CLOSE = [
    (
        "en",
        "Under the plan of Otto Vidal new agents of Texas will learn Spanish, drive buses and check"
        " trucks along the border day and night.",
    ),
    (
        "es",
        "Otto Vidal pidió al Senado más agentes para los puentes, vías, puertos y mercados de"
        " la frontera de Texas.",
    ),
    (
        "es",
        "Los agentes de Otto Vidal aprenderán inglés, manejarán autobuses y revisarán camiones de"
        " Texas a lo largo de la frontera día y noche.",
    ),
]
TO_COME = [
    ("en", "Inspectors of Puerto Nuevo will look under every load of plums from spring on."),
    ("en", "From May on, growers in Puerto Nuevo will show each box of plums to inspectors."),
    ("es", "Los inspectores de Puerto Nuevo abrirán cada caja de ciruelas desde la primavera."),
    ("es", "Los productores de Puerto Nuevo mostrarán cada caja de ciruelas a los inspectores."),
]
COUNTED = [
    ("en", "Otto Vidal said that Texas and Mexico lost 46 billion dollars in trade to long lines."),
    ("en", "Texas and Mexico lost 46 billion dollars in trade to the long lines of last spring."),
    ("en", "The plan of Vidal, who rose at dawn and shaved, cost them 46 billion dollars in fees."),
    (
        "es",
        "Otto Vidal dijo que Texas y México perdieron 46 mil millones de dólares por las filas.",
    ),
]
ACTS = [
    ("en", "Mexico asked the United States on Tuesday to wait with the bridges of Texas."),
    ("en", "The United States closed two bridges to trucks of Mexico on Tuesday, hours later."),
    ("es", "México pidió este martes a Estados Unidos esperar con los puentes de Texas."),
]


OF_A_DAY = [
    ("en", "Farmers of Puerto Nuevo drove 40 tractors to the consulate of Mexico on Tuesday."),
    ("es", "El gremio del puerto cerró este martes sus muelles a los camiones de México."),
]


def _tell(language: str, *further: str, other: tuple[str, ...] = ()) -> list[str]:
    """What stands behind the first sentence of a story of one report, or of two."""
    title, lead = LEADS[language]
    texts = {"a": (lead, *further), **({"b": other} if other else {})}
    pieces = {
        name: builders.analyzed(
            builders.taken(
                "\n\n".join(text), id=name, language=language, title=title, published=DAY
            ),
            day=DAY,
            relevance=Relevance(relevant=True, score=0.9),
        )
        for name, text in texts.items()
    }
    cluster = Cluster(key="s", members=tuple(pieces))
    sources = index_sources([cluster], pieces, profiles.load("us-mexico"))
    edition = replace(make_edition(120), profile=profiles.load("us-mexico"))
    return [one.text for one in tell_story(cluster, sources, edition).sentences][1:]


@pytest.mark.parametrize(("language", "fact"), [*CLOSE, *TO_COME])
def test_what_stands_close_and_shares_the_matter_or_comes_of_it(language: str, fact: str) -> None:
    """Directly behind the first sentence; three sentences further it is background."""
    assert _tell(language, fact) == [fact]
    assert _tell(language, *FILLING[language], fact) == []


@pytest.mark.parametrize(("language", "fact"), [*COUNTED, *ACTS])
def test_a_figure_and_an_act_are_told_further_down(language: str, fact: str) -> None:
    """A figure with what it counts, and one side's act towards the other on a day of its own."""
    assert _tell(language, *FILLING[language], fact) == [fact]
    assert _tell(language, *FILLING[language], *FILLING[language], fact) == []


@pytest.mark.parametrize(("language", "fact"), OF_A_DAY)
def test_another_reports_day_is_told(language: str, fact: str) -> None:
    """Near the top of the other report; in the first one nobody acts for a side in it."""
    filling = FILLING[language]
    assert _tell(language, other=(*filling, fact)) == [fact]
    assert _tell(language, other=(*filling, *filling, *filling, fact)) == []
    assert _tell(language, *filling, fact) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Mexican growers of Puerto Nuevo sold boxes of plums at the fair of the valley."),
        (
            "en",
            "The amendment of the Senate is “a shame for all agents on the border,” Otto Vidal said.",
        ),
        ("en", "The amendment of Otto Vidal is the longest U.S. text on any agents of the border."),
        ("es", "Los productores de Puerto Nuevo vendieron ciruelas en la feria del valle."),
        (
            "es",
            "La enmienda del Senado es “una pena para los agentes de la frontera”, dijo Otto Vidal.",
        ),
        ("es", "La enmienda de Otto Vidal es el texto más largo sobre los agentes en la frontera."),
    ],
)
def test_another_matter_somebodys_words_and_a_state_are_not(language: str, sentence: str) -> None:
    """What shares few words with the first sentence, what is quoted, and what is always so."""
    assert _tell(language, sentence) == []
