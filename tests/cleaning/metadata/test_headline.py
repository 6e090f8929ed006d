"""Which line of a text is its headline."""

import pytest

from briefing.cleaning.metadata import headline
from briefing.cleaning.parsed_page import parse_page
from briefing.model import Article
from tests.cleaning.metadata.toll_article import TITLE, find_title


@pytest.mark.parametrize(
    ("language", "above"),
    [
        ("en", "Submit Release\n\n{}"),
        ("en", "Sign Up Now\n\n{}"),
        ("en", "Loading bridge tolls...\n\n{}"),
        ("es", "CARGANDO PUENTE…\n\n{}"),
        ("en", "{}\n\nAnna Vale and Peter Ruiz"),
        ("en", "{}\n\nAnna Vale & Peter Ruiz"),
        ("en", "{}\n\nMonday, May 6, 2024, p. 5"),
        ("en", "{}\nCreated: 6 May 2024, 15:25 in Harbor council of Lomas | Bridge tolls: 0"),
        ("es", "{}\n6 de mayo de 2024 a las 15:25 | Puente de Lomas, consejo y cuota"),
        ("es", "Columna Puente Abierto\nJuan Pérez Lago\n{}\nMartes 7 de mayo de 2024"),
        ("es", "Columna De Buena Tinta\n{}"),
        ("es", "{}\n\nAna Vale y Pedro Ruiz"),
        ("es", "A. Vale y P. Ruiz\n\n{}"),
        ("en", "A. Vale and P. Ruiz\n\n{}"),
        ("es", "{}\n\nAna Vale Soto y Pedro Ruiz de la Vega"),
        ("es", "{}\n\nMartes 7 de mayo de 2024, p. 5"),
    ],
)
def test_no_headline_beside_the_headline(language: str, above: str) -> None:
    """A button, a column's name, the names under a picture and a day with its page are none."""
    assert find_title(language, above.format(TITLE[language])) == TITLE[language]


@pytest.mark.parametrize(
    "line",
    [
        "Columna Puente Abierto",
        "CARGANDO PUENTE...",
        "Martes 7 de mayo de 2024, p. 5",
        "El Faro de Lomas | Ana Ruiz | 3 de mayo de 2024",
        "_El Faro de Lomas · Puente · 3 de mayo de 2024_",
        "Ana Vale/Lomas Altas",
        "Rita Soler Vega / Lomas",
        "Lomas Altas; 17 de mayo de 2025",
        "Ciudad de las Lomas, a 17 de mayo de 2025.",
    ],
)
def test_no_headline_at_all(line: str) -> None:
    """A text with nothing but such a line above it has no headline."""
    assert find_title("es", line) is None


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "The brain is closed"),
        ("en", "Vale and Ruiz agree on the toll"),
        ("en", "Lomas and Alder Bay Share a Bridge"),
        ("en", "Toll rises on May 6, 2024"),
        ("en", "Tolls Rise"),
        ("en", "Lomas/Alder Bay bridge raises its toll"),
        ("es", "Tiene cerrado el cerebro"),
        ("es", "Vale y Ruiz acuerdan la cuota"),
        ("es", "Lomas y Puerto Aliso comparten puente"),
        ("es", "La cuota sube el 7 de mayo de 2024"),
        ("es", "La cuota que sube, 7 de mayo de 2024"),
        ("es", "Columna de humo sobre el puente"),
        ("es", "El consejo y la cuota del puente | 3 de mayo de 2024"),
        ("en", "Lomas | Bridges | Council raises toll"),
    ],
)
def test_headlines_that_look_like_them(language: str, title: str) -> None:
    """A figure of speech, two surnames with a verb, places and a day inside are headlines."""
    assert find_title(language, title) == title


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Harbor council of Lomas raises the toll (and nobody asked the truckers!)"),
        ("en", "Who pays for the bridge of Lomas [with a table of the tolls!]"),
        ("en", "Truckers to the harbor council: “Who asked us?”"),
        ("es", "El consejo de Lomas sube la cuota (¿y quién la paga?)"),
        ("es", "Los transportistas, al consejo de Lomas: «¡Así no!»"),
    ],
)
def test_a_headline_that_ends_in_marks_behind_its_question(language: str, title: str) -> None:
    """Brackets and quotation marks close behind a question's or an outcry's mark."""
    assert find_title(language, title) == title


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The council met on Tuesday (nobody had asked it to.)"),
        ("en", "“The toll on the bridge of Lomas rises by a tenth.”"),
        ("es", "El consejo de Lomas se reunió el martes (nadie lo pidió.)"),
    ],
)
def test_a_statement_in_marks_is_no_headline(language: str, line: str) -> None:
    """A full stop before the closing mark still ends a sentence, and the line below is taken."""
    assert find_title(language, f"{line}\n\n{TITLE[language]}") == TITLE[language]


