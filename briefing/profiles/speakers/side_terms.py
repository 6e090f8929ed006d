"""What names a side in the words of an office: each term of a text with the side that it is of."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Literal

from briefing.profiles.country_names import third_country_terms
from briefing.profiles.model import Profile
from briefing.quick_dataclass import dataclass

# A name or adjective of the country, a public body of it, a city or state in it, another country.
TermKind = Literal["name", "body", "place", "abroad"]
Owner = tuple[str | None, TermKind]

_WORD_START = re.compile(r"(?<!\w)\w")
_WORD_BEFORE = re.compile(r"(\w+) $")
_REST_OF_WORD = re.compile(r"\w*")
# By how many of its first letters a term is looked up, the longer first. By two, each word of a
# title was compared with 30 terms, and a build of eight articles with 87,000.
_KEY_LETTERS = (5, 3, 1)


@dataclass(frozen=True, slots=True)
class SideTerm:
    """A term of a text: where it stands, whose it is, and of which kind.

    The side is None for another country's.
    """

    start: int
    end: int
    side: str | None
    kind: TermKind


@dataclass(frozen=True, slots=True)
class _TermEntry:
    """A term as the profile has it; one in small letters may have capitals, as in a title."""

    text: str
    is_beginning: bool  # any ending of its last word will do
    owner: Owner | None

    def find_end(self, text: str, start: int) -> int | None:
        """Where the term ends, if it stands there as whole words."""
        end = start + len(self.text)
        words = text[start:end]
        if words != self.text and not (self.text.islower() and words.casefold() == self.text):
            return None
        rest = _REST_OF_WORD.match(text, end)
        after = rest.end() if rest else end
        return after if self.is_beginning or after == end or not self.text[-1].isalnum() else None


def find_side_terms(text: str, profile: Profile, language: str) -> Iterator[SideTerm]:
    """The terms of both sides in the order of the text; of terms that begin together the longest.

    What only seems to name a side (a mask, such as "Gulf of Mexico") or names both is passed over,
    and so is a term of another language than the text's.
    """
    entries = _index_terms(profile, language)
    until = 0
    for word in _WORD_START.finditer(text):
        start = word.start()
        if start < until:
            continue
        keys = (text[start : start + letters].casefold() for letters in _KEY_LETTERS)
        for entry in chain.from_iterable(entries.get(key, ()) for key in keys):
            end = entry.find_end(text, start)
            if end is not None:
                is_body = entry.owner is not None and entry.owner[1] == "body"
                is_other = is_body and _ends_other_name(text, until, start, end)
                until = end
                if entry.owner and not is_other:
                    yield SideTerm(start, end, *entry.owner)
                break


def _ends_other_name(text: str, until: int, start: int, end: int) -> bool:
    """Whether a body's term of one word only ends a longer name: "Pepper | House |".

    `until` is where the term before ends. What opens the text may be any word with its capital.
    """
    before = _WORD_BEFORE.search(text, until, start)
    is_alone = " " not in text[start:end] and text[start].isupper()
    if before is None or not is_alone or before.start() == 0:
        return False
    return before[1][0].isupper() and not text[end : end + 2].lstrip()[:1].isupper()


@cache
def _index_terms(profile: Profile, language: str) -> Mapping[str, tuple[_TermEntry, ...]]:
    """The terms by as many first letters as they have of `_KEY_LETTERS`, the longest first."""
    owners: dict[str, Owner | None] = {}
    for terms, owner in _list_terms(profile):
        for term in terms:
            bound, _, plain = term.rpartition(":")
            if bound in ("", language):
                owners.setdefault(plain, owner)
    entries: dict[str, list[_TermEntry]] = {}
    for term in sorted(owners, key=lambda term: (-len(term), term)):
        text = term.removesuffix("*")
        entry = _TermEntry(text, term.endswith("*"), owners[term])
        letters = next((size for size in _KEY_LETTERS if size <= len(text)), 1)
        entries.setdefault(text[:letters].casefold(), []).append(entry)
    return {key: tuple(listed) for key, listed in entries.items()}


def _list_terms(profile: Profile) -> Iterator[tuple[tuple[str, ...], Owner | None]]:
    """The terms by whose they are, those that win over equal ones first.

    None owns masks and what ties both sides.
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
