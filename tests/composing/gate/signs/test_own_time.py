"""Which sentences name a day of their article's own, and which tell of a time before."""

from datetime import date

import pytest

from briefing import profiles
from briefing.composing import gate
from briefing.composing.gate.judging import read_sentences
from briefing.composing.gate.signs.own_time import names_own_time, tells_earlier_time
from tests import builders

FILLING = "The council of Lomas said on Monday that trucks pay 5 percent."


def _read(text: str, language: str) -> tuple[bool, bool]:
    """Whether it names a time of its own, and whether it tells of an earlier one."""
    cleaned = builders.taken(text, language=language, published=date(2025, 5, 6))
    (reading,) = read_sentences(builders.analyzed(cleaned))
    return names_own_time(reading), tells_earlier_time(reading)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vidal last month announced a duty of 5 percent on all trucks of Lomas.", "en"),
        ("In late February, Vidal threatened to shut the bridge to the trucks.", "en"),
        ("The duty of Lomas, known as the bridge duty, started in February at the port.", "en"),
        ("In early April, Vidal threatened to shut the bridge to 12 trucks.", "en"),
        ("A principios de abril, Vidal amenazó con cerrar el puente.", "es"),
        ("Vidal recalled that the growers of Lomas had helped him to win.", "en"),
        ("Vidal opened this bridge to the trucks of Lomas one morning last month.", "en"),
        ("For months, growers of Lomas asked the council to drop the duty.", "en"),
        ("Vidal shut the bridge to the trucks of Lomas in a letter on March 3.", "en"),
        ("Vidal anunció el mes pasado una cuota de 5 por ciento a los camiones.", "es"),
        ("La alcaldesa de Lomas dijo a mediados de mes que el puente abrirá.", "es"),
        ("Vidal amenazó a inicios del año con cerrar el puente a los camiones.", "es"),
        ("Vidal told the growers earlier this month that the bridge may close.", "en"),
        ("Recently the council of Lomas accused Vidal of hiding 12 trucks.", "en"),
        ("Recientemente el cabildo de Lomas acusó a Vidal de ocultar 12 camiones.", "es"),
        ("Vidal recordó que los productores de Lomas lo ayudaron a ganar.", "es"),
        ("Hace tres semanas la alcaldesa de Lomas amenazó con cerrar el puente.", "es"),
    ],
)
def test_an_earlier_time_is_background(text: str, language: str) -> None:
    """Last month, a month by its name, a day weeks back, and what somebody recalls."""
    assert _read(text, language) == (False, True)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The trucks of Lomas pay 5 percent more than last month, the port said.", "en"),
        ("The order of Lomas, issued in February, was overturned by the court.", "en"),
        ("The court overturned an order of Lomas first issued in February.", "en"),
        ("The court charged Vidal with the March 3 attack on the port of Lomas.", "en"),
        ("Vidal, who left the council of Lomas last month, paid the duty.", "en"),
        ("Lomas took 3 percent more in March, its customs house said.", "en"),
        ("Lomas took 3 percent more trucks in early May, its customs house said.", "en"),
        ("The port is asking the court whether Vidal hid 12 trucks last month.", "en"),
        ("Vidal blames the port for the row in last year’s vote on the duty.", "en"),
        ("Vidal shut the recently opened bridge of Lomas to 12 trucks.", "en"),
        ("Vidal cerró a los camiones el puente de Lomas recientemente abierto.", "es"),
        ("El puerto está pidiendo al juez los 12 camiones que Vidal vendió el mes pasado.", "es"),
        ("Los camiones pagan una cuota desde inicios de año, dijo la aduana de Lomas.", "es"),
        ("El puerto de Lomas cobró más que el mes pasado, dijo la aduana.", "es"),
        ("Vidal, que dejó el cabildo de Lomas el mes pasado, pagó la cuota.", "es"),
    ],
)
def test_a_time_told_aside_is_none_of_the_sentence(text: str, language: str) -> None:
    """What is compared, what holds since then, and what is only of whom it tells."""
    assert _read(text, language) == (False, False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vidal said on Monday that he had shut the bridge last month.", "en"),
        ("Vidal opened the bridge to the trucks of Lomas this morning.", "en"),
        ("Vidal opened the bridge to the trucks of Lomas on May 2.", "en"),
        ("Recently, on Monday, Vidal shut the bridge to the trucks of Lomas.", "en"),
        ("Vidal abrió hoy el puente que cerró el mes pasado.", "es"),
        ("Vidal abrió el puente a los camiones de Lomas el 2 de mayo.", "es"),
        ("Vidal abrió esta misma tarde el puente a los camiones de Lomas.", "es"),
    ],
)
def test_a_day_of_its_own_outweighs_an_earlier_one(text: str, language: str) -> None:
    """Weekdays, "today", "this morning" and days of these weeks are the article's own."""
    assert _read(text, language) == (True, False)


@pytest.mark.parametrize(
    ("text", "is_deep"),
    [
        ("Growers of Mexico and the United States carry more than half of all fruit.", True),
        ("Critics say the United States and Mexico could lose half of their trade.", True),
        ("Under it, trucks of Mexico will pay 38 cents less in the United States.", False),
        ("Growers say trucks of Mexico will pay less in the United States.", True),
        ("The governor of the port said Mexico and the United States open 12 lanes.", False),
        ("Growers of Mexico and the United States closed a bridge on Monday.", False),
        ("Growers who left Mexico on Monday carried 12 crates to the United States.", True),
        ("Growers who left Mexico in trucks were stopped on Monday in the United States.", False),
        ("Growers who are in Mexico on Monday carry 12 crates to the United States.", True),
        ("Growers said who left Mexico on Monday with 12 crates of the United States.", False),
    ],
)
def test_far_down_only_a_day_or_an_office_adds(text: str, *, is_deep: bool) -> None:
    """From the seventh sentence on a report goes back to what was known."""
    found = [gate.Gate(profiles.load("us-mexico")).find_faults(article) for article in (
        builders.analyzed(builders.taken(" ".join([*[FILLING] * 6, text]), published=date(2025, 5, 6))),
        builders.analyzed(builders.taken(text, published=date(2025, 5, 6))),
    )]  # fmt: skip
    assert ["deep" in found[0][6], "deep" in found[1][0]] == [is_deep, False]
    assert "deep" in gate.KEY.forbidden & gate.FACT.forbidden - gate.LATER.forbidden


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Back in February, U.S. envoy Ada Vale spoke of Mexico's trucks in Lomas.", "en", "earlier"),
        ("En febrero, la enviada Ada Vale habló en Lomas de los camiones de México.", "es", "earlier"),
        ("U.S. envoy Ada Vale, who came in February, spoke of Mexico on Monday.", "en", None),
        ("La enviada Ada Vale, que vino en febrero, habló de México el lunes.", "es", None),
        ("U.S. envoy Ada Vale spoke before the council of Lomas of Mexico's trucks.", "en", None),
    ],
)  # fmt: skip
def test_no_brief_leads_with_another_time(text: str, language: str, code: str | None) -> None:
    """A lead may be weak where there is no better line; what happened months ago is no lead."""
    cleaned = builders.taken(f"{text} {FILLING}", language=language, published=date(2025, 5, 6))
    article = builders.analyzed(cleaned)
    keeper = gate.Gate(profiles.load("us-mexico"))
    for tier in (gate.LEAD, gate.LEAD_BULLET):
        assert keeper.refuse(article.sentences[0], article, tier) == code
