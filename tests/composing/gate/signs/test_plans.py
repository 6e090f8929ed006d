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
        ("Mayor Ada Vale signed an order that would close the bridge to trucks.", "en", False),
        ("Puerto Nuevo closed the bridge to trucks on Monday.", "en", False),
        ("La alcaldesa Ada Vale firmará la orden del puente el lunes.", "es", True),
        ("La alcaldesa dijo que enviará 800 inspectores al puente.", "es", True),
        ("La alcaldesa está por firmar la orden del puente.", "es", True),
        ("La alcaldesa informó el jueves que enviará una nueva ley al cabildo.", "es", False),
        ("La alcaldesa firmó una orden que cerrará el puente a los camiones.", "es", False),
        ("La alcaldesa cerró el puente a los camiones este lunes.", "es", False),
    ],
)
def test_a_plan_is_known_from_an_act(text: str, language: str, is_plan: bool) -> None:
    """What was announced or signed is an act, whatever the clause behind it says is to come."""
    assert tells_plan(text, language) is is_plan
