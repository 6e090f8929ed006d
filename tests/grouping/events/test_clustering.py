"""Stories: articles on one event."""

import random
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import profiles
from briefing.grouping.events.average_linkage import link_clusters
from briefing.model import CleanedArticle
from tests.builders import clusters, taken

REPORTS = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "grouping" / "stories.toml").read_text("utf-8")
)["report"]


def _day() -> list[CleanedArticle]:
    return [
        taken(report["text"], id=f"{report['event']}-{place}", language=report["language"])
        for place, report in enumerate(REPORTS)
    ]


def _events(day: list[CleanedArticle]) -> set[frozenset[str]]:
    return {frozenset(one.members) for one in clusters(day)}


def test_stories_across_languages() -> None:
    """The reports of each event, English and Spanish, are one story, and no story holds two
    events.
    """
    by_event: dict[str, set[str]] = {}
    for one in _day():
        by_event.setdefault(one.article.id.split("-")[0], set()).add(one.article.id)
    assert _events(_day()) == {frozenset(ids) for ids in by_event.values()}


@pytest.mark.parametrize("seed", range(5))
def test_order_of_input(seed: int) -> None:
    """The stories and their keys don't depend on the order in which the articles come."""
    shuffled = _day()
    random.Random(seed).shuffle(shuffled)
    assert {(one.key, frozenset(one.members)) for one in clusters(shuffled)} == {
        (one.key, frozenset(one.members)) for one in clusters(_day())
    }


def test_first_appearance() -> None:
    """Stories come in the order of their first articles."""
    assert [one.members[0].split("-")[0] for one in clusters(_day())] == [
        "steel",
        "water",
        "bridge",
        "consulate",
        "vaccine",
    ]


def test_language_is_no_event() -> None:
    """Two Spanish articles among English ones are not a story for being Spanish."""
    spanish = [
        "Estados Unidos y México revisan las visas de trabajo de Nogales, dijo la oficina de Berta Olmo.",
        "Estados Unidos y México revisan el arancel al pimiento de Culiacán, dijo la unión de Elio Prado.",
    ]
    english = [report["text"] for report in REPORTS if report["language"] == "en"]
    day = [taken(text, id=str(place), language="es") for place, text in enumerate(spanish)]
    day += [taken(text, id=f"en{place}") for place, text in enumerate(english)]
    assert not any(
        {"0", "1"} <= set(one.members) for one in clusters(day, profiles.load("us-mexico"))
    )


def test_days_apart() -> None:
    """What was published weeks apart is not one story, however alike."""
    first, second = REPORTS[0]["text"], REPORTS[2]["text"]
    day = [
        taken(first, id="a", published=date(2025, 1, 1)),
        taken(second, id="b", published=date(2025, 1, 20)),
    ]
    assert len(clusters(day)) == 2
    assert len(clusters([taken(first, id="a"), taken(second, id="b")])) == 1


def test_no_articles() -> None:
    """No articles give no stories."""
    assert clusters([]) == ()


def test_empty_articles() -> None:
    """Articles without words are stories of their own."""
    assert [one.members for one in clusters([taken("", id="a"), taken("…", id="b")])] == [
        ("a",),
        ("b",),
    ]


@given(st.lists(st.text("ab \n", max_size=40), max_size=8))
def test_each_article_once(texts: list[str]) -> None:
    """Every article is a member of exactly one group, whatever its text."""
    day = [taken(text, id=str(place)) for place, text in enumerate(texts)]
    assert sorted(member for one in clusters(day) for member in one.members) == sorted(
        str(n) for n in range(len(day))
    )


def test_average_not_single_link() -> None:
    """A chain of likenesses is not a group: the mean over all pairs decides."""
    assert link_clusters(3, {(0, 1): 0.5, (1, 2): 0.4}, 0.3).listed() == [(0, 1), (2,)]
