"""An article as cleaning looks at it: its lines, its language, and what each line is by itself."""

from bisect import bisect_right
from dataclasses import dataclass

from briefing.cleaning import language_detection, lexicon, lines
from briefing.cleaning.features import char_classes, tokens
from briefing.cleaning.features.char_classes import CharClasses
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules import adjacent_lines, contains_phrase, line_rules, list_context
from briefing.cleaning.rules.line_rules import LineLabel
from briefing.model import Article, MarkupHint


@dataclass(
    frozen=True, slots=True, kw_only=True, eq=False
)  # each page is known by itself, not by what it holds
class PageLines:
    """What every later step reads."""

    article: Article
    language: str
    words: CleaningLexicon
    lines: tuple[TextLine, ...]
    roles: tuple[LineLabel | None, ...]  # of each line by its own words
    beside: tuple[LineLabel | None, ...]  # by the line above or below it, or by a phrase inside it
    dated: frozenset[int]  # the lines that print a year, as all days do
    characters: CharClasses
    tokens: PageTokens
    hints: tuple[
        MarkupHint, ...
    ] = ()  # one for each line of a page that was HTML; none for plain text

    @property
    def road(self) -> str:
        """Which trees of the second look are meant for it: those that ask of markup, or those for plain text."""
        return "html" if self.hints else "text"


def parse_page(article: Article) -> PageLines:
    """The page of an article, read with the words of its language, which is detected where it is not stated."""
    measured, read = lines.split_lines(article.text)
    words = tokens.tokenize_page(measured)
    stated = article.language != language_detection.UNKNOWN_LANGUAGE
    code = article.language if stated else language_detection.detect_language(measured, words)
    known = lexicon.cleaning_lexicon(code)
    own = tuple(line_rules.label_by_text(line, known) for line in read)
    return PageLines(
        article=article,
        language=code,
        words=known,
        lines=read,
        roles=own,
        beside=_beside(read, own, words, known),
        dated=char_classes.lines_with_year(measured),
        characters=measured,
        tokens=words,
        hints=_hints(article, read),
    )


def _beside(
    read: tuple[TextLine, ...],
    own: tuple[LineLabel | None, ...],
    words: PageTokens,
    known: CleaningLexicon,
) -> tuple[LineLabel | None, ...]:
    found = (
        contains_phrase.label_by_phrase(read, words.vocabulary, known)
        | list_context.label_list_items(read, own, known)
        | adjacent_lines.label_by_adjacent_line(read, own, known)
    )
    return tuple(map(found.get, range(len(read))))


def _hints(article: Article, found: tuple[TextLine, ...]) -> tuple[MarkupHint, ...]:
    """The hint in whose block each line lies; a block may hold several lines."""
    if not article.hints:
        return ()
    starts = [hint.span.start for hint in article.hints]
    return tuple(article.hints[max(0, bisect_right(starts, line.span.start) - 1)] for line in found)
