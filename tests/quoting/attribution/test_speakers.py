"""Who speaks, in full and with the office: every case of `cases/quoting/speakers.*`.

A case is a title, the text, and the expected quotes in order: "> words | full name | office | how
sure". A "-" is no name or no office.
"""

import pytest

from briefing.model import Quote
from briefing.quoting import extract_quotes
from tests.builders import taken
from tests.quoting.attribution.test_extraction import Case, cases


def attributed(quote: Quote, text: str) -> str:
    """A quote as a case writes it."""
    words, speaker = " ".join(quote.span.slice(text).split()), quote.speaker
    return f"{words} | {speaker.name or '-'} | {speaker.role or '-'} | {quote.confidence}"


@pytest.mark.parametrize(
    "case", cases("speakers."), ids=lambda case: f"{case.language}: {case.title}"
)
def test_case(case: Case) -> None:
    """The quotes of a case come out with full name and whole office, or with none."""
    found = extract_quotes(taken(case.text, language=case.language))
    assert tuple(attributed(quote, case.text) for quote in found) == case.expected
