"""Case and accents go, everything else stays."""

import pytest

from briefing.text.folding import fold_accents, fold_text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Peña Nieto", "pena nieto"),
        ("PEN\u0303A", "pena"),  # the tilde as a letter of its own
        ("Straße, 5 – ½", "strasse, 5 – ½"),
        ("Łódź", "łodz"),  # a stroke is no accent
        ("", ""),
    ],
)
def test_case_and_accents_go(text: str, folded: str) -> None:
    """Composed or not, in capitals or not; marks, figures and other letters stay."""
    assert fold_text(text) == folded


def test_case_may_stay() -> None:
    """Without accents alone, a name keeps its capitals."""
    assert fold_accents("Íñiguez de la O") == "Iniguez de la O"
