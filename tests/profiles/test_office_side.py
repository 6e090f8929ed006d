"""The side that an office serves, from its words."""

import pytest

from briefing.profiles import load
from briefing.profiles.office_side import find_side

CASES = [
    ("U.S. ambassador to Mexico", "us"),
    ("outgoing ambassador to Mexico", "us"),
    ("embajador en México", "us"),
    ("Mexico’s undersecretary for North American trade", "mexico"),
    ("cónsul adjunta de Estados Unidos para visas temporales", "us"),
    ("Mexican customs chief", "mexico"),
    ("coordinador mexicano de la oficina", "mexico"),
    ("embajador de México en Estados Unidos", "mexico"),
    ("governor of New Mexico", None),
    ("director of a shelter", None),
    ("", None),
]


@pytest.mark.parametrize(("role", "side"), CASES)
def test_the_side_of_an_office(role: str, side: str | None) -> None:
    """The first side named is served, the one somebody is sent to is not, and a masked name is none."""
    assert find_side(role, load("us-mexico")) == side


BESIDE = [
    (
        "undersecretary for trade",
        "Mexico’s undersecretary for trade, Ana Prueba, said so.",
        "mexico",
    ),
    ("deputy commissioner", "U.S. deputy commissioner Ana Prueba said so.", "us"),
    (
        "subsecretaria de Comercio",
        "La subsecretaria de Comercio de México, Ana Prueba, lo dijo.",
        "mexico",
    ),
    ("deputy commissioner", "In Mexico, the deputy commissioner said so.", None),
    ("director of a shelter", "The director of a shelter in Mexico said so.", None),
    ("secretary", "New Mexico's secretary of water said so.", None),
]


@pytest.mark.parametrize(("role", "text", "side"), BESIDE)
def test_a_side_beside_the_office(role: str, text: str, side: str | None) -> None:
    """Whose the office is may stand right before or behind it in the text, and nowhere else."""
    assert find_side(role, load("us-mexico"), text=text) == side
