"""Summaries: what every method keeps to, and what the budget means."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UnknownName
from briefing.model import Article, Block, CleanedArticle, Damage, Span
from briefing.ranking import METHODS, ArticleSentences, Budget, explain_scores, summarize
from briefing.sentences import split_sentences
from tests.builders import taken

TEXT = """The dam near Tres Ríos will open its gates on Monday, the water office said.
Farmers on both banks of the river have waited for the water since the spring of last year.
"It is late, but it is water," said Ana Ruiz, who grows peppers on forty acres near the bridge.
By Joe Doe
The office will release 30,000 acre-feet of water in all, and the farmers will share it by acre.
Peppers and onions need the water of the river most in the weeks before the harvest begins.
Nobody at the office would say when the gates of the dam will close again."""


def document(text: str, **fields: object) -> ArticleSentences:
    """A document of this text, every line of it body."""
    cleaned = taken(text, **fields)
    return ArticleSentences(cleaned=cleaned, sentences=split_sentences(cleaned))


def chosen(documents: list[ArticleSentences], **options: object) -> list[str]:
    """The words of the chosen sentences."""
    texts = {one.cleaned.article.id: one.cleaned.article.text for one in documents}
    summary = summarize(documents, **options)  # type: ignore[arg-type]
    return [scored.sentence.span.slice(texts[scored.sentence.article_id]) for scored in summary]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_summarizes(method: str) -> None:
    """Every method chooses as many sentences as wanted, in the order of the article, and never a
    byline.
    """
    found = chosen([document(TEXT, title="Dam opens")], method=method, budget=Budget(sentences=3))
    places = [TEXT.index(sentence) for sentence in found]
    assert len(found) == 3
    assert places == sorted(places)
    assert "By Joe Doe" not in found


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["", "\n", "Photo", "¿?", "Short one."])
def test_nothing_to_choose(method: str, text: str) -> None:
    """From nothing that can stand alone nothing is chosen, and no document gives no summary."""
    assert chosen([document(text)], method=method) == []
    assert chosen([], method=method) == []


@pytest.mark.parametrize("method", METHODS)
def test_repeated_sentences(method: str) -> None:
    """A sentence that stands in the article more than once is chosen once."""
    found = chosen([document("\n".join([TEXT] * 3))], method=method, budget=Budget(sentences=8))
    assert len(found) == len(set(found))


@pytest.mark.parametrize("words", [5, 20, 40, 60])
def test_the_budget_is_met_within_half_a_sentence(words: int) -> None:
    """A summary of more than one sentence passes its budget by half of its longest sentence at
    most.
    """
    found = chosen([document(TEXT)], budget=Budget(words=words))
    lengths = [len(sentence.split()) for sentence in found]
    assert len(lengths) == 1 or sum(lengths) - words <= max(lengths) / 2


def test_damaged_sentences_are_never_chosen() -> None:
    """A sentence that lost words is not quoted, however well it scores."""
    text = "The governor opened the new bridge with on Monday morning.\nThe mayor of the town stayed at home with a cold."
    article = Article(id="a", text=text, language="en")
    blocks = tuple(
        Block(span=Span(*span), kind="body", keep=True, reason="test")
        for span in ((0, text.index("\n")), (text.index("\n") + 1, len(text)))
    )
    cleaned = CleanedArticle(
        article=article, blocks=blocks, damage=(Damage(span=Span(37, 40), kind="lost words"),)
    )
    assert chosen([ArticleSentences(cleaned=cleaned, sentences=split_sentences(cleaned))]) == [
        text.split("\n")[1]
    ]


def test_a_cluster_is_summarized_as_one() -> None:
    """Of several articles the same statement is taken once, and sentences come in the order of the
    articles.
    """
    copy = """The gates of the dam near Tres Ríos open on Monday, said the water office.
The mayor of Tres Ríos had asked for it."""
    documents = [document(TEXT, id="one"), document(copy, id="two")]
    summary = summarize(documents, budget=Budget(sentences=4))
    keys = [(scored.sentence.article_id, scored.sentence.index) for scored in summary]
    assert keys == sorted(keys)
    assert not {("one", 0), ("two", 0)} <= set(keys)


def test_unknown_method() -> None:
    """A method that does not exist is an error with the nearest name."""
    with pytest.raises(UnknownName, match="did you mean 'lex-rank'"):
        chosen([document(TEXT)], method="lexrank")


def test_parts_add_up() -> None:
    """The parts of a score, which `--explain` shows, add up to the score."""
    documents = [document(TEXT)]
    made_of = explain_scores(documents, "brief")
    for scored in summarize(documents):
        assert sum(made_of["a", scored.sentence.index].values()) == pytest.approx(scored.score)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(alphabet="abAB .!?\"'\n", max_size=60), max_size=4),
    st.sampled_from(sorted(METHODS)),
)
def test_any_text_has_a_summary(texts: list[str], method: str) -> None:
    """Whatever the texts, each method gives finite scores and distinct sentences."""
    documents = [document(text, id=str(number)) for number, text in enumerate(texts)]
    summary = summarize(documents, method=method)
    assert len({(one.sentence.article_id, one.sentence.index) for one in summary}) == len(summary)
    assert all(abs(one.score) < 1e9 for one in summary)
