"""The folded words of many texts at once are those of each text alone."""

import pytest

from briefing.grouping.folded_words import split_folded
from briefing.grouping.phrase_matcher import split_words

TEXTS = (
    ("The U.S. and D.C., J.Smith, a.bc.d. and x1.a.b", "", "U.S.A", "No.the end."),
    ("La señora Peña dijo: «¡Ándale, 3 años!»", "Año_Nuevo\nCD.JUÁREZ … E.U.", "ǅ STRASSE Straße"),
    ("Letters 𝐁𝐨𝐥𝐝 beyond the table, 😀 and a mark a\u0301 alone", "O.K. and\x85more"),
    ("Signs alone beyond it: 😀 J.Smith 🚚🚚 left", "¿Año 😀?"),
    ("",),
)


@pytest.mark.parametrize("texts", TEXTS)
def test_words_are_those_of_each_text(texts: tuple[str, ...]) -> None:
    """Initials, accents, signs, empty texts and line ends are read as a search for words does."""
    assert split_folded(texts) == [[word.folded for word in split_words(one)] for one in texts]
