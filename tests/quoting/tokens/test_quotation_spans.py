"""Quotation spans: what stands between marks, paragraph by paragraph."""

import pytest

from briefing.quoting.tokens import quotation_spans
from tests.builders import taken


def _between(text: str) -> list[str]:
    return [span.content.slice(text) for span in quotation_spans.find_quotation_spans(taken(text))]


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("He said “we are late” and left.", ["we are late"]),
        ('He said "we are late" and left.', ["we are late"]),
        ("Dijo «vamos tarde» y se fue.", ["vamos tarde"]),
        ("Er sagte „wir sind spät“ und ging.", ["wir sind spät"]),
        ("He said ‘we are late’ and left.", ["we are late"]),
        ("He said 'we are late' and left.", ["we are late"]),
        ("“He told us ‘go home’ twice,” she said.", ["He told us ‘go home’ twice,"]),
        ("“It is ‘the Ministry,'” she said.", ["It is ‘the Ministry,'"]),
        ("The farmers' and the fishers' boats", []),
        ("Don’t, can't, the ’90s and rock ’n’ roll", []),
        ('A pipe of 12" broke; another of 5\'8" did not.', []),
        ("She said “” and “ ” and “…”.", []),
        ("“First,” he said. “Second,” he said.", ["First,", "Second,"]),
    ],
)
def test_between_marks(text: str, between: list[str]) -> None:
    """Every kind of mark encloses words; apostrophes, inches and empty marks enclose none."""
    assert _between(text) == between


def test_paragraphs_that_open_again_are_one() -> None:
    """A quote left open goes on where the next paragraph opens with a mark."""
    assert _between("“One.\n“Two.\n“Three,” she said.") == ["One.\n“Two.\n“Three,"]


def test_a_lost_mark_ends_with_its_paragraph() -> None:
    """A mark without a partner encloses at most its paragraph, as a span that is not closed."""
    found = quotation_spans.find_quotation_spans(
        taken("She said “we are late.\nNobody answered. “Go,” he said.")
    )
    assert [(span.first_paragraph, span.is_closed) for span in found] == [(0, False), (1, True)]


def test_a_second_opening_mark_starts_anew() -> None:
    """Where the closing mark was lost before another quote, the later quote is right."""
    assert _between("He called it “a shame and later “a scandal” again.") == ["a scandal"]
