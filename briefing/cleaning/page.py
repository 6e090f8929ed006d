"""An article as cleaning looks at it: its lines, its language, and what each line is by itself."""

from bisect import bisect_right
from dataclasses import dataclass

from briefing.cleaning import characters, headed, inside, language, lines, neighbours, roles, tokens, vocabulary
from briefing.cleaning.characters import Characters
from briefing.cleaning.lines import Line
from briefing.cleaning.roles import Role
from briefing.cleaning.tokens import Tokens
from briefing.cleaning.vocabulary import CleaningWords
from briefing.model import Article, Hint


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # each page is known by itself, not by what it holds
class Page:
    """What every later step reads."""

    article: Article
    language: str
    words: CleaningWords
    lines: tuple[Line, ...]
    roles: tuple[Role | None, ...]  # of each line by its own words
    beside: tuple[Role | None, ...]  # by the line above or below it, or by a phrase inside it
    dated: frozenset[int]  # the lines that print a year, as all days do
    characters: Characters
    tokens: Tokens
    hints: tuple[Hint, ...] = ()  # one for each line of a page that was HTML; none for plain text

    @property
    def road(self) -> str:
        """Which trees of the second look are meant for it: those that ask of markup, or those for plain text."""
        return "html" if self.hints else "text"


def of(article: Article) -> Page:
    """The page of an article, read with the words of its language, which is detected where it is not stated."""
    measured, read = lines.read(article.text)
    words = tokens.of(measured)
    stated = article.language != language.UNKNOWN
    code = article.language if stated else language.detect(measured, words)
    known = vocabulary.cleaning(code)
    own = tuple(roles.of(line, known) for line in read)
    return Page(
        article=article,
        language=code,
        words=known,
        lines=read,
        roles=own,
        beside=_beside(read, own, words, known),
        dated=characters.with_year(measured),
        characters=measured,
        tokens=words,
        hints=_hints(article, read),
    )


def _beside(
    read: tuple[Line, ...], own: tuple[Role | None, ...], words: Tokens, known: CleaningWords
) -> tuple[Role | None, ...]:
    found = inside.of(read, words.vocabulary, known) | headed.of(read, own, known) | neighbours.of(read, own, known)
    return tuple(map(found.get, range(len(read))))


def _hints(article: Article, found: tuple[Line, ...]) -> tuple[Hint, ...]:
    """The hint in whose block each line lies; a block may hold several lines."""
    if not article.hints:
        return ()
    starts = [hint.span.start for hint in article.hints]
    return tuple(article.hints[max(0, bisect_right(starts, line.span.start) - 1)] for line in found)
