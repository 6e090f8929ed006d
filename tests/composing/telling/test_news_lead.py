"""Which sentence of one article opens its story. Places and people are made up."""

from datetime import date

import pytest

from briefing import profiles
from briefing.composing import gate
from briefing.composing.telling.news_lead import find_lead
from tests import builders

NEWS = "The United States and Mexico put off a duty on trucks of Lomas on Monday, both said."
WEAK = (
    "In a turn that few in the port had seen, the water agency of Lomas has given Mexico the rare "
    "benefit of its own measure."
)


@pytest.mark.parametrize(
    ("first", "opens"),
    [
        (WEAK, True),
        (f"But {WEAK[0].lower()}{WEAK[1:]}", False),
        (WEAK.replace("Mexico", "us"), False),
        ("The bridges of Mexico and the United States remain a matter of pride to many.", False),
        ("Ada Vidal ate tortillas with the drivers of Lomas on the bridge.", False),
    ],
    ids=["weak", "leans", "speaks", "always so", "of neither side"],
)
def test_a_reports_own_first_sentence_opens_it_though_it_is_weak(
    first: str, *, opens: bool
) -> None:
    """It goes before a second one that is not; what leans, speaks or always is does not."""
    profile = profiles.load("us-mexico")
    article = builders.analyzed(
        builders.taken(
            f"{first}\n\n{NEWS}", title="Duty on trucks put off", published=date(2025, 5, 6)
        )
    )
    lead = find_lead(article, article.sentences, gate.Gate(profile), profile)
    assert lead is not None
    assert lead.text == (first if opens else NEWS)


@pytest.mark.parametrize(
    ("language", "first", "second", "opens"),
    [
        (
            "en",
            "Mexico will block a suit of the United States, Reuters reported on Monday.",
            "Lomas, which Mexico sued in May, made claims on the United States on Monday.",
            True,
        ),
        (
            "en",
            "The United States sent 12 boats to Mexico, The New York Times reported on Monday.",
            "The boats of Mexico drew anger in the United States on Monday, Lomas said.",
            True,
        ),
        (
            "es",
            "México frenará un juicio de Estados Unidos, informó Reuters el lunes.",
            "Lomas, a la que México demandó en mayo, acusó a Estados Unidos el lunes.",
            True,
        ),
        (
            "en",
            "But Mexico will block a suit of the United States, Reuters reported on Monday.",
            NEWS,
            False,
        ),
        (
            "en",
            "The newspaper said on Monday that Mexico will block a suit of the United States.",
            NEWS,
            False,
        ),
    ],
    ids=["an agency", "a paper", "una agencia", "leans", "names no outlet"],
)
def test_a_reports_own_first_sentence_opens_it_though_another_outlet_told_it(
    language: str, first: str, second: str, *, opens: bool
) -> None:
    """What another outlet reported is the news of the day; the bullet takes the headline."""
    profile = profiles.load("us-mexico")
    title = "Suit of the two put off" if language == "en" else "Frenan un juicio entre los dos"
    article = builders.analyzed(
        builders.taken(
            f"{first}\n\n{second}",
            title=title,
            published=date(2025, 5, 6),
            language=language,
        )
    )
    lead = find_lead(article, article.sentences, gate.Gate(profile), profile)
    assert lead is not None
    assert lead.text == (first if opens else second)
