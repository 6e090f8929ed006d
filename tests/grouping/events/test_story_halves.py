"""Halves of an event become one story; stories of two events stay two."""

import pytest

from briefing import profiles
from briefing.grouping import prepare_article
from briefing.grouping.events.average_linkage import Pair, Partition
from briefing.grouping.events.story_halves import join_halves, list_common_words, list_lead_names
from briefing.model.analyzed import PreparedArticle
from tests.builders import taken

PAIR = profiles.load("us-mexico")
BANKS = {
    "en": "Lenders Norbanco and Surbanco were accused of moving money for the cartel.",
    "es": "Los bancos Norbanco y Surbanco fueron acusados de mover dinero del cártel.",
}
PRESIDENTS = {
    "en": "President Claudia Sheinbaum and Donald Trump spoke about the river again.",
    "es": "La presidenta Claudia Sheinbaum y Donald Trump hablaron otra vez del río.",
}


ENVOY = {
    "en": "Secretary of State Antony Blinken spoke about the river again.",
    "es": "El secretario Antony Blinken habló otra vez del río.",
}


def _articles(text: str, language: str, count: int) -> list[PreparedArticle]:
    cleaned = [taken(text, id=str(n), title="The day", language=language) for n in range(count)]
    return [prepare_article(one, PAIR) for one in cleaned]


def _join(sizes: tuple[int, int], likeness: float, articles: list[PreparedArticle]) -> int:
    """How many stories are left of two of these sizes that are so alike."""
    first, second = range(sizes[0]), range(sizes[0], sum(sizes))
    alike: dict[Pair, float] = {(a, b): likeness for a in first for b in second}
    alike |= {(a, b): 0.9 for own in (first, second) for a in own for b in own if a < b}
    partition = Partition(sum(sizes), alike)
    for own in (first, second):
        whole = own[0]
        for place in own[1:]:
            whole = partition.merge(whole, place)
    join_halves(partition, articles, PAIR)
    return len(partition.members)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("words", "sizes", "likeness", "left"),
    [
        (PRESIDENTS, (2, 3), 0.26, 1),
        (PRESIDENTS, (2, 3), 0.22, 2),
        (PRESIDENTS, (1, 3), 0.26, 2),
        (BANKS, (2, 2), 0.21, 1),
        (BANKS, (1, 3), 0.21, 1),
        (BANKS, (1, 1), 0.21, 2),
        (BANKS, (2, 2), 0.18, 2),
        (ENVOY, (1, 1), 0.21, 1),
        (ENVOY, (2, 1), 0.18, 2),
    ],
)
def test_halves(
    language: str, words: dict[str, str], sizes: tuple[int, int], likeness: float, left: int
) -> None:
    """Two stories of several articles are one from .25 on; from .20 where they share names that the
    profile does not know; a lone article joins by names only, and two lone ones only by somebody
    of the profile, none of those who govern, whom no other story names.
    """
    articles = _articles(words[language], language, sum(sizes))
    assert _join(sizes, likeness, articles) == left


@pytest.mark.parametrize("language", ["en", "es"])
def test_names_are_none_of_the_profiles(language: str) -> None:
    """Who acts in every story tells no event."""
    (banks,) = _articles(BANKS[language], language, 1)
    (presidents,) = _articles(PRESIDENTS[language], language, 1)
    assert {"norbanco", "surbanco"} <= list_lead_names(banks, PAIR)
    assert not list_lead_names(presidents, PAIR) & {"sheinbaum", "trump", "claudia", "donald"}


@pytest.mark.parametrize(
    ("headline", "language", "text", "kept"),
    [
        ("Security Deal Signed at Norbanco", "en", "The security deal of Lomas.", {"norbanco"}),
        ("Acuerdo de Seguridad con Norbanco", "es", "El acuerdo de seguridad.", {"norbanco"}),
    ],
)
def test_common_nouns_are_no_names(headline: str, language: str, text: str, kept: set[str]) -> None:
    """A word that another article of the day has without a capital names nobody."""
    cleaned = [
        taken("Norbanco opened on Monday.", id="a", title=headline, language=language),
        taken(text, id="b", title="Norbanco", language=language),
    ]
    articles = [prepare_article(one, PAIR) for one in cleaned]
    names = list_lead_names(articles[0], PAIR) - list_common_words(articles)
    assert kept <= names
    assert not names & {"security", "seguridad", "deal", "acuerdo"}