@pytest.mark.parametrize(
    ("above", "is_headline"),
    [
        ("Harbor council raises the toll", True),
        ("La cuota del puente sube", True),
        ("Lomas", False),  # a section
        ("• Harbor council raises the toll", False),
        ("as council raises the toll", False),
    ],
)
def test_a_long_line_below_a_short_one_is_its_deck(above: str, is_headline: bool) -> None:
    """The line right above counts if it may be a headline, and is no section or list's item."""
    deck = "A tenth more for each crossing will pay for the repairs of the pier, says the council"
    page = parse_page(Article(id="a", text=f"{above}\n{deck}\n{deck}"))
    assert headline.line_above_deck(page, {0: 0.1, 1: 0.9}, 1) == (0 if is_headline else 1)
    assert headline.line_above_deck(page, {1: 0.9}, 1) == 1
    assert headline.line_above_deck(page, {1: 0.9, 2: 0.9}, 2) == 2


@pytest.mark.parametrize(
    ("chances", "found"),
    [
        ({1: 0.3, 2: 0.25}, 1),  # headline and deck
        ({1: 0.25, 3: 0.3}, 1),  # a byline between
        ({1: 0.1, 2: 0.2}, None),
        ({0: 0.3, 1: 0.25}, 1),  # an item of a list does not count
        ({1: 0.3, 5: 0.2}, None),  # far apart
        ({1: 0.3, 2: 0.15, 5: 0.2}, None),  # another line is likelier than the deck
        ({}, None),
    ],
)
def test_two_lines_that_share_what_speaks_for_a_headline(
    chances: dict[int, float], found: int | None
) -> None:
    """The upper of the two likeliest lines is it, where they stand close."""
    lines = ["• Tides", "Harbor council raises the toll", "A tenth more", "For each", "Ann", "Sea"]
    page = parse_page(Article(id="a", text="\n".join(lines)))
    if 0 in chances:
        chances = {**chances, 2: 0.2}
    assert headline._find_above_deck(page, chances) == found


@pytest.mark.parametrize(
    ("language", "above", "is_headline"),
    [
        ("en", "Live updates: Bridge of Lomas closes\nBy Ann Vale\nMay 6, 2024", True),
        (
            "en",
            "Watch: Truckers block the bridge\nBy Ann Vale\nMay 6, 2024\n\nTides and tolls",
            True,
        ),
        ("en", "Photos: Truckers block the bridge\nBy Ann Vale", True),
        ("es", "Video: Se cierra el puente de Lomas\nPor Ana Vale", True),
        ("es", "Lee también: Se cierra el puente de Lomas\nPor Ana Vale", True),
        ("en", "Live updates: Bridge of Lomas closes\n{}\nBy Ann Vale", False),
        ("en", "Watch: truckers\nBy Ann Vale\n{}", False),
        ("es", "Lee también: Se cierra el puente de Lomas\n{}\nPor Ana Vale", False),
    ],
)
def test_a_labelled_line_above_the_byline(language: str, above: str, *, is_headline: bool) -> None:
    """As the first line it is the headline; above another headline it leads to another article."""
    wanted = above.partition("\n")[0] if is_headline else TITLE[language]
    assert find_title(language, above.format(TITLE[language])) == wanted
