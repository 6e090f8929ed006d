"""The words of a text outside quotation marks, listed and counted once for all that is asked."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property, partial

from briefing.grouping.folded_words import split_folded
from briefing.grouping.kept_words import WordRange, read_kept
from briefing.grouping.phrase_matcher import fold_word, split_written
from briefing.model import CleanedArticle
from briefing.model.analyzed import ArticleWords
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, eq=False)  # not slotted, because cached properties need a dictionary
class OwnWords:
    """An article's own words: those of its text, not of its headline, outside quotation marks."""

    all_folded: Sequence[str]  # all words of the article, folded, the headline's first
    headline: int  # how many of them are the headline
    quoted: tuple[WordRange, ...]
    questions: int  # question marks outside quotation marks
    read_written: Callable[[], Sequence[str]]  # all words as written; few texts are asked for them

    @cached_property
    def folded(self) -> list[str]:
        """The own words in their order, folded."""
        return self._leave_quotes(self.all_folded)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each of the folded own words stands there."""
        return Counter(self.folded)

    def list_written(self) -> list[str]:
        """The own words in their order, as written."""
        return self._leave_quotes(self.read_written())

    def _leave_quotes(self, words: Sequence[str]) -> list[str]:
        own: list[str] = []
        at = self.headline
        for first, last in self.quoted:
            own += words[at:first]
            at = last
        own += words[at:]
        return own


def list_own(words: ArticleWords) -> OwnWords:
    """The own words of an article whose words are read."""
    folded = [word.folded for word in words.words]

    def read_written() -> Sequence[str]:
        return [word.written for word in words.words]

    return OwnWords(folded, words.headline, words.quoted, words.questions, read_written)


def read_own(cleaned: CleanedArticle) -> OwnWords:
    """The own words of an article whose words nothing else asks for, in two thirds of the time."""
    kept = read_kept(cleaned, split_folded, str)

    def read_written() -> Sequence[str]:
        return read_kept(cleaned, partial(map, split_written), fold_word).words

    return OwnWords(kept.words, kept.headline, kept.quoted, kept.questions, read_written)
