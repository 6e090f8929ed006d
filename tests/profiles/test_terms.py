"""The words of the shipped profiles: what names a side, and what only seems to."""

import pytest

from briefing import profiles
from briefing.grouping import prepare_article, score_relevance
from tests.builders import taken

ABROAD = {
    "en": (
        "Floods in Rio Grande do Sul have left thousands without homes. Exports of rice from the "
        "port of Rio Grande have stopped, and the tariffs on imports were lifted, officials said.",
        "Kenya will allow GM corn again after ten years, the government said in Nairobi. The SAT "
        "scores of the crop trial showed higher yields, and imports of maize would fall by a third.",
        "The Mexican tennis player Elena Ruiz reached the third round of the US Open on Friday. She "
        "beat the seventh seed in three sets. Ruiz, from Monterrey, had never won a match there.",
    ),
    "es": (
        "Perú y China renovaron el TLC que firmaron hace quince años. La Cancillería peruana dijo que "
        "el tratado bajará los aranceles de las uvas y del cobre. El comercio creció un tercio.",
        "La Guardia Nacional fue enviada a Los Ángeles por el presidente Donald Trump después de tres "
        "días de protestas contra las redadas migratorias. El gobernador de California se quejó.",
        "La FGR de El Salvador y la UIF investigan a un banco por lavado de dinero. La Fiscalía "
        "General de la República pidió a la Cancillería datos de cuentas en Estados Unidos.",
    ),
}
BETWEEN = {
    "en": (
        "Mexico and the United States will keep cross-border trucking open while the tariff talks go "
        "on, both governments said on Tuesday in Laredo. The Rio Grande bridges stay open at night.",
        "The Gulf of America decree worries Mexico, whose president sent a letter to Washington on "
        "Monday. Mexico says that the gulf has had its name for four hundred years.",
    ),
    "es": (
        "La Guardia Nacional detuvo en Tijuana un camión con fentanilo que iba a Estados Unidos. La "
        "DEA dio los datos. Los dos gobiernos acordaron más revisiones en la garita de Otay.",
    ),
}


def _is_relevant(text: str, language: str) -> bool:
    profile = profiles.load("us-mexico")
    article = taken(text, language=language)
    return score_relevance(prepare_article(article, profile), profile).relevant


@pytest.mark.parametrize(
    ("language", "text"), [(key, text) for key, texts in ABROAD.items() for text in texts]
)
def test_what_is_of_others_is_left_out(language: str, text: str) -> None:
    """Bodies, rivers and treaties that others have by the same name do not name Mexico or the pair."""
    assert not _is_relevant(text, language)


@pytest.mark.parametrize(
    ("language", "text"), [(key, text) for key, texts in BETWEEN.items() for text in texts]
)
def test_what_is_between_both_is_kept(language: str, text: str) -> None:
    """The same words beside both countries do no harm."""
    assert _is_relevant(text, language)
