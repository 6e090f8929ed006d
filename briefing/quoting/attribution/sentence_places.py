"""The sentences of an article by offset: that which holds it, and the one before."""

from bisect import bisect_right
from collections.abc import Sequence

from briefing.quoting.tokens.tokenizer import Paragraph, Token


def find_sentences_to(
    offset: int, paragraphs: Sequence[Paragraph]
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return the tokens of the sentence that holds an offset, and those of the one before it.

    Either is () where there is none.
    """
    number = bisect_right(paragraphs, offset, key=_first_offset) - 1
    while number >= 0 and not paragraphs[number].tokens:
        number -= 1
    if number < 0:
        return (), ()
    paragraph = paragraphs[number]
    index = bisect_right(paragraph.tokens, offset, key=lambda token: token.start) - 1
    start, end = paragraph.sentence_range(max(0, index))
    own = paragraph.tokens[start:end]
    if start > 0:
        before, _ = paragraph.sentence_range(start - 1)
        return own, paragraph.tokens[before:start]
    filled = [one for one in paragraphs[max(0, number - 1) : number] if one.tokens]
    if not filled:
        return own, ()
    last = filled[-1]
    return own, last.tokens[last.sentence_starts[-1] :]


def _first_offset(paragraph: Paragraph) -> int:
    return paragraph.tokens[0].start if paragraph.tokens else 0
