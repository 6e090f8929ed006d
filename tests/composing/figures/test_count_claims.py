"""What a sentence counts, so that two reports can be compared."""

import pytest

from briefing.composing.figures.count_claims import CountClaim, read_claims
from briefing.model import Span


@pytest.mark.parametrize(
    ("text", "language", "claims"),
    [
        ("A gunfight in Loma left 13 dead on Monday.", "en", [("deaths people", 13)]),
        ("At least 15 people were killed in Loma.", "en", [("deaths people", 15)]),
        (
            "The gunfight killed at least 15 people and left 4 wounded in Loma.",
            "en",
            [("deaths people", 15), ("injuries people", 4)],
        ),
        ("3 soldiers were killed in Loma.", "en", [("deaths soldie", 3)]),
        ("Mexico handed over 26 fugitives on Tuesday.", "en", [("counted fugiti", 26)]),
        ("Río Alto offered a $25 million reward for Vidal.", "en", [("dollar millio reward", 25)]),
        ("It is a reward of US$2.5 million.", "en", [("dollar millio reward", 2.5)]),
        ("Un ataque en Loma dejó 13 muertos el lunes.", "es", [("deaths people", 13)]),
        ("Al menos 15 personas murieron en Loma.", "es", [("deaths people", 15)]),
        ("En Loma murieron al menos 15 personas.", "es", [("deaths people", 15)]),
        (
            "Ofrece una recompensa de 25 millones de dólares por Vidal.",
            "es",
            [("dollar millio recomp", 25)],
        ),
        # Who did it is counted, not to whom it was done.
        ("Two men and 2 gunmen killed 4 people in Loma.", "en", [("deaths people", 4)]),
        ("12 agents arrested the mayor of Loma.", "en", [("counted agents", 12)]),
        ("12 agents arrested Ana Vale in Loma.", "en", [("counted agents", 12)]),
        # Estimates, ranges, shares and pesos that may be dollars are no numbers to compare.
        ("More than 100 people were killed in Loma.", "en", []),
        ("Más de 100 personas murieron en Loma.", "es", []),
        ("Loma will send 20 to 30 soldiers.", "en", []),
        ("The duty is 25 percent.", "en", []),
        ("Ofrece una recompensa de $25 millones por Vidal.", "es", []),
        ("Río Alto was fined $25 million.", "en", []),
    ],
)
def test_what_is_counted(text: str, language: str, claims: list[tuple[str, float]]) -> None:
    """People by what befell them, amounts by their noun, sums by what they are of."""
    assert [(one.what, one.number) for one in read_claims(text, language)] == claims


@pytest.mark.parametrize(
    ("first", "second", "sure"),
    [(13, 15, True), (100, 104, False), (26, 29, True), (2, 2.4, False), (50, 49, False)],
)
def test_a_rounded_number_is_not_surely_another(first: float, second: float, sure: bool) -> None:
    """ "100 dead" and "104 dead" may be one count, "13 dead" and "15 dead" are not."""
    one, other = (
        CountClaim(what="deaths people", number=number, span=Span(0, 1))
        for number in (first, second)
    )
    assert one.differs(other)
    assert one.surely_differs(other) is other.surely_differs(one) is sure
