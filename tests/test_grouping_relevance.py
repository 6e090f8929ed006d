"""Relevance to a relationship, and topics."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import profiles
from briefing.grouping import relevance
from briefing.model import Reason, Relevance
from tests.builders import taken

PAIR = profiles.load("us-mexico")
FOLDER = Path(__file__).parent / "cases" / "grouping"
CASES = [
    case
    for name in ("relevance", "pairs")
    for case in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["case"]
]


def _of(text: str, **fields: object) -> Relevance:
    return relevance(taken(text, **fields), PAIR)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_cases(case: dict[str, str]) -> None:
    """Each made-up item is judged as its case file says, and filed under the topic it names."""
    pair = profiles.load(case.get("pair", "us-mexico"))
    found = relevance(taken(case["text"], title=case["headline"], language=case.get("language", "en")), pair)
    assert found.relevant is case["relevant"], found
    assert case.get("topic", found.topics[0]) == found.topics[0]


def test_reasons() -> None:
    """The reasons say how often each side is named, whether in the headline, and the topic."""
    found = _of("Mexico's farmers owe Texas water. Mexico and the U.S. met.", title="Mexico delivers water")
    assert found.reasons == (
        Reason(code="side_often", values=("us", "2")),
        Reason(code="side_headline", values=("mexico", "3")),
        Reason(code="topic", values=("water",)),
    )


def test_nothing_named() -> None:
    """An article that names neither side nor topic is not relevant, and its topic is "other"."""
    found = _of("The choir sang until nine.")
    assert (found.relevant, found.topics, found.reasons[0].code) == (False, ("other",), "side_absent")


def test_repeated_headline() -> None:
    """A first line that repeats the headline is not counted twice."""
    once = _of("It rained.", title="Mexico and Texas talk")
    assert _of("Mexico and Texas talk\nIt rained.", title="Mexico and Texas talk") == once


def test_dateline() -> None:
    """Capitals at the start of the body say where it was written, not what it is about."""
    unnamed = Reason(code="side_absent", values=("mexico", "0"))
    assert unnamed in _of("MEXICO CITY (Wire) - It rained in Rome.", title="Rain").reasons


@given(st.text(), st.text())
def test_any_text(title: str, text: str) -> None:
    """Whatever the text, the score is between 0 and 1 and there is a main topic."""
    found = _of(text, title=title)
    assert 0 <= found.score <= 1
    assert found.topics
