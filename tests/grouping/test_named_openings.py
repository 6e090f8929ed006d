"""Whether an article opens with what it is about."""

import pytest

from briefing import grouping, profiles
from tests import builders

BOTH = {
    "en": "The United States and Mexico agreed on Monday to reopen the bridge for migrants. ",
    "es": "Estados Unidos y México acordaron el lunes reabrir el puente para los migrantes. ",
}
BORDER = {
    "en": "The wall on the US-Mexico border will be longer, the minister said on Monday. ",
    "es": "El muro en la frontera México-Estados Unidos será más largo, dijo la ministra el lunes. ",
}
FAR = {
    "en": "A clerk of the town read the list of names aloud for the whole of the afternoon. ",
    "es": "Un empleado del pueblo leyó en voz alta la lista de nombres durante toda la tarde. ",
}
FAR_OFF = 7  # times this sentence, which are more words than an opening has


def _opens_elsewhere(text: str, language: str, title: str = "", url: str | None = None) -> bool:
    profile = profiles.load("us-mexico")
    cleaned = builders.taken(text, title=title or None, language=language, url=url)
    prepared = grouping.prepare_article(cleaned, profile)
    return grouping.score_relevance(prepared, profile).opens_elsewhere


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("told", [BOTH, BORDER])
@pytest.mark.parametrize("before", [0, 3])
def test_a_report_names_both_early(language: str, told: dict[str, str], before: int) -> None:
    """In its first sentences both sides are named, or what belongs to both."""
    text = FAR[language] * before + told[language] + FAR[language] * FAR_OFF
    assert not _opens_elsewhere(text, language)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("told", [BOTH, BORDER])
def test_what_comes_to_both_further_down(language: str, told: dict[str, str]) -> None:
    """A rally, a bill or a market comes to the other side in a later paragraph."""
    assert _opens_elsewhere(FAR[language] * FAR_OFF + told[language] * 3, language)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Trump speaks to miners of Kentucky"),
        ("en", "Mexico City gets a new market hall"),
        ("es", "Trump habla con mineros de Kentucky"),
        ("es", "La Ciudad de México estrena mercado"),
    ],
)
def test_a_headline_that_names_one_side(language: str, title: str) -> None:
    """One of the two alone is no opening on both."""
    assert _opens_elsewhere(FAR[language] * FAR_OFF + BOTH[language] * 3, language, title)


@pytest.mark.parametrize(
    ("language", "title", "url", "elsewhere"),
    [
        ("en", "Mexico elects a president", "https://www.nytimes.com/2018/07/02/a.html", False),
        ("en", "Mexico elects a president", "https://www.jornada.com.mx/2018/07/02/a", True),
        ("en", "Kentucky elects a governor", "https://www.nytimes.com/2018/07/02/a.html", True),
        ("es", "Estados Unidos elige presidente", "https://www.jornada.com.mx/2018/07/02/a", False),
        ("es", "México elige presidenta", "https://www.jornada.com.mx/2018/07/02/a", True),
        ("es", "México elige presidenta", None, True),
    ],
)
def test_a_paper_need_not_name_its_own_country(
    language: str, title: str, url: str | None, elsewhere: bool
) -> None:
    """What it tells of the other one, by its headline, is for its readers, who are at home."""
    text = FAR[language] * FAR_OFF + BOTH[language] * 3
    assert _opens_elsewhere(text, language, title, url) is elsewhere


GUESTS = {
    "en": (
        "The World Bank said on Monday that Mexico will grow by two per cent. ",
        "The IMF asked Mexico on Monday for a tax on maize. ",
    ),
    "es": (
        "El Banco Mundial dijo el lunes que México crecerá dos por ciento. ",
        "El FMI pidió el lunes a México un impuesto al maíz. ",
    ),
}


@pytest.mark.parametrize(("language", "told"), [(k, one) for k in GUESTS for one in GUESTS[k]])
def test_a_body_of_many_countries_is_no_side(language: str, told: str) -> None:
    """Where it sits, nothing happened; beside the country itself it does no harm."""
    behind = FAR[language] * FAR_OFF
    assert _opens_elsewhere(told + behind + BOTH[language], language)
    assert not _opens_elsewhere(told + BOTH[language] + behind, language)


DATELINED = {
    "en": "Washington. Mexico owes the Inter-American Development Bank less, it said on Monday. ",
    "es": "Washington. México debe menos al Banco Interamericano de Desarrollo, dijo este el lunes. ",
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_nor_is_where_it_was_written(language: str) -> None:
    """A dateline names no side where but its guests are named."""
    assert _opens_elsewhere(DATELINED[language] + FAR[language], language)
