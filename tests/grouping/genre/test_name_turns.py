"""Turns under names that stand alone in their lines make a talk, which is no report."""

import pytest

from briefing.grouping import find_genre
from briefing.grouping.genre.name_turns import LEAST_TURNS, is_talk
from tests.builders import taken

SPEAKERS = {
    "en": (
        ("ivor plank", "nora quill"),
        ("Ivor Plank", "Nora Quill"),
        ("Ivor Plank-Vale", "Nora O’Quill"),
        ("ivor plank", "archived recording (nora quill)"),
        ("Host", "Nora Quill"),
    ),
    "es": (
        ("ivor plank", "nora quill"),
        ("Ivor Plank", "Nora Quill"),
        ("Íñigo Plank", "Nora del Río"),
        ("Reportera", "Nora Quill"),
        ("El Diario", "Nora Quill"),
    ),
}
SAID = {
    "en": "The ford of Lomas was shut on Monday, and the growers had to wait for it to open again.",
    "es": "El vado de Lomas se cerró el lunes, y los productores esperaron a que se abriera otra vez.",
}


def _talk(language: str, names: tuple[str, str], turns: int = LEAST_TURNS) -> str:
    return "\n\n".join(f"{name}\n\n{SAID[language]}" for _ in range(turns) for name in names)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(5))
def test_names_that_take_turns(language: str, number: int) -> None:
    """However they are written, two names that come back alone in their lines make a talk."""
    cleaned = taken(_talk(language, SPEAKERS[language][number]), language=language)
    assert is_talk(cleaned)
    assert find_genre(cleaned) == "analysis"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "lines",
    [
        ("Advertisement",),  # a refrain is one name
        ("Lomas", "Norlandia", "Alder"),  # a list: no words below its items
        ("Verdict: true", "Verdict: false"),
        ("— Ivor Plank", "— Nora Quill"),  # signatures below notes
        ("The ford is shut.", "The ford is open."),
        ("11.5", "40.2"),
    ],
)
def test_other_lines_that_come_again(language: str, lines: tuple[str, ...]) -> None:
    """Refrains, lists, verdicts, signatures, sentences and figures are no speakers."""
    items = "\n\n".join(lines)
    text = "\n\n".join(f"{SAID[language]}\n\n{items}" for _ in range(6))
    assert not is_talk(taken(text + f"\n\n{SAID[language]}", language=language))


@pytest.mark.parametrize("language", ["en", "es"])
def test_few_turns_make_none(language: str) -> None:
    """Subheads that come three times are no turns, and an empty text has none."""
    assert not is_talk(taken(_talk(language, SPEAKERS[language][0], LEAST_TURNS - 1)))
    assert not is_talk(taken(""))


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_label_and_the_office_go_first(language: str) -> None:
    """What is labelled opinion stays so, and what an office prints stays its document."""
    text = _talk(language, SPEAKERS[language][0])
    label = {"en": "Opinion: The ford", "es": "Opinión: El vado"}[language]
    assert find_genre(taken(text, title=label, language=language)) == "opinion"
    url = "https://office.example/remarks/2025/ford/"
    assert find_genre(taken(text, url=url, language=language)) == "transcript"
