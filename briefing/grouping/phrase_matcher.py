"""Finding a profile's terms in a text: at each word the longest term that starts there.

A term is written as a reader would: `tariff*` is the beginning of a word, `es:EU` counts in Spanish
articles only. A term with a capital is not found in words without one, and an acronym of capitals
(US, ICE) only in capitals, since "us" and "ice" are other words. Accents don't matter: headlines
lose them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, compress
from typing import Generic, TypeVar

from briefing.model.analyzed import FoldedWord
from briefing.quick_dataclass import dataclass
from briefing.text.folding import fold_text

MOST_ACRONYM_LETTERS = 5  # longer words in capitals are shouted headlines, not acronyms
SHORTEST_BEGINNING = 3
# Stretches whose words are remembered: 100 articles of a day have 17,000, and 50,000 take 8 MB.
MOST_STRETCHES = 50_000
LONGEST_STRETCH = 40  # characters

Tag = TypeVar("Tag")
# The look ahead spares nearly all words the attempt at initials: a third of the time.
_WORD = re.compile(r"[^\W\d_](?=\.)(?:\.[^\W\d_])+\.?|[^\W_]+")
_MARKS = ".,;:!?\"“”'‘’()[]"  # that mostly stand around a word
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

    They are runs of letters and digits, and initials with their dots (U.S.) as one word. None has a
    blank, so the words of each stretch between blanks are looked for once, however often it stands:
    a quarter of the time of a search through the text.
    """
    return tuple(chain.from_iterable(map(_WORDS_OF.__getitem__, text.split())))


def split_written(text: str) -> list[str]:
    """The same words as written alone."""
    return _WORD.findall(text)


def join_words(words: Iterable[FoldedWord]) -> str:
    """Words as one string, from which `split_joined` makes them again: for another process."""
    return " ".join(word.written for word in words)  # no word has a space


def split_joined(joined: str) -> tuple[FoldedWord, ...]:
    """The words that `join_words` was given."""
    return tuple(map(_word, joined.split()))


# A year of news has some 300,000; sharing them makes 5,000 articles take 60 MB, not 400.
@lru_cache(maxsize=500_000)
def _word(written: str) -> FoldedWord:
    return FoldedWord(written, fold_word(written))


class _WordsOf(dict[str, tuple[FoldedWord, ...]]):
    """The words of a stretch without blanks; the stretches met last are remembered."""

    def __missing__(self, stretch: str) -> tuple[FoldedWord, ...]:
        bare = stretch.strip(_MARKS)
        words = (_word(bare),) if bare.isalnum() else tuple(map(_word, _WORD.findall(stretch)))
        if len(stretch) <= LONGEST_STRETCH:
            if len(self) >= MOST_STRETCHES:
                self.clear()
            self[stretch] = words
        return words


_WORDS_OF = _WordsOf()


def fold_word(word: str) -> str:
    """The word without case, accents and dots."""
    folded = word.casefold() if word.isascii() else fold_text(word)
    return folded.replace(".", "") if "." in folded else folded


class PhraseMatcher(Generic[Tag]):
    """Terms with a tag each, ready for search; of a term that is written twice, the first stays."""

    def __init__(self, terms: Iterable[tuple[str, Tag]]) -> None:
        self._starting = _PhrasesByWord(_read_phrase(term, tag) for term, tag in terms)

    def find_matches(
        self, text: Sequence[FoldedWord], language: str = "und"
    ) -> Iterator[PhraseMatch[Tag]]:
        """The terms in these words, leftmost and longest first, none overlapping another."""
        folded = [word.folded for word in text]
        starting = [*map(self._starting.__getitem__, folded)]
        folded.append("")
        free = 0  # the first place that no term has taken
        # Few words start a term, and the others cost no step of Python's; of those that do, few are
        # followed by the term's second word.
        for at in compress(range(len(text)), starting):
            for phrase in starting[at] if at >= free else ():
                if len(phrase.words) > 1 and not folded[at + 1].startswith(phrase.words[1]):
                    continue
                if phrase.language in (None, language) and _matches(phrase, text, at):
                    free = at + len(phrase.words)
                    yield PhraseMatch(phrase.tag, at, free)
                    break


class _PhrasesByWord(dict[str, list[_Phrase[Tag]]]):
    """The phrases that a word may begin, longest first; found once, as a language has few words."""

    def __init__(self, phrases: Iterable[_Phrase[Tag]]) -> None:
        super().__init__()
        self._whole: dict[str, list[_Phrase[Tag]]] = {}
        self._begun: dict[str, list[_Phrase[Tag]]] = {}
        for phrase in phrases:
            is_begun = phrase.open_end and len(phrase.words) == 1
            table = self._begun if is_begun else self._whole
            table.setdefault(phrase.words[0], []).append(phrase)
        self._longest_beginning = max(map(len, self._begun), default=0)
        self._openings = {beginning[:SHORTEST_BEGINNING] for beginning in self._begun}

    def __missing__(self, word: str) -> list[_Phrase[Tag]]:
        # A page of one "word" must not be cut at every letter, and most words at none.
        is_begun = word[:SHORTEST_BEGINNING] in self._openings
        longest = min(len(word), self._longest_beginning) if is_begun else 0
        beginnings = (word[:size] for size in range(SHORTEST_BEGINNING, longest + 1))
        found = [
            *self._whole.get(word, ()),
            *(phrase for key in beginnings for phrase in self._begun.get(key, ())),
        ]
        found.sort(key=lambda phrase: (-len(phrase.words), -len(phrase.words[-1])))
        self[word] = found
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


def _matches(phrase: _Phrase[Tag], text: Sequence[FoldedWord], at: int) -> bool:
    """Whether a phrase stands at this place, whose word is known to be its first."""
    size = len(phrase.words)
    if at + size > len(text):
        return False
    for place in range(1, size):
        word, wanted = text[at + place].folded, phrase.words[place]
        begun = phrase.open_end and place == size - 1
        if not (word.startswith(wanted) if begun else word == wanted):
            return False
    for place, capitals in enumerate(phrase.capitals):
        if capitals != "any" and not _written(text[at + place].written, capitals):
            return False
    return not (size == 1 and phrase.capitals[0] == "all" and _shouted(text, at))


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
