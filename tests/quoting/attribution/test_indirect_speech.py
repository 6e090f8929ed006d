"""Indirect speech: every case of `cases/quoting/reported.*`, in the form of the other cases.

Half of the cases are sentences that leave doubt, of which nothing must be found.
"""

import pytest

from briefing.model import Damage, Span
from briefing.quoting import extract_quotes
from tests.builders import taken
from tests.quoting.attribution.test_extraction import Case, cases, said


@pytest.mark.parametrize(
    "case", cases("reported."), ids=lambda case: f"{case.language}: {case.title}"
)
def test_case(case: Case) -> None:
    """The reporting sentences of a case come out whole with their speakers, and no others."""
    found = extract_quotes(taken(case.text, language=case.language), unmarked=True)
    assert tuple(said(quote, case.text) for quote in found) == case.expected


def test_only_if_asked() -> None:
    """Without the option there are only quotes."""
    assert (
        extract_quotes(taken("Ada Quill said that the ferry would sail before the winter.")) == ()
    )


def test_no_damaged_sentence() -> None:
    """A sentence that lost words reports nothing."""
    cleaned = taken("Ada Quill said that the ferry would sail before the winter.")
    damaged = type(cleaned)(
        article=cleaned.article,
        blocks=cleaned.blocks,
        damage=(Damage(span=Span(30, 31), kind="lost words"),),
    )
    assert (
        len(extract_quotes(cleaned, unmarked=True)),
        extract_quotes(damaged, unmarked=True),
    ) == (1, ())


def test_without_a_language() -> None:
    """In a language without words nothing is reported."""
    assert (
        extract_quotes(taken("Ada Quill hyl tham gorm bel.", language="und"), unmarked=True) == ()
    )
