"""An article as cleaning looks at it: its lines, its language, and what each line is by itself."""

import re
from dataclasses import dataclass

from briefing.cleaning import language, lines, roles, vocabulary
from briefing.cleaning.lines import Line
from briefing.cleaning.roles import Role
from briefing.cleaning.vocabulary import CleaningWords
from briefing.model import Article

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]']*$")
LEAST_PARAGRAPH = 7  # words: 'It’s a part of the [bilateral] agenda, he said.' is one, "Read more." is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every later step reads."""

    article: Article
    language: str
    words: CleaningWords
    lines: tuple[Line, ...]
    roles: tuple[Role | None, ...]


def of(article: Article) -> Page:
    """The page of an article; its language is detected where it is not stated."""
    code = article.language if article.language != language.UNKNOWN else language.detect(article.text)
    words = vocabulary.cleaning(code)
    found = lines.split(article.text)
    return Page(
        article=article,
        language=code,
        words=words,
        lines=found,
        roles=tuple(roles.of(line, words) for line in found),
    )


def ends_as_sentence(line: Line) -> bool:
    """Whether the line closes as a sentence does, closing quotation marks aside."""
    return _SENTENCE_END.search(line.text[-6:]) is not None


def is_paragraph(line: Line) -> bool:
    """Whether the line reads as a paragraph of running text."""
    return line.words >= LEAST_PARAGRAPH and ends_as_sentence(line)
