"""What a ranker sees of the sentences: their words as numbers, and where each stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from briefing.model import Sentence
from briefing.ranking import Document
from briefing.words import Lexicon, lexicon

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

# Scores that differ in later digits only are equal: what differs there is the order of additions, not the sentences.
DIGITS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The sentences of one article or of a cluster, one after another; the words of all of them in one row."""

    texts: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    language: str
    lengths: Integers  # words of each sentence
    words: Integers  # number of each word
    stems: Integers  # number of each word's stem
    stops: Booleans  # whether each word is a stop word
    documents: Integers  # of each sentence: which article, 0, 1, …
    headlines: tuple[tuple[int, ...], ...]  # of each article: the stems of its headline's words but stop words

    @property
    def rows(self) -> Integers:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @property
    def paragraphs(self) -> Integers:
        """The paragraph of each sentence in its article."""
        return np.array([sentence.paragraph for sentence in self.sentences], dtype=np.int64)


def view(documents: Sequence[Document]) -> View:
    """The view of one article, or of several as one; the language is that of the first."""
    language = documents[0].cleaned.article.language if documents else "und"
    known = lexicon(language)
    texts = tuple(text for document in documents for text in _texts(document))
    titles = [document.cleaned.article.title or "" for document in documents]
    lengths, row = known.numbers((*texts, *titles))
    ends = [int(lengths[: len(texts)].sum()), *np.cumsum(lengths)[len(texts) :].tolist()]
    words = row[: ends[0]]
    return View(
        texts=texts,
        sentences=tuple(chain.from_iterable(document.sentences for document in documents)),
        language=language,
        lengths=lengths[: len(texts)],
        words=words,
        stems=known.stems(words),
        stops=known.stops(words),
        documents=np.repeat(np.arange(len(documents)), [len(document.sentences) for document in documents]),
        headlines=tuple(_content(known, row[start:end]) for start, end in pairwise(ends)),
    )


def _texts(document: Document) -> Iterator[str]:
    text = document.cleaned.article.text
    return (sentence.span.of(text) for sentence in document.sentences)


def _content(known: Lexicon, words: Integers) -> tuple[int, ...]:
    return tuple(known.stems(words[~known.stops(words)]).tolist())
