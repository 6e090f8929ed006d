"""The headline by the page's address and by the trail to it."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

BODY = {
    "en": "\n\n".join([
        "The harbor council of Lomas agreed on Tuesday to raise the toll on the bridge by a tenth.",
        "The money will pay for the repairs of the eastern pier, which a storm damaged last winter.",
        "Truckers said that the council had not asked them, and that they would go to court.",
    ]),
    "es": "\n\n".join([
        "El consejo del puerto de Lomas acordó el martes subir un diez por ciento la cuota del puente.",
        "El dinero pagará la reparación del muelle del este, que una tormenta dañó el invierno pasado.",
        "Los transportistas dijeron que el consejo no les preguntó nada y que irán a los tribunales.",
    ]),
}  # fmt: skip


def _title(language: str, above: str, url: str | None = None) -> str | None:
    text = f"{above}\n\n{BODY[language]}"
    return clean_article(Article(id="a", text=text, language=language, url=url)).article.title


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
    assert _title(language, above, f"https://faro.example/{name}") == title
    assert _title(language, above) == other


@pytest.mark.parametrize(
    "name",
    ["world/americas", "a/123456", "2024/05/07", "something-else-entirely-is-said-here", "a-b-c"],
)
def test_an_address_that_names_no_line_changes_nothing(name: str) -> None:
    """A section, a number, a day and other words leave the headline as it looks."""
    headline = "Harbor council of Lomas raises the toll on the bridge"
    url = f"https://faro.example/{name}"
    assert _title("en", f"Somewhat near\n\n{headline}", url) == headline


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
    headline = {
        "en": "Harbor council of Lomas raises the toll on the bridge",
        "es": "El consejo de Lomas sube la cuota del puente",
    }[language]
    assert _title(language, f"{trail.format(headline)}\n{headline}") == headline
