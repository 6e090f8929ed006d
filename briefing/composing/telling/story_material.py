"""What one story may be told from: its articles in all languages, and their usable sentences."""

from collections.abc import Mapping, Sequence

from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.days.other_day import means_other_day
from briefing.composing.edition import Edition
from briefing.composing.telling.repetition import StoryStems
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryMaterial:
    """The articles that give sentences, the best first, with the frame of the brief."""

    articles: tuple[AnalyzedArticle, ...]
    sentences: Mapping[str, Sequence[Sentence]]  # those that may be told now, by article id
    stems: Mapping[str, StoryStems]  # by language
    sources: SourceIndex
    edition: Edition
    opening: gate.Tier = gate.FIRST  # what is asked of the sentence that opens the story

    def list_in_language(self, language: str) -> list[AnalyzedArticle]:
        """The articles of a language, in their order."""
        return [article for article in self.articles if article.language == language]

    def is_clear(self, article: AnalyzedArticle, sentence: Sentence) -> bool:
        """Whether its "today" is the reader's."""
        return not means_other_day(article.text_of(sentence.span), article, self.edition.day)
