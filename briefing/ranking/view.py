"""What a ranker sees of the sentences: their words as numbers, and where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from briefing.ranking import Document
from briefing.ranking.standing import leans, stands
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
    lengths: Integers  # words of each sentence
    words: Integers  # number of each word
    stems: Integers  # number of each word's stem
    stops: Booleans  # whether each word is a stop word
    standing: Booleans  # whether each sentence can stand alone
    leaning: Booleans  # whether each sentence is understood only behind the one before
    documents: Integers  # of each sentence: which article, 0, 1, …
    places: Integers  # of each sentence: how many that can stand alone come before it in its article
    paragraphs: Integers  # of each sentence: its paragraph in its article
    headlines: tuple[tuple[int, ...], ...]  # of each article: the stems of its headline's words but stop words

    @property
    def rows(self) -> Integers:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)


def view(documents: Sequence[Document]) -> View:
    """The view of one article, or of several as one; the language is that of the first."""
    language = documents[0].cleaned.article.language if documents else "und"
    known = lexicon(language)
    pairs = [
        (number, document, sentence) for number, document in enumerate(documents) for sentence in document.sentences
    ]
    texts = tuple(sentence.span.of(document.cleaned.article.text) for _, document, sentence in pairs)
    standing = [stands(sentence, text) for (_, _, sentence), text in zip(pairs, texts, strict=True)]
    articles = [number for number, _, _ in pairs]
    titles = [document.cleaned.article.title or "" for document in documents]
    numbered = known.numbers((*texts, *titles))
    words = np.fromiter(chain.from_iterable(numbered[: len(texts)]), dtype=np.int64)
    return View(
        texts=texts,
        lengths=np.array([len(sentence) for sentence in numbered[: len(texts)]], dtype=np.int64),
        words=words,
        stems=np.frombuffer(known.stems, dtype=np.int64)[words],
        stops=np.frombuffer(known.stops, dtype=np.bool_)[words],
        standing=np.array(standing, dtype=np.bool_),
        leaning=_leaning(texts, articles, language),
        documents=np.array(articles, dtype=np.int64),
        places=_places(articles, standing),
        paragraphs=np.array([sentence.paragraph for _, _, sentence in pairs], dtype=np.int64),
        headlines=tuple(_content(known, title) for title in numbered[len(texts) :]),
    )


def _leaning(texts: Sequence[str], articles: Sequence[int], language: str) -> Booleans:
    """The first sentence of an article has none before it to lean on."""
    before = (None, *articles[:-1])
    follows = [article == other for article, other in zip(articles, before, strict=False)]
    return np.array(
        [after and leans(text, language) for after, text in zip(follows, texts, strict=True)], dtype=np.bool_
    )


def _places(articles: Sequence[int], standing: Sequence[bool]) -> Integers:
    counts: dict[int, int] = {}
    places = []
    for article, stands_alone in zip(articles, standing, strict=True):
        places.append(counts.setdefault(article, 0))
        counts[article] += stands_alone
    return np.array(places, dtype=np.int64)


def _content(known: Lexicon, words: Sequence[int]) -> tuple[int, ...]:
    return tuple(known.stems[word] for word in words if not known.stops[word])
