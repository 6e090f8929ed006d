"""Whether a passage is about what its story tells: they share words.

A long article on one matter mentions others: a piece on a border wall tells what a television game
cost. Such a figure or quote is true and belongs nowhere in the brief.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from briefing.model import Sentence, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.words import shared_vocabulary

# Stems that the paragraph of a line or quote must share with the story. Of some 60 figures and
# quotes read in seven made-up and six real articles, those off the matter share none; a fitting
# figure shares at least two, and a quote one, but for one quote.
LEAST_SHARED_BY_LINE, LEAST_SHARED_BY_QUOTE = 2, 1
SHORTEST = 3  # letters: shorter words are rarely what a sentence is about


def count_shared_stems(story: Story, article: AnalyzedArticle, spans: Sequence[Span]) -> list[int]:
    """For each span the number of stems that its paragraph shares with the story.

    The story's stems are those of its headline, its key sentences and the article's own headline.
    """
    if not spans:
        return []
    touched = _find_paragraphs(article.sentences, spans)
    distinct = dict.fromkeys(touched)
    passages = _join_paragraphs(article, distinct)
    told_stems, *stems = list_content_stems(
        (_join_told(story, article), *passages), article.language
    )
    shared = {key: len(told_stems & own) for key, own in zip(distinct, stems, strict=True)}
    return [shared[key] for key in touched]


def count_own_stems(
    story: Story, article: AnalyzedArticle, spans: Sequence[Span]
) -> list[tuple[int, int]]:
    """For each span the number of its content stems, and of those that the story has.

    The story's are those of its headline, its key sentences and the article's own headline.
    """
    texts = (_join_told(story, article), *(article.text_of(span) for span in spans))
    told_stems, *stems = list_content_stems(texts, article.language)
    return [(len(own), len(own & told_stems)) for own in stems]


def _join_told(story: Story, article: AnalyzedArticle) -> str:
    """What a story tells, and the headline of one of its articles, as one text."""
    sentences = (excerpt.text for excerpt in story.sentences)
    return " ".join((story.headline or "", article.article.title or "", *sentences))


def _find_paragraphs(sentences: Sequence[Sentence], spans: Sequence[Span]) -> list[tuple[int, ...]]:
    """For each span the paragraphs that it touches; sentences stand in the order of the text."""
    starts = [sentence.span.start for sentence in sentences]
    ends = [sentence.span.end for sentence in sentences]
    return [
        tuple(dict.fromkeys(sentence.paragraph for sentence in sentences[first:behind]))
        for first, behind in (
            (bisect_right(ends, span.start), bisect_left(starts, span.end)) for span in spans
        )
    ]


def _join_paragraphs(article: AnalyzedArticle, groups: Iterable[tuple[int, ...]]) -> list[str]:
    """The sentences of each of these groups of paragraphs as one text."""
    by_paragraph: dict[int, list[str]] = {}
    for sentence in article.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(article.text_of(sentence.span))
    return [
        " ".join(text for paragraph in group for text in by_paragraph[paragraph])
        for group in groups
    ]


def list_content_stems(texts: Sequence[str], language: str) -> list[set[int]]:
    """The stems of each text without stop words and short words, as numbers of this call."""
    return shared_vocabulary(language).list_content_stems(texts, SHORTEST)
