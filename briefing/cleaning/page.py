"""An article as cleaning looks at it: its lines, its language, and what each line is by itself."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefing.cleaning import language, lines, roles, vocabulary
from briefing.cleaning.lines import Line
from briefing.cleaning.roles import Role
from briefing.cleaning.vocabulary import CleaningWords
from briefing.model import Article, Hint

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…。！？।][\"”’»)\]']*$")
LEAST_PARAGRAPH = 7  # words: 'It’s a part of the [bilateral] agenda, he said.' is one, "Read more." is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every later step reads."""

    article: Article
    language: str
    words: CleaningWords
    lines: tuple[Line, ...]
    roles: tuple[Role | None, ...]
    tokens: tuple[list[str], ...]  # the words of each line, in lower case
    hints: tuple[Hint, ...] = ()  # one for each line of a page that was HTML; none for plain text

    @property
    def road(self) -> str:
        """Which trees of the second look are meant for it: those that ask of markup, or those for plain text."""
        return "html" if self.hints else "text"


def of(article: Article) -> Page:
    """The page of an article; its language is detected where it is not stated."""
    stated = article.language != language.UNKNOWN
    return in_language(article, article.language if stated else language.detect(article.text))


def in_language(article: Article, code: str) -> Page:
    """The page of an article, read with the words of this language; with none for one that is not known."""
    words = vocabulary.cleaning(code)
    found = lines.split(article.text)
    return Page(
        article=article,
        language=code,
        words=words,
        lines=found,
        roles=tuple(roles.of(line, words) for line in found),
        tokens=tuple(_WORD.findall(line.opening) for line in found),
        hints=_hints(article, found),
    )


def _hints(article: Article, found: tuple[Line, ...]) -> tuple[Hint, ...]:
    """The hint in whose block each line lies; a block may hold several lines."""
    if not article.hints:
        return ()
    starts = [hint.span.start for hint in article.hints]
    return tuple(article.hints[max(0, bisect_right(starts, line.span.start) - 1)] for line in found)


def ends_as_sentence(line: Line) -> bool:
    """Whether the line closes as a sentence does, closing quotation marks aside."""
    text = line.text
    return not text[-1].isalnum() and _SENTENCE_END.search(text[-6:]) is not None


def is_paragraph(line: Line) -> bool:
    """Whether the line reads as a paragraph of running text."""
    return line.words >= LEAST_PARAGRAPH and ends_as_sentence(line)
