"""One event is one story, whatever the words and the angle."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import profiles
from briefing.grouping import merge_events, prepare_article
from briefing.grouping.events import event_merging
from briefing.model.analyzed import PreparedArticle
from tests.builders import taken

PAIR = profiles.load("us-mexico")
DAY = date(2025, 5, 6)
DAYS = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "grouping" / "events.toml").read_text("utf-8")
)["day"]


def _prepare(text: str, name: str, language: str) -> PreparedArticle:
    headline, body = text.split("\n", 1)
    cleaned = taken(body, id=name, title=headline, language=language, published=DAY)
    return prepare_article(cleaned, PAIR)


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day["title"])
def test_events_of_a_day(day: dict[str, object]) -> None:
    """The articles of one event are one story, and no story has two events."""
    told: list[dict[str, str]] = day["article"]  # type: ignore[assignment]
    language = str(day.get("language", "en"))
    articles = [
        _prepare(one["text"], str(n), one.get("language", language)) for n, one in enumerate(told)
    ]
    merged = merge_events([(n,) for n in range(len(articles))], articles, PAIR)
    events: dict[str, tuple[int, ...]] = {}
    for place, one in enumerate(told):
        events[one["event"]] = (*events.get(one["event"], ()), place)
    assert merged == sorted(events.values())


def test_likeness_does_not_hang_on_the_rest_of_the_day() -> None:
    """What else was read that day neither joins the articles of an event nor parts them."""
    first, second = DAYS[0]["article"], DAYS[2]["article"]
    articles = [_prepare(one["text"], str(n), "en") for n, one in enumerate([*first, *second])]
    alone = merge_events([(n,) for n in range(len(first))], articles[: len(first)], PAIR)
    assert merge_events([(n,) for n in range(len(articles))], articles, PAIR)[: len(alone)] == alone


@pytest.mark.parametrize(
    ("texts", "language", "stories"),
    [
        (
            (
                "Court of Lomas rules on the guns\nThe court let a suit on guns go on.",
                "Officers must take away a fence\nJudges want the river bank of Lomas bare.",
                "Suit on guns goes on\nThe court of Lomas let the suit on guns go on Monday.",
            ),
            "en",
            [(0, 2), (1,)],
        ),
        (
            (
                "Vale explica la demanda\nLa demanda contra las armerías sigue.",
                "La Corte ordena retirar púas\nEl alambre estaba junto al río.",
            ),
            "es",
            [(0,), (1,)],
        ),
    ],
)
def test_what_is_not_alike_is_parted(
    texts: tuple[str, ...], language: str, stories: list[tuple[int, ...]]
) -> None:
    """A cluster stays together but for what has hardly a word in common with the rest of it."""
    articles = [_prepare(text, str(n), language) for n, text in enumerate(texts)]
    assert merge_events([tuple(range(len(texts)))], articles) == stories


REPORTS = {
    "en": (
        "Bond meets Vale at the palace\nBond and Vale agreed on a group for bridges on Monday.",
        "Vale and Bond agree on bridges\nVale received Bond at the palace. They set up a group.",
        "The neighbour with the keys\nThe word trust is hollow. Bond is a guest who counts spoons.",
    ),
    "es": (
        "Bond se reúne con Vale en el palacio\nBond y Vale acordaron el lunes un grupo de puentes.",
        "Vale y Bond acuerdan puentes\nVale recibió a Bond en el palacio. Crearon un grupo.",
        "El vecino con las llaves\nLa palabra confianza suena hueca. Bond es huésped de palacio.",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("kind", "stories"), [("analysis", 1), ("news", 2)])
def test_comment_is_told_with_its_event(language: str, kind: str, stories: int) -> None:
    """What makes something of an event joins its story by few words; a report does not."""
    reports = [_prepare(text, str(n), language) for n, text in enumerate(REPORTS[language])]
    last = reports[2].cleaned
    comment = replace(last, article=replace(last.article, kind=kind))
    articles = [*reports[:2], replace(reports[2], cleaned=comment)]
    assert len(merge_events([(0, 1), (2,)], articles, PAIR)) == stories


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("is_dated", [True, False])
def test_a_lone_undated_report_joins_by_fewer_words(language: str, *, is_dated: bool) -> None:
    """Nobody knows of it that it is of these days, as a story of its own would say."""
    reports = [_prepare(text, str(n), language) for n, text in enumerate(REPORTS[language])]
    last = reports[2].cleaned
    article = replace(last.article, published=DAY if is_dated else None)
    articles = [*reports[:2], replace(reports[2], cleaned=replace(last, article=article))]
    alike = {(0, 1): 0.5, (0, 2): 0.17, (1, 2): 0.17}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(event_merging, "find_day_likeness", lambda *_: alike)
        assert len(merge_events([(0, 1), (2,)], articles, PAIR)) == (2 if is_dated else 1)


HALVES = {
    "en": (
        "Bond meets Vale at the palace\nBond and Vale agreed on a group for bridges on Monday.",
        "Vale and Bond agree on bridges\nVale received Bond at the palace. They set up a group.",
        "Bond hails partners\nBond praised the long work on trucks and tolls.",
        "Welcome to our guests\nGood morning, Bond. The palace thanks the guests for trucks and tolls.",
    ),
    "es": (
        "Bond se reúne con Vale en el palacio\nBond y Vale acordaron el lunes un grupo de puentes.",
        "Vale y Bond acuerdan puentes\nVale recibió a Bond en el palacio. Crearon un grupo.",
        "Bond elogia a socios\nBond elogió la larga labor con camiones y peajes.",
        "Bienvenidos\nBuenos días, Bond. El palacio agradece a los socios por camiones y peajes.",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("kind", "stories"), [("transcript", 1), ("news", 2)])
def test_a_report_with_its_document_is_no_story_apart(
    language: str, kind: str, stories: int
) -> None:
    """One report that clusters with a transcript joins the event as a lone report would; two
    reports of another matter stay apart.
    """
    found = [_prepare(text, str(n), language) for n, text in enumerate(HALVES[language])]
    last = found[3].cleaned
    document = replace(last, article=replace(last.article, kind=kind))
    articles = [*found[:3], replace(found[3], cleaned=document)]
    assert len(merge_events([(0, 1), (2, 3)], articles, PAIR)) == stories


@pytest.mark.parametrize("language", ["en", "es"])
def test_two_pairs_may_join_one_another(language: str) -> None:
    """Of two reports each with a document, one joins the other; it is not asked for again."""
    found = [_prepare(text, str(n), language) for n, text in enumerate(HALVES[language])]
    articles = [
        replace(one, cleaned=replace(one.cleaned, article=replace(one.cleaned.article, kind=kind)))
        for one, kind in zip(found, ("news", "transcript") * 2, strict=True)
    ]
    assert merge_events([(0, 1), (2, 3)], articles, PAIR) == [(0, 1, 2, 3)]


def test_no_articles() -> None:
    """Of no articles there is no story."""
    assert merge_events([], []) == []


def test_shared_quotes_bring_together() -> None:
    """Of two articles with few words in common those that print the same words of somebody are of
    one event.
    """
    spoken = "“We will open both of the old dams on Monday and not one day before that,”"
    rest = "Engineers checked gauges while farmers waited beside dry canals near Delicias"
    one = _prepare(f"Dams to open\n{spoken} she said of the dams. {rest}.", "a", "en")
    other = _prepare(f"Water near\n{spoken} told Rojo the valley about dams.", "b", "en")
    plain = _prepare("Water near\nRojo told the valley about dams.", "b", "en")
    assert len(merge_events([(0,), (1,)], [one, other])) <= len(
        merge_events([(0,), (1,)], [one, plain])
    )
