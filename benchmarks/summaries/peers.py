"""The orders of sumy, summa and lexrank over our sentences."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec

import numpy as np
from reference import Sample
from same import Words
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words

from briefing.ranking.matrix import Floats

SUMY = {
    "sumy LexRank": ("lex_rank", "LexRankSummarizer"),
    "sumy TextRank": ("text_rank", "TextRankSummarizer"),
    "sumy LSA": ("lsa", "LsaSummarizer"),
    "sumy Luhn": ("luhn", "LuhnSummarizer"),
    "sumy Reduction": ("reduction", "ReductionSummarizer"),
    "sumy SumBasic": ("sum_basic", "SumBasicSummarizer"),
    # Not KL, which takes minutes for a long article; on short ones it chooses as ours does
    # (tests/quality).
}


def orders() -> dict[str, Callable[[Sample], Floats]]:
    """The peers that are installed."""
    found = {name: _sumy(*where) for name, where in SUMY.items()}
    if find_spec("lexrank"):
        found["lexrank"] = _lexrank
    if find_spec("summa"):
        found["summa"] = _summa
    return found


def _sumy(module: str, name: str) -> Callable[[Sample], Floats]:
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")

    def order(sample: Sample) -> Floats:
        """The rating that sumy gives each sentence, caught where it chooses."""
        ratings: list[float] = []

        def caught(
            sentences: tuple[Sentence, ...], _: object, rating: object, *rest: object
        ) -> tuple[()]:
            rate = rating.__getitem__ if isinstance(rating, dict) else rating
            ratings.extend(float(rate(sentence, *rest)) for sentence in sentences)
            return ()

        summarizer._get_best_sentences = caught
        summarizer(_document(sample.matrix.texts), 1)
        return np.array(ratings) if ratings else -sample.turns.astype(float)

    return order


@cache
def _document(texts: tuple[str, ...]) -> ObjectDocumentModel:
    words = Words()
    return ObjectDocumentModel([Paragraph([Sentence(text, words) for text in texts])])


def _lexrank(sample: Sample) -> Floats:
    from lexrank import STOPWORDS, LexRank

    texts = list(sample.matrix.texts)
    ranks = LexRank([[text] for text in texts], stopwords=STOPWORDS["en"]).rank_sentences(
        texts, threshold=0.1
    )
    return np.nan_to_num(np.array(ranks, dtype=float))


def _summa(sample: Sample) -> Floats:
    """summa splits for itself; a sentence of ours gets the best score of those that it holds or
    that hold it.
    """
    from summa.summarizer import summarize

    text = "\n".join(sample.matrix.texts)
    ranked = summarize(text, ratio=1.0, scores=True)
    scores = [
        max((float(score) for said, score in ranked if said in one or one in said), default=0.0)
        for one in sample.matrix.texts
    ]
    return np.array(scores)
