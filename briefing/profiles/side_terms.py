"""What names a side in the words of an office: each term of a text with the side that it is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefing.profiles.country_names import third_country_terms
from briefing.profiles.model import Profile

# A name or adjective of the country, a public body of it, a city or state in it, or another
# country.
TermKind = Literal["name", "body", "place", "abroad"]


@dataclass(frozen=True, slots=True)
class SideTerm:
    """A term of a text: where it stands, whose it is (None.

    Another country's) and of which kind.
    """

    start: int
    end: int
    side: str | None
    kind: TermKind


def find_side_terms(text: str, profile: Profile, language: str) -> Iterator[SideTerm]:
    """The terms of both sides in the order of the text; of terms that begin together the longest.

    What only seems to name a side (a mask, such as "Gulf of Mexico") or names both is passed over,
    and so is a term of another language where the text's is known.
    """
    pattern, owners = _compile(profile, language)
    for match in pattern.finditer(text):
        owner = owners[(match.lastindex or 1) - 1]
        if owner:
            yield SideTerm(match.start(), match.end(), *owner)


@cache
def _compile(
    profile: Profile, language: str
) -> tuple[re.Pattern[str], list[tuple[str | None, TermKind] | None]]:
    """A pattern with a group for each term, and for each group the side and kind of its term."""
    owner_of: dict[str, tuple[str | None, TermKind] | None] = {}
    for terms, owner in _list_terms(profile):
        for term in terms:
            bound, _, plain = term.rpartition(":")
            if bound in ("", language):
                owner_of.setdefault(plain, owner)
    longest = sorted(owner_of, key=lambda term: (-len(term), term))
    choices = "|".join(f"({_spell(term)})" for term in longest)
    return re.compile(rf"(?<!\w)(?:{choices or '(?!)'})(?!\w)"), [owner_of[t] for t in longest]


def _list_terms(
    profile: Profile,
) -> Iterator[tuple[tuple[str, ...], tuple[str | None, TermKind] | None]]:
    """The terms by whose they are, those that win over equal ones first.

    None owns masks and joint things.
    """
    for side in profile.sides:
        yield side.bodies, (side.key, "body")
    for side in profile.sides:
        yield (*side.names, *side.demonyms), (side.key, "name")
    yield profile.masks, None
    yield profile.joint, None
    for side in profile.sides:
        yield side.cities, (side.key, "place")
    yield third_country_terms(profile), (None, "abroad")


def _spell(term: str) -> str:
    """The term as a pattern.

    `*` is any ending, and small letters may be capitals, as in a title.
    """
    spelled = re.escape(term).replace(r"\*", r"\w*")
    return f"(?i:{spelled})" if term.islower() else spelled
