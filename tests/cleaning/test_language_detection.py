"""The language of a text."""

import pytest

from briefing.cleaning import language_detection, lines
from briefing.cleaning.features import tokens

ENGLISH = (
    "The commission of the river agreed to share the water of the valley with the "
    "towns that lie below the bridge."
)
SPANISH = (
    "La comisión del río acordó compartir el agua del valle y los pueblos que están "
    "más abajo también la tendrán."
)
PORTUGUESE = (
    "A comissão do rio decidiu partilhar a água do vale com as vilas que ficam "
    "abaixo da ponte e não com as outras."
)
FRENCH = (
    "La commission de la rivière a décidé de partager l'eau de la vallée avec les "
    "villages qui se trouvent en aval."
)
GERMAN = (
    "Die Kommission des Flusses hat beschlossen, das Wasser des Tals mit den Orten "
    "unterhalb der Brücke zu teilen."
)


def _detected(text: str) -> str:
    found, _ = lines.split_lines(text)
    return language_detection.detect_language(found, tokens.tokenize_page(found))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (PORTUGUESE, "und"),
        (FRENCH, "und"),
        (GERMAN, "und"),
        ("", "und"),
        ("The", "und"),
        ("The mayor of the valley.", "en"),
        ("La presidenta se reunió con el embajador.", "es"),
        ("El canciller hablará hoy de aranceles.", "es"),
        ("El presidente of the club.", "und"),
        ("Le ministre parle de la rivière.", "und"),
        ("O ministro falou do rio hoje.", "und"),
    ],
)
def test_detect(text: str, code: str) -> None:
    """English and Spanish are told from their neighbours; a few words are not enough."""
    assert _detected(text) == code


def test_menus_in_english_do_not_make_a_page_english() -> None:
    """Long lines decide, because menus are often in another language than the article."""
    assert _detected("Home of the news\n" * 20 + SPANISH) == "es"
