"""Offices in another language, by a closed table."""

import pytest

from briefing.profiles import load
from briefing.profiles.localized_text import Gender
from briefing.profiles.speakers.office_titles import name_former
from briefing.profiles.speakers.title_translation import translate_title

CASES: list[tuple[str, str, Gender | None, str | None]] = [
    # printed, its language, gender, as the other language says it
    ("juez", "es", "m", "judge"),
    ("juez federal", "es", "m", "federal judge"),
    ("fiscal de Tamaulipas", "es", None, "prosecutor of Tamaulipas"),
    ("alcaldesa de Nueva York", "es", "f", "mayor of New York"),
    ("expresidente", "es", "m", "former president"),
    ("senadora republicana por Texas", "es", "f", "Republican senator from Texas"),
    ("presidente municipal de Reynosa", "es", "m", "mayor of Reynosa"),
    ("New York City Mayor", "en", "m", "alcalde de Nueva York"),
    ("former governor of Sonora", "en", "f", "exgobernadora de Sonora"),
    ("federal judge", "en", "f", "jueza federal"),
    ("Texas’s attorney general", "en", "m", "fiscal general de Texas"),
    ("Governor", "en", None, None),  # of a man or a woman?
    ("secretario de Economía", "es", "m", None),
    ("subsecretario de Estado", "es", "m", None),
    ("juez conservador", "es", "m", None),
    ("alcalde de Villalomas", "es", "m", None),  # no place that the profile knows
    ("experto en puertos", "es", "m", None),
    ("deputy mayor", "en", "m", None),
    ("president of the Harbour Union", "en", "m", None),
    ("mayor of the Texas border city of Laredo", "en", "m", None),
    ("", "en", "m", None),
]


@pytest.mark.parametrize(("printed", "spoken", "gender", "translated"), CASES)
def test_an_office_in_the_other_language(
    printed: str, spoken: str, gender: Gender | None, translated: str | None
) -> None:
    """An office is translated where the table has all of its words, and else not at all."""
    wanted = "es" if spoken == "en" else "en"
    assert translate_title(printed, spoken, wanted, load("us-mexico"), gender) == translated


def test_no_language_without_a_table() -> None:
    """Of a language that the table does not have nothing is translated."""
    assert translate_title("juge", "fr", "en", load("us-canada"), "m") is None


@pytest.mark.parametrize(
    ("title", "language", "former"),
    [
        ("governor of Sur", "en", "former governor of Sur"),
        ("presidenta de México", "es", "expresidenta de México"),
        ("presidenta", "es", "expresidenta"),
        ("fiscal general", "es", "ex fiscal general"),
        ("juge", "fr", None),
    ],
)
def test_an_office_that_is_over(title: str, language: str, former: str | None) -> None:
    """Each language says in its way that an office is over; one without a word for it says none."""
    assert name_former(title, language) == former
