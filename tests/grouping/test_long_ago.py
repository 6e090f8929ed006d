"""What happened long ago is no news of the day: told by a year, or by a number of years."""

import pytest

from briefing import profiles
from briefing.grouping import prepare_article
from briefing.grouping.long_ago import is_of_long_ago
from tests.builders import taken

PAIR = profiles.load("us-mexico")


@pytest.mark.parametrize(
    ("lead", "language", "is_past"),
    [
        ("A drum that was carried off in 1868 comes back to Lomas.", "en", True),
        ("The two towns signed their first accord 150 years ago.", "en", True),
        ("Las dos villas firmaron su primer acuerdo hace 150 años.", "es", True),
        ("Vuelve a Lomas el tambor que se llevaron en 1868.", "es", True),
        # Of an accord that holds, of a while ago, of no years at all.
        ("The two towns owe water by an accord of 1944.", "en", False),
        ("The two towns signed an accord 20 years ago.", "en", False),
        ("The two towns want 150 trucks to pass.", "en", False),
    ],
)
def test_a_lead_of_long_ago(lead: str, language: str, is_past: bool) -> None:
    """A year before 1940, or fifty years and more; the water treaty of 1944 is of today."""
    words = prepare_article(taken(lead, language=language), PAIR).words
    assert is_of_long_ago(words, ()) is is_past


def test_a_year_within_a_name_is_no_time() -> None:
    """ "1868 Street" is where something is."""
    words = prepare_article(taken("The gate at 1868 Street opens to all trucks."), PAIR).words
    place = next(n for n, word in enumerate(words.words) if word.folded == "1868")
    assert is_of_long_ago(words, {place}) is False
