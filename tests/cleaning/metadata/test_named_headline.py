"""The headline by the page's address and by the trail to it."""

import pytest

from tests.cleaning.metadata.toll_article import TITLE, find_title


@pytest.mark.parametrize(
    ("language", "name", "title"),
    [
        ("en", "a-tenth-more-for-a-crossing", "A tenth more for each crossing"),
        ("en", "news/nobody-asked-truckers.html", "Nobody asked the truckers!"),
        ("es", "2024/05/07/un-decimo-mas-por-cruzar", "Un décimo más por cruzar"),
        ("es", "nadie-pregunto-a-los-camioneros-123456", "“Nadie preguntó a los camioneros.”"),
    ],
)
def test_the_line_that_says_what_the_address_says(language: str, name: str, title: str) -> None:
    """It is the headline although another line looks more like one."""
    other = {
        "en": "Harbor council of Lomas raises toll on bridge, and truckers go to court",
        "es": "El consejo de Lomas sube la cuota del puente y habrá tribunales",
    }[language]
    above = f"{title}\n\n{other}"
    assert find_title(language, above, f"https://faro.example/{name}") == title
    assert find_title(language, above) == other


@pytest.mark.parametrize(
    "name",
    ["world/americas", "a/123456", "2024/05/07", "something-else-entirely-is-said-here", "a-b-c"],
)
def test_an_address_that_names_no_line_changes_nothing(name: str) -> None:
    """A section, a number, a day and other words leave the headline as it looks."""
    url = f"https://faro.example/{name}"
    assert find_title("en", f"Somewhat near\n\n{TITLE['en']}", url) == TITLE["en"]


@pytest.mark.parametrize(
    ("language", "trail"),
    [
        ("en", "Home » Harbor » {}"),
        ("en", "Faro/ World/ {}"),
        ("en", "faro > world > americas > {}"),
        ("en", "{} | The Faro of Lomas"),
        ("es", "Inicio › Estados › {}"),
        ("es", "Inicio Estados {}"),
    ],
)
def test_the_end_of_a_trail(language: str, trail: str) -> None:
    """The headline is what stands alone beside the trail of sections that ends with it."""
    headline = TITLE[language]
    assert find_title(language, f"{trail.format(headline)}\n{headline}") == headline
