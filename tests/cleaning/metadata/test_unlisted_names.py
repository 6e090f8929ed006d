"""Authors whose given names no list has."""

import pytest

from briefing.cleaning import clean_article
from briefing.sources.formats import record

BODY = {
    "en": (
        "\n\nLOMAS – Officials of both towns will begin talks Monday in a scramble to fend off the "
        "mayor's threat of tolls on barges, and to meet her demand for fewer boats at the locks.\n\n"
        "The mayor heads to Lomas for a long-planned trip, leaving others to stem a potential crisis."
        " It is unclear what more the harbor can do, and what will be enough to satisfy her."
    ),
    "es": (
        "\n\nLOMAS – Funcionarios de los dos pueblos abrirán el lunes pláticas para frenar la amenaza "
        "de la alcaldesa de cobrar a las barcazas, y cumplir su demanda de menos botes en la presa.\n\n"
        "La alcaldesa irá a Lomas en un viaje previsto desde hace tiempo, y deja a otros la crisis del "
        "puerto. No está claro qué más puede hacer el muelle ni qué bastará para que ceda."
    ),
}
TITLE = {
    "en": "Talks to begin over tolls, locks",
    "es": "Abren pláticas por la cuota de la presa",
}


@pytest.mark.parametrize(
    ("language", "head", "author"),
    [
        ("en", "Xylda Quarn\nJune 3, 2019", "Xylda Quarn"),
        ("en", "Xylda Quarn June 3, 2019", None),  # places stand so
        ("en", "San Xylda\nJune 3, 2019", None),
        ("es", "Ciudad Quarn\n3 de junio de 2019", None),
        ("en", "Xylda Quarn and Bo Lindt\nJune 3, 2019", "Xylda Quarn, Bo Lindt"),
        ("en", "Xylda Quarn\nStaff writer", "Xylda Quarn"),
        ("es", "Xylda Quarn\n3 de junio de 2019", "Xylda Quarn"),
        ("es", "3 de junio de 2019\nXylda Quarn Vélez", "Xylda Quarn Vélez"),
        ("en", "Xylda Quarn\nShare", None),  # no day
        ("en", "Harbor Talks\nJune 3, 2019", None),  # words of the text
        ("en", "Last Modified: June 3, 2019", None),
        ("en", "Port Lomas\nJune 3, 2019", None),  # the text tells of it
        ("es", "Puerto Lomas\n3 de junio de 2019", None),
        ("es", "Viaje Largo\n3 de junio de 2019", None),
    ],
)
def test_names_that_no_list_has(language: str, head: str, author: str | None) -> None:
    """They count right below the headline beside a day or above a job, if no word is common."""
    text = f"{TITLE[language]}\n{head}{BODY[language]}"
    article = clean_article(record.read_record({"text": text, "language": language})).article
    assert (article.title, article.author) == (TITLE[language], author)


@pytest.mark.parametrize("line", ["Photo: Xylda Quarn", "— Xylda Quarn (@xq) June 3, 2019"])
def test_credits_and_posts_are_no_authors(line: str) -> None:
    """Whoever took the picture or wrote the post is another."""
    text = f"{TITLE['en']}\n{line}\nJune 3, 2019{BODY['en']}"
    assert clean_article(record.read_record({"text": text})).article.author is None


def test_words_of_the_address_are_a_title() -> None:
    """A page may print its title beside the day, below the name of its column."""
    text = f"{TITLE['en']}\nXylda Quarn\nJune 3, 2019{BODY['en']}"
    stated = {"text": text, "url": "https://faro.example/film/2019/xylda-quarn"}
    assert clean_article(record.read_record(stated)).article.author is None
