"""The parsed page of an article: its lines, its language, and their labels by text and context."""

import re
from bisect import bisect_right

from briefing.cleaning import language_detection, lines, own_labels
from briefing.cleaning.features import char_classes, tokens
from briefing.cleaning.features.char_classes import CharClasses
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import CleaningLexicon, cleaning_lexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules import adjacent_lines, contains_phrase, list_context
from briefing.cleaning.rules.labels import LineLabel
from briefing.cleaning.rules.pictures import gallery_counters, picture_scenes
from briefing.cleaning.rules.pictures.picture_scenes import ScenePage
from briefing.model import Article, MarkupHint
from briefing.quick_dataclass import dataclass

_SHORT_DATE = re.compile(r"\d/\d\d?/\d\d(?!\d)")
MIN_HEADLINE_WORDS = 6  # of a headline that opens as the head of a list does
KINDS_BELOW = frozenset(("byline", "date", "credit"))  # they stand below a headline, below no menu
PARAGRAPH_REACH = 3  # lines below it in which a paragraph stands
MAX_DATE_LINE_WORDS = 25  # of a line that gives a date among other things

Labels = tuple[LineLabel | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # compared by identity, for caches
class PageLines:
    """The lines of an article and what every later step reads of them; one entry for each line."""

    article: Article
    language: str
    lexicon: CleaningLexicon
    lines: tuple[TextLine, ...]
    own_labels: Labels  # by the line's own text
    context_labels: Labels  # by the line above or below, or by a phrase inside the line
    lines_with_year: frozenset[int]  # indexes; a line without a year prints no date
    char_classes: CharClasses
    tokens: PageTokens
    # Of a page that was HTML, one for each line; none for plain text.
    hints: tuple[MarkupHint, ...] = ()


def parse_page(article: Article) -> PageLines:
    """The page of an article, whose language is detected where the article states none."""
    classes, text_lines = lines.split_lines(article.text)
    page_tokens = tokens.tokenize_page(classes)
    language = article.language
    if language == language_detection.UNKNOWN_LANGUAGE:
        language = language_detection.detect_language(classes, page_tokens)
    lexicon = cleaning_lexicon(language)
    own = _free_headline(own_labels.label_by_text(text_lines, lexicon), text_lines)
    context = (
        picture_scenes.label_scenes(ScenePage(text_lines, own, page_tokens, lexicon))
        | gallery_counters.label_galleries(text_lines, own)
        | contains_phrase.label_by_phrase(text_lines, page_tokens.vocabulary, lexicon)
        | list_context.label_list_items(text_lines, own, lexicon)
        | adjacent_lines.label_by_adjacent_line(text_lines, own, lexicon)
    )
    return PageLines(
        article=article,
        language=language,
        lexicon=lexicon,
        lines=text_lines,
        own_labels=own,
        context_labels=tuple(map(context.get, range(len(text_lines)))),
        lines_with_year=char_classes.lines_with_year(classes) | _find_short_years(text_lines),
        char_classes=classes,
        tokens=page_tokens,
        hints=align_hints(article, text_lines),
    )


def _free_headline(labels: Labels, text_lines: tuple[TextLine, ...]) -> Labels:
    """The labels without that of a first line which opens as a list or an invitation does.

    "Más de 7 mil guardias …" is the headline where a paragraph follows, and no list; "Oferta el
    puerto …" where a byline or a day stands right below.
    """
    first = labels[0] if labels else None
    if first is None or text_lines[0].word_count < MIN_HEADLINE_WORDS:
        return labels
    below = text_lines[1 : 1 + PARAGRAPH_REACH]
    heads_text = first.kind == "related" and any(line.is_paragraph for line in below)
    is_signed = any(label is not None and label.kind in KINDS_BELOW for label in labels[1:2])
    is_headline = heads_text or (first.kind == "promo" and is_signed)
    return (None, *labels[1:]) if is_headline else labels


def _find_short_years(text_lines: tuple[TextLine, ...]) -> frozenset[int]:
    """The indexes of the short lines with a year of two digits: "12/20/24"."""
    return frozenset(
        index
        for index, line in enumerate(text_lines)
        if "/" in line.text
        and line.word_count <= MAX_DATE_LINE_WORDS
        and _SHORT_DATE.search(line.text)
    )


def align_hints(article: Article, text_lines: tuple[TextLine, ...]) -> tuple[MarkupHint, ...]:
    """For each line the hint of the HTML block it lies in; a block may hold several lines."""
    if not article.hints:
        return ()
    starts = [hint.span.start for hint in article.hints]
    return tuple(
        article.hints[max(0, bisect_right(starts, line.span.start) - 1)] for line in text_lines
    )
