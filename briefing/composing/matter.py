"""Whether a passage is about what its story tells: it shares words with the headlines or the key sentences.

A long article on one matter mentions others: a piece on a border wall tells what a television game cost. Such a figure
or quote is true and belongs nowhere in the brief.
"""

from briefing.composing.edition import Piece
from briefing.model import Excerpt, Sentence, Span, Story
from briefing.words import Integers, Lexicon, lexicon

# Stems that its paragraph must share with the story. Of some 60 figures and quotes read in seven made-up and six real
# articles, those off the matter share none; a fitting figure shares at least two, and a quote one, but for one quote.
OF_A_LINE, OF_A_QUOTE = 2, 1
SHORTEST = 3  # letters: shorter words are rarely what a sentence is about


def shared(story: Story, piece: Piece, span: Span) -> int:
    """How many stems the paragraph around a span shares with what tells the story, and with its article's headline."""
    article = piece.cleaned.article
    told = (story.headline or "", article.title or "", *(excerpt.text for excerpt in story.sentences))
    around = (sentence.span.of(article.text) for sentence in _paragraph(piece, span))
    one, other = _stems((" ".join(told), " ".join(around)), article.language)
    return len(one & other)


def named(headline: str, excerpt: Excerpt, piece: Piece) -> int:
    """How many stems a sentence shares with a headline."""
    one, other = _stems((headline, excerpt.text), piece.cleaned.article.language)
    return len(one & other)


def _paragraph(piece: Piece, span: Span) -> list[Sentence]:
    paragraphs = {sentence.paragraph for sentence in piece.sentences if sentence.span.touches(span)}
    return [sentence for sentence in piece.sentences if sentence.paragraph in paragraphs]


def _stems(texts: tuple[str, str], language: str) -> tuple[set[int], set[int]]:
    known = lexicon(language)
    (first, _), row = known.numbers(texts)
    return _content(known, row[:first]), _content(known, row[first:])


def _content(known: Lexicon, numbers: Integers) -> set[int]:
    spoken = numbers[~known.stops(numbers)]
    pairs = zip(known.stems(spoken).tolist(), spoken.tolist(), strict=True)
    return {stem for stem, number in pairs if len(known.texts[number]) >= SHORTEST}
