"""An official whom a transcript labels and does not name is quoted under the label.

Speakers, calls and matters are made up.
"""

from datetime import date

import pytest

import briefing as bf
from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.composing.checks.brief_check import compare_with_sources
from briefing.model import Article, Brief, PrintedQuote
from briefing.publishing.site_index import build_site_index
from briefing.rendering.wording.headline_words import word_headline

DAY = date(2025, 5, 6)
SAID = {
    "en": "Today we will send Mexico the 40 pumps for the dam of Lomas.",
    "es": "Hoy vamos a enviar a México las 40 bombas para la presa de Lomas.",
}
ASKS = {"en": "MODERATOR", "es": "MODERADOR"}
TITLES = {
    "en": "Background Press Call on the Dam of Lomas",
    "es": "Conferencia de prensa sobre la presa de Lomas",
}


def _build(label: str, language: str) -> tuple[Brief, Article]:
    turns = {
        "en": (
            "Thank you all.",
            "Good morning. The United States has an office in Lomas.",
            "Is it open?",
        ),
        "es": (
            "Gracias a todos.",
            "Buenos días. Estados Unidos tiene una oficina en Lomas.",
            "¿Está abierta?",
        ),
    }
    thanks, greeting, question = turns[language]
    moderator = ASKS[language]
    text = (
        f"{moderator}: {thanks}\n{label}: {greeting}\n{moderator}: {question}\n"
        f"{label}: {SAID[language]}\n{moderator}: {thanks}\n"
    )
    document = bf.from_text(
        text, title=TITLES[language], url="https://www.whitehouse.gov/briefing/dam",
        published=str(DAY), language=language,
    )  # fmt: skip
    return bf.build([document], day=DAY).brief, document.source


def _quotes(brief: Brief) -> list[PrintedQuote]:
    return [*(quote for story in brief.stories for quote in story.quotes), *brief.voices]


@pytest.mark.parametrize(
    ("language", "label", "speaker"),
    [
        ("en", "SENIOR ADMINISTRATION OFFICIAL", "Senior Administration Official"),
        ("en", "SENIOR STATE DEPARTMENT OFFICIAL", "Senior State Department Official"),
        ("es", "ALTO FUNCIONARIO DEL DEPARTAMENTO DE ESTADO", "Alto Funcionario del Departamento de Estado"),
    ],
)  # fmt: skip
def test_the_label_speaks(language: str, label: str, speaker: str) -> None:
    """The words stand under the label, said to be unnamed, on the side that the label names."""
    brief, source = _build(label, language)
    (quote,) = _quotes(brief)
    assert (quote.speaker, quote.role, quote.is_unnamed) == (speaker, None, True)
    assert quote.side == "us"
    assert quote.excerpt.text == SAID[language]
    assert word_headline(brief.stories[0], brief).endswith(f"{speaker}, not named in the source")
    assert brief_from_json(brief_to_json(brief)) == brief
    assert not [*compare_with_sources(brief, {1: source})]


def test_nobody_is_counted_by_a_label() -> None:
    """A label is no person of the site."""
    brief, _ = _build("SENIOR ADMINISTRATION OFFICIAL", "en")
    assert build_site_index([brief]).people == ()


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "SENIOR OFFICIAL"),  # of which side nobody says
        ("es", "ALTO FUNCIONARIO"),
        ("en", "SENIOR DANISH OFFICIAL"),
        ("en", "PRIME MINISTER"),  # no official who wants no name
        ("en", "SENIOR ADMINISTRATION OFFICIALS"),  # of whom one speaks
    ],
)
def test_who_is_of_no_side_says_nothing(language: str, label: str) -> None:
    """Without a side in the label's own words it is not known who the other side would be."""
    assert _quotes(_build(label, language)[0]) == []
