"""Whose an office is by what stands beside it: "Mexico’s", "de México", "(R-Ariz.)"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice

from briefing.profiles.model import Profile
from briefing.profiles.speakers.office_titles import is_local_head, load_words
from briefing.profiles.speakers.side_terms import find_side_terms

CONTEXT_CHARACTERS = 80  # beside an office in which its holder's name and whose it is can stand
# An article names an office with its holder once or twice; a text of one line, 200 times over, did
# so 1,600 times for each of its quotes (66 s).
MOST_PLACES = 40
_ARTICLE = "|".join(load_words("definite_articles"))
_BEFORE = re.compile(rf"(?:[’']s?)?\s+(?:(?:{_ARTICLE})\s+)?$")  # between owner and office
# Between office and owner, the name may stand: "Senator Ada Quill of the Party of Mexico".
_AFTER = re.compile(
    rf"(?:\s+(?:[^\W\d_a-záéíóúñü][\w.’'\-]*|{'|'.join(load_words('within_owner'))}))*"
    rf"\s+(?:{'|'.join(load_words('owner_links'))})\s+(?:(?:{_ARTICLE})\s+)?"
)
_OF_PLACE = re.compile(rf"\s+(?:{'|'.join(load_words('place_links'))})\s")
_IN_WORD = re.compile(r"\w")
_AT_PLACE = re.compile(r",\s+$")  # "mayor of Nogales, Arizona"
# "Sen. Ada Quill (R-Ariz.)": nothing but the name before the bracket.
_PARTY = re.compile(r"(?:\s+(?:[^\W\d_a-z][\w.’'\-]*|de|del|la|van|von|y))*\s*\(([^()]{1,30})\)")


@lru_cache(maxsize=64)  # the speakers of an article, who are quoted again and again
def find_side_beside(
    role: str, surname: str, text: str, language: str, profile: Profile
) -> str | None:
    """The side beside the office, at the first place of the article that has it by the name."""
    for start in islice(_find_whole(role, text), MOST_PLACES):
        end = start + len(role)
        before = text[max(0, start - CONTEXT_CHARACTERS) : start]
        after = text[end : end + CONTEXT_CHARACTERS]
        if surname in after or surname in before:
            if _belongs_abroad(before, language, profile):
                return None  # "France’s president, Emil Tarn"
            sides = chain(
                _read_before(before, language, profile),
                _read_after(role, after, language, profile),
            )
            if side := next(sides, None):
                return side
    return None


def _find_whole(words: str, text: str) -> Iterator[int]:
    """Where some words stand whole, in order; a regular expression takes twenty times as long."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        is_whole = not (_IN_WORD.match(text, start - 1) if start else None)
        is_whole = is_whole and not _IN_WORD.match(text, end)
        if is_whole:
            yield start
        start = text.find(words, end if is_whole else start + 1)


def _belongs_abroad(before: str, language: str, profile: Profile) -> bool:
    """Whether another country stands right before an office as its owner."""
    terms = find_side_terms(before, profile, language)
    return any(term.kind == "abroad" and _BEFORE.fullmatch(before[term.end :]) for term in terms)


def _read_before(before: str, language: str, profile: Profile) -> Iterator[str]:
    """The owner that stands right before an office, with nothing between: "Mexico's ", "U.S. "."""
    for term in find_side_terms(before, profile, language):
        if term.side and term.kind != "place" and _BEFORE.fullmatch(before[term.end :]):
            yield term.side


def _read_after(role: str, after: str, language: str, profile: Profile) -> Iterator[str]:
    """The owner right behind an office: " de México"; ", Arizona"; "(R-Ariz.)" behind the name.

    A city or state owns local offices only.
    """
    brackets = _PARTY.match(after)
    if brackets:
        yield from (
            term.side for term in find_side_terms(brackets[1], profile, language) if term.side
        )
    for term in find_side_terms(after, profile, language):
        link = after[: term.start]
        is_home = term.kind != "place" and _AFTER.fullmatch(link)
        at_place = _AT_PLACE.fullmatch(link) and _names_local(role, profile)
        if term.side and (is_home or at_place):
            yield term.side


def _names_local(role: str, profile: Profile) -> bool:
    """Whether the office is one of a city: its first words are the head of such a title."""
    return any(is_local_head(role[: match.start()], profile) for match in _OF_PLACE.finditer(role))
