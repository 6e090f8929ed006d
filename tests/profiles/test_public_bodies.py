"""Public bodies by the names that articles give them."""

import pytest

from briefing.profiles import load
from briefing.profiles.speakers.office_side import find_speaker_side
from briefing.profiles.speakers.people import PrintedSpeaker
from briefing.profiles.speakers.public_bodies import choose_name

NAMES = [
    ("USDA", "en", "U.S. Department of Agriculture"),
    ("USDA", "es", "Departamento de Agricultura de Estados Unidos"),
    ("Departamento de Estado", "en", "U.S. Department of State"),
    ("la Casa Blanca", "en", "White House"),
    ("Sedena", "es", "Secretaría de la Defensa Nacional"),
    ("SEDENA", "en", "Secretariat of National Defense of Mexico"),
    ("Mexico’s Foreign Ministry", "es", "Secretaría de Relaciones Exteriores"),
    ("Claudia Sheinbaum Pardo", "es", "Claudia Sheinbaum"),
    ("Harbour Office", "es", "Harbour Office"),
    ("Ana Prueba", "en", "Ana Prueba"),
]


@pytest.mark.parametrize(("printed", "language", "name"), NAMES)
def test_the_name_that_a_brief_prints(printed: str, language: str, name: str) -> None:
    """A body of the profile has one name in a brief, in the brief's language."""
    speaker = PrintedSpeaker(name=printed, language="en")
    assert choose_name(speaker, load("us-mexico"), language) == name


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("la FGR", "Office of the Attorney General of Mexico"),
        ("the White House", "White House"),
        ("Sedena", "Secretariat of National Defense of Mexico"),
        ("the harbour office", None),
        ("a spokesman for the FGR", None),
    ],
)
def test_a_body_without_its_full_name(mention: str, name: str | None) -> None:
    """A body of which the article has letters or a short name alone has the profile's name."""
    speaker = PrintedSpeaker(mention=mention, language="en")
    assert choose_name(speaker, load("us-mexico"), "en") == name


SIDES = [
    ("USDA", "en", "us"),
    ("Departamento de Estado", "es", "us"),
    ("Secretaría de Economía", "es", "mexico"),
    ("Fiscalía de Tamaulipas", "es", "mexico"),
    ("Texas Department of Public Safety", "en", "us"),
    ("Mexican Consulate", "en", "mexico"),
    ("Embajada de Estados Unidos en México", "es", "us"),
    ("Gobierno de Sonora", "es", "mexico"),
    ("German Embassy", "en", None),
    ("Embajada de Brasil en México", "es", None),
    ("Texas Tribune", "en", None),
    ("Morena Prueba", "es", None),
    ("Austin Prueba", "en", None),
    ("Harbour Department", "en", None),
    ("Department of Energy of Brazil", "en", None),
]


@pytest.mark.parametrize(("name", "language", "side"), SIDES)
def test_the_side_of_a_body(name: str, language: str, side: str | None) -> None:
    """A public body serves the country whose it is; a person or a firm of the same words none."""
    assert (
        find_speaker_side(PrintedSpeaker(name=name, language=language), load("us-mexico")) == side
    )


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("La FGR de El Salvador abrió el caso. El Salvador espera, dijo San Salvador.", None),
        ("La FGR abrió el caso en México. México espera.", "mexico"),
        ("La FGR abrió el caso. Chile espera, y Chile pregunta.", None),
        ("La FGR abrió el caso de México y Chile.", "mexico"),
        ("La FGR abrió el caso.", "mexico"),
    ],
)
def test_letters_that_bodies_of_two_countries_have(text: str, side: str | None) -> None:
    """Letters are a side's body where the article may be of that side."""
    speaker = PrintedSpeaker(name="FGR", text=text, language="es")
    assert find_speaker_side(speaker, load("us-mexico")) == side
