"""A page's title without the name of its site: "Talks go on - Alder Post" -> "Talks go on"."""

import re
from urllib.parse import urlsplit

from briefing.quick_dataclass import dataclass
from briefing.sources.field_limits import MAX_TITLE
from briefing.sources.source_words import collect_words
from briefing.text.plain_words import score_overlap, spell_letters, split_words

_BAR = re.compile(r"\s*\|\s*[^|]{1,60}$")
_DASH = re.compile(r"\s+[-–—·•»]\s+([^-–—·•»]{1,60})$")
_MARKS = " |-–—·•»"
# Before the title, "[Alder Post] Talks go on", or behind it, "Talks go on (+video)".
_BRACKETS = re.compile(r"^[\[(]([^][()]{1,60})[\])]\s+(?=\S)|\s+[\[(]([^][()]{1,60})[\])]$")
_TRAIL = re.compile(r"\s+[»›]\s+")  # of sections around a title: "… » Local » Noticias"
# "Talks - the end of it" does not end with the name of The Post; "Courier" is the Alder Courier.
# From above 0 to .7 all 250 labelled pages have the same headlines.
SAME_NAME = 0.5
LEAST_HOST_LETTERS = 5  # of a name that an address spells; shorter ones stand in too many
LONGEST_ARTICLE = 3  # letters: "The" and "El" stand before a name and in few addresses
LEAST_WORDS = 3  # of a title; below, it is a section's name
# Fewest words of a title behind the name of its site: "Diario Norte | …".
LEAST_AFTER_SITE = 5


@dataclass(frozen=True, slots=True)
class SiteName:
    """What a page says of its site: the outlet's name and the page's own address."""

    outlet: str | None = None
    url: str | None = None

    def is_named_by(self, text: str) -> bool:
        """Whether the text is the outlet's name, or the address spells it: "atg - Pastebin.com"."""
        if self.outlet and score_overlap(text, self.outlet) >= SAME_NAME:
            return True
        letters = spell_letters(text)
        return len(letters) >= LEAST_HOST_LETTERS and letters in spell_letters(self._read_host())

    def is_called(self, text: str) -> bool:
        """Whether the text is the whole name of outlet or host, "The" and "El" aside.

        The parts of a host may name it in any order: "Alder Tides" is tides.alder.example.
        """
        parts = self._read_host().split(".")
        names = set(map(_bare_name, (self.outlet or "", *parts)))
        words = set(map(spell_letters, split_words(text)))
        return _bare_name(text) in names - {""} or (bool(words) and words.issubset(parts))

    def is_begun_by(self, text: str) -> bool:
        """Whether the text begins with the name that the address spells: fouryears.example."""
        host = spell_letters(max(self._read_host().split("."), key=len))
        return len(host) >= LEAST_HOST_LETTERS and spell_letters(text).startswith(host)

    def _read_host(self) -> str:
        """The host of the address; "" where the page states none."""
        try:
            return (urlsplit(self.url or "").hostname or "").removeprefix("www.")
        except ValueError:  # "https://[" is no address
            return ""


def strip_site_name(title: str | None, site: SiteName) -> str | None:
    """The title without the site's name at its end, or before a bar at its beginning.

    That is anything after a bar, and after a dash only that name. What follows a single word and a
    bar, "Opinion | …", is the title itself. None for what is longer than any headline.
    """
    if not title or len(title) > MAX_TITLE:
        return None
    title = strip_brackets(title, site)
    section, _, rest = title.partition("|")
    if _is_before_title(section, rest, site) and not site.is_named_by(rest):
        return strip_site_name(rest.strip(), site)
    trail = _TRAIL.split(title)
    if len(trail) > 1 and site.is_begun_by(trail[0]):
        return trail[-1]
    if len(trail) >= LEAST_WORDS and len(split_words(trail[0])) >= LEAST_WORDS:
        return trail[0]
    short = _BAR.sub("", title) or title
    tail = _DASH.search(short)
    return short[: tail.start()] if tail and site.is_named_by(tail[1]) else short


def strip_named_site(title: str, site: SiteName) -> str:
    """The title without the whole name of its site behind a bar or a dash, or in brackets.

    For what a text prints and a record states, where a bar may part something else than in the
    title of a page, from which `strip_site_name` takes more.
    """
    for pattern in (_BAR, _DASH):
        tail = pattern.search(title)
        if tail and site.is_called(tail[0].strip(_MARKS)):
            return title[: tail.start()]
    return strip_brackets(title, site)


def strip_brackets(title: str, site: SiteName) -> str:
    """The title without brackets before or behind it that hold the whole name of its site, or say
    what the page shows beside the text.
    """
    found = _BRACKETS.search(title)
    if not found:
        return title
    held = found[1] or found[2]
    words = split_words(held.casefold())
    if site.is_called(held) or (words and collect_words("media_words").issuperset(words)):
        return title[: found.start()] + title[found.end() :]
    return title


def _bare_name(name: str) -> str:
    """The letters of a name without a short first word."""
    first, _, rest = name.strip().partition(" ")
    return spell_letters(rest if rest and len(first) <= LONGEST_ARTICLE else name)


def _is_before_title(section: str, rest: str, site: SiteName) -> bool:
    """Whether a title follows a section or the name of a site and a bar."""
    before, after = len(split_words(section)), len(split_words(rest))
    if before == 1:
        return after >= LEAST_WORDS
    named = 0 < before <= LEAST_WORDS or site.is_begun_by(section)
    return named and after >= LEAST_AFTER_SITE and "|" not in rest
