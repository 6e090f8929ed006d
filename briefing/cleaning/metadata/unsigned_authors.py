"""Authors that no "By" announces: names alone beside a date or above a record's text, an agency."""

import re
from collections.abc import Sequence

from briefing.cleaning.byline_openings import strip_opening
from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.lines import strip_bullet
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import AGENCY_CREDIT, JOB, LineLabel
from briefing.text.bylines import (
    holds_given_name,
    is_newsroom,
    list_openings,
    names_only,
    opens_byline,
    opens_with_article,
    split_byline,
)

_PICTURES = frozenset(("caption", "credit"))
DATE_REACH = 2  # lines below names alone in which the day stands
MAX_PAPER_WORDS = 6  # of a paper's line, its bar among them
MAX_PARTED_WORDS = 20  # of a line of outlet, names and day
MAX_JOB_WORDS = 6  # behind names on their line: "Ana Ruiz, Print Managing Editor"

_POST_SIGNATURE = re.compile(r"[-–—].*\(@\w+\)")
_WORDS = re.compile(r"[^\W\d_][\w-]*")
_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+")


def read_names_alone(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The names on a line of nothing else, beside a date, above their job or paper, or announced.

    Each begins with a given name, but below an opening, "Author:". "The Alder Post |" is a paper's
    line: behind its bar stood a day. Whom headline or text tell of stands there as a caption.
    """
    below = page.lines[index + 1 : index + 2]
    is_above_paper = any(
        line.text.endswith("|") and line.word_count <= MAX_PAPER_WORDS for line in below
    )
    is_above_job = any(label is JOB for label in labels[index + 1 : index + 2]) or any(
        is_newsroom(line.text.split()) for line in below
    )
    text = page.lines[index].text
    if labels[index].kind == "embed" or _POST_SIGNATURE.match(text):
        return None  # "— Ana Ruiz (@anaruiz) May 3, 2024"
    if page.lines[index].bullet and "(" in text:
        return None  # "- Ana Ruiz (May 3, 2017 to May 5, 2018)": one of those who held a post
    if _is_announced(page, index):
        return _read_names(text, are_announced=True)
    is_beside = is_above_paper or is_above_job or _is_beside_day(page, labels, index)
    names = (_read_names(text) or _read_before_job(text, page)) if is_beside else None
    return None if names and is_told_of(names, page, labels) else names


def _is_announced(page: PageLines, index: int) -> bool:
    """Whether the line above is nothing but the opening of a byline: "Author of the article:"."""
    above = page.lines[max(0, index - 1) : index]
    return any(line.lower_text.rstrip(": ") in list_openings() for line in above)


def is_told_of(names: str, page: PageLines, labels: Sequence[LineLabel], *, most: int = 1) -> bool:
    """Whether the headline, or more paragraphs than that, have a surname of one of them as a word.

    One paragraph may be the author's own: "Ana Ruiz reports from Lomas".
    """
    surnames = {
        word
        for name in names.split(", ")
        for word in name.split()[1:]
        if word == name.split()[-1] or not (word.islower() or holds_given_name(word))
    }
    paragraphs = 0
    for line, label in zip(page.lines, labels, strict=True):
        is_headline = label.kind == "headline"
        if (label.keep or is_headline) and not surnames.isdisjoint(_WORDS.findall(line.text)):
            paragraphs += 1
            if is_headline or paragraphs > most:
                return True
    return False


def read_named_part(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The names that are one part of a line beside a day: "El Faro | Ana Ruiz | 3 de mayo".

    None where two parts are names: one of them may be whom the article is about.
    """
    if labels[index].keep or page.lines[index].word_count > MAX_PARTED_WORDS:
        return None
    parts = _BETWEEN.split(strip_bullet(page.lines[index]))
    if len(parts) < 2 or not _is_beside_day(page, labels, index):
        return None
    named = [names for part in parts if (names := _read_names(part))]
    return named[0] if len(named) == 1 else None


def read_behind_outlet(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The names behind a paper's own and a slash, above the text: "La Orilla del Valle/César Paz".

    Below a caption, and elsewhere, such a line may credit a picture.
    """
    line, label = page.lines[index], labels[index]
    is_text = label.keep and label.kind != "subhead"
    if is_text or "/" not in line.text or line.word_count > MAX_PARTED_WORDS:
        return None
    above, below = labels[max(0, index - 1) : index], labels[index + 1 : index + 2]
    if any(label.kind in _PICTURES for label in above) or not any(one.keep for one in below):
        return None
    outlet, _, names = line.text.partition("/")
    return _read_names(names.strip()) if opens_with_article(outlet) else None


def read_above_headline(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The names on a line of nothing else above the headline, if a day stands on a line beside it.

    A year alone may be a book's: "George Vale, 1984".
    """
    beside = labels[max(0, index - 1) : index + 2]
    if labels[index].keep or not any(label.kind == "date" for label in beside):
        return None
    line = page.lines[index].text
    names = _read_names(line) if names_only(line, beside_jobs=False) else None
    return None if names and is_told_of(names, page, labels) else names


def read_names_at_top(page: PageLines, labels: Sequence[LineLabel]) -> str | None:
    """The names alone on the first line of a text whose headline is stated beside it."""
    if not labels or page.hints or page.article.title is None:
        return None
    is_outside = not labels[0].keep
    return _read_names(page.lines[0].text) if is_outside else None


def read_agency(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The agency that a line names as the author: behind "By", or alone right beside a date.

    Alone elsewhere it may be the credit of a picture.
    """
    if labels[index] is not AGENCY_CREDIT:
        return None
    line = strip_bullet(page.lines[index])
    name = strip_opening(line, page.lexicon.byline_openings).strip("()[]-—–:. ")
    if name.casefold() not in phrase_set(page.lexicon, "agency_names"):
        return None  # "Edited by", "Local News"
    beside = labels[max(0, index - 1) : index + 2]
    is_signed = opens_byline(line)
    return name if is_signed or any(label.kind == "date" for label in beside) else None


def _is_beside_day(page: PageLines, labels: Sequence[LineLabel], index: int) -> bool:
    """Whether a day stands on the line, right above it, or in one of the next lines."""
    beside = labels[max(0, index - 1) : index + 1 + DATE_REACH]
    return index in page.lines_with_year or any(label.kind == "date" for label in beside)


def _read_before_job(line: str, page: PageLines) -> str | None:
    """The names on a line that ends with their job: "Ana Ruiz, Print Managing Editor"."""
    names = split_byline(line)
    if not names or not all(map(holds_given_name, names)) or not line.startswith(names[0]):
        return None
    behind = _WORDS.findall(line.rpartition(names[-1])[2].lower())
    jobs = phrase_set(page.lexicon, "author_jobs")
    return ", ".join(names) if len(behind) <= MAX_JOB_WORDS and jobs & {*behind[-1:]} else None


def _read_names(line: str, *, are_announced: bool = False) -> str | None:
    """The names on a line of nothing else; each has a given name, or the line above says so."""
    names = split_byline(line)
    is_sure = bool(names) and (are_announced or all(map(holds_given_name, names)))
    return ", ".join(names) if is_sure and names_only(line) else None
