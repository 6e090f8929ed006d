"""What is told of an article that is left out: the reason that fits it."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.config import Settings
from briefing.model import LedgerEntry, Reason, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.localized_text import LocalizedText, parse_text
from briefing.profiles.offices import HeldOffice, Person
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article
from tests import builders

DAY = date(2025, 1, 16)
PARTLY = (
    "The choir of a school sang in Mexico in May. "
    + "It sang of rain, of bread and of an old mill. " * 20
)
BOTH = (
    f"{PARTLY} Its master was born in the United States. "
    + "It sang of rain, of bread and of an old mill. " * 20
)


@pytest.mark.parametrize(("text", "code"), [(PARTLY, "not_about"), (BOTH, "too_little")])
def test_an_article_that_names_both_is_not_said_to_name_one(text: str, code: str) -> None:
    """Where both sides are named the ledger says that this is too little, not that it is about
    something else.
    """
    window = Window(start=None, end=DAY, zone="UTC")
    door = BuildContext(
        settings=Settings(archive=""), profile=profiles.load("us-mexico"), window=window
    )
    found = analyze_article(builders.article(text, published=DAY), door)
    assert isinstance(found, LedgerEntry)
    assert isinstance(found.reason, Reason)
    assert found.reason.code == code


ORDER = (
    "By the authority of the United States. "
    + "The harbour office of the United States keeps the boats of Peru, Chile and Kenya. " * 40
    + "\nGoods of Kenya{} shall be subject to a duty of 10 percent."
)


@pytest.mark.parametrize(("named", "is_told"), [(", Chile and Mexico", True), ("", False)])
def test_an_order_that_orders_something_for_the_other_side(named: str, *, is_told: bool) -> None:
    """One clause of forty countries is enough for a paper of an office; naming it is not."""
    text = f"{ORDER.format(named)}\nA boat came from Mexico."
    article = builders.article(
        text,
        published=DAY,
        title="Duties of the Ports",
        url="https://www.whitehouse.gov/presidential-actions/duties/",
        outlet="The White House",
    )
    window = Window(start=None, end=DAY, zone="UTC")
    door = BuildContext(
        settings=Settings(archive=""), profile=profiles.load("us-mexico"), window=window
    )
    found = analyze_article(article, door)
    is_related = isinstance(found, AnalyzedArticle) and found.relevance.relevant
    assert is_related is is_told


def test_one_person_has_one_name() -> None:
    """A speaker whom the profile knows bears the profile's name, however an article spells it."""
    text = "Mexico and the United States agreed on a tariff deal on Monday. " * 8
    said = "“Mexico and the United States will open the bridge,” Ada Jane Quill said."
    profile = profiles.load("us-mexico")
    people = (*profile.people, Person(name="Ada Quill", aliases=("Ada Jane Quill",)))
    context = BuildContext(
        settings=Settings(archive=""),
        profile=replace(profile, people=people),
        window=Window(start=None, end=DAY, zone="UTC"),
    )
    found = analyze_article(builders.article(f"{text}\n\n{said}", published=DAY), context)
    assert isinstance(found, AnalyzedArticle)
    assert [quote.speaker.name for quote in found.quotes] == ["Ada Quill"]


def test_no_office_is_of_a_day_that_was_dropped() -> None:
    """A brief of 16 January has nobody's office of 3 February, nor of 2 March."""
    text = (
        "México y Estados Unidos acuerdan el peaje\n\n3/2/2025 · 2 min\n\n"
        + "México y Estados Unidos acordaron los aranceles de la carga del puente. " * 8
        + "\n\n“El puente se abrirá en mayo”, dijo la presidenta Ada Quill."
    )
    offices = (
        HeldOffice(label=_title("Lomas"), side="us", end=date(2025, 1, 20)),
        HeldOffice(label=_title("Pinar"), side="us", start=date(2025, 1, 20)),
    )
    profile = profiles.load("us-mexico")
    context = BuildContext(
        settings=Settings(archive=""),
        profile=replace(profile, people=(Person(name="Ada Quill", offices=offices),)),
        window=Window(start=date(2025, 1, 13), end=DAY, zone="UTC"),
    )
    found = analyze_article(builders.article(text, language="es"), context)
    assert isinstance(found, AnalyzedArticle)
    assert found.article.published is None
    assert [quote.speaker.role for quote in found.quotes] == ["President of Lomas"]


def _title(place: str) -> LocalizedText:
    return parse_text({"en": f"President of {place}", "es": f"presidenta de {place}"})
