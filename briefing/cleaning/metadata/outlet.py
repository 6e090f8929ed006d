"""The outlet that a text names: in its masthead, where a printed address spells it too, or as owner of the copyright.

Unsure means None: a line of copyright without a year or rights is a picture's credit, an agency is a source, and a
company is mostly not what its paper is called.
"""

import re
import unicodedata
from collections.abc import Iterator

from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.lines import TextLine, strip_bullet
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.text.normalization import join_lines

MASTHEAD = 3  # lines of a text in which its masthead stands
MOST_WORDS = 6  # of a name
LEAST_LETTERS = 5  # of a name that an address spells; shorter ones stand in too many
LONGEST_NOTICE = (
    400  # characters of a line of copyright, or one with an address, that are looked at
)
# Pages link to these by name, in a row of buttons above the headline.
PLATFORMS = frozenset(
    (
        "facebook",
        "twitter",
        "instagram",
        "youtube",
        "linkedin",
        "whatsapp",
        "telegram",
        "tiktok",
        "google",
        "gmail",
    )
)
NO_NAME = frozenset(("copyright", "www"))
LEGAL_FORMS = frozenset(
    (
        "ltd",
        "limited",
        "llc",
        "inc",
        "corp",
        "corporation",
        "gmbh",
        "ag",
        "sa",
        "bv",
        "ab",
        "as",
        "oy",
        "plc",
        "pty",
        "co",
    )
)

_ADDRESS = re.compile(r"(?<![\w-])[\w-]++(?:\.[\w-]++)+")
_ALONE = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[\w-]{5,}(?:\.[a-z]{2,8}){1,2})/?", re.IGNORECASE
)
_SIGN = r"(?:copyright|©|\(c\))"
_SIGNS = rf"{_SIGN}[\s,]*(?:{_SIGN}[\s,]*)*"
_YEARS = r"\d{4}(?:\s?[-–—]\s?\d{2,4})?"
_NAME = r"(?P<name>[^\W\d_][^|•·©.,;()\d]{1,40}?(?:\.com?\b[^|•·©.,;()\d]{0,10})?)"
_TAIL = r"\b(?:all rights|powered by|or its|and affil|a division|todos los|derechos)\b"
_END = rf"\s*(?:[|•·©.,;()\d–—]| - |{_SIGN}|{_TAIL}|$)"
_OWNERS = (  # "© 2025 The Alder Post. All rights reserved.", "The Alder Post © 2025"
    re.compile(rf"{_SIGNS}(?:{_YEARS})?[\s,–—-]*(?:by\s+|por\s+)?{_NAME}{_END}", re.IGNORECASE),
    re.compile(rf"^{_NAME}[\s.,|–—-]*{_SIGNS}{_YEARS}", re.IGNORECASE),
)
_CLAIM = re.compile(rf"\d{{4}}|{_SIGN}.*(?:rights reserved|derechos)", re.IGNORECASE)


def find_outlet(page: PageLines, parts: PageLayout) -> str | None:
    """The outlet as it is printed, or its address where only that is; None where the text does not name it for sure."""
    behind = page.lines[parts.body[-1] + 1 :] if parts.body else page.lines
    outer = page.lines[:MASTHEAD] + behind
    return _in_masthead(page, parts) or next(_owners(page, behind), None) or _address_alone(outer)


def _in_masthead(page: PageLines, parts: PageLayout) -> str | None:
    outside = (line for index, line in enumerate(page.lines) if index not in parts.taken)
    hosts = {_letters(part) for line in outside for part in _hosts(line)} - PLATFORMS
    for line in page.lines[:MASTHEAD] if hosts else ():
        name = join_lines(strip_bullet(line))
        if line.words <= MOST_WORDS and any(map(_spelling(name, page).fullmatch, hosts)):
            return name
    return None


def _hosts(line: TextLine) -> Iterator[str]:
    """The parts of the addresses of a line that are long enough to tell a name."""
    if "." in line.text and len(line.text) <= LONGEST_NOTICE:
        parts = (
            part for match in _ADDRESS.finditer(line.text) for part in match.group().split(".")
        )
        yield from (part for part in parts if len(part) >= LEAST_LETTERS)


def _spelling(name: str, page: PageLines) -> re.Pattern[str]:
    """What an address of this name looks like: its letters in one word, "the" and "de" left out or not."""
    words = [word for word in name.casefold().split() if _letters(word)]
    optional = phrase_set(page.words, "stop_words")
    return re.compile(
        "".join(f"(?:{_letters(word)}){'?' if word in optional else ''}" for word in words)
    )


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


def _owners(page: PageLines, behind: tuple[TextLine, ...]) -> Iterator[str]:
    """The owners of the copyright behind the article, the last line's first; no companies and no agencies."""
    others = (
        NO_NAME
        | LEGAL_FORMS
        | phrase_set(page.words, "companies")
        | phrase_set(page.words, "notice_words")
    )
    names = (name for line in reversed(behind) for name in _owner(line.text[:LONGEST_NOTICE]))
    for name in names:
        words = name.casefold().split()
        cut = len(words[-1]) == 1  # "Editorial Alder S.A.", at the stop
        agency = name.casefold() in phrase_set(page.words, "agencies")
        if len(words) <= MOST_WORDS and others.isdisjoint(words) and not cut and not agency:
            yield name


def _owner(text: str) -> Iterator[str]:
    """What stands where a line of copyright names its owner."""
    signed = "©" in text
    if (signed or "opyright" in text or "(c)" in text.lower()) and _CLAIM.search(text):
        found = (
            match["name"].strip(" \u00a0-–—™®")
            for pattern in _OWNERS
            if (match := pattern.search(text))
        )
        yield from (name for name in found if len(name) > 2 and (signed or not name[0].islower()))


def _address_alone(lines: tuple[TextLine, ...]) -> str | None:
    """The only address that has a line for itself."""
    hosts = {
        match["host"].lower()
        for line in lines
        if line.words == 1
        if (match := _ALONE.fullmatch(line.text))
    }
    return (
        hosts.pop()
        if len(hosts) == 1 and PLATFORMS.isdisjoint(*(host.split(".") for host in hosts))
        else None
    )
