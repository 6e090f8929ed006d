"""The clause of a day: what is asked of the matter of that day, and not of its whole sentence."""

import pytest

from briefing.composing.days.day_clause import find_day_clause
from briefing.model import Span


@pytest.mark.parametrize(
    ("language", "text", "day", "clause"),
    [
        (
            "en",
            "The toll accord waits in Lomas because its House breaks for the holidays on Friday, said Vale.",
            "Friday",
            "its House breaks for the holidays on Friday, said Vale.",
        ),
        (
            "en",
            "The two were briefed on Tuesday, and members of the Port Committee will hear Vale on Friday.",
            "Friday",
            "members of the Port Committee will hear Vale on Friday.",
        ),
        (
            "en",
            "Vale said that the toll accord takes effect on Friday.",
            "Friday",
            "Vale said that the toll accord takes effect on Friday.",
        ),
        (
            "en",
            "Vale signed a toll on all trucks, and they begin to pay on Friday.",
            "Friday",
            "Vale signed a toll on all trucks, and they begin to pay on Friday.",
        ),
        (
            "es",
            "La visita a Lomas estará precedida de una gira que hará el 16 de mayo a los puertos de Loma Alta.",
            "16 de mayo",
            "Lomas estará precedida de una gira hará el 16 de mayo a los puertos de Loma Alta.",
        ),
        (
            "es",
            "Vale informó que el peaje de Lomas entra en vigor el viernes.",
            "viernes",
            "Vale informó que el peaje de Lomas entra en vigor el viernes.",
        ),
    ],
)
def test_a_day_is_of_its_own_clause(language: str, text: str, day: str, clause: str) -> None:
    """A clause with names of its own is asked by itself, with what a relative pronoun refers to."""
    start = text.index(day)
    assert find_day_clause(text, Span(start, start + len(day)), language) == clause
