"""Where a paragraph begins anew without any mark: at a field of a mail, at the label of a picture, at a drawn line."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model import Span
from briefing.sentences.punkt_rules import sentence_lexicon

_COLON = re.compile(r":\s++(?=\S)")
_LONGEST_LABEL = 12  # letters, so that a text of colons costs no more than another
_LINE = re.compile(r"(?<!\S)[-_=*#~]{4,}+(?>(?:\s++[-_=*#~]{4,}+)*)(?!\S)")
_DRAWN = ("----", "____", "====", "****", "####", "~~~~")


def split_segments(text: str, language: str) -> Iterator[Span]:
    """The pieces of the text, which is one piece most often; white space stays at their ends."""
    cuts = (*_labels(text, language), *_lines(text))
    return (Span(start, end) for start, end in pairwise(sorted({0, *cuts, len(text)})))


def _labels(text: str, language: str) -> Iterator[int]:
    """Where a word begins that is a label by its capital and its colon, and no small letter behind: Image: Ana Ruiz."""
    for colon in _COLON.finditer(text):
        if text[colon.end()].islower():
            continue
        before = text[max(colon.start() - _LONGEST_LABEL, 0) : colon.start()].rsplit(maxsplit=1)[
            -1:
        ]
        if (
            before
            and before[0][0].isupper()
            and before[0].lower() in sentence_lexicon(language).labels
        ):
            yield colon.start() - len(before[0])


def _lines(text: str) -> Iterator[int]:
    """Where a drawn line begins and where it ends: it is a sentence of its own, which no summary takes."""
    if any(drawn in text for drawn in _DRAWN):
        for line in _LINE.finditer(text):
            yield from line.span()
