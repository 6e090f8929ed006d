"""When the extractor is asked for a page, and what becomes of its answer."""

from dataclasses import replace

import numpy as np
import pytest

from briefing.cleaning import clean_article, parsed_page
from briefing.cleaning.model import classifier
from briefing.cleaning.model.extractor_question import ask_extractor, is_sure
from briefing.cleaning.parsed_page import PageLines
from briefing.model import Article
from briefing.sources.formats.html import read_page

LEAD = "The commission of the two towns met on Tuesday, and it agreed to share the water for years."
NEXT = "Farmers had waited for the decision since the first week of the year, its chair said."
MENU = "<nav><ul><li><a href=a>Home</a></li><li><a href=b>Weather</a></li></ul></nav>"
CLEAR = f"{MENU}<article><h1>Towns agree on the water</h1><p>{LEAD}</p><p>{NEXT}</p></article>"
# Beginnings of paragraphs without an end, as a page of teasers has them.
UNCLEAR = "".join(f"<p>{text[:60]}</p>" for text in (LEAD, NEXT) * 4)


def _read(body: str) -> PageLines:
    source = f"<html><body>{body}</body></html>"
    return parsed_page.parse_page(read_page(source, id="a", origin="-"))


@pytest.mark.parametrize(("body", "model"), [(CLEAR, "stage2_markup"), (UNCLEAR, "stage2_html")])
def test_an_extractor_is_asked_where_the_markup_leaves_doubt(body: str, model: str) -> None:
    """The trees without a vote decide on a clear page, those with one on an unclear one."""
    assert classifier.score_lines(_read(body)).model == model


def test_a_page_that_the_extractor_finds_nothing_in() -> None:
    """Without an answer the trees that know no vote decide."""
    article = replace(_read(UNCLEAR).article, page_source=b"<p>Other words.</p>")
    page = parsed_page.parse_page(article)
    assert not any(hint.voted for hint in ask_extractor(page).hints)
    assert classifier.score_lines(page).model == "stage2_markup"


def test_the_answer_stands_on_each_line() -> None:
    """The lines of the blocks that the extractor takes are voted for, and the source is gone."""
    page = ask_extractor(_read(CLEAR))
    voted = [line.text for line, hint in zip(page.lines, page.hints, strict=True) if hint.voted]
    assert voted[-2:] == [LEAD, NEXT]
    assert "Weather" not in voted
    assert page.article.page_source == b""


def test_a_cleaned_article_has_no_source() -> None:
    """What is stored and handed on is the text alone."""
    assert clean_article(_read(CLEAR).article).article.page_source == b""


@pytest.mark.parametrize(
    ("chances", "sure"),
    [
        ([0.95, 0.95, 0.02], True),
        ([0.95, 0.95, 0.39], False),  # a line of the article may be missing
        ([0.95, 0.6, 0.02], False),  # a line that is none may be taken
        ([0.02, 0.02, 0.02], False),  # nothing is taken
    ],
)
def test_sure(chances: list[float], sure: bool) -> None:
    """Sure are pages whose lines are all likely or unlikely, and some of them likely."""
    page = parsed_page.parse_page(Article(id="a", text=f"{LEAD}\n{NEXT}\n{NEXT}"))
    assert is_sure(page, np.array(chances), classifier.THRESHOLD) is sure
