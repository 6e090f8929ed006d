"""An outlet's name out of what a feed is called: "World news | Alder Post" -> "Alder Post".

Feeds are called after their section too, and many collectors store that for the outlet. The
article's address says which part is the outlet; where it says none, its host stands for the name.
"""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from briefing.text.bylines import holds_given_name, is_newsroom, opens_with_article
from briefing.text.plain_words import spell_letters, split_words

_BETWEEN = re.compile(r"\s+[|>»›·•–—-]+\s+|\s*::\s*|\s*\|\s*")
_COLON = re.compile(r"\s*:\s+")  # names have it too: then only what the address spells is one
_HOST = re.compile(
    r"https?://(?:[^/@]{1,100}@)?(?:(?:www\d?|m|amp)\.)?(?P<host>[\w-]++(?:\.[\w-]++)+)"
)
MIN_LETTERS = 2  # of a name that a host may spell: "ap" of apnews.com
MIN_WORD_LETTERS = 4  # of one word that the host has in common with a name: "Mail Online"
# Pages link to these by name, in a row of buttons above the headline.
PLATFORMS = frozenset([
    "facebook", "twitter", "instagram", "youtube", "linkedin", "whatsapp", "telegram",
    "tiktok", "google", "gmail",
])  # fmt: skip
_NO_NAME = frozenset(("www", "com", "org", "net", "news", "co", "feeds", "rss"))


def choose_outlet(stated: str | None, url: str | None) -> str | None:
    """The outlet that is stated, without the section of its feed.

    As it is stated where the address is not known. The host where several parts are stated and the
    address spells none of them, or where a folder of the address is called as the only one.
    """
    host, folders = _split_address(url)
    if not stated or not host:
        return stated
    parts = tuple(filter(None, _BETWEEN.split(stated.strip(" |>»›·•–—-"))))
    if len(parts) == 1:
        if spell_letters(stated) in folders and not _is_spelled(stated, host):
            return host
        return _shortest(part for part in _COLON.split(stated) if _is_spelled(part, host)) or stated
    spelled = _shortest(part for part in parts if _is_spelled(part, host))
    closest = max(parts, key=lambda part: _count_shared(part, host))
    return spelled or (closest if _count_shared(closest, host) else host)


def fits_address(name: str, url: str | None) -> bool:
    """Whether the address spells the name or one of its longer words.

    An address that is not known, or of a platform, fits all. The owner of a site is mostly called
    otherwise: "Alder Holding" of quillpost.example.
    """
    host, _ = _split_address(url)
    return not host or _is_spelled(name, host) or _count_shared(name, host) > 0


def _shortest(parts: Iterable[str]) -> str | None:
    return min(parts, key=len, default=None)


def name_host(url: str | None) -> str | None:
    """The host of an address without "www." and port: an outlet's name where nothing else says it.

    None without an address, for a platform that shows pages of others, and for numbers.
    """
    match = _HOST.match((url or "").lower())
    host = match["host"] if match else ""
    if not PLATFORMS.isdisjoint(host.split(".")) or not any(map(str.isalpha, host)):
        return None
    return host


def is_outlets_own(author: str, outlet: str | None) -> bool:
    """Whether what is given as author is the outlet, whole or cut, or its newsroom.

    "La Jornada" of "La Jornada del Valle", "Alder Post Staff", "REDACCION"; so is whoever has an
    article before the name.
    """
    words, named = _name_words(author), _name_words(outlet or "")
    if opens_with_article(author):
        return True
    own = tuple(word for word in words if word not in named)
    is_cut = words in (named[: len(words)], named[-len(words) :]) or not words
    if "".join(words) == "".join(named):
        return True
    if own:
        return is_newsroom(own)
    return is_cut and not holds_given_name(author)  # a page of one's own bears one's name


def _name_words(name: str) -> tuple[str, ...]:
    words = map(spell_letters, split_words(name.casefold().removeprefix("the ")))
    return tuple(word for word in words if word != "com")


def _split_address(url: str | None) -> tuple[str, frozenset[str]]:
    """The host without "www.", and the letters of each folder.

    "" for what is no address, and for a platform that shows pages of others.
    """
    try:
        found = urlsplit(url or "")
        host = (found.hostname or "").removeprefix("www.")
    except ValueError:  # "https://[" is no address
        return "", frozenset()
    is_platform = not PLATFORMS.isdisjoint(host.split("."))
    return "" if is_platform else host, frozenset(map(spell_letters, found.path.split("/")[:-1]))


def _is_spelled(name: str, host: str) -> bool:
    """Whether a label of the host has the name or its initials at an edge, or is at the name's."""
    words = split_words(name)
    letters, initials = spell_letters(name), "".join(word[0] for word in words)
    return any(
        _has_at_edge(label, letters)
        or _has_at_edge(letters, label)
        or (len(words) > 1 and _has_at_edge(label, initials))
        for label in map(spell_letters, _labels(host))
    )


def _has_at_edge(whole: str, part: str) -> bool:
    return len(part) >= MIN_LETTERS and (whole.startswith(part) or whole.endswith(part))


def _count_shared(name: str, host: str) -> int:
    """The letters of its longer words that the host has: "Mail Online" at dailymail.example."""
    words = (spell_letters(word) for word in set(split_words(name)) - _NO_NAME)
    letters = spell_letters(host)
    return sum(len(word) for word in words if len(word) >= MIN_WORD_LETTERS and word in letters)


def _labels(host: str) -> list[str]:
    """The parts of the host that can be a name; the last one, a country's or kind's, can not."""
    return [label for label in host.split(".")[:-1] if label not in _NO_NAME]
