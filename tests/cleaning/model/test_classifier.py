"""The scorer: one finite chance a line, from trees that know every column, in parts that add up."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cleaning import parsed_page
from briefing.cleaning.model import classifier, weight_tables
from briefing.cleaning.model.explain import explain_article
from briefing.model import Article, MarkupHint, Span

STORY = (
    "The river commission met on Tuesday.\n• Home\n"
    "It agreed to share the water of the valley for ten years, it said."
)

GERMAN = (
    "Die Kommission tagte am Dienstag.\n• Startseite\n"
    "Sie beschloss, das Wasser des Tals zehn Jahre lang zu teilen."
)


@settings(deadline=None)  # the first page loads the tables
@given(st.text(min_size=1).filter(str.strip), st.sampled_from(["en", "es", "und"]))
def test_every_line_has_a_chance(text: str, language: str) -> None:
    """Whatever the text is, each of its lines gets a number between 0 and 1."""
    page = parsed_page.parse_page(Article(id="a", text=text, language=language))
    chances = classifier.score_lines(page).probability.tolist()
    assert len(chances) == len(page.lines)
    assert all(0 <= chance <= 1 for chance in chances)


@pytest.mark.parametrize("story", [STORY, GERMAN, "Read more"])
def test_the_parts_of_a_score_add_up(story: str) -> None:
    """What `--explain` shows, with what every line gets, is the whole of the score."""
    article = Article(id="a", text=story)
    scores = classifier.score_lines(parsed_page.parse_page(article))
    base = weight_tables.load_trees(scores.model).node_values[0].sum()
    for line in explain_article(article):
        odds = base + sum(value for _, value in line.contributions)
        assert math.isclose(line.probability, 1 / (1 + math.exp(-odds)), rel_tol=1e-9)


def test_an_empty_text_has_nothing_to_explain() -> None:
    """Nothing is made of nothing."""
    assert explain_article(Article(id="a", text="")) == ()


def test_where_the_second_look_finds_nothing_the_first_one_counts() -> None:
    """Of a page on which no line is almost likely at the second look, the chances are the first
    one's.
    """
    scored = classifier.score_lines(parsed_page.parse_page(Article(id="a", text="Read more\nHome")))
    assert scored.model == "stage1"
    assert scored.probability.tolist() == scored.stage1_probability.tolist()
    assert (
        classifier.score_lines(parsed_page.parse_page(Article(id="a", text=STORY))).model
        == "stage2_text"
    )


def test_markup_takes_a_road_of_its_own() -> None:
    """A page with hints is scored with them: the extractor's vote and the block's place count."""
    spans = [Span(0, 36), Span(37, 43), Span(44, len(STORY))]
    paths = ["body article p", "body nav ul li", "body article p"]
    hints = tuple(
        MarkupHint(
            span=span,
            tag=path.split()[-1],
            path=path,
            link_share=float("nav" in path),
            voted="nav" not in path,
        )
        for span, path in zip(spans, paths, strict=True)
    )
    page = parsed_page.parse_page(Article(id="a", text=STORY, language="en", hints=hints))
    scores = classifier.score_lines(page)
    first, menu, last = scores.probability.tolist()
    assert scores.model == "stage2_html"
    assert menu < 0.1 < min(first, last)


def test_a_text_without_end_is_scored_up_to_a_limit() -> None:
    """Lines behind the limit have no chance and nothing to explain, so that memory is bounded."""
    page = parsed_page.parse_page(
        Article(id="a", text="x\n" * (classifier.MAX_LINES + 5), language="en")
    )
    scored = classifier.score_lines(page)
    assert scored.probability[-5:].tolist() == [0] * 5
    assert classifier.explain_line(scored, classifier.MAX_LINES) == ()
