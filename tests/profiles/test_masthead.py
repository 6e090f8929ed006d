"""What the profile knows of an article's page."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.cleaning import clean_article, label_all_as_body
from briefing.config import Settings
from briefing.grouping.article_words import prepare_article
from briefing.model import Article, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.masthead import mark_opinion
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article
from tests import builders

DAY = date(2025, 1, 16)
TEXT = (
    "Mexico and the United States agreed on Thursday to build a bridge over the Rio Grande. "
    "The bridge will carry trade between Mexico and the United States from next summer on. "
) * 3


@pytest.mark.parametrize(
    ("url", "genre"),
    [
        ("https://www.economist.com/leaders/2025/01/16/a-bridge", "opinion"),
        ("https://www.economist.com/the-americas/2025/01/16/a-bridge", "news"),
        ("https://www.reuters.com/breakingviews/a-bridge-2025-01-16", "opinion"),
        ("https://made-up.example/leaders/2025/01/16/a-bridge", "news"),
        (None, "news"),
    ],
)
def test_opinion_by_the_outlets_own_path(url: str | None, genre: str) -> None:
    """An article under a path that its outlet keeps for opinion is opinion, and no other is."""
    window = Window(start=None, end=DAY, zone="UTC")
    door = BuildContext(
        settings=Settings(archive=""), profile=profiles.load("us-mexico"), window=window
    )
    admitted = analyze_article(replace(builders.article(TEXT, published=DAY), url=url), door)
    assert isinstance(admitted, AnalyzedArticle)
    assert admitted.cleaned.article.kind == genre


def test_what_is_opinion_already_stays_so() -> None:
    """An article that its page calls opinion is opinion, whatever its address."""
    article = replace(builders.article(TEXT), kind="opinion", url="https://www.economist.com/x/y")
    marked = mark_opinion(label_all_as_body(article), profiles.load("us-mexico"))
    assert marked.article.kind == "opinion"


ROOM = "Presidencia de la República"
HEAD = f"Versión estenográfica. Inauguración del puente\n\n{ROOM}\n\n16 de enero de 2025\n\n"
TURNS = (
    "PRESIDENTA ADA QUILL: Buenos días. México y Estados Unidos abren hoy el puente de Lomas.\n\n"
    "PREGUNTA: ¿Cuándo se abre a los camiones?\n\n"
    "PRESIDENTA ADA QUILL: En marzo se abre a los camiones, y en abril a todos los demás.\n\n"
    "PREGUNTA: ¿Y el ferrocarril?\n\n"
)


@pytest.mark.parametrize(
    ("body", "outlet"),
    [(TURNS, ROOM), ("La alcaldesa de Lomas abrió ayer el puente, dijo su oficina.\n\n" * 4, None)],
)
def test_the_press_room_named_above_its_own_document(body: str, outlet: str | None) -> None:
    """An office's name above its transcript is the outlet; above a report it is a heading."""
    cleaned = clean_article(Article(id="a", text=HEAD + body, origin="a.txt"))
    assert prepare_article(cleaned, profiles.load("us-mexico")).outlet == outlet


@pytest.mark.parametrize(
    "printed", ["Presidencia de la Republica", " PRESIDENCIA DE LA REPÚBLICA "]
)
def test_an_outlet_is_known_without_its_accents(printed: str) -> None:
    """An office named above its own transcript, or in a field, is known in either spelling."""
    profile = profiles.load("us-mexico")
    known = profile.outlet(None, printed)
    assert known is not None
    assert known.name == ROOM
    text = HEAD.replace(ROOM, printed.strip()) + TURNS
    cleaned = clean_article(Article(id="a", text=text, origin="a.txt"))
    assert prepare_article(cleaned, profile).outlet == ROOM


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        (
            "https://bidenwhitehouse.archives.gov/briefing-room/2023/12/21/a-call/",
            "The White House",
        ),
        ("https://2017-2021.state.gov/a-call/", "U.S. Department of State"),
        ("https://www.gob.mx/presidencia/prensa/a", ROOM),
        ("https://www.gob.mx/sre/prensa/a", "Gobierno de México"),
        ("https://www.archives.gov/news/a", None),
    ],
)
def test_the_sites_of_offices_and_of_those_before(url: str, outlet: str | None) -> None:
    """What an administration leaves on an archive's host is still its office's."""
    known = profiles.load("us-mexico").outlet(url, None)
    assert (known.name if known else None) == outlet


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("January 16, 2025\n\nAna Ruiz and Luis Vale\n\nUSA TODAY", "USA Today"),
        ("USA TODAY | January 16, 2025", "USA Today"),
        ("By Ana Ruiz, USA Today", None),
        ("PORT ALDER", None),
    ],
)
def test_an_outlet_named_between_headline_and_text(head: str, outlet: str | None) -> None:
    """A line of its own, or a part of one beside the day, names it; a byline does not."""
    body = "\n\n".join([f"The towns opened the bridge on {day}, the mayor said, and it will carry trade."
                        for day in ("Monday", "Tuesday", "Friday")])  # fmt: skip
    text = f"Two towns open the bridge to trade\n\n{head}\n\n{body}"
    cleaned = clean_article(Article(id="a", text=text, origin="a.txt"))
    assert prepare_article(cleaned, profiles.load("us-mexico")).outlet == outlet


@pytest.mark.parametrize(
    ("title", "outlet", "bare"),
    [
        ("[USA TODAY] Bridge opens to trucks", "USA Today", "Bridge opens to trucks"),
        ("Bridge opens to trucks | El Universal", "El Universal", "Bridge opens to trucks"),
        ("[Live] Bridge opens to trucks", None, None),
        ("Bridge opens to trucks - Reuters", None, None),
        ("[Alder Post] Bridge opens to trucks", None, None),
    ],
)
def test_an_outlet_named_at_the_edge_of_a_title(title: str, outlet: str | None, bare: str) -> None:
    """A known outlet in brackets or beside a bar is the article's and no part of its title; behind
    a dash it may be whom the headline cites.
    """
    article = replace(builders.article(TEXT), title=title, outlet=None)
    prepared = prepare_article(label_all_as_body(article), profiles.load("us-mexico"))
    assert prepared.outlet == outlet
    assert prepared.cleaned.article.title == (bare or title)
