"""The outlet that a text names, in its masthead or as the owner of the copyright.

A masthead counts where a printed address spells it too. Unsure means None: a line of copyright
without a year or rights is a picture's credit, an agency is a source, and a company is mostly not
what its paper is called.
"""

import re
from collections.abc import Iterator

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.lines import TextLine, strip_bullet
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.languages.page_words import match_page_words
from briefing.sources.outlet_names import PLATFORMS, fits_address, name_host
from briefing.text.normalization import join_lines
from briefing.text.plain_words import spell_letters

MASTHEAD_LINES = 3  # the first lines of a text, in which its masthead stands
MAX_NAME_WORDS = 6
MIN_HOST_LETTERS = 5  # of a name that an address spells; shorter ones stand in too many addresses
NO_MASTHEADS = frozenset(("notice", "promo", "related", "comment"))  # kinds of lines
MAX_LINE_CHARACTERS = 400  # of a line with a copyright or an address that are looked at
NOT_NAMES = frozenset(("copyright", "www"))
LEGAL_FORMS = frozenset([
    "ltd", "limited", "llc", "inc", "corp", "corporation", "gmbh", "ag", "sa", "bv", "ab",
    "as", "oy", "plc", "pty", "co",
])  # fmt: skip

_ADDRESS = re.compile(r"(?<![\w-])[\w-]++(?:\.[\w-]++)+")
_LONE_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[\w-]{5,}(?:\.[a-z]{2,8}){1,2})/?", re.IGNORECASE
)
_FILE = re.compile(r"[\w-]+\.(?:jpe?g|png|gif|webp|svg|pdf|html?|php|aspx?|docx?)", re.IGNORECASE)
_SIGN = r"(?:copyright|©|\(c\))"
_SIGNS = rf"{_SIGN}[\s,]*(?:{_SIGN}[\s,]*)*"
_YEARS = r"\d{4}(?:\s?[-–—]\s?\d{2,4})?"
_NAME = r"(?P<name>[^\W\d_][^|•·©.,;()\d]{1,40}?(?:\.com?\b[^|•·©.,;()\d]{0,10})?)"
_TAIL = rf"\b{match_page_words('rights_openings')}\b"
_END = rf"\s*(?:[|•·©.,;()\d–—]| - |{_SIGN}|{_TAIL}|$)"
_BY = match_page_words("copyright_links")
_OWNERS = (  # "© 2025 The Alder Post. All rights reserved.", "The Alder Post © 2025"
    re.compile(rf"{_SIGNS}(?:{_YEARS})?[\s,–—-]*(?:{_BY}\s+)?{_NAME}{_END}", re.IGNORECASE),
    re.compile(rf"^{_NAME}[\s.,|–—-]*{_SIGNS}{_YEARS}", re.IGNORECASE),
)
_CLAIM = re.compile(rf"\d{{4}}|{_SIGN}.*{match_page_words('rights_claims')}", re.IGNORECASE)


def find_outlet(page: PageLines, layout: PageLayout) -> str | None:
    """The outlet as it is printed, or its address where only that is.

    None where the text does not name it for sure. The masthead wins over the owner of the
    copyright, if the article's own address spells a word of that, and this over its host; an
    address that the text prints counts only where that is not known, for authors print those of
    their own pages.
    """
    after, url = page.lines[layout.body[-1] + 1 :] if layout.body else page.lines, page.article.url
    owners = (name for name in _find_owners(page, after) if fits_address(name, url))
    return (
        _find_in_masthead(page, layout)
        or next(owners, None)
        or name_host(url)
        or _find_lone_address(page.lines[:MASTHEAD_LINES] + after)
    )


def _find_in_masthead(page: PageLines, layout: PageLayout) -> str | None:
    first = zip(page.lines[:MASTHEAD_LINES], page.own_labels, strict=False)
    # "Publicidad" may be part of an address of the paper; an agency, too, has a label.
    names = [
        join_lines(strip_bullet(line))
        for line, label in first
        if line.word_count <= MAX_NAME_WORDS and not (label and label.kind in NO_MASTHEADS)
    ]
    hosts = _find_hosts(page, layout) if names else frozenset()
    spelled = (name for name in names if any(map(_spelling_pattern(name, page).fullmatch, hosts)))
    return next(spelled, None) if hosts else None


def _find_hosts(page: PageLines, layout: PageLayout) -> frozenset[str]:
    """The letters of the addresses that are printed outside of the body, but for platforms'."""
    body = layout.body_set
    outside = (
        line for i, line in enumerate(page.lines) if _has_stop_inside(line.text) and i not in body
    )
    hosts = {spell_letters(part) for line in outside for part in _host_parts(line)}
    return frozenset(hosts - PLATFORMS)


def _has_stop_inside(text: str) -> bool:
    """Whether a stop stands before anything but a blank, as in each address and few sentences."""
    return "." in text and text.count(".") > text.count(". ") + text.endswith(".")


def _host_parts(line: TextLine) -> Iterator[str]:
    """The parts of the addresses on a line that are long enough to spell a name."""
    if len(line.text) > MAX_LINE_CHARACTERS:
        return
    for match in _ADDRESS.finditer(line.text):
        parts = match.group().split(".")
        yield from (part for part in parts if len(part) >= MIN_HOST_LETTERS)


def _spelling_pattern(name: str, page: PageLines) -> re.Pattern[str]:
    """A pattern of the name's letters in one word, in which stop words may be missing."""
    words = [word for word in name.casefold().split() if spell_letters(word)]
    optional = phrase_set(page.lexicon, "stop_words")
    parts = (f"(?:{spell_letters(word)}){'?' if word in optional else ''}" for word in words)
    return re.compile("".join(parts))


def _find_owners(page: PageLines, after: tuple[TextLine, ...]) -> Iterator[str]:
    """The owners of the copyright below the article, from the last line up.

    Companies and agencies are left out.
    """
    company_words = phrase_set(page.lexicon, "company_words")
    copyright_words = phrase_set(page.lexicon, "copyright_words")
    excluded = NOT_NAMES | LEGAL_FORMS | company_words | copyright_words
    names = (
        name for line in reversed(after) for name in _owners_on(line.text[:MAX_LINE_CHARACTERS])
    )
    for name in names:
        words = name.casefold().split()
        is_cut = len(words[-1]) == 1  # "Editorial Alder S.A.", at the stop
        is_agency = name.casefold() in phrase_set(page.lexicon, "agency_names")
        if is_cut or is_agency or len(words) > MAX_NAME_WORDS:
            continue
        if excluded.isdisjoint(words):
            yield name


def _owners_on(text: str) -> Iterator[str]:
    """What stands where a line of copyright names its owner."""
    has_sign = "©" in text
    if not (has_sign or "opyright" in text or "(c)" in text.lower()) or not _CLAIM.search(text):
        return
    for pattern in _OWNERS:
        if match := pattern.search(text):
            name = match["name"].strip(" \u00a0-–—™®")
            if len(name) > 2 and (has_sign or not name[0].islower()):
                yield name


def _find_lone_address(lines: tuple[TextLine, ...]) -> str | None:
    """The only address that has a line for itself; None if it is one of a platform."""
    # A picture's file may stand before its text.
    single = (x.text for x in lines if x.word_count == 1 and not _FILE.fullmatch(x.text))
    hosts = {match["host"].lower() for text in single if (match := _LONE_ADDRESS.fullmatch(text))}
    if len(hosts) != 1 or not PLATFORMS.isdisjoint(*(host.split(".") for host in hosts)):
        return None
    return hosts.pop()
