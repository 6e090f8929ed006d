"""Our rankers as summarizers for sumy: `LexRankSummarizer` from here in the place of sumy's.

They choose the sentences that sumy's choose, but for these differences:

- repeated sentences keep a score each; sumy gives all of them the last one's;
- LSA does not depend on the hash seed, and KL compares words in lower case throughout;
- of sentences whose scores are equal but for rounding, the earlier one comes first.

Each is a subclass of sumy's own class, so that its other methods (`rate_sentences`,
`rate_sentence`, `power_method`, `cosine_similarity`, `compute_tf`, Edmundson's four methods) are
there and give what sumy's give.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import field

import numpy as np
from sumy.models.dom._document import ObjectDocumentModel
from sumy.models.dom._sentence import Sentence
from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.summarizers.edmundson import EdmundsonSummarizer as SumyEdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer as SumyKLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer as SumyLexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer as SumyLsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer as SumyLuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer as SumyReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer as SumySumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer as SumyTextRankSummarizer

from briefing import model
from briefing.quick_dataclass import dataclass
from briefing.ranking.algorithms import (
    edmundson,
    kl,
    lex_rank,
    lsa,
    luhn,
    reduction,
    sum_basic,
    text_rank,
)
from briefing.ranking.matrix import Floats, SentenceMatrix


class _Summarizer(AbstractSummarizer):
    """The document as a `SentenceMatrix`, a score for each sentence, sumy's own way to choose."""

    stop_words: frozenset[str]

    def __call__(
        self, document: ObjectDocumentModel, sentences_count: object
    ) -> tuple[Sentence, ...]:
        """The best sentences in their order; a document without any gives none."""
        if not document.sentences:
            return ()
        return _best(self, document, sentences_count, self._scores(document))

    def _scores(self, document: ObjectDocumentModel) -> Floats:
        stop_words = frozenset(map(self.normalize_word, self.stop_words))
        return self.score(_Numbers(self._stemmer, stop_words).matrix(document))

    def score(self, matrix: SentenceMatrix) -> Floats:
        """One number a sentence."""
        raise NotImplementedError


class LexRankSummarizer(_Summarizer, SumyLexRankSummarizer):
    """sumy.summarizers.lex_rank."""

    threshold = 0.1
    epsilon = 0.1

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the walk over the graph of likeness."""
        return lex_rank.score(matrix, threshold=self.threshold, epsilon=self.epsilon)


class TextRankSummarizer(_Summarizer, SumyTextRankSummarizer):
    """sumy.summarizers.text_rank."""

    damping = 0.85
    epsilon = 1e-4

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the walk over the graph of shared words."""
        return text_rank.score(matrix, damping=self.damping, epsilon=self.epsilon)


class LsaSummarizer(_Summarizer, SumyLsaSummarizer):
    """sumy.summarizers.lsa."""

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the length in the space of topics."""
        return lsa.score(matrix)


class LuhnSummarizer(_Summarizer, SumyLuhnSummarizer):
    """sumy.summarizers.luhn."""

    max_gap_size = 4

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the densest cluster of significant words."""
        return luhn.score(matrix, max_gap_size=self.max_gap_size)


class ReductionSummarizer(_Summarizer, SumyReductionSummarizer):
    """sumy.summarizers.reduction."""

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the words shared with all others."""
        return reduction.score(matrix)


class SumBasicSummarizer(_Summarizer, SumySumBasicSummarizer):
    """sumy.summarizers.sum_basic."""

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the round in which it is taken."""
        return sum_basic.score(matrix)


class KLSummarizer(_Summarizer, SumyKLSummarizer):
    """sumy.summarizers.kl."""

    def score(self, matrix: SentenceMatrix) -> Floats:
        """By the round in which it is taken."""
        return kl.score(matrix)


