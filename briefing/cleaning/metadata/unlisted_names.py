"""Authors whose given names no list has: "Zyanya Quell" below the headline, beside a day.

A line of two or three words with capitals may be a place, a section or a button as well. What tells
a name from these is that none of its words stands anywhere on the page in small letters, that the
text does not tell of it, and that it stands right below the headline: 16 of 16 such lines of the
labelled texts are the authors (33 of 39 without the first two), 3 of 3 of pages not read before.
"""

import re
from collections.abc import Sequence

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.metadata.unsigned_authors import is_told_of
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import JOB, LineLabel
from briefing.text.bylines import begins_as_place, names_only, split_byline
from briefing.text.plain_words import split_words

BELOW_HEADLINE = 4  # lines in which they stand
_OTHERS = frozenset(("caption", "credit", "embed", "related", "promo", "comment"))  # kinds


def read_unlisted_names(page: PageLines, labels: Sequence[LineLabel], index: int) -> str | None:
    """The names on a line of nothing else, with a day on a line right beside it or above a job.

    A day on the same line stands behind places: "Lomas Altas, 3 de mayo de 2024".
    """
    text, label = page.lines[index].text, labels[index]
    is_other = label.keep or label.kind in _OTHERS or "@" in text  # of a post
    if is_other or index in page.lines_with_year or not _is_beside(labels, index):
        return None
    names = split_byline(text)
    if not names or not names_only(text, beside_jobs=False) or any(map(begins_as_place, names)):
        return None
    words = [word for name in names for word in name.split() if word[0].isupper()]
    if _are_common(words, page) or is_told_of(", ".join(names), page, labels, most=0):
        return None
    return ", ".join(names)


def _is_beside(labels: Sequence[LineLabel], index: int) -> bool:
    beside = labels[max(0, index - 1) : index + 2]
    is_above_job = any(label is JOB for label in labels[index + 1 : index + 2])
    return is_above_job or any(one.kind == "date" for one in beside)


def _are_common(words: Sequence[str], page: PageLines) -> bool:
    """Whether one of the words is on the page in small letters too, or of a site or the address.

    Of a title that a page prints beside its day the address has the words.
    """
    lower = [word.lower().strip(".,") for word in words]
    address = split_words((page.article.url or "").lower())
    if not phrase_set(page.lexicon, "site_words").union(address).isdisjoint(lower):
        return True
    common = "|".join(map(re.escape, lower))
    return re.search(rf"(?<![\w@./-])(?:{common})(?!\w)", page.article.text) is not None
