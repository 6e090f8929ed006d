"""An office in words -> the side that it serves."""

import re
from functools import cache

from briefing.profiles.model import Profile

# An ambassador "to Mexico" or "en México" is the other side's.
_SENT_TO = re.compile(r"\b(?:to|in|ante|en)\s+(?:the\s+|los\s+)?$", re.IGNORECASE)

CONTEXT_CHARACTERS = (
    40  # characters around an office in which the name of its side can end or begin
)
_OWNER = re.compile(
    r"[^\W\d_][\w. ]*?(?:[’']s)?\s$"
)  # right before the office: "Mexico's ", "U.S. "
_HOME = re.compile(
    r"\s(?:de|del|of)\s(?:los |the )?([^\W\d_][\w. ]*)"
)  # right behind it: " de México"


def find_side(role: str, profile: Profile, *, text: str = "") -> str | None:
    """The key of the side that a printed office names as its own: the first that is named, unless as a destination.

    "U.S. ambassador to Mexico" serves the United States, "embajador en México" its counterpart; None if neither side is
    named, or only by a name that means something else (the governor of New Mexico). In the `text` that the office is
    from, a name right before or behind it counts as well: "Mexico's undersecretary", "la subsecretaria de México".
    """
    return _named(role, profile) or _beside(role, profile, text)


def _beside(role: str, profile: Profile, text: str) -> str | None:
    start = text.find(role) if role else -1
    if start < 0:
        return None
    before, after = (
        text[max(0, start - CONTEXT_CHARACTERS) : start],
        text[start + len(role) :][:CONTEXT_CHARACTERS],
    )
    owner, home = _OWNER.search(before), _HOME.match(after)
    return (_named(owner[0], profile) if owner else None) or (
        _named(home[1], profile) if home else None
    )


def _named(role: str, profile: Profile) -> str | None:
    masked = (
        _words(profile.masks).sub(lambda match: " " * len(match[0]), role)
        if profile.masks
        else role
    )
    named = [
        (match.start(), side.key)
        for side in profile.sides
        if (match := _pattern(profile, side.key).search(masked))
    ]
    if not named:
        return None
    start, key = min(named)
    if _SENT_TO.search(masked[:start]):
        return next(side.key for side in profile.sides if side.key != key)
    return key


@cache
def _pattern(profile: Profile, key: str) -> re.Pattern[str]:
    side = next(side for side in profile.sides if side.key == key)
    return _words((*side.names, *side.demonyms))


def _words(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the terms as whole words; a `*` at the end stands for any ending, a language before a colon is dropped."""
    plain = [re.escape(term.partition(":")[2] or term).replace(r"\*", r"\w*") for term in terms]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(plain, key=len, reverse=True))})(?!\w)")