class EdmundsonSummarizer(SumyEdmundsonSummarizer):
    """sumy.summarizers.edmundson, with its weights, checks, and bonus, stigma and null words."""

    def __call__(
        self, document: ObjectDocumentModel, sentences_count: object
    ) -> tuple[Sentence, ...]:
        """The best sentences in their order; a document without any gives none."""
        if not document.sentences:
            return ()
        numbers = _Numbers(self._stemmer, frozenset())
        matrix = numbers.matrix(document, null=self._null_words)
        scores = self._score(matrix, numbers)
        return _best(self, document, sentences_count, scores)

    def _score(self, matrix: SentenceMatrix, numbers: "_Numbers") -> Floats:
        """By the methods whose weight is not 0; more than that sumy makes no use of weights."""
        bonus, stigma = (numbers.stems(words) for words in (self._bonus_words, self._stigma_words))
        total = np.zeros(len(matrix.lengths))
        if self._counts("cue"):
            total += edmundson.score_cue(matrix, bonus, stigma)
        if self._counts("key"):
            total += edmundson.score_key(matrix, bonus)
        if self._counts("title"):
            total += edmundson.score_title(matrix)
        if self._counts("location"):
            total += edmundson.score_location(matrix)
        return total

    def _counts(self, method: str) -> bool:
        """Whether the method has a weight; if so, sumy's own check that its words are there."""
        if getattr(self, f"_{method}_weight") <= 0:
            return False
        getattr(self, f"_build_{method}_method_instance")()
        return True


def _best(
    summarizer: AbstractSummarizer,
    document: ObjectDocumentModel,
    sentences_count: object,
    scores: Floats,
) -> tuple[Sentence, ...]:
    """By sumy's own way to choose, which asks for the ratings in the order of the sentences."""
    ratings = iter(scores.tolist())
    chosen: tuple[Sentence, ...] = summarizer._get_best_sentences(  # type: ignore[no-untyped-call]
        document.sentences, sentences_count, lambda _: next(ratings)
    )
    return chosen


def _placed(index: int, paragraph: int) -> model.Sentence:
    return model.Sentence(article_id="", index=index, paragraph=paragraph, span=model.Span(0, 0))


@dataclass(slots=True)
class _Numbers:
    """The words of a sumy document as numbers, by the summarizer's own stemmer and stop words."""

    stem: Callable[[str], str]
    stop_words: Collection[str]
    _words: dict[str, int] = field(default_factory=dict)
    _stems: dict[str, int] = field(default_factory=dict)

    def stems(self, stems: Iterable[str]) -> list[int]:
        return [self._stems.setdefault(stem, len(self._stems)) for stem in stems]

    def matrix(
        self, document: ObjectDocumentModel, null: Collection[str] = frozenset()
    ) -> SentenceMatrix:
        """`null` are the stems that count for nothing in a headline."""
        sentences = document.sentences
        words = [word.lower() for sentence in sentences for word in sentence.words]
        headline = [word.lower() for heading in document.headings for word in heading.words]
        stemmed = {word: self.stem(word) for word in {*words, *headline}}
        spoken = [stemmed[word] for word in headline if word not in self.stop_words]
        paragraphs = [
            number for number, one in enumerate(document.paragraphs) for _ in one.sentences
        ]
        return SentenceMatrix(
            texts=tuple(map(str, sentences)),
            sentences=tuple(
                _placed(index, paragraph) for index, paragraph in enumerate(paragraphs)
            ),
            language="und",
            lengths=np.array([len(sentence.words) for sentence in sentences], dtype=np.int64),
            words=np.array(
                [self._words.setdefault(word, len(self._words)) for word in words], dtype=np.int64
            ),
            stems=np.array(self.stems(stemmed[word] for word in words), dtype=np.int64),
            stops=np.array([word in self.stop_words for word in words], dtype=np.bool_),
            documents=np.zeros(len(sentences), dtype=np.int64),
            headlines=(tuple(self.stems(stem for stem in spoken if stem not in null)),),
        )
