"""People by name, the titles a brief prints, and namesakes."""

from datetime import date

import pytest

from briefing.profiles import load
from briefing.profiles.speakers.people import (
    PrintedSpeaker,
    find_person,
    find_speaker,
    is_described_as,
)
from briefing.profiles.speakers.printed_office import choose_title, find_settled_day

DAY = date(2025, 5, 6)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Omar García Harfuch", "Omar García Harfuch"),
        ("Omar Garcia Harfuch", "Omar García Harfuch"),
        ("JUAN RAMON DE LA FUENTE", "Juan Ramón de la Fuente"),
        ("Claudia Sheinbaum Pardo", "Claudia Sheinbaum"),
        ("Robert F Kennedy Jr", "Robert F. Kennedy Jr."),
        ("Derek S. Maltz", "Derek Maltz"),
        ("Omar García", None),
        ("Harfuch García Omar", None),
    ],
)
def test_a_person_by_name(name: str, person: str | None) -> None:
    """A person is known by name and alias, without regard to accents, stops and capitals."""
    known = find_person(name, load("us-mexico"))
    assert (known.name if known else None) == person


CASES = [
    # name, printed, language of the article, of the brief, what the brief prints
    ("Claudia Sheinbaum", None, "en", "es", "presidenta de México"),
    ("Claudia Sheinbaum", "President of Mexico", "en", "es", "presidenta de México"),
    ("Claudia Sheinbaum Pardo", "President of Mexico", "en", "es", "presidenta de México"),
    ("Claudia Sheinbaum", "presidenta", "es", "es", "presidenta de México"),
    ("Claudia Sheinbaum", "presidenta", "es", "en", "President of Mexico"),
    ("Claudia Sheinbaum", "Mexican President", "en", "es", "presidenta de México"),
    ("Claudia Sheinbaum", "Mexican President", "en", "en", "President of Mexico"),
    ("Marcelo Ebrard", "Economy Secretary", "en", "en", "Secretary of Economy of Mexico"),
    ("Marcelo Ebrard", "titular de Economía", "es", "es", "secretario de Economía de México"),
    ("Marcelo Ebrard", "exsecretario", "es", "en", None),
    ("Marcelo Ebrard", "exalcalde", "es", "en", "former mayor"),
    ("Marcelo Ebrard", "exsecretario", "es", "es", "exsecretario"),
    ("Marcelo Ebrard", "Mayor", "en", "es", "alcalde"),
    ("Marcelo Ebrard", "Mayor", "en", "en", "Mayor"),
    ("Marcelo Ebrard", "acting secretary", "en", "es", None),
    ("Marcelo Ebrard", "acting secretary", "en", "en", "acting secretary"),
    ("Ana Prueba", "engineer", "en", "es", None),
    ("Ana Prueba", "engineer at the Lomas dam", "en", "es", "engineer at the Lomas dam"),
    ("Ana Prueba", "alcaldesa de Tijuana", "es", "en", "mayor of Tijuana"),
    ("Alicia Bárcena", "canciller", "es", "en", "Secretary of Environment of Mexico"),
    ("Karoline Leavitt", "vocera presidencial", "es", "en", "White House Press Secretary"),
    ("Karoline Leavitt", "White House spokeswoman", "en", "en", "White House Press Secretary"),
    ("Karoline Leavitt", "portavoz", "es", "es", "secretaria de prensa de la Casa Blanca"),
    ("Joe Biden", None, "en", "en", "former President of the United States"),
    ("Joe Biden", None, "en", "es", "expresidente de Estados Unidos"),
    ("Merrick Garland", None, "en", "es", "ex fiscal general de Estados Unidos"),
    ("Andrés Manuel López Obrador", None, "es", "en", "former President of Mexico"),
    ("Joe Biden", "author", "en", "es", None),
    ("Ana Prueba", None, "en", "es", None),
    ("Joe Biden", "President", "en", "en", "former President of the United States"),
    ("Joe Biden", "presidente de Estados Unidos", "es", "es", "expresidente de Estados Unidos"),
    ("Joe Biden", "chairman of the board", "en", "en", "chairman of the board"),
    ("Ana Prueba", "Sen.", "en", "en", "Senator"),
    ("Ana Prueba", "presidenta", "es", "es", None),
    ("Ana Prueba", "Rectora", "es", "es", None),
    ("Ana Prueba", "doctora", "es", "es", None),
    ("Ana Prueba", "director", "en", "en", None),
    ("Ana Prueba", "alcaldesa", "es", "es", "alcaldesa"),
    ("Ana Prueba", "presidenta de la Liga", "es", "es", "presidenta de la Liga"),
    ("Claudia Sheinbaum", "presidenta", "es", "es", "presidenta de México"),
    ("Ana Prueba", "Sens.", "en", "en", "Senator"),
    ("Ana Prueba", "GOP Sen.", "en", "en", "GOP Senator"),
    ("Ana Prueba", "Senator Sen.", "en", "en", "Senator"),
    ("Ana Prueba", "Sen. Sen.", "en", "en", "Senator"),
    ("Ana Prueba", "U.S. Rep.", "en", "en", "U.S. Representative"),
    ("Ana Prueba", "Lt. Gov.", "en", "en", "Lieutenant Governor"),
    ("Ana Prueba", "Gob.", "es", "es", "Gobernador"),
    ("Ana Prueba", "Capt.", "en", "en", "Capt."),
    ("Ana Prueba", "Sen. for Lomas", "en", "en", "Sen. for Lomas"),
    ("Donald Trump", "former president", "en", "en", "President of the United States"),
    ("Donald Trump", "candidate", "en", "en", "President of the United States"),
    ("Donald Trump", "presidential candidate", "en", "en", "presidential candidate"),
]


