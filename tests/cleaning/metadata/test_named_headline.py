"""The headline by the page's address and by the trail to it."""

import pytest

from briefing.cleaning.metadata import named_headline
from briefing.cleaning.parsed_page import parse_page
from briefing.model import Article
from tests.cleaning.metadata.toll_article import TITLE, find_title


@pytest.mark.parametrize(
    ("language", "name", "title"),
    [
        ("en", "a-tenth-more-for-a-crossing", "A tenth more for each crossing"),
        ("en", "news/nobody-asked-truckers.html", "Nobody asked the truckers!"),
        ("es", "2024/05/07/un-decimo-mas-por-cruzar", "Un décimo más por cruzar"),
        ("es", "nadie-pregunto-a-los-camioneros-123456", "“Nadie preguntó a los camioneros.”"),
        ("en", "a-truckers-guide-to-lomas", "A trucker’s guide to Lomas"),
        ("en", "the-councils-toll", "The council's toll"),
        ("en", "recommended-ten-other-bridges", "Recommended: ten other bridges"),
        ("es", "recomendados-diez-puentes-mas", "Recomendados: diez puentes más"),
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


@pytest.mark.parametrize(
    ("language", "above", "headline"),
    [
        ("en", "Harbor of Lomas > {}\nMake an appointment\n{}", "How to pay the toll"),
        ("en", "{}\nHome » {}\nBridges", "Let us talk of bridges"),
        ("en", "You are here: Bridges › Tolls › {}\n{}", "Nobody asked us"),
        ("es", "Inicio / Estados / {}\n{}", "Nadie nos preguntó"),
        ("es", "{}\nPuentes → {}", "Así se paga la cuota"),
    ],
)
def test_the_last_step_of_a_trail(language: str, above: str, headline: str) -> None:
    """It is the headline although another line looks more like one."""
    lines = f"{above.format(headline, headline)}\n\n{TITLE[language]}"
    assert find_title(language, lines) == headline


@pytest.mark.parametrize(
    ("language", "trail", "step"),
    [
        ("en", "Harbor > Bridges", "Bridges"),  # a section stands alone, too
        ("en", "Bridges > Tolls and fares today", "Tolls and fares"),
        ("en", "Lomas | Tolls and fares today", "Tolls and fares today"),  # a bar is no step
        ("es", "Puerto > Cuotas", "Cuotas"),
        ("es", "Y/o cuotas y puentes", "cuotas y puentes"),
    ],
)
def test_a_trail_that_ends_with_no_headline(language: str, trail: str, step: str) -> None:
    """A section, another line and what follows a bar or a stroke change nothing."""
    assert find_title(language, f"{trail}\n{step}\n\n{TITLE[language]}") == TITLE[language]


@pytest.mark.parametrize(
    ("name", "line", "found"),
    [
        ("2024/05/bridge-tolls", "Bridge tolls", 0),
        ("thoughts-on-tolls", "Thoughts on tolls", 0),
        ("cuotas-y-puentes-12345", "Cuotas y puentes", 0),
        ("bridge-tolls", "Bridge tolls of Lomas", None),  # has another word
        ("bridge-tolls/12345", "Bridge tolls", None),  # a section's folder
    ],
)
def test_two_words_that_are_the_whole_address(name: str, line: str, found: int | None) -> None:
    """A line of them is the headline only where nothing else is."""
    page = parse_page(Article(id="a", text=f"{line}\nTides", url=f"https://faro.example/{name}"))
    assert named_headline.find_in_address(page, 2, {}, None) == found
    assert named_headline.find_in_address(page, 2, {1: 0.5}, 1) == 1


@pytest.mark.parametrize(
    ("name", "chance", "found"),
    [
        ("toll-bridge", 0.2, 1),
        ("news-of-the-north/toll-bridge", 0.2, 1),
        ("toll-bridge", 0.05, None),  # its look speaks against it
        ("toll", 0.2, None),  # one word may be a section's
        ("ferry-bridge", 0.2, None),
        (None, 0.2, None),
    ],
)
def test_the_line_of_the_best_look_that_has_the_addresss_words(
    name: str | None, chance: float, found: int | None
) -> None:
    """However many other words it has, where nothing else is the headline."""
    text = (
        "Lomas\nThe toll on the bridge: seven answers on what the harbor council has decided\nTides"
    )
    url = name and f"https://faro.example/{name}"
    page = parse_page(Article(id="a", text=text, url=url))
    assert named_headline.find_in_address(page, 3, {0: 0.01, 1: chance}, None) == found


@pytest.mark.parametrize(("other", "found"), [("Toll on the Lomas bridge today", 0), ("Tides", 0)])
def test_a_likely_line_with_all_of_the_addresss_words(other: str, found: int) -> None:
    """It stays before one that has them among fewer others."""
    text = f"Seven answers on what the harbor council has decided: toll, Lomas, bridge\n{other}"
    page = parse_page(Article(id="a", text=text, url="https://faro.example/lomas-toll-bridge"))
    assert named_headline.find_in_address(page, 2, {0: 0.9, 1: 0.2}, 0) == found


def test_an_addresss_last_part_counts_before_a_longer_one() -> None:
    """A section of four words is no headline where the part behind it has two."""
    above = f"Bridges for all beginners\n\n{TITLE['en']}"
    url = "https://faro.example/bridges-for-all-beginners/harbor-toll"
    assert find_title("en", above, url) == TITLE["en"]
