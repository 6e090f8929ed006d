"""Whether a text tells what is to come."""

import pytest

from briefing.composing.gate.signs.plans import tells_plan


@pytest.mark.parametrize(
    ("text", "language", "is_plan"),
    [
        ("Puerto Nuevo will send 800 inspectors to the bridge in June.", "en", True),
        ("Mayor Ada Vale said that the city may close the bridge.", "en", True),
        ("The announced duties will fall on trucks from Río Alto.", "en", True),
        ("The United Ports will pay for the bridge.", "en", True),
        ("Mayor Ada Vale is preparing to sign the order on the bridge.", "en", True),
        ("Mayor Ada Vale announced Thursday that she will propose a new charter.", "en", False),
        ("Mayor Ada Vale announced Thursday she will propose a new charter.", "en", False),
        ("Puerto Nuevo announced on Friday it will fine seven owners of mills.", "en", False),
        ("Puerto Nuevo said on Friday it will fine seven owners of mills.", "en", True),
        ("The announced duties will fall on seven owners of mills.", "en", True),
        ("Puerto Nuevo anunció el viernes multas que cobrará a siete molinos.", "es", False),
        ("Mayor Ada Vale signed an order that would close the bridge to trucks.", "en", False),
        ("Puerto Nuevo closed the bridge to trucks on Monday.", "en", False),
        ("Puerto Nuevo called off the talks planned for next week.", "en", False),
        ("Puerto Nuevo planned talks on the bridge for next week.", "en", True),
        ("Mayor Ada Vale canceled a visit to Río Alto planned for June.", "en", False),
        ("Mayor Ada Vale planned a visit to Río Alto for June.", "en", True),
        (
            "Hoping to win over the farmers of the valley and the truckers of both ports, Mayor Ada "
            "Vale said on Monday she would speak at the bridge.",
            "en",
            True,
        ),
        (
            "Hoping to win over the farmers of the valley and the truckers of both ports, Mayor Ada "
            "Vale closed the bridge on Monday.",
            "en",
            False,
        ),
        ("Puerto Nuevo issued an order laying out early plans for the bridge.", "en", False),
        ("Puerto Nuevo plans to issue an order that lays out the bridge.", "en", True),
        ("La alcaldesa Ada Vale firmará la orden del puente el lunes.", "es", True),
        ("La alcaldesa dijo que enviará 800 inspectores al puente.", "es", True),
        ("La alcaldesa está por firmar la orden del puente.", "es", True),
        ("La alcaldesa informó el jueves que enviará una nueva ley al cabildo.", "es", False),
        ("La alcaldesa firmó una orden que cerrará el puente a los camiones.", "es", False),
        ("La alcaldesa cerró el puente a los camiones este lunes.", "es", False),
        ("Despite fears that prices will rise, Mayor Ada Vale signed the order.", "en", False),
        ("While duties are set to rise, Puerto Nuevo closed the bridge on Monday.", "en", False),
        ("Despite fears that prices will rise, Mayor Ada Vale will sign it.", "en", True),
        ("After a week of fears, Mayor Ada Vale said that she would sign it.", "en", True),
        ("The order that will raise prices, an aide said, is on her desk.", "en", True),
        ("Pese al temor de que subirán los precios, la alcaldesa firmó la orden.", "es", False),
        ("Aunque el cobro subirá, la alcaldesa cerró el puente este lunes.", "es", False),
        ("Pese al temor de que subirán los precios, la alcaldesa firmará la orden.", "es", True),
        ("Tras una semana de dudas, la alcaldesa firmará la orden.", "es", True),
    ],
)
def test_a_plan_is_known_from_an_act(text: str, language: str, is_plan: bool) -> None:
    """What was announced or signed is an act, whatever the clause behind it says is to come."""
    assert tells_plan(text, language) is is_plan
