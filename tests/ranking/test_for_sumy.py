"""The rankers as sumy's summarizers: the same sentences as sumy chooses, with the same options."""

import pytest
from nltk.tokenize.destructive import NLTKWordTokenizer
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.ranking import for_sumy

THEIRS = (
    LexRankSummarizer,
    TextRankSummarizer,
    LsaSummarizer,
    LuhnSummarizer,
    KLSummarizer,
    SumBasicSummarizer,
    ReductionSummarizer,
)
STOP_WORDS = ["the", "of", "and", "a", "to", "in", "on", "for", "its", "will", "by", "from"]
HEADLINE = "Dam opens after a dry spring"
PARAGRAPHS = (
    (
        "the dam near the bridge will open its gates on monday after a dry spring in the valley",
        "farmers on both banks of the river waited for the water of the river from the first week of march",
    ),
    (
        "the water office measures the river at the dam and at the bridge and gives the figures to farmers",
        "nobody in the valley counts the peppers",
        "a farmer needs water for peppers and for onions before the first week of june",
    ),
    (
        "the gates of the dam close again when every farmer in the valley has a fair share of the water of the river",
    ),
)


class Words:
    """A sumy tokenizer without downloaded data."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words as sumy takes them."""
        return tuple(
            word for word in NLTKWordTokenizer().tokenize(sentence) if Tokenizer._is_word(word)
        )


def document(headline: str = "") -> ObjectDocumentModel:
    """The paragraphs above as a sumy document; a headline stands in the first paragraph."""
    heading = [Sentence(headline, Words(), is_heading=True)] if headline else []
    paragraphs = [
        [Sentence(sentence, Words()) for sentence in paragraph] for paragraph in PARAGRAPHS
    ]
    return ObjectDocumentModel(
        [Paragraph(heading + paragraphs[0]), *map(Paragraph, paragraphs[1:])]
    )


@pytest.mark.parametrize("theirs", THEIRS, ids=lambda theirs: theirs.__name__)
@pytest.mark.parametrize("count", [1, 2, 3, 4, "50%"])
@pytest.mark.parametrize("stop_words", [[], STOP_WORDS])
def test_same_sentences(theirs: type, count: int | str, stop_words: list[str]) -> None:
    """Ours chooses what sumy's of the same name chooses, with stop words and without."""
    summarizers = [
        theirs(Stemmer("english")),
        getattr(for_sumy, theirs.__name__)(Stemmer("english")),
    ]
    for summarizer in summarizers:
        summarizer.stop_words = stop_words
    one, other = (summarizer(document(HEADLINE), count) for summarizer in summarizers)
    assert one == other


@pytest.mark.parametrize(
    "weights", [{}, {"key_weight": 1}, {"location_weight": 0}, {"title_weight": 0}]
)
@pytest.mark.parametrize("headline", ["", HEADLINE])
def test_edmundson(weights: dict[str, float], headline: str) -> None:
    """Edmundson counts bonus, stigma and headline words and the place as sumy's does, whatever its
    weights.
    """
    summarizers = [
        one(Stemmer("english"), **weights)
        for one in (EdmundsonSummarizer, for_sumy.EdmundsonSummarizer)
    ]
    for summarizer in summarizers:
        summarizer.bonus_words, summarizer.stigma_words = ["water", "farmers", "dam"], ["nobody"]
        summarizer.null_words = STOP_WORDS
    for count in (1, 2, 3, 4):
        one, other = (summarizer(document(headline), count) for summarizer in summarizers)
        assert one == other


def test_options() -> None:
    """An option has sumy's name and the same effect."""
    summarizers = [
        one(Stemmer("english")) for one in (TextRankSummarizer, for_sumy.TextRankSummarizer)
    ]
    for summarizer in summarizers:
        summarizer.damping, summarizer.epsilon = 0.3, 1e-9
    one, other = (summarizer(document(), 2) for summarizer in summarizers)
    assert one == other


def test_missing_words_are_refused() -> None:
    """Edmundson without bonus words says what to do, as sumy's does."""
    with pytest.raises(ValueError, match="bonus_words"):
        for_sumy.EdmundsonSummarizer()(document(), 1)


@pytest.mark.parametrize("theirs", THEIRS, ids=lambda theirs: theirs.__name__)
def test_empty_document(theirs: type) -> None:
    """A document without sentences has an empty summary."""
    assert getattr(for_sumy, theirs.__name__)()(ObjectDocumentModel([]), 3) == ()


@pytest.mark.parametrize("theirs", [TextRankSummarizer, ReductionSummarizer])
def test_ratings_are_sumys(theirs: type) -> None:
    """`rate_sentences` gives sumy's own numbers."""
    ours = getattr(for_sumy, theirs.__name__)(Stemmer("english"))
    assert ours.rate_sentences(document()) == theirs(Stemmer("english")).rate_sentences(document())


@pytest.mark.parametrize(
    ("theirs", "method"),
    [
        (LexRankSummarizer, "power_method"),
        (LexRankSummarizer, "cosine_similarity"),
        (TextRankSummarizer, "power_method"),
        (LuhnSummarizer, "rate_sentence"),
        (KLSummarizer, "compute_tf"),
        (EdmundsonSummarizer, "cue_method"),
    ],
)
def test_sumys_public_methods_are_there(theirs: type, method: str) -> None:
    """A program that calls a public method of sumy's summarizer finds it."""
    assert getattr(getattr(for_sumy, theirs.__name__), method) is getattr(theirs, method)
