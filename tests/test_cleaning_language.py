"""The language of a text."""

import pytest

from briefing.cleaning.language import detect

ENGLISH = (
    "The commission of the river agreed to share the water of the valley with the towns that lie below the bridge."
)
SPANISH = "La comisión del río acordó compartir el agua del valle y los pueblos que están más abajo también la tendrán."
PORTUGUESE = (
    "A comissão do rio decidiu partilhar a água do vale com as vilas que ficam abaixo da ponte e não com as outras."
)
FRENCH = (
    "La commission de la rivière a décidé de partager l'eau de la vallée avec les villages qui se trouvent en aval."
)
GERMAN = "Die Kommission des Flusses hat beschlossen, das Wasser des Tals mit den Orten unterhalb der Brücke zu teilen."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (PORTUGUESE, "und"),
        (FRENCH, "und"),
        (GERMAN, "und"),
        ("", "und"),
        ("The", "und"),
    ],
)
def test_detect(text: str, language: str) -> None:
    """English and Spanish are told from their neighbours; a few words are not enough."""
    assert detect(text) == language


def test_menus_in_english_do_not_make_a_page_english() -> None:
    """Long lines decide, because menus are often in another language than the article."""
    assert detect("Home of the news\n" * 20 + SPANISH) == "es"
