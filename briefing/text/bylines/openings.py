"""What opens a byline, "By" or "Por", at the beginning of a line, behind a day or inside it."""

import re
from functools import cache

from briefing import languages
from briefing.text.bylines.words import PARTICLES, list_words
from briefing.text.dates.calendar_words import number_months

MAX_BYLINE = 400  # characters; a longer text tells of people and names no authors

_LETTERS = re.compile(r"[a-zà-ÿ]+")


def opens_byline(line: str) -> bool:
    """Whether the line begins with "By" or the like and a capital, glued or not."""
    return _opening().match(line) is not None


def signs_behind_day(line: str) -> bool:
    """Whether "By" and a capital stand behind a day and what a page prints around it.

    "Posted on 3 May by Ana Ruiz", "May 3, 2024By Ana Ruiz"; not "May 3, reviewed by Ana Ruiz".
    """
    signed = drop_posted(line) if len(line) <= MAX_BYLINE else line
    before = line[: len(line) - len(signed)].split()
    is_job = bool(before) and before[-1].lower() in list_words("no_names")
    return any(map(str.isdigit, " ".join(before))) and not is_job and opens_byline(signed)


def signs_inside(line: str) -> bool:
    """Whether "By" in its capital and a name stand inside, as in "The Alder Group By Ana Ruiz"."""
    return _inner_opening().search(line) is not None


@cache
def list_openings() -> tuple[str, ...]:
    """What may open a byline in any known language, lower case, without a colon, longest first."""
    words = {opening.rstrip(":") for opening in list_words("openings")}
    return tuple(sorted(words, key=lambda opening: (-len(opening), opening)))


def strip_opening(text: str) -> str:
    """The text without the opening at its beginning."""
    found = _opening().match(text)
    return text[found.end() :] if found else text


def drop_posted(text: str) -> str:
    """The text from its "By" on where only a button's words and a day stand before it."""
    found = _later_opening().search(text)
    before = _LETTERS.findall(text[: found.start()].lower()) if found else []
    return text[found.start() :] if found and _around_days().issuperset(before) else text


@cache
def _opening() -> re.Pattern[str]:
    """The opening words, behind no letter and mostly before a blank: "PORFIRIO", "Ruby Ortiz".

    They are glued to a name where capitals and small letters tell so: "ByAna Ruiz", "BYAna Ruiz".
    """
    openings = _match_openings()
    behind = r"(?:\s*[:|]\s*|\s+|(?<=[a-z:])|(?=[A-ZÁÉÍÓÚÜÑ][a-zà-ÿ]))"
    return re.compile(rf"(?<![^\W\d_])(?:(?i:{openings}){behind}){{1,3}}(?=[A-ZÁÉÍÓÚÜÑ])")


def _match_openings() -> str:
    """A pattern of the opening words, between which may stand any blank."""
    return "|".join(r"\s".join(map(re.escape, opening.split())) for opening in list_openings())


@cache
def _later_opening() -> re.Pattern[str]:
    openings = _match_openings()
    return re.compile(rf"(?<=[\s|,\d])(?i:{openings}):?\s+(?=[A-ZÁÉÍÓÚÜÑ])")


@cache
def _inner_opening() -> re.Pattern[str]:
    openings = "|".join(re.escape(opening.capitalize()) for opening in list_openings())
    return re.compile(rf"(?<=[\s|])(?:{openings})\s+(?=[A-ZÁÉÍÓÚÜÑ])")


@cache
def _around_days() -> frozenset[str]:
    """What may stand before "by" in "Posted on 3 May by Ana Ruiz"."""
    months = (month for code in languages.KNOWN for month in number_months(code))
    return list_words("no_names").union(months, PARTICLES, list_words("beside_days"))
