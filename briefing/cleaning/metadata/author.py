"""The article's authors: lines that name them or say what they do, and the name itself."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from briefing.cleaning.byline_openings import strip_opening
from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.lines import TextLine, strip_bullet
from briefing.cleaning.metadata import unlisted_names, unsigned_authors
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import AGENCY_CREDIT, JOB, LineLabel
from briefing.languages.page_words import collect_page_words, match_page_words
from briefing.model import Reason
from briefing.text.bylines import (
    holds_given_name,
    list_openings,
    names_only,
    opens_byline,
    signs_behind_day,
    split_byline,
    tells_author,
)

MAX_NAME_LINE_WORDS = 12  # of "Ann Ruiz in Port Alder and Bo Lindt in San Telmo"
MAX_JOB_WORDS = 7  # of "Staff writer, The Alder Post"
MAX_SIGNED_WORDS = 40  # of "By" with authors, their jobs and a day
NAME_WORDS = 2, 4  # fewest and most of one name
BYLINE_REACH = 12  # lines below the headline in which its authors stand
ABOVE_HEADLINE = 2  # lines above it in which names stand beside a day
MAX_BIOS = 4  # paragraphs at the end of the article
MAX_BIO_WORDS = 60

_NAMES = LineLabel(kind="byline", reason=Reason(code="block_names"))
_BIO = LineLabel(kind="byline", reason=Reason(code="block_author"))

_BETWEEN_NAMES = re.compile(
    rf"[|•·,;/]|\d|&| [-–—] |\b{match_page_words('conjunctions', 'place_links')}\b"
)
# Between the capitals of a line of names: words that join two, and particles of names, which people
# keep in whatever language they are told of.
_JOINERS = frozenset(
    ("de", "del", "la", "los", "las", "von", "van", "&", "/", "|", "•", "·")
).union(collect_page_words("conjunctions"), collect_page_words("place_links"))
_CONJUNCTION = rf"(?:&|{match_page_words('conjunctions')}\b)"
_JOINED_OPENING = re.compile(rf"{_CONJUNCTION}\s+", re.IGNORECASE)  # of the second line of a byline
_JOINED_END = re.compile(rf"(?:,|\s{_CONJUNCTION})\s*$", re.IGNORECASE)  # of its first line
MIN_COMMAS = 2  # of a list of names, the last of which may be cut: "Ana R., Bo L., Guy B."
_NAME_PART = re.compile(r"[^\W\d_][\w.'’-]*,?")


def find_author(page: PageLines, labels: Sequence[LineLabel], headline: int | None) -> str | None:
    """The authors' names, with commas between, from a byline that the text prints.

    The first line with "By" below the headline goes before the only one elsewhere, this before a
    name behind the paper's own, and that before a line of nothing but names beside a date, a job or
    below an opening, or above a record's text; an agency comes last.
    None where none is named for sure: sections and jobs are nobody, names alone may be a topic's.
    """
    top = -1 if headline is None else headline
    near = range(top + 1, min(len(labels), top + 1 + BYLINE_REACH))
    beside = range(max(0, top - ABOVE_HEADLINE), near.stop)
    signed: dict[int, tuple[str, ...]] = {}
    first = None
    for index, names in _read_bylines(page, labels, beside):
        signed[index] = names
        if top < index <= top + BYLINE_REACH:
            first = index
            break
        if index > top + BYLINE_REACH and len({*signed.values()}) > 1:
            break  # neither is the only one
    elsewhere = set(signed.values())
    if first is not None:
        return ", ".join((*signed[first], *_find_told(page, first, signed[first])))
    if len(elsewhere) == 1:
        return ", ".join(*elsewhere)
    behind = (unsigned_authors.read_behind_outlet(page, labels, index) for index in near)
    if found := next(filter(None, behind), None):
        return found
    if headline is None:
        return unsigned_authors.read_names_at_top(page, labels)
    alone = (
        i for i, one in enumerate(labels) if one.kind == "byline" or (i in near and not one.keep)
    )
    named = (unsigned_authors.read_names_alone(page, labels, index) for index in alone)
    parts = (unsigned_authors.read_named_part(page, labels, index) for index in near)
    agencies = (unsigned_authors.read_agency(page, labels, index) for index in near)
    above = (
        unsigned_authors.read_above_headline(page, labels, i) for i in range(beside.start, top)
    )
    right_below = near[: unlisted_names.BELOW_HEADLINE]
    unlisted = (unlisted_names.read_unlisted_names(page, labels, index) for index in right_below)
    return next(filter(None, chain(named, parts, unlisted, agencies, above)), None)


def _read_bylines(
    page: PageLines, labels: Sequence[LineLabel], beside: range
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lines that are not the article's with the names that each has behind "By".

    Behind a day it counts only beside the headline and above text: elsewhere it signs teasers.
    """
    openings = list_openings()  # most lines open with none, and need no closer look
    for index, (line, label) in enumerate(zip(page.lines, labels, strict=True)):
        is_beside_day = index in beside and index in page.lines_with_year
        is_beside_day = is_beside_day and any(other.keep for other in labels[index + 1 :])
        may_sign = not label.keep and (is_beside_day or line.lower_text.startswith(openings))
        names = _read_signed(line, is_beside_day=is_beside_day) if may_sign else ()
        if names and (holds_given_name(names[0]) or not _heads_list(page, index)):
            yield index, (*names, *_read_continued(page, labels, index))


