"""The parts of the body that are no paragraphs: subheads, and the decks below the headline."""

from collections.abc import Sequence

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import short_article_recall
from briefing.cleaning.rules.labels import LineLabel
from briefing.text.dates import printed_dates
from briefing.text.dates.datelines import DATELINE
from briefing.text.plain_words import split_words

MAX_SUBHEAD_WORDS = 16
MIN_LIST_OPENING_WORDS = 4  # of a sentence that a list completes; shorter ones are headings
# Shorter lines between headline and body are sections, places and names.
MIN_SUBTITLE_WORDS = 6
MAX_DECK_WORDS = 25  # of a deck that ends as a sentence; lead paragraphs are mostly longer
MAX_DECK_ABOVE_PICTURE = 35  # of one that a picture, byline or date parts from the text
# Several such lines may be headlines of other articles, which share no word with headline and lead.
MIN_HEADLINES, TEXT_LINES, MIN_LETTERS = 2, 2, 4


def is_subhead(page: PageLines, index: int) -> bool:
    """Whether the line is short, does not end as a sentence, and neither is nor opens a list."""
    line = page.lines[index]
    short = line.word_count <= MAX_SUBHEAD_WORDS and not line.ends_sentence
    return short and not line.bullet and not _opens_list(page, index)


def trim_subheads(page: PageLines, inside: tuple[int, ...]) -> tuple[int, ...]:
    """The lines from the first paragraph to the last.

    Subheads above the first and below the last are left out, because what they head is not here.
    """
    paragraphs = [place for place, index in enumerate(inside) if not is_subhead(page, index)]
    return inside[paragraphs[0] : paragraphs[-1] + 1] if paragraphs else ()


def find_subtitles(
    page: PageLines, inside: tuple[int, ...], headline: int | None
) -> tuple[int, ...]:
    """The lines between headline and first paragraph that are long enough to say something.

    In order; dates are left out, and the line right below the headline may be a deck of full
    length. Empty without a headline.
    """
    if headline is None:
        return ()
    first = next((index for index in inside if not is_subhead(page, index)), -1)
    subtitles = {
        index
        for index in inside
        if headline < index < first and page.lines[index].word_count >= MIN_SUBTITLE_WORDS
        if not _prints_date(page, index)
    }
    between = [
        index
        for index in range(headline + 1, first)
        if page.lines[index].word_count >= MIN_SUBTITLE_WORDS and not page.own_labels[index]
    ]
    others = _find_other_headlines(page, between, (headline, *inside))
    subtitles -= others
    below = headline + 1
    if below < first and below not in others and short_article_recall.reads_as_deck(page, below):
        subtitles.add(below)
    return tuple(sorted(subtitles))


def _find_other_headlines(
    page: PageLines, between: Sequence[int], inside: Sequence[int]
) -> set[int]:
    """Of the lines below the headline its copies, and of several those with no word of the rest.

    One alone may be a deck in other words.
    """
    said = page.lines[inside[0]].lower_bare
    copies = {index for index in between if page.lines[index].lower_bare == said}
    if len(between) < MIN_HEADLINES:
        return copies
    stop_words = phrase_set(page.lexicon, "stop_words")
    own = set[str]()
    for index in [index for index in inside if index not in between][:TEXT_LINES]:
        own.update(split_words(page.lines[index].lower_text))
    own = {word for word in own if len(word) >= MIN_LETTERS} - stop_words
    return copies | {i for i in between if own.isdisjoint(split_words(page.lines[i].lower_text))}


def find_deck(page: PageLines, body: Sequence[int], headline: int | None) -> frozenset[int]:
    """The only paragraph above the first picture, byline or date, if the article goes on below.

    So is a short line right below the headline that a blank line parts from the text, but not from
    the headline.
    """
    if len(body) < 2:
        return frozenset()
    if headline is not None and _touches_headline(page, body, headline):
        return frozenset(body[:1])
    if body[1] == body[0] + 1 or _opens_report(page, body[0], headline):
        return frozenset()
    labels = _labels_between(page, body[0], body[1])
    return frozenset(body[:1]) if any(map(_opens_article, labels)) else frozenset()


def _opens_report(page: PageLines, first: int, headline: int | None) -> bool:
    """Whether the first paragraph is the lead, though a picture stands below it.

    It has a dateline, stands below a byline, or is longer than a deck is.
    """
    line = page.lines[first]
    if line.word_count > MAX_DECK_ABOVE_PICTURE or DATELINE.match(line.text):
        return True
    above = _labels_between(page, headline, first) if headline is not None else ()
    return any(label is not None and label.kind == "byline" for label in above)


def _labels_between(page: PageLines, above: int, below: int) -> tuple[LineLabel | None, ...]:
    between = range(above + 1, below)
    return tuple(page.own_labels[index] or page.context_labels[index] for index in between)


def _touches_headline(page: PageLines, body: Sequence[int], headline: int) -> bool:
    first, second = page.lines[body[0]], page.lines[body[1]]
    is_block = body[0] == headline + 1 and not first.after_blank and second.after_blank
    return is_block and not page.hints and first.word_count <= MAX_DECK_WORDS


def _opens_list(page: PageLines, index: int) -> bool:
    """Whether the line begins a sentence that the list below it completes: "The council will:"."""
    line, below = page.lines[index], page.lines[index + 1 : index + 2]
    opens = line.text.endswith(":") and line.word_count >= MIN_LIST_OPENING_WORDS
    return opens and any(item.bullet for item in below)


def _prints_date(page: PageLines, index: int) -> bool:
    if index not in page.lines_with_year:
        return False
    return bool(printed_dates.find_dates_beside(page.lines[index].text, page.language))


def _opens_article(label: LineLabel | None) -> bool:
    return label is not None and label.kind in ("caption", "byline", "date")
