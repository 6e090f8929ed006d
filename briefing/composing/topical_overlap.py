"""Whether a passage is about what its story tells: they share words.

A long article on one matter mentions others: a piece on a border wall tells what a television game
cost. Such a figure or quote is true and belongs nowhere in the brief.
"""

from collections.abc import Sequence

from briefing.model import Excerpt, Sentence, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.words import Integers, Vocabulary, shared_vocabulary

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
    sentences = (excerpt.text for excerpt in story.sentences)
    told = " ".join((story.headline or "", article.article.title or "", *sentences))
    passages = [_paragraph_text(article, span) for span in spans]
    distinct = list(dict.fromkeys(passages))
    told_stems, *stems = list_content_stems((told, *distinct), article.language)
    shared = {text: len(told_stems & own) for text, own in zip(distinct, stems, strict=True)}
    return [shared[passage] for passage in passages]


def count_headline_stems(headline: str, excerpt: Excerpt, language: str) -> int:
    """The number of stems that a sentence shares with a headline."""
    headline_stems, stems = list_content_stems((headline, excerpt.text), language)
    return len(headline_stems & stems)


def _paragraph_text(article: AnalyzedArticle, span: Span) -> str:
    """The sentences of the paragraphs that a span touches."""
    return " ".join(article.text_of(sentence.span) for sentence in _paragraph(article, span))


def _paragraph(article: AnalyzedArticle, span: Span) -> list[Sentence]:
    paragraphs = {
        sentence.paragraph for sentence in article.sentences if sentence.span.overlaps(span)
    }
    return [sentence for sentence in article.sentences if sentence.paragraph in paragraphs]


def list_content_stems(texts: Sequence[str], language: str) -> list[set[int]]:
    """The stems of each text without stop words and short words, as numbers of this call."""
    known = shared_vocabulary(language)
    lengths, numbers = known.encode(texts)
    ends = lengths.cumsum().tolist()
    return [
        _stems(known, numbers[end - length : end])
        for length, end in zip(lengths.tolist(), ends, strict=True)
    ]


def _stems(known: Vocabulary, numbers: Integers) -> set[int]:
    content = numbers[~known.stops(numbers)]
    pairs = zip(known.stems(content).tolist(), content.tolist(), strict=True)
    return {stem for stem, number in pairs if len(known.texts[number]) >= SHORTEST}
