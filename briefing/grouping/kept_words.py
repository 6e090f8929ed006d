"""The words of an article's headline and kept text in order, whatever a word is made into."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from briefing.model import CleanedArticle, Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

Word = TypeVar("Word")
WordRange = tuple[int, int]  # half-open, places among the words


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWords(Generic[Word]):
    """The words of headline and kept text, the headline's first."""

    words: tuple[Word, ...]
    headline: int  # how many of the words are the headline
    quoted: tuple[WordRange, ...]  # those in quotation marks, in order
    questions: int  # question marks outside quotation marks


def read_kept(
    cleaned: CleanedArticle,
    split: Callable[[Sequence[str]], Iterable[Sequence[Word]]],
    fold: Callable[[Word], str],
) -> KeptWords[Word]:
    """The words that `split` makes of each text; a first line like the headline is left out.

    `fold` gives the form by which two words are the same.
    """
    text = cleaned.article.text
    segments = list(_segments(cleaned))
    stretches = [span.slice(text) for span, _ in segments]
    headline, *parts = split((cleaned.article.title or "", *stretches))
    body: list[Word] = []
    quoted: list[WordRange] = []
    questions = 0
    for (_, is_quoted), stretch, words in zip(segments, stretches, parts, strict=True):
        if not is_quoted:
            questions += stretch.count("?")
        elif words:
            quoted.append((len(body), len(body) + len(words)))
        body += words
    folded = list(map(fold, headline))
    repeated = len(folded) if list(map(fold, body[: len(folded)])) == folded else 0
    moved = len(headline) - repeated
    return KeptWords(
        words=(*headline, *body[repeated:]),
        headline=len(headline),
        quoted=tuple((first + moved, last + moved) for first, last in quoted if first >= repeated),
        questions=questions,
    )


def _segments(cleaned: CleanedArticle) -> Iterator[tuple[Span, bool]]:
    """The kept text but for the headline, in order, cut where quotation marks open and close."""
    quotes = deque(quote.content for quote in find_quotation_spans(cleaned))
    for block in cleaned.kept:
        if block.kind == "headline":
            continue
        at, end = block.span.start, block.span.end
        while quotes and quotes[0].start < end:
            first, last = max(at, quotes[0].start), min(quotes[0].end, end)
            if first < last:
                yield Span(at, first), False
                yield Span(first, last), True
                at = last
            if quotes[0].end > end:  # a quotation of several paragraphs
                break
            quotes.popleft()
        yield Span(at, end), False
