"""What stands around a slice: its sentence and the neighbours, as slices of the source, and never
the whole source.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composing import citation_context
from briefing.model import Block, CleanedArticle, Span
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

TEXT = "It rained. Officials met on Tuesday. They agreed on dates.\n\nThe dates are in March. Nobody objected."


def _piece(cleaned: CleanedArticle) -> AnalyzedArticle:
    return builders.analyzed(cleaned)


def _around(words: str, text: str = TEXT, **fields: object) -> str:
    piece = _piece(builders.taken(text, **fields))
    start = text.index(words)
    return citation_context.widen_span(Span(start, start + len(words)), piece).slice(text)


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("Officials met on Tuesday.", "It rained. Officials met on Tuesday. They agreed on dates."),
        ("It rained.", "It rained. Officials met on Tuesday."),
        ("met on", "It rained. Officials met on Tuesday. They agreed on dates."),
        (
            "They agreed on dates.",
            "Officials met on Tuesday. They agreed on dates.\n\nThe dates are in March.",
        ),
        ("Nobody objected.", "The dates are in March. Nobody objected."),
        ("rained. Officials", "It rained. Officials met on Tuesday. They agreed on dates."),
    ],
)
def test_a_slice_stands_between_its_neighbours(words: str, passage: str) -> None:
    """The whole of its sentence, the one before and the one behind, over the end of a paragraph
    too.
    """
    assert _around(words) == passage


def test_a_long_neighbour_stays_out() -> None:
    """A sentence longer than most is not taken along: a brief holds slices, not texts."""
    long = f"Officials {'talked and ' * 40}met."
    assert _around("It rained.", f"It rained. {long} It snowed.") == "It rained."


def test_a_damaged_neighbour_stays_out() -> None:
    """What lost words is not shown beside a slice either."""
    cleaned = builders.taken(TEXT)
    piece = _piece(cleaned)
    sentences = tuple(
        replace(one, damaged="lost words" if one.index == 0 else None) for one in piece.sentences
    )
    start = TEXT.index("Officials")
    found = citation_context.widen_span(Span(start, start + 9), replace(piece, sentences=sentences))
    assert found.slice(TEXT) == "Officials met on Tuesday. They agreed on dates."


def test_what_was_left_out_between_ends_the_passage() -> None:
    """Over a caption or a teaser that cleaning dropped no passage goes: it would show what the
    article does not say.
    """
    text = "Officials met.\n\nPhoto: a hat\n\nThey agreed."
    blocks = [Block(span=Span(0, 14), kind="body", keep=True, reason=""),
              Block(span=Span(16, 28), kind="caption", keep=False, reason=""),
              Block(span=Span(30, 42), kind="body", keep=True, reason="")]  # fmt: skip
    piece = _piece(CleanedArticle(article=builders.article(text), blocks=tuple(blocks)))
    assert citation_context.widen_span(Span(0, 14), piece) == Span(0, 14)


@given(st.text(alphabet="ab. \n“”", max_size=80), st.data())
def test_a_passage_holds_its_slice(text: str, data: st.DataObject) -> None:
    """Whatever the text and the slice, the passage lies in the text and holds the slice."""
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = citation_context.widen_span(span, _piece(builders.taken(text)))
    assert found.contains(span)
    assert Span(0, len(text)).contains(found)


def test_a_brief_has_each_passage_once_and_none_that_is_a_slice() -> None:
    """Slices with one passage share it; a slice that is all of its passage needs none."""
    piece = _piece(builders.taken(TEXT))
    told = builders.story(
        (builders.excerpt(TEXT, "Officials met"), builders.excerpt(TEXT, "on Tuesday."))
    )
    brief = builders.brief((told,), (builders.citation(TEXT, article_id="a"),))
    found = citation_context.find_contexts(brief, builders.index(piece))
    assert [one.text for one in found] == [
        "It rained. Officials met on Tuesday. They agreed on dates."
    ]
    alone = builders.story((builders.excerpt("It rained.", "It rained."),))
    brief = builders.brief((alone,), (builders.citation("It rained.", article_id="a"),))
    assert (
        citation_context.find_contexts(brief, builders.index(_piece(builders.taken("It rained."))))
        == ()
    )
