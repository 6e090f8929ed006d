"""What a ranker sees of the sentences: their words as numbers, and where each stands."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from briefing.model import Sentence
from briefing.quick_dataclass import dataclass
from briefing.ranking.documents import ArticleSentences
from briefing.text.words import Vocabulary, shared_vocabulary

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

# Scores that differ in later digits only are equal: what differs there is the order of additions,
# not the sentences.
COMPARED_DIGITS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceMatrix:
    """The sentences of one article or of a cluster, and the words of all of them in one row."""

    texts: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    language: str
    lengths: Integers  # words of each sentence
    words: Integers  # number of each word
    stems: Integers  # number of each word's stem
    stops: Booleans  # whether each word is a stop word
    documents: Integers  # of each sentence: which article, 0, 1, …
    # Of each article: the stems of its headline's words but stop words.
    headlines: tuple[tuple[int, ...], ...]

    @property
    def rows(self) -> Integers:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @property
    def paragraphs(self) -> Integers:
        """The paragraph of each sentence in its article."""
        return np.array([sentence.paragraph for sentence in self.sentences], dtype=np.int64)


def build_matrix(documents: Sequence[ArticleSentences]) -> SentenceMatrix:
    """The matrix of one article, or of several as one; the language is that of the first."""
    language = documents[0].cleaned.article.language if documents else "und"
    known = shared_vocabulary(language)
    texts = tuple(text for document in documents for text in _texts(document))
    titles = [document.cleaned.article.title or "" for document in documents]
    lengths, row = known.encode((*texts, *titles))
    ends = [int(lengths[: len(texts)].sum()), *np.cumsum(lengths)[len(texts) :].tolist()]
    words = row[: ends[0]]
    return SentenceMatrix(
        texts=texts,
        sentences=tuple(chain.from_iterable(document.sentences for document in documents)),
        language=language,
        lengths=lengths[: len(texts)],
        words=words,
        stems=known.stems(words),
        stops=known.stops(words),
        documents=np.repeat(
            np.arange(len(documents)), [len(document.sentences) for document in documents]
        ),
        headlines=tuple(_content(known, row[start:end]) for start, end in pairwise(ends)),
    )


def _texts(document: ArticleSentences) -> Iterator[str]:
    text = document.cleaned.article.text
    return (sentence.span.slice(text) for sentence in document.sentences)


def _content(known: Vocabulary, words: Integers) -> tuple[int, ...]:
    return tuple(known.stems(words[~known.stops(words)]).tolist())
