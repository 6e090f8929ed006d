"""As many made-up articles as wanted: the week's events again and again, each time in other words
and with other names.

Words by which a relationship is known (countries, towns, topics) stay; of the others every second
one, and all names and numbers, are made anew for each round, as 32 more events would bring their
own.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from briefing import profiles
from tests.madeup import texts
from tests.madeup.pages import OUTLETS, Printing
from tests.madeup.texts import Report
from tests.madeup.week import COPIES

SYLLABLES = [a + b for a in "bcdfglmnprstv" for b in "aeiou"]
_WORD = re.compile(r"\w+")


def articles(count: int, day: date) -> Iterator[Printing]:
    """So many articles of one day: what the week printed in seven days, round after round."""
    number = turn = 0
    while True:
        for report in texts.news():
            told = _anew(report, turn)
            for copy in range(COPIES[report.language] if report.source == "agency" else 1):
                if number == count:
                    return
                own = [outlet for outlet in OUTLETS if outlet.language == report.language]
                outlet = own[(number + turn) % len(own)]
                number += 1
                yield Printing(report=told, outlet=outlet, day=day, copy=copy, number=number)
        turn += 1


def _anew(report: Report, turn: int) -> Report:
    def other(found: re.Match[str]) -> str:
        word = found.group()
        return _other(word, turn) if turn and _belongs_to_event(word, turn) else word

    return replace(
        report,
        headline=_WORD.sub(other, report.headline),
        paragraphs=tuple(_WORD.sub(other, paragraph) for paragraph in report.paragraphs),
    )


def _belongs_to_event(word: str, turn: int) -> bool:
    if word.casefold() in _kept():
        return False
    return not word.islower() or (len(word) > 4 and _bytes(word.casefold(), turn)[0] % 2 == 0)


def _other(word: str, turn: int) -> str:
    chosen = _bytes(word.casefold(), turn)
    if word.isdigit():
        return str(1 + chosen[1] % 9) + "".join(
            str(byte % 10) for byte in chosen[2 : 1 + len(word)]
        )
    made = "".join(SYLLABLES[byte % len(SYLLABLES)] for byte in chosen[1 : 2 + len(word) // 2])
    return made.capitalize() if word[0].isupper() else made


@cache
def _bytes(word: str, turn: int) -> bytes:
    return hashlib.sha256(f"{turn} {word}".encode()).digest()


@cache
def _kept() -> frozenset[str]:
    """The words of the profile's terms, and little words that may stand first in a sentence."""
    profile = profiles.load("us-mexico")
    sides = [
        term
        for side in profile.sides
        for term in (*side.names, *side.demonyms, *side.cities, *side.institutions)
    ]
    topics = [term for topic in profile.topics for term, _ in topic.terms]
    words = _WORD.findall(" ".join((*sides, *topics, *profile.joint)).casefold())
    common = (
        word
        for report in texts.news()
        for line in report.paragraphs
        for word in _WORD.findall(line)
    )
    return frozenset((*words, *(word for word in common if word.islower() and len(word) < 5)))
