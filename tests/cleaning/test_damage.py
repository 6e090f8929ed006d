"""Damage: words that two texts or a lost link left glued, and words that a line's end divides."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article


def _find_damage(text: str, language: str) -> list[tuple[str, str]]:
    """Kind and text of each damaged place of an article of one paragraph."""
    cleaned = clean_article(Article(id="a", text=text, origin="a", language=language))
    return [(damage.kind, damage.span.slice(text)) for damage in cleaned.damage]


@pytest.mark.parametrize(
    ("language", "text", "kind", "place"),
    [
        (
            "en",
            "The crossings are already being openednormalize the situation, the mayor of Lomas said"
            " on Monday to the council.",
            "lost words",
            "openednormalize",
        ),
        (
            "en",
            "“There are more boats, and that is why We have to be vigilant,” said Mayor Ana Vale on"
            " Monday in the harbor of Lomas.",
            "lost passage",
            "We",
        ),
        (
            "es",
            "La alcaldesa anunció la reuniónnormalizar los cruces y dijo que el puente se abrirá el"
            " lunes en la ciudad de Lomas.",
            "lost words",
            "reuniónnormalizar",
        ),
        (
            "es",
            "El gobierno comunicóademás que el puente de Lomas se abrirá el lunes después de una"
            " semana de trabajos.",
            "lost words",
            "comunicóademás",
        ),
        (
            "es",
            "Por eso Nosotros tenemos que estar atentos, dijo la alcaldesa de Lomas el lunes en su"
            " conferencia de prensa.",
            "lost passage",
            "Nosotros",
        ),
        (
            "en",
            "The smuggler was held in Lomas on Monday by the port authoritiesIt is one of the"
            " largest blows to the trade.",
            "glued",
            "authoritiesIt",
        ),
        (
            "es",
            "El traficante fue detenido el lunes en Lomas por las autoridadesLa alcaldesa lo dijo"
            " en su conferencia de prensa.",
            "glued",
            "autoridadesLa",
        ),
    ],
)
def test_two_texts_in_one(language: str, text: str, kind: str, place: str) -> None:
    """Two words in one, told by a shape that no word has, and a sentence that begins amid one."""
    assert _find_damage(text, language) == [(kind, place)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The confederation acknowledged an unprecedented redistribution of embedded credentials"
            " with wholeheartedness, the mayor of Lomas said on Monday.",
        ),
        (
            "en",
            "The play Why We Fight opened on Monday in Lomas, and the mayor, she said, was late. He"
            " left because they were tired of The Alder Post.",
        ),
        (
            "en",
            "The mayor of Lomas posted the list on myHome and LinkedIn on Monday, as macOS users and"
            " iPhone owners asked her to.",
        ),
        (
            "es",
            "Difícilmente tendrán razón las organizaciones que, convirtiéndose en administración,"
            " buscan la revolución farmacéutica, dijo la alcaldesa de Lomas.",
        ),
    ],
)
def test_rare_words_are_whole(language: str, text: str) -> None:
    """Long words, titles and a new sentence behind a stop are no damage."""
    assert _find_damage(text, language) == []


def test_a_word_that_the_line_divides_is_damage() -> None:
    """Nothing tells whether "inter-" and "national" are one word or two."""
    text = (
        "The harbor council of Lomas agreed on Tuesday with the inter-\n"
        "national commission to raise the toll on the bridge by a tenth,\n"
        "since the repairs of the pier cost more than anybody had thought."
    )
    assert _find_damage(text, "en") == [("broken word", "inter-\nnational")]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Dear {{first_name|reader}}, this week the mayor of Lomas opened the new gate.", 0),
        ("en", "Good morning, *|FNAME|*, this week the mayor of Lomas opened the new gate.", 0),
        ("es", "Hola, %%nombre%%, esta semana la alcaldesa de Lomas abrió la nueva compuerta.", 0),
        ("en", "The toll had been sought for years. , the House The full House voted today.", 1),
    ],
)
def test_what_a_program_left_is_damage(language: str, text: str, place: int) -> None:
    """A mailer's field that nobody filled has no word, and a comma behind a stop follows none."""
    assert [kind for kind, _ in _find_damage(text, language)] == [
        ("lost words", "lost passage")[place]
    ]


def test_brackets_and_percents_are_no_fields() -> None:
    """A share, a note in brackets and a comma behind an abbreviation are as they were written."""
    text = (
        "Water fell by 5% and 6% in Lomas [see note], as the U.S., which lends the pumps, had said"
        " {as before} on Monday in the valley."
    )
    assert _find_damage(text, "en") == []