@pytest.mark.parametrize(("name", "role", "written", "language", "title"), CASES)
def test_the_title_that_a_brief_prints(
    name: str, role: str | None, written: str, language: str, title: str | None
) -> None:
    """The profile's title in the brief's language stands for the same office, and for no other."""
    speaker = PrintedSpeaker(name=name, role=role, language=written, day=DAY)
    assert choose_title(speaker, load("us-mexico"), language) == title


@pytest.mark.parametrize(
    ("role", "language", "title"),
    [
        (None, "en", None),
        ("candidate", "en", "candidate"),
        ("President of the United States", "es", "presidente de Estados Unidos"),
        ("leader", "en", None),
        ("businessman", "es", None),
    ],
)
def test_words_of_an_earlier_year_get_no_office_of_the_day(
    role: str | None, language: str, title: str | None
) -> None:
    """Recalled words have the office of then, as it is printed or the profile has it, or none."""
    speaker = PrintedSpeaker(
        name="Donald Trump", role=role, language="en", day=DAY, is_recalled=True
    )
    assert choose_title(speaker, load("us-mexico"), language) == title


def test_no_title_without_a_day() -> None:
    """In an undated article the printed office stands, in the words of the brief's language."""
    speaker = PrintedSpeaker(name="Claudia Sheinbaum", role="President", language="en")
    assert choose_title(speaker, load("us-mexico"), "es") == "presidenta"


@pytest.mark.parametrize(
    ("description", "language", "same"),
    [
        ("", "en", True),
        ("Governor", "en", True),
        ("the former Gov. of Arizona", "en", True),
        ("gobernadora", "es", True),
        ("la exgobernadora de Arizona", "es", True),
        ("Arizona governor", "en", True),
        ("a baker in Vega", "en", False),
        ("singer", "en", False),
        ("painter from Arizona", "en", False),
        ("governor’s husband", "en", False),
        ("una panadera de Arizona", "es", False),
    ],
)
def test_namesakes(description: str, language: str, same: bool) -> None:
    """Somebody described by a trade is a namesake; by an office ever held, the person."""
    person = find_person("Katie Hobbs", load("us-mexico"))
    assert person is not None
    assert is_described_as(person, description, language) is same


@pytest.mark.parametrize(
    ("role", "text", "is_known"),
    [
        ("rancher in Vega", "Katie Hobbs, a rancher in Vega, came.", False),
        ("maestra", "Katie Hobbs, una maestra de Vega, vino.", False),
        ("governor", "Katie Hobbs, a governor of the west, came.", True),
        ("leader", "The leader Katie Hobbs came.", True),
        (None, "Katie Hobbs came.", True),
    ],
)
def test_who_is_introduced_as_somebody_else(role: str | None, text: str, is_known: bool) -> None:
    """Only who is introduced by “a” and another trade is a namesake of a profile's person."""
    speaker = PrintedSpeaker(name="Katie Hobbs", role=role, text=text, language="en", day=DAY)
    assert (find_speaker(speaker, load("us-mexico")) is not None) is is_known


@pytest.mark.parametrize(
    ("role", "window", "day"),
    [
        ("Governor", (date(2025, 5, 4), DAY), DAY),
        ("Governor", (None, DAY), DAY),
        ("Governor", (date(2022, 5, 4), DAY), None),
        ("Governor", (date(2021, 5, 4), date(2021, 5, 6)), None),
        (None, (date(2025, 5, 4), DAY), None),
    ],
)
def test_the_office_in_an_undated_article(
    role: str | None, window: tuple[date | None, date], day: date | None
) -> None:
    """A printed office of an undated article is completed if it was held the whole window long."""
    speaker = PrintedSpeaker(name="Katie Hobbs", role=role, language="en")
    assert find_settled_day(speaker, load("us-mexico"), window) == day