def _read_continued(page: PageLines, labels: Sequence[LineLabel], index: int) -> Iterator[str]:
    """The names of the lines that go on with a byline: "By Ana Ruiz", below it "and Bo Lindt".

    A line goes on where it opens with what joins two names, or the one above it ends so.
    """
    above = page.lines[index].text
    following = zip(page.lines[index + 1 :], labels[index + 1 :], strict=True)
    for line, label in following:
        opening = _JOINED_OPENING.match(line.text)
        if label.keep or not (opening or _JOINED_END.search(above)):
            return
        rest = line.text[opening.end() if opening else 0 :]
        if not names_only(rest):
            return
        yield from split_byline(rest)
        above = line.text


def _heads_list(page: PageLines, index: int) -> bool:
    """Whether an item of a list follows: "By Region" heads a menu."""
    following = page.lines[index + 1 : index + 2]
    return any(strip_bullet(line) != line.text for line in following)


def _read_signed(line: TextLine, *, is_beside_day: bool) -> tuple[str, ...]:
    """The names behind "By" on a line that is no sentence; () for any other line."""
    text = strip_bullet(line)  # "- BY ANA RUIZ"
    is_sentence = text.endswith((".", "?", "!", ":")) and text.count(",") < MIN_COMMAS
    if line.word_count > MAX_SIGNED_WORDS or is_sentence:
        return ()
    is_signed = opens_byline(text) or (is_beside_day and signs_behind_day(text))
    return split_byline(text) if is_signed else ()


def _find_told(page: PageLines, index: int, names: tuple[str, ...]) -> Iterator[str]:
    """Who stands behind the names of a byline, if a line below tells what each did for the article.

    "By Ana Ruiz, Quill Vale" may name a place: but "Quill Vale reported from Lomas" below it tells.
    """
    rest = page.lines[index].text.rpartition(names[-1])[2]
    for part in map(str.strip, rest.split(",")):
        told = (
            part not in names
            and split_byline(part) == (part,)
            and any(tells_author(line.text, part) for line in page.lines[index + 1 :])
        )
        if told:
            yield part


def names_below_headline(page: PageLines, headline: int | None, first: int) -> tuple[str, ...]:
    """The authors' names, in lower case, between the headline and line `first`; in order."""
    if headline is None:
        return ()
    below = range(headline + 1, min(first, headline + 1 + BYLINE_REACH))
    bylines = (page.lines[index] for index in below if _names_authors(page, index))
    return tuple(
        name
        for line in bylines
        for name in _split_names(strip_opening(line.lower_text, page.lexicon.byline_openings))
    )


def drop_author_bios(
    page: PageLines, paragraphs: tuple[int, ...], names: tuple[str, ...]
) -> tuple[int, ...]:
    """The paragraphs without the last few from the first that begins with an author's name on.

    Or with the surnames of some and what they did for it ("Ruiz and Lindt write for The Alder
    Post."), or with the name and job of somebody who works for a paper and whom no paragraph above
    names.
    """
    for place in range(max(1, len(paragraphs) - MAX_BIOS), len(paragraphs)):
        line = page.lines[paragraphs[place]]
        if names and (line.lower_text.startswith(names) or tells_author(line.text, *names)):
            return paragraphs[:place]
        surname = _read_bio(line, page.lexicon)
        above = (page.lines[index].text for index in paragraphs[:place])
        if surname and not any(surname in text for text in above):
            return paragraphs[:place]
    return paragraphs


def label_author_bio(
    line: TextLine, names: tuple[str, ...], lexicon: CleaningLexicon
) -> LineLabel | None:
    """The label of a line that begins with an author's name, or tells someone's job for a paper.

    None for any other.
    """
    is_bio = (names and line.lower_text.startswith(names)) or _read_bio(line, lexicon)
    return _BIO if is_bio else None


def label_byline(
    line: TextLine, lexicon: CleaningLexicon, *, below_headline: bool
) -> LineLabel | None:
    """The label of a line outside the body that names authors or their job; None for others.

    Only below the headline do names alone make a byline.
    """
    if below_headline and is_name_list(line, lexicon):
        return AGENCY_CREDIT if _names_newsroom(line, lexicon) else _NAMES
    if line.word_count <= MAX_JOB_WORDS and not line.ends_sentence and _names_job(line, lexicon):
        return JOB
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


def _read_bio(line: TextLine, lexicon: CleaningLexicon) -> str | None:
    """The surname in "Ana Ruiz is a senior reporter at The Alder Post."; None for other lines."""
    found = _bio(lexicon).match(line.text) if line.word_count <= MAX_BIO_WORDS else None
    if found is None:
        return None
    behind = line.text[found.end() :].lower().split()[:MAX_JOB_WORDS]
    jobs = phrase_set(lexicon, "author_jobs")
    tells_job = any(word.strip(".,;") in jobs for word in behind)
    return found["surname"] if tells_job else None


@cache
def _bio(lexicon: CleaningLexicon) -> re.Pattern[str]:
    """A name and what stands between it and its job."""
    openings = "|".join(map(re.escape, lexicon.bio_openings)) or r"(?!)"
    word = r"[^\W\d_a-zà-ÿ][\w.'’-]*"
    return re.compile(
        rf"{word}(?: (?:{word}|de|del|la|van|von)){{0,3}} (?P<surname>{word}) (?:{openings}) "
    )


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
