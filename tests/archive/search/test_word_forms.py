"""Which words of a passage are forms of one that is searched for."""

import pytest

from briefing.archive.search.word_forms import read_asked_word


@pytest.mark.parametrize(
    ("asked", "fits", "others"),
    [
        ("tariff", ("tariff", "Tariffs", "TARIFF"), ("tar", "tarp")),
        ('"tariff"', ("tariff", "Tariff"), ("tariffs",)),
        ("tarif*", ("tariff", "tarifa"), ("tar",)),
        ("arancel", ("aranceles", "Arancel"), ("arena",)),
        ("penasco", ("Peñasco",), ("peña",)),
        ("country", ("countries",), ("count",)),
    ],
)
def test_forms_of_a_word(asked: str, fits: tuple[str, ...], others: tuple[str, ...]) -> None:
    """Any form of a bare word, any ending behind a star, and between marks only the word itself."""
    word = read_asked_word(asked)
    assert [one for one in (*fits, *others) if word.fits(one)] == [*fits]
