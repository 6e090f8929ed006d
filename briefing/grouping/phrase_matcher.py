"""Finding a profile's terms in a text: at each word the longest term that starts there.

A term is written as a reader would: `tariff*` is the beginning of a word, `es:EU` counts in Spanish
articles only. A term with a capital is not found in words without one, and an acronym of capitals
(US, ICE) only in capitals, since "us" and "ice" are other words. Accents don't matter: headlines
lose them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from briefing.model.analyzed import FoldedWord
from briefing.text.folding import fold_text

MOST_ACRONYM_LETTERS = 5  # longer words in capitals are shouted headlines, not acronyms
SHORTEST_BEGINNING = 3

Tag = TypeVar("Tag")
_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\.?|[^\W_]+")
_MARKED = re.compile(r"^([a-z]{2}):(.*)$")


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[Tag]):
    """A term found: the tag it carries, and the half-open range of words it takes."""

    tag: Tag
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Tag]):
    tag: Tag
    words: tuple[str, ...]  # folded; the last without its asterisk
    capitals: tuple[str, ...]  # of each word: "any", "capital" or "all"
    open_end: bool
    language: str | None


def split_words(text: str) -> tuple[FoldedWord, ...]:
    """The words of a text, in order.

    They are runs of letters and digits, and initials with their dots (U.S.) as one word.
    """
    return tuple(map(_word, _WORD.findall(text)))


@lru_cache(
    maxsize=500_000
)  # a year of news has some 300,000; sharing them makes 5,000 articles take 60 MB, not 400
def _word(written: str) -> FoldedWord:
    return FoldedWord(written, fold_word(written))


def fold_word(word: str) -> str:
    """The word without case, accents and dots."""
    return fold_text(word).replace(".", "")


class PhraseMatcher(Generic[Tag]):
    """Terms with a tag each, ready for search; of a term that is written twice, the first stays."""

    def __init__(self, terms: Iterable[tuple[str, Tag]]) -> None:
        self._whole: dict[str, list[_Phrase[Tag]]] = {}
        self._begun: dict[str, list[_Phrase[Tag]]] = {}
        self._candidates: dict[str, list[_Phrase[Tag]]] = {}
        for term, tag in terms:
            entry = _read_phrase(term, tag)
            table = self._begun if entry.open_end and len(entry.words) == 1 else self._whole
            table.setdefault(entry.words[0], []).append(entry)
        self._longest_beginning = max(map(len, self._begun), default=0)

    def find_matches(
        self, text: Sequence[FoldedWord], language: str = "und"
    ) -> Iterator[PhraseMatch[Tag]]:
        """The terms in these words, leftmost and longest first, none overlapping another."""
        at = 0
        while at < len(text):
            entry = self._longest(text, at, language)
            if entry:
                yield PhraseMatch(entry.tag, at, at + len(entry.words))
            at += len(entry.words) if entry else 1

    def _longest(self, text: Sequence[FoldedWord], at: int, language: str) -> _Phrase[Tag] | None:
        for entry in self._starting(text[at].folded):
            if entry.language in (None, language) and _matches(entry, text, at):
                return entry
        return None

    def _starting(self, word: str) -> list[_Phrase[Tag]]:
        """The phrases that a word may begin, longest first.

        They are remembered, as a language has few words.
        """
        found = self._candidates.get(word)
        if found is None:
            longest = min(
                len(word), self._longest_beginning
            )  # a page of one "word" must not be cut at every letter
            beginnings = (word[:size] for size in range(SHORTEST_BEGINNING, longest + 1))
            found = [
                *self._whole.get(word, ()),
                *(entry for key in beginnings for entry in self._begun.get(key, ())),
            ]
            found.sort(key=lambda entry: (-len(entry.words), -len(entry.words[-1])))
            self._candidates[word] = found
        return found


def _read_phrase(term: str, tag: Tag) -> _Phrase[Tag]:
    marked = _MARKED.match(term)
    language, bare = marked.groups() if marked else (None, term)
    parts = split_words(bare.removesuffix("*"))
    return _Phrase(
        tag=tag,
        words=tuple(part.folded for part in parts),
        capitals=tuple(_capitals(part.written) for part in parts),
        open_end=bare.endswith("*"),
        language=language,
    )


def _capitals(written: str) -> str:
    letters = written.replace(".", "")
    if letters.isupper() and len(letters) <= MOST_ACRONYM_LETTERS:
        return "all"
    return "capital" if letters[0].isupper() else "any"


def _matches(entry: _Phrase[Tag], text: Sequence[FoldedWord], at: int) -> bool:
    size = len(entry.words)
    if at + size > len(text):
        return False
    for place in range(size):
        word, wanted = text[at + place], entry.words[place]
        begun = entry.open_end and place == size - 1
        if not (word.folded.startswith(wanted) if begun else word.folded == wanted):
            return False
        if not _written(word.written, entry.capitals[place]):
            return False
    return not (size == 1 and entry.capitals[0] == "all" and _shouted(text, at))


def _written(word: str, capitals: str) -> bool:
    if capitals == "all":
        return word.isupper()
    return capitals == "any" or not word[0].islower()


def _shouted(text: Sequence[FoldedWord], at: int) -> bool:
    """Whether an acronym without dots stands among words in capitals, where "US" may be "us"."""
    if "." in text[at].written:
        return False
    neighbours = (text[place].written for place in (at - 1, at + 1) if 0 <= place < len(text))
    long = [word for word in neighbours if len(word) > 1 and word.isalpha()]
    return bool(long) and all(word.isupper() for word in long)
