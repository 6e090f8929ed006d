"""By the numbers and what to watch: figures with their whole unit, days to come that nobody
guessed.
"""

from datetime import date

import pytest

from briefing.composing import figures, gate, standalone_sentences, upcoming_dates
from briefing.quoting import extract_quotes
from tests import builders

TODAY = date(2025, 1, 16)


def _lines(text: str, **fields: object) -> list[standalone_sentences.StandaloneSentence]:
    cleaned = builders.taken(text, **{"published": date(2025, 1, 15), **fields})
    piece = builders.analyzed(cleaned, quotes=extract_quotes(cleaned))
    story = builders.story(())
    return list(standalone_sentences.find_standalone_sentences(story, piece, gate.Gate()))


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        ("Mexico will pay $38 million for the canals.", "en", "$38 million"),
        ("The fund lost 2.5 billion pesos in a single week.", "en", "2.5 billion pesos"),
        ("Prices rose 4.7 percent in the border states.", "en", "4.7 percent"),
        ("The share of rifles was 71% in the report.", "en", "71%"),
        ("Mexico shipped 742,000 metric tons of peppers north.", "en", "742,000 metric"),
        ("El daño fue de mil 400 millones de dólares al año.", "es", "mil 400 millones de dólares"),
        ("Se perdieron 2 mil 600 millones de pesos en obras.", "es", "2 mil 600 millones de pesos"),
        ("El arancel sube 18.6 por ciento desde el jueves.", "es", "18.6 por ciento"),
        ("Tramitarán 12 mil visas de trabajo agrícola.", "es", "12 mil visas"),
        ("The talks began at 9 and ended at 11 in the evening.", "en", None),
        ("Officials met on Jan. 15, 2025, in room 1204.", "en", None),
    ],
)
def test_a_figure_has_its_whole_unit(text: str, language: str, figure: str | None) -> None:
    """Money, shares and large amounts are figures, with every word of the number; clock times and
    days are none.
    """
    found = figures.find_figure(text, language)
    assert (found[1].slice(text) if found else None) == figure


def test_a_figure_of_few_words_is_none() -> None:
    """A sentence too short to say what the figure is of stays out of the list."""
    assert not figures.choose_figures(_lines("Shipments from Florida and Georgia fell 11 percent."))


def test_one_figure_a_story_and_none_twice() -> None:
    """A story gives one line, money before shares; what the brief prints elsewhere is not
    repeated.
    """
    lines = _lines(
        "Prices rose by 4 percent in both border states. The canals will cost $38 million by next summer."
    )
    (chosen,) = figures.choose_figures(lines)
    assert chosen.line.article.text_of(chosen.figure) == "$38 million"
    sources = builders.index(lines[0].article)
    told = builders.story(
        tuple(sources.excerpt(line.article, line.sentence.span) for line in lines)
    )
    assert figures.list_figures([told], lines, sources) == ()


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "Both delegations meet again on Feb. 3 in San Antonio.",
            date(2025, 1, 15),
            date(2025, 2, 3),
        ),
        ("The duty takes effect on 3 March 2025 at midnight.", None, date(2025, 3, 3)),
        (
            "The treaty cycle ends on Jan. 20 after five long years.",
            date(2024, 12, 28),
            date(2025, 1, 20),
        ),
        ("Both delegations meet again on Feb. 3 in San Antonio.", None, None),
        ("The rule took effect on Oct. 1 in both border states.", date(2024, 10, 17), None),
        ("The rule took effect on Dec. 1 in both border states.", date(2025, 1, 15), None),
        ("The line is planned for Feb. 3, 2031 at the earliest.", date(2025, 1, 15), None),
        ("The plan was announced on Feb. 30 by mistake of ours.", date(2025, 1, 15), None),
        ("Growers may then sell up to March 5.5 tons a week.", date(2025, 1, 15), None),
    ],
)
def test_days_to_come_are_resolved_or_left_out(
    text: str, published: date | None, day: date | None
) -> None:
    """A day is resolved by its year or the article's date, in the near future only; nothing is
    guessed.
    """
    found = upcoming_dates.choose_upcoming_dates(_lines(text, published=published), TODAY)
    assert [one.day for one in found] == ([day] if day else [])


def test_a_street_is_no_day() -> None:
    """A date with a capital month is a name in Spanish, and a day of last year is not one to
    come.
    """
    street = "La marcha llegó a la avenida 5 de Mayo con banderas de ambos países."
    past = "El trámite se suspendió el 5 de diciembre en todos los consulados."
    assert not upcoming_dates.choose_upcoming_dates(
        _lines(f"{street} {past}", language="es"), TODAY
    )


def test_spanish_days() -> None:
    """Spanish writes the day first."""
    found = upcoming_dates.choose_upcoming_dates(
        _lines("La ventanilla abrirá el 10 de febrero en Nogales, Sonora.", language="es"), TODAY
    )
    assert [(one.day, one.words.slice(one.line.text)) for one in found] == [
        (date(2025, 2, 10), "10 de febrero")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She said that the talks will begin on Feb. 3 in a hotel.",
        "But the talks will only begin on Feb. 3 in a hotel.",
        "“We will meet again on Feb. 3 in this hotel,” Ana Prueba said.",
        "Talks: Feb. 3",
    ],
)
def test_what_can_not_stand_alone_is_not_listed(text: str) -> None:
    """A sentence that leans on another, is somebody's words, or is no sentence, is not taken out of
    its place.
    """
    assert not _lines(text)
