"""Whether a passage is about what its story tells: it shares words with the headlines or the key sentences.

A long article on one matter mentions others: a piece on a border wall tells what a television game cost. Such a figure
or quote is true and belongs nowhere in the brief.
"""

from briefing.model import Excerpt, Sentence, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.words import Integers, Vocabulary, shared_vocabulary

# Stems that its paragraph must share with the story. Of some 60 figures and quotes read in seven made-up and six real
# articles, those off the matter share none; a fitting figure shares at least two, and a quote one, but for one quote.
LEAST_SHARED_BY_LINE, LEAST_SHARED_BY_QUOTE = 2, 1
SHORTEST = 3  # letters: shorter words are rarely what a sentence is about


def count_shared_stems(story: Story, piece: AnalyzedArticle, span: Span) -> int:
    """How many stems the paragraph around a span shares with what tells the story, and with its article's headline."""
    article = piece.cleaned.article
    told = (
        story.headline or "",
        article.title or "",
        *(excerpt.text for excerpt in story.sentences),
    )
    around = (sentence.span.slice(article.text) for sentence in _paragraph(piece, span))
    one, other = _stems((" ".join(told), " ".join(around)), article.language)
    return len(one & other)


def count_headline_stems(headline: str, excerpt: Excerpt, piece: AnalyzedArticle) -> int:
    """How many stems a sentence shares with a headline."""
    one, other = _stems((headline, excerpt.text), piece.cleaned.article.language)
    return len(one & other)


def _paragraph(piece: AnalyzedArticle, span: Span) -> list[Sentence]:
    paragraphs = {
        sentence.paragraph for sentence in piece.sentences if sentence.span.overlaps(span)
    }
    return [sentence for sentence in piece.sentences if sentence.paragraph in paragraphs]


def _stems(texts: tuple[str, str], language: str) -> tuple[set[int], set[int]]:
    known = shared_vocabulary(language)
    (first, _), row = known.encode(texts)
    return _content(known, row[:first]), _content(known, row[first:])


def _content(known: Vocabulary, numbers: Integers) -> set[int]:
    spoken = numbers[~known.stops(numbers)]
    pairs = zip(known.stems(spoken).tolist(), spoken.tolist(), strict=True)
    return {stem for stem, number in pairs if len(known.texts[number]) >= SHORTEST}
