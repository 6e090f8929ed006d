"""Paragraphs as the patterns see them: words and stops, with every marked stretch standing as one token."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefing.model import CleanedArticle, Span
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan

_ENDS = ".!?…"
_WORD = r"[^\W_]+(?:[-&/’'](?!(?:s|ve|d|ll|re)\b)[^\W_]+)*"
_DASHES = "—–―-"
_DATELINE = 12  # tokens of the longest dateline: place, region, day, month, agency
_QUESTION_REACH = (
    6  # words after “Why?” in which its speaker and verb must come: `“Why?” the senator asked.`
)


class Token(NamedTuple):
    """A word, a stop, or (with `quote` set) a whole marked stretch. `start` and `end` are offsets in the article."""

    start: int
    end: int
    text: str
    lower: str
    quote: int = -1  # which stretch, counted through the article

    @property
    def is_word(self) -> bool:
        """Whether it is a word, an abbreviation or a number."""
        return self.quote < 0 and self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital."""
        return self.quote < 0 and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its tokens, and the index of each sentence's first one."""

    index: int
    tokens: tuple[Token, ...]
    begins: tuple[int, ...]

    def sentence(self, at: int) -> tuple[int, int]:
        """The token range of the sentence that holds token `at`."""
        which = bisect_right(self.begins, at) - 1
        end = self.begins[which + 1] if which + 1 < len(self.begins) else len(self.tokens)
        return self.begins[which], end

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The token ranges of its sentences; () for an empty line."""
        return tuple(zip(self.begins, (*self.begins, len(self.tokens))[1:], strict=True))


def tokenize_paragraphs(
    cleaned: CleanedArticle, stretches: Sequence[QuotationSpan], lexicon: QuoteLexicon
) -> tuple[Paragraph, ...]:
    """One line for each kept block, in order."""
    lines, number = [], 0
    for index, block in enumerate(cleaned.kept):
        while number < len(stretches) and stretches[number].outer.end <= block.span.start:
            number += 1
        tokens = tuple(_tokens(cleaned.article.text, block.span, (stretches, number), lexicon))
        begins = tuple(_begins(cleaned.article.text, tokens, (stretches, lexicon)))
        lines.append(Paragraph(index, tokens, begins))
    return tuple(lines)


def tokenize_headline(text: str, lexicon: QuoteLexicon) -> Paragraph:
    """A headline as one line, its marks among the tokens."""
    tokens = tuple(_plain(text, 0, len(text), _pattern(lexicon.dotted)))
    return Paragraph(0, tokens, (0,) if tokens else ())


def _tokens(
    text: str, span: Span, marked: tuple[Sequence[QuotationSpan], int], lexicon: QuoteLexicon
) -> Iterator[Token]:
    """The tokens of one paragraph, given all stretches and the number of the first that reaches into it."""
    stretches, number = marked
    at, pattern = span.start, _pattern(lexicon.dotted)
    while number < len(stretches) and stretches[number].outer.start < span.end:
        outer = stretches[number].outer
        start, end = max(at, outer.start), min(outer.end, span.end)
        yield from _plain(text, at, start, pattern)
        if stretches[number].style != "name":
            yield Token(start, end, '"', '"', number)
        at, number = end, number + 1
    yield from _plain(text, at, span.end, pattern)


def _plain(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Token]:
    for match in pattern.finditer(text, start, end):
        word = match.group()
        yield Token(match.start(), match.end(), word, word.lower())


@cache
def _pattern(dotted: tuple[str, ...]) -> re.Pattern[str]:
    """Abbreviations first, so that their dots are no stops; then letters with dots, initials, words, anything else."""
    abbreviations = "|".join(
        re.escape(word) for word in sorted(dotted, key=lambda word: (-len(word), word))
    )
    known = rf"\b(?:{abbreviations})(?!\w)|" if abbreviations else ""
    return re.compile(
        rf"{known}\b(?:[A-Z]-)?(?:[^\W\d_]\.|[A-Z]{{2}}\.(?=[A-Z])|(?<=\.)[A-Z]{{2}}\.){{2,}}|\b[^\W\d_a-z]\.(?=\s\S)|['’](?:s|ve|d|ll|re)\b|{_WORD}|\S"
    )


def _begins(
    text: str, tokens: Sequence[Token], marked: tuple[Sequence[QuotationSpan], QuoteLexicon]
) -> Iterator[int]:
    """Where sentences begin: after a stop, or a quote that ends with one, when no small letter follows."""
    stretches, lexicon = marked
    start = _dateline(tokens)
    if tokens:
        yield 0
    if start:
        yield start
    for at in range(start, len(tokens) - 1):
        token, following = tokens[at], tokens[at + 1]
        if not _may_begin(following):
            continue
        if token.quote >= 0:
            last = text[stretches[token.quote].inner.end - 1]
            if last == "." or (last in _ENDS and not _asked_by(tokens, at + 1, lexicon)):
                yield at + 1
        elif token.text in _ENDS:
            yield at + 1


def _may_begin(token: Token) -> bool:
    """Whether a sentence may begin with it: a quote, a word with a capital, a number, a mark that opens."""
    return (
        token.quote >= 0 or (token.is_word and not token.text[0].islower()) or token.text in "¿¡["
    )


def _dateline(tokens: Sequence[Token]) -> int:
    """The first token behind a dateline ("PORT ALDER (AP) — "), 0 without one: capitals, numbers, brackets, a dash."""
    for at, token in enumerate(tokens[:_DATELINE]):
        if token.text in _DASHES:
            return (
                at + 1
                if at and at + 1 < len(tokens) and not tokens[at + 1].text[0].islower()
                else 0
            )
        if token.quote >= 0 or token.text[0].islower():
            return 0
    return 0


def _asked_by(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether names and then a reporting verb stand right after a question or an exclamation."""
    for token in tokens[at : at + _QUESTION_REACH]:
        if token.lower in lexicon.verbs or any(token.lower == pair[0] for pair in lexicon.phrasal):
            return True
        if not token.is_capital:
            return False
    return False
