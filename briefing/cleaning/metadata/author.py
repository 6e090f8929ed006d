"""The article's authors: lines that name them or say what they do, and the name itself."""

import re
from collections.abc import Iterator, Sequence

from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import AGENCY_CREDIT, LineLabel
from briefing.cleaning.rules.line_rules import strip_byline_opening

MAX_NAME_LINE_WORDS = 12  # of "Ann Ruiz in Port Alder and Bo Lindt in San Telmo"
MAX_JOB_WORDS = 7  # of "Staff writer, The Alder Post"
MAX_AUTHOR_WORDS = 6
NAME_WORDS = 2, 4  # fewest and most of one name
BYLINE_REACH = 12  # lines below the headline in which its authors stand
MAX_BIOS = 4  # paragraphs at the end of the article

_NAMES = LineLabel(kind="byline", reason="names of people between headline and article")
_JOB = LineLabel(kind="byline", reason="says what the author does")
_BIO = LineLabel(kind="byline", reason="tells of the author")

_BETWEEN_NAMES = re.compile(r"[|•·,;/]|\d|&| [-–—] |\b(?:and|y|e|in|en)\b")
_AFTER_NAME = re.compile(
    r"(?:[|•·,]|\d| - | – | — |\bpublished\b|\bupdated\b|\bpublicado\b|\bactualizado\b)",
    re.IGNORECASE,
)
_JOINERS = frozenset([
    "and", "y", "e", "in", "en", "de", "del", "la", "los", "las", "von", "van", "&", "/",
    "|", "•", "·",
])  # fmt: skip
_NAME_PART = re.compile(r"[^\W\d_][\w.'’-]*,?")


def find_author(page: PageLines, labels: Sequence[LineLabel]) -> str | None:
    """The name behind "By" in the first line labelled as a byline.

    None without a byline, for an agency, which is a source and no author, and for what is too
    short or too long for a name.
    """
    for line, label in zip(page.lines, labels, strict=True):
        if label.kind == "byline":
            name = _AFTER_NAME.split(strip_byline_opening(line.text, page.lexicon))[0].strip()
            is_agency = name.lower() in page.lexicon.agency_names
            is_name = 1 < len(name.split()) <= MAX_AUTHOR_WORDS
            return name if is_name and not is_agency else None
    return None


def names_below_headline(page: PageLines, headline: int | None, first: int) -> tuple[str, ...]:
    """The authors' names, in lower case, between the headline and line `first`; in order."""
    if headline is None:
        return ()
    below = range(headline + 1, min(first, headline + 1 + BYLINE_REACH))
    bylines = (page.lines[index] for index in below if _names_authors(page, index))
    return tuple(
        name
        for line in bylines
        for name in _split_names(strip_byline_opening(line.lower_text, page.lexicon))
    )


def drop_author_bios(
    page: PageLines, paragraphs: tuple[int, ...], names: tuple[str, ...]
) -> tuple[int, ...]:
    """The paragraphs without the last few from the first that begins with an author's name on."""
    for place in range(max(1, len(paragraphs) - MAX_BIOS), len(paragraphs)):
        if names and page.lines[paragraphs[place]].lower_text.startswith(names):
            return paragraphs[:place]
    return paragraphs


def label_author_bio(line: TextLine, names: tuple[str, ...]) -> LineLabel | None:
    """The label of a line that begins with an author's name; None for any other."""
    return _BIO if names and line.lower_text.startswith(names) else None


def label_byline(
    line: TextLine, lexicon: CleaningLexicon, *, below_headline: bool
) -> LineLabel | None:
    """The label of a line outside the body that names authors or their job; None for others.

    Only below the headline do names alone make a byline.
    """
    if below_headline and is_name_list(line, lexicon):
        return AGENCY_CREDIT if _names_newsroom(line, lexicon) else _NAMES
    if line.word_count <= MAX_JOB_WORDS and not line.ends_sentence and _names_job(line, lexicon):
        return _JOB
    return None


def is_name_list(line: TextLine, lexicon: CleaningLexicon) -> bool:
    """Whether the line is nothing but names of two words or more and is no entry of a menu."""
    if not NAME_WORDS[0] <= line.word_count <= MAX_NAME_LINE_WORDS or line.ends_sentence:
        return False
    if not line.text[0].isupper():
        return False
    parts = line.text.split()
    if not all(part in _JOINERS or _is_name_part(part) for part in parts):
        return False
    site_words = phrase_set(lexicon, "site_words")
    return line.text != line.text.upper() and site_words.isdisjoint(map(str.lower, parts))


def _names_authors(page: PageLines, index: int) -> bool:
    label, line = page.own_labels[index], page.lines[index]
    if label:
        return label.kind == "byline"
    return is_name_list(line, page.lexicon) and not _names_newsroom(line, page.lexicon)


def _is_name_part(word: str) -> bool:
    return word[0].isupper() and _NAME_PART.fullmatch(word) is not None


def _split_names(names: str) -> Iterator[str]:
    """Each of the names that a byline joins, if it has a first and a last name."""
    low, high = NAME_WORDS
    parts = _BETWEEN_NAMES.split(names)
    return (name.strip() for name in parts if low <= len(name.split()) <= high)


def _names_job(line: TextLine, lexicon: CleaningLexicon) -> bool:
    jobs = phrase_set(lexicon, "author_jobs")
    return any(word.strip(",") in jobs for word in line.lower_bare.split())


def _names_newsroom(line: TextLine, lexicon: CleaningLexicon) -> bool:
    return not phrase_set(lexicon, "newsroom_words").isdisjoint(line.lower_bare.split())
