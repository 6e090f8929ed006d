"""Sentences -> words as numbers.

Each distinct chunk between white space is tokenized once, and each word stemmed once. The words are
sumy's: of nltk's word tokenizer those that are letters, hyphens and apostrophes, in lower case,
with the stems of nltk's Snowball stemmers and sumy's stop words.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from briefing.text.language_tools import load_stemmer
from briefing.text.stop_words import load_stop_words
from briefing.text.word_tokens import split_tokens

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-])*")  # sumy's idea of a word
# The tokenizer takes these off wherever they stand, and the full stop of a sentence at its end:
# they go before the sentence is cut into chunks, so that "river", "river," and "river." are one
# chunk.
_SPACED = re.compile(r'[“”«»„‘’‚?!;()[\]{}<>"‒–—―@#$%&*]')
_CLOSING = "\"'”’»)]}>"  # what may follow the full stop of a sentence
# Chunks that need no tokenizer, nearly all: letters, hyphens, inner full stops and apostrophes
# ("o'clock"), then a clitic, then marks.
_INNER = r"(?:[-.]|'(?!(?:ll|re|ve|ye)\b)(?=\w\w))"
_PLAIN = re.compile(rf"('*+)(\w++(?>(?:{_INNER}\w++)*))(?>('(?:s|d|m|t|ll|re|ve)\b)?)(\.*+)[,:']*+")
# Behind an apostrophe no word of their own.
_CLITICS = frozenset(("s", "d", "m", "t", "n", "ll", "re", "ve"))
# The tokenizer makes two words of these.
_TORN = frozenset(("cannot", "gimme", "gonna", "gotta", "lemme", "wanna"))
_LETTER = re.compile(r"[^\W\d_]")
_END_CHUNK, _END = "\n", -1  # stands after each sentence, as a chunk and as a word number
# A year of news has some 300,000 distinct chunks. Forgetting all of them when it is too many costs
# less than counting.
_MOST_CHUNKS = 500_000


class Vocabulary:
    """The words met so far in one language, by number: 0, 1, …

    It holds half a million chunks at most; then it forgets all and begins again.
    """

    def __init__(self, language: str, most_chunks: int = _MOST_CHUNKS) -> None:
        self._stem, self._stop_words, self._most = (
            load_stemmer(language),
            load_stop_words(language),
            most_chunks,
        )
        self._forget()

    def encode(self, sentences: Iterable[str]) -> tuple[Integers, Integers]:
        """How many words each sentence has, and the numbers of all their words in one row.

        The numbers hold, as what is said of them does, until the next call.
        """
        self._forget_too_many()
        chunks = chain.from_iterable(map(_chunks, sentences))
        row = np.fromiter(
            chain.from_iterable(map(self._chunks.__getitem__, chunks)), dtype=np.int64
        )
        ended = row == _END
        # Where each sentence ends: less what comes before, how long it is.
        lengths = np.flatnonzero(ended)
        lengths[1:] -= lengths[:-1] + 1
        return lengths, row[~ended]

    def list_content_stems(self, texts: Iterable[str], shortest: int) -> list[set[int]]:
        """The numbers of the stems of each text's words of so many characters, no stop words.

        They hold for this call. Two short texts are most often asked for, which arrays are slow on.
        """
        self._forget_too_many()
        words, first = self._words, len(self._stop_words)
        return [
            {
                words.stems[number]
                for number in chain.from_iterable(map(self._chunks.__getitem__, _chunks(text)))
                if number >= first and words.lengths[number] >= shortest
            }
            for text in texts
        ]

    @property
    def texts(self) -> Sequence[str]:
        """The words by number, in lower case."""
        return self._words.texts

    def stems(self, numbers: Integers) -> Integers:
        """The number of each word's stem."""
        return np.frombuffer(self._words.stems, dtype=np.int64)[numbers]

    def stops(self, numbers: Integers) -> Booleans:
        """Whether each word is a stop word: they have the first numbers."""
        return numbers < len(self._stop_words)

    def _forget_too_many(self) -> None:
        if len(self._chunks) > self._most:
            self._forget()

    def _forget(self) -> None:
        self._words = _Words(self._stem)
        for word in sorted(self._stop_words):
            self._words[word]
        self._chunks = _Chunks(self._words)


class _Words(dict[str, int]):
    """The number of each word; one that is asked for gets the next."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        self.texts: list[str] = []  # by word number
        self.stems = array("q")  # by word number: the number of its stem
        self.lengths = array("q")  # by word number
        self._stem, self._stem_numbers = stem, dict[str, int]()

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        self.texts.append(word)
        self.lengths.append(len(word))
        self.stems.append(self._stem_numbers.setdefault(self._stem(word), len(self._stem_numbers)))
        return number


class _Chunks(dict[str, tuple[int, ...]]):
    """The word numbers of each chunk met so far."""

    def __init__(self, words: _Words) -> None:
        self._words = words
        self[_END_CHUNK] = (_END,)

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        lower = chunk.lower()
        if lower.isalpha() and lower not in _TORN:
            numbers: tuple[int, ...] = (self._words[lower],)
        else:
            numbers = tuple(map(self._words.__getitem__, _words(lower)))
        self[chunk] = numbers
        return numbers


@cache
def shared_vocabulary(language: str) -> Vocabulary:
    """The one vocabulary of a language in this process, so that no word is stemmed twice."""
    return Vocabulary(language)


def _chunks(sentence: str) -> list[str]:
    body = sentence.rstrip(_CLOSING).rstrip(".")
    return [*_SPACED.sub(" ", body).replace(", ", " ").split(), _END_CHUNK]


def _words(chunk: str) -> list[str]:
    """The words of a chunk in lower case."""
    if not _LETTER.search(chunk):
        return []
    plain = _PLAIN.fullmatch(chunk)
    if plain and not _torn(plain[2]) and not (plain[1] and plain[2] in _CLITICS):
        return _plain_words(plain)
    return [token for token in split_tokens(chunk) if _WORD.fullmatch(token)]


def _torn(core: str) -> bool:
    return core in _TORN or ("-" in core and not _TORN.isdisjoint(core.split("-")))


def _plain_words(chunk: re.Match[str]) -> list[str]:
    _, core, clitic, stop = chunk.groups()
    if stop == ".":
        return []  # "Gov." is no word to sumy, but "well..." is one
    if clitic == "'t" and core.endswith("n") and len(core) > 1:
        return [part for part in (core[:-1], "n't") if _WORD.fullmatch(part)]
    return [core] if _WORD.fullmatch(core) else []
