"""A second item of a page, and what wanders off, is no key sentence of the first matter."""

from dataclasses import replace

import pytest

from briefing import profiles
from briefing.composing.citations import index_sources
from briefing.composing.telling.story import tell_story
from briefing.model import Cluster, Relevance
from briefing.profiles import Profile
from tests import builders
from tests.composing.telling.test_key_sentences import DAY, make_edition

LEAD = (
    "Puerto Nuevo and Río Alto put off a duty on trucks on Monday until the end of the harvest, the"
    " mayor Ilse Brandt said."
)
TITLE = "Duty on trucks put off until harvest"


def _tell(*paragraphs: str, subhead: str = "", profile: Profile | None = None) -> list[str]:
    """The sentences of a story; a paragraph that is the subhead is no sentence."""
    text = "\n\n".join((LEAD, *paragraphs))
    cleaned = builders.taken(text, title=TITLE, published=DAY)
    blocks = tuple(
        replace(block, kind="subhead", keep=False) if block.span.slice(text) == subhead else block
        for block in cleaned.blocks
    )
    relevance = Relevance(relevant=True, score=0.5)
    piece = builders.analyzed(replace(cleaned, blocks=blocks), day=DAY, relevance=relevance)
    cluster = Cluster(key="s", members=("a",))
    edition = replace(make_edition(), story_words=120, profile=profile)
    told = tell_story(cluster, index_sources([cluster], {"a": piece}, profile), edition)
    return [one.text for one in told.sentences]


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Otto Vidal is heading to Lomas for a visit that was planned in the winter.", False),
        ("Otto Vidal asked the growers of both banks to send the trucks before the harvest.", True),
        ("Otto Vidal counted 40 closed mills along the river of Lomas in the last year.", True),
    ],
)
def test_what_shares_no_word_is_of_another_matter(sentence: str, *, is_told: bool) -> None:
    """Unless it has a figure, a later sentence shares words with the headline or the first."""
    assert (sentence in _tell(sentence)) is is_told


@pytest.mark.parametrize(
    ("asked", "is_told"), [("the United States", True), ("the council of Lomas", False)]
)
def test_what_names_both_sides_shares_enough(asked: str, *, is_told: bool) -> None:
    """A sentence on the two is of the story's matter, though it has none of its words."""
    sentence = f"Mexican officials asked {asked} to send more agents to the coast on Monday."
    assert (sentence in _tell(sentence, profile=profiles.load("us-mexico"))) is is_told


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Río Alto counted 40 closed mills along the river of Lomas in the last year.", False),
        (
            "Otto Vidal lets 40 trucks with plums and peppers of Río Alto pass at night without duty.",
            True,
        ),
    ],
)
def test_below_a_line_of_its_own_more_must_be_shared(sentence: str, *, is_told: bool) -> None:
    """The second item of a page names the same places and a figure, and tells another matter."""
    assert (sentence in _tell("Mills close", sentence, subhead="Mills close")) is is_told
