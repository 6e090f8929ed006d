"""Which articles of a story give its sentences."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from briefing.composing.telling.telling_articles import choose_telling_articles
from briefing.model import Genre
from briefing.model.analyzed import AnalyzedArticle
from tests.builders import analyzed, taken

DAY = date(2025, 5, 6)


def _set_genre(one: AnalyzedArticle, kind: str, name: str) -> AnalyzedArticle:
    article = replace(one.article, kind=cast("Genre", kind), id=name)
    cleaned = replace(one.prepared.cleaned, article=article)
    return replace(one, prepared=replace(one.prepared, cleaned=cleaned))


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        ("news:d analysis:d", "0"),
        ("opinion:d news:d news:d", "12"),
        ("analysis:d analysis:d", "01"),
        ("news:u news:d", "1"),
        ("news:u news:u", "01"),
        ("analysis:d news:u", "1"),
        ("statement:d other:d", "0"),
    ],
)
def test_reports_and_dated_ones_speak(pieces: str, told: str) -> None:
    """Commentary is silent beside a report, and an undated report beside a dated one."""
    made = []
    for number, piece in enumerate(pieces.split()):
        kind, dated = piece.split(":")
        one = analyzed(taken("El puente abre el lunes."), day=DAY if dated == "d" else None)
        made.append(_set_genre(one, kind, str(number)))
    assert "".join(one.id for one in choose_telling_articles(made)) == told


def test_what_comes_near_tells_nothing_beside_others() -> None:
    """What only comes near to the relationship gives no sentence beside what is about it."""
    about = analyzed(taken("Mexico closes the bridge.", id="a"), day=DAY)
    relevance = replace(about.relevance, relevant=False, touches=True, reasons=())
    near = replace(about, relevance=relevance)
    about = replace(about, relevance=replace(relevance, relevant=True, touches=False))
    assert choose_telling_articles([near, about]) == [about]
    assert choose_telling_articles([near]) == [near]
    assert choose_telling_articles([near, about], with_near=True) == [near, about]
