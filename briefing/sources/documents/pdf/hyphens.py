"""Words that a line's end divides: joined where evidence says how they are written, else marked as
broken.

To join `trade-` and `and-security` to `tradeand-security` would print a word that nobody wrote; so
would a hyphen that only the typesetter put there. Evidence, the surest first: a soft hyphen; a
hyphen that the file draws as a piece of its own, or with another sign than the hyphens within its
lines; the word itself elsewhere in the document.
"""

import re
from collections.abc import Iterable, Sequence

from briefing.sources.documents.pdf.pdf_lines import PdfLine

SOFT, TRUE = "\u00ad", "\u2010"
# What a reader of the text, and cleaning, know a broken word by; nothing else puts a blank behind
# this sign.
BROKEN = f"{TRUE} "
_DIVIDED = re.compile(rf"((?:[^\W\d_]+['’-])*[^\W_]+)([-{SOFT}{TRUE}])$")
_FIRST_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_PLURAL = ("", "s", "es")


class DividedWords:
    """How the words of one document are written, by what stands within its lines."""

    def __init__(self, lines: Sequence[PdfLine]) -> None:
        self._words = frozenset(word.lower() for line in lines for word in _within(line.text))
        inside = re.compile(rf"(?<=[^\W_])([-{TRUE}])(?=[^\W_])")
        self._signs = frozenset(sign for line in lines for sign in inside.findall(line.text))
        self._dividing = frozenset(
            found[2] for line in lines if (found := _DIVIDED.search(line.text))
        )

    def joined(self, block: Iterable[PdfLine]) -> str:
        """The text of a paragraph.

        Its lines with blanks between, and its divided words joined or marked.
        """
        text, before = "", None
        for line in block:
            if before is None:
                text = line.text
            elif divided := _DIVIDED.search(text):
                text = self._with(text, divided, before, line)
            else:
                text = f"{text} {line.text}"
            before = line
        return text.replace(SOFT, "")

    def _with(self, text: str, divided: re.Match[str], before: PdfLine, line: PdfLine) -> str:
        first = _FIRST_WORD.match(line.text)
        if first is None or not first[0][0].isalnum():
            return f"{text} {line.text}"
        head, whole = text[: divided.start(2)], text[: divided.start(2)] + "-"
        one, hyphenated = divided[1] + first[0], f"{divided[1]}-{first[0]}"
        if first[0][0].isupper() or first[0][0].isdigit() or divided[1][-1].isdigit():
            return whole + line.text  # no typesetter divides before a capital or a figure
        if self._is_written(hyphenated) or self._is_writers(divided[2]):
            return whole + line.text
        if (
            divided[2] == SOFT
            or before.hyphen_apart
            or self._is_typesetters(divided[2])
            or self._is_written(one)
        ):
            return head + line.text
        return head + BROKEN + line.text

    def _is_typesetters(self, sign: str) -> bool:
        """Whether a sign that divides is another than the one that stands within words."""
        return sign == TRUE and self._signs == {"-"}

    def _is_writers(self, sign: str) -> bool:
        """Whether a sign that stands within words is not the one that divides words elsewhere in
        the document.
        """
        return sign == "-" and TRUE in self._dividing and self._signs == {"-"}

    def _is_written(self, word: str) -> bool:
        """Whether the word, or its singular or plural, stands somewhere in the document."""
        word = word.lower()
        forms = {word + ending for ending in _PLURAL} | {
            word.removesuffix(ending) for ending in _PLURAL
        }
        return not forms.isdisjoint(self._words)


def _within(text: str) -> list[str]:
    """The words of a line but its first and its last, which may be halves."""
    return _WORD.findall(text)[1:-1] if text else []
