"""The words of a text outside quotation marks, listed and counted once for all that is asked."""

from collections import Counter
from functools import cached_property

from briefing.model.analyzed import ArticleWords, FoldedWord
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, eq=False)  # not slotted, because cached properties need a dictionary
class OwnWords:
    """An article's own words: those of its text, not of its headline, outside quotation marks."""

    article: ArticleWords

    @cached_property
    def words(self) -> tuple[FoldedWord, ...]:
        """The own words in their order."""
        words, at = self.article.words, self.article.headline
        own: list[FoldedWord] = []
        for first, last in self.article.quoted:
            own += words[at:first]
            at = last
        return (*own, *words[at:])

    @cached_property
    def folded(self) -> list[str]:
        """The own words, folded."""
        return [word.folded for word in self.words]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each of the folded own words stands there."""
        return Counter(self.folded)

    @cached_property
    def all_folded(self) -> list[str]:
        """All words of the article, folded, the headline's first."""
        return [word.folded for word in self.article.words]
