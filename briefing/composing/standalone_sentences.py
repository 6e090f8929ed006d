"""Sentences that can stand alone under a heading of their own: by the numbers, what to watch."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.composing import gate, topical_overlap
from briefing.composing.citations import SourceIndex
from briefing.composing.telling.telling_articles import choose_telling_articles
from briefing.model import Sentence, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StandaloneSentence:
    """A sentence that can stand alone, and the story and the article that it is from."""

    story_key: str
    article: AnalyzedArticle
    sentence: Sentence
    text: str
    shared_stems: int  # by its paragraph with what tells the story

    @property
    def is_on_topic(self) -> bool:
        """Whether its paragraph is about what the story tells."""
        return self.shared_stems >= topical_overlap.LEAST_SHARED_BY_LINE


def list_reporting_sentences(
    stories: Iterable[Story], sources: SourceIndex
) -> tuple[StandaloneSentence, ...]:
    """Those of the stories' telling articles that can stand alone and report speech."""
    return tuple(
        line
        for story in stories
        for article in choose_telling_articles(sources.articles_of(story))
        for line in find_standalone_sentences(
            story, article, _list_reporting(article), sources.gate
        )
    )


def _list_reporting(article: AnalyzedArticle) -> list[Sentence]:
    reported = {quote.span for quote in article.indirect_quotes}
    return [one for one in article.sentences if one.span in reported]


def find_standalone_sentences(
    story: Story,
    article: AnalyzedArticle,
    asked: Iterable[Sentence],
    keeper: gate.Gate,
    *,
    tier: gate.Tier = gate.LINE,
) -> Iterator[StandaloneSentence]:
    """Those of some sentences of an article that can stand alone.

    To ask the gate costs the most of a brief: only those are asked that something else speaks for.
    """
    passing = [one for one in asked if keeper.refuse(one, article, tier) is None]
    return make_lines(story, article, passing)


def make_lines(
    story: Story, article: AnalyzedArticle, sentences: Sequence[Sentence]
) -> Iterator[StandaloneSentence]:
    """These sentences of an article of a story as lines, whether they can stand alone or not."""
    shared = topical_overlap.count_shared_stems(story, article, [one.span for one in sentences])
    for sentence, count in zip(sentences, shared, strict=True):
        yield StandaloneSentence(
            story_key=story.key,
            article=article,
            sentence=sentence,
            text=article.text_of(sentence.span),
            shared_stems=count,
        )
