"""The final label of every line, by its own text, by its context and by its place on the page."""

import re

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.metadata import author
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import comments
from briefing.cleaning.rules.labels import LineLabel
from briefing.cleaning.rules.layout import PageLayout
from briefing.model import Reason
from briefing.text.dates import printed_dates

MAX_BUTTON_WORDS = 3  # of a keyword or a button
MAX_AGE_WORDS = 5  # of "Hace 2 horas"
MAX_DATE_WORDS = 12  # of a line that is a date with its time, place and label
MAX_TIME_WORDS = 20  # of one that has a change's behind it: "Jan. 15, 2025 6:42 p.m. | Updated …"
MAX_KEYWORD_WORDS, MIN_KEYWORDS, MAX_LIST_WORDS = 5, 2, 40

_SEPARATORS = re.compile(r", ?| \| | · ")
_INITIALS = re.compile(r"[a-zñ]{2,4}(?:/[a-zñ]{2,4}){0,3}")
_NOT_IN_KEYWORDS = re.compile(r"[\d.:;!?]")
_ADDRESS_MARKS = ("@", "http", "www.")

DECK = LineLabel(kind="deck", keep=True, reason=Reason(code="block_deck"))
SUBHEAD = LineLabel(kind="subhead", keep=True, reason=Reason(code="block_subhead"))
BODY = LineLabel(kind="body", keep=True, reason=Reason(code="block_body"))
RECOVERED = LineLabel(kind="body", keep=True, reason=Reason(code="block_recovered"))
COMMENT = LineLabel(kind="comment", reason=Reason(code="block_comment"))

_HEADLINE = LineLabel(kind="headline", reason=Reason(code="block_headline"))
_DATELINE = LineLabel(kind="dateline", reason=Reason(code="block_dateline"))
_ABOVE = LineLabel(kind="nav", reason=Reason(code="block_above"))
_BETWEEN = LineLabel(kind="other", reason=Reason(code="block_between"))
_DATE = LineLabel(kind="date", reason=Reason(code="block_date"))
_AGE = LineLabel(kind="date", reason=Reason(code="block_age"))
_KEYWORDS = LineLabel(kind="nav", reason=Reason(code="block_keywords"))
_BUTTONS = LineLabel(
    kind="nav",
    reason=Reason(code="block_buttons"),
)
_EDITORS = LineLabel(kind="credit", reason=Reason(code="block_editors"))
_REPEATED = LineLabel(kind="other", reason=Reason(code="block_repeated"))
_TRANSLATED = LineLabel(kind="other", reason=Reason(code="block_translated"))
_ALONE = LineLabel(kind="embed", reason=Reason(code="block_alone"))
_TRAILING = LineLabel(
    kind="other",
    reason=Reason(code="block_trailing"),
)
_ADDRESS = LineLabel(kind="other", reason=Reason(code="block_address"))
_TEASER = LineLabel(kind="teaser", reason=Reason(code="block_behind"))


def label_lines(page: PageLines, layout: PageLayout) -> tuple[LineLabel, ...]:
    """One label for each line, in order."""
    readers = comments.find_listed_comments(page) | comments.find_comments_after(page, layout.end)
    body = layout.body_set
    return tuple(
        COMMENT
        if index in readers
        else _kept(layout, index)
        if index in body
        else _dropped(page, layout, index)
        for index in range(len(page.lines))
    )


def _kept(layout: PageLayout, index: int) -> LineLabel:
    if index in layout.decks:
        return DECK
    if index in layout.subheads:
        return SUBHEAD
    return RECOVERED if index in layout.recovered else BODY


def _dropped(page: PageLines, layout: PageLayout, index: int) -> LineLabel:
    if index == layout.headline:
        return _HEADLINE
    if index in layout.repeated:
        return _REPEATED
    if index in layout.translated:
        return _TRANSLATED
    label = page.context_labels[index] or page.own_labels[index]
    if not label or (_is_after(layout, index) and label.kind in comments.WEAK_KINDS):
        return _label_by_place(page, layout, index)
    return label


def _is_after(layout: PageLayout, index: int) -> bool:
    """Whether the line stands below the end of the article."""
    return bool(layout.body) and index >= layout.end


def _label_by_place(page: PageLines, layout: PageLayout, index: int) -> LineLabel:
    line, authors = page.lines[index], layout.author_names
    if _is_after(layout, index):
        return author.label_author_bio(line, authors, page.lexicon) or _TEASER
    if _is_date(page, index):
        return _DATE
    if line.word_count <= MAX_AGE_WORDS and _is_age(page, line):
        return _AGE
    if not layout.body or index < layout.body[0]:
        return _label_above(page, layout, index)
    byline = author.label_author_bio(line, authors, page.lexicon)
    byline = byline or author.label_byline(line, page.lexicon, below_headline=False)
    return byline or (_BETWEEN if index < layout.body[-1] else _label_below(page, index))


def _label_above(page: PageLines, layout: PageLayout, index: int) -> LineLabel:
    """The label of a line above the body, or of any line where there is no body."""
    line, headline = page.lines[index], layout.headline
    if headline is None or not headline < index <= headline + author.BYLINE_REACH:
        return _ABOVE
    touches_body = bool(layout.body) and index + 1 == layout.body[0]
    if touches_body and line.word_count <= MAX_BUTTON_WORDS and line.text.isupper():
        return _DATELINE
    return author.label_byline(line, page.lexicon, below_headline=True) or _ABOVE


def _label_below(page: PageLines, index: int) -> LineLabel:
    """The label of a line between the last paragraph and the end of the article."""
    line = page.lines[index]
    if line.word_count <= MAX_BUTTON_WORDS and (
        _is_button(page, index - 1) or _is_button(page, index + 1)
    ):
        return _BUTTONS
    head = line.lower_text.partition(":")[0]
    if _lists_keywords(line) or head in phrase_set(page.lexicon, "keyword_list_heads"):
        return _KEYWORDS
    if _INITIALS.fullmatch(line.text):
        return _EDITORS
    if any(mark in line.text for mark in _ADDRESS_MARKS):
        return _ADDRESS
    return _TRAILING if line.is_paragraph else _ALONE


def _is_date(page: PageLines, index: int) -> bool:
    line = page.lines[index]
    if index not in page.lines_with_year or line.word_count > MAX_TIME_WORDS:
        return False
    if line.word_count > MAX_DATE_WORDS:
        return printed_dates.prints_date_and_time(line.text, page.language)
    return bool(printed_dates.find_dates_beside(line.text, page.language))


def _is_age(page: PageLines, line: TextLine) -> bool:
    """Whether the line says how old something is: "Hace 2 horas", "about 3 hours ago"."""
    if not any(map(str.isdigit, line.lower_bare.split())):  # as most lines
        return False
    return any(age in line.lower_bare for age in page.lexicon.age_words)


def _is_button(page: PageLines, index: int) -> bool:
    if not 0 <= index < len(page.lines) or page.own_labels[index] is not None:
        return False
    line = page.lines[index]
    return line.word_count <= MAX_BUTTON_WORDS and not line.ends_sentence


def _lists_keywords(line: TextLine) -> bool:
    if line.word_count > MAX_LIST_WORDS or _NOT_IN_KEYWORDS.search(line.text):
        return False
    keywords = _SEPARATORS.split(line.text)
    return len(keywords) >= MIN_KEYWORDS and all(
        0 < len(keyword.split()) <= MAX_KEYWORD_WORDS for keyword in keywords
    )
