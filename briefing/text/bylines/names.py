"""A line that names an article's authors -> their names; whatever stands around them is left off.

A byline is "By Ana Ruiz and Bo Lindt, Staff Writers", "Por Ana Ruiz | 16 de enero", but scrapers
glue its parts: "ByAna RuizStaff Writer@anaruiz". One paper may mix languages, so all are tried.
"""

import re
from collections.abc import Iterator
from functools import cache

from briefing import languages
from briefing.text.bylines.openings import (
    MAX_BYLINE,
    drop_posted,
    strip_opening,
)
from briefing.text.bylines.words import (
    PARTICLES,
    holds_given_name,
    list_words,
    opens_with_article,
)
from briefing.text.dates.calendar_words import load_calendar_words, number_months
from briefing.text.patterns import match_any

NAME_WORDS = 2, 6  # fewest and most of a name: "Ana Ruiz", "María de los Ángeles Ruiz Soto"
MAX_AUTHORS = 12
MIN_GLUED = 3  # letters of a name before what is glued to it: "RuizStaff", but "McCoy"

_WORD = r"[^\W\d_](?:[^\W_]|[.'’-])*"
# A small letter and a capital: one word ends and the next begins. Mc, Mac, De and the like aside.
_GLUE = re.compile(
    rf"(?<![^\W\d_])(?!(?:Ma?c|De|La|Le|Van|Von|Fitz|Di|Du|O['’])[A-Z])"
    rf"([A-ZÁÉÍÓÚÑ][a-zà-ÿ]{{{MIN_GLUED - 1},}})(?=[A-ZÁÉÍÓÚÑ][A-Za-zà-ÿ])"
)
# A star behind a name leads to a note on who that is: "Ana Ruiz*".
_NOISE = re.compile(r"\*+|\([^()]*\)|\[[^\[\]]*\]|https?://\S+|[\w.+-]+@[\w-]+\.\w[\w.]*|@\S+")
_CUT = re.compile(r"[\d•·|/:»>]| [-–—] |[-–—]$|…")
_COMMA = re.compile(r"\s*[,;\n]\s*")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){1,3}")
_FULL_NAME = r"[\"“]?[^\W\d_a-zà-ÿ][\w.'’-]*(?: [^\W\d_a-zà-ÿ][\w.'’-]*){1,3}[\"”]?"
# Two words or more in capitals, initials among them, before one that is not: "ANA RUIZ The Post".
_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_NAME_IN_CAPITALS = re.compile(
    rf"\s*{_CAPITAL}{{2}}(?:{_CAPITAL}|[.'’-])*(?: {_CAPITAL}(?:{_CAPITAL}|[.'’-])*){{0,4}}"
    rf" {_CAPITAL}{{2}}(?:{_CAPITAL}|[.'’-])*(?= {_CAPITAL}[a-zà-ÿ])"
)
_BEFORE_NEWS = re.compile(r"\S+\s+\S.*?(?=\s+\S+\s+News\b)")  # "Ana Ruiz Alder News"
# Behind a name: the letters of an outlet, a degree or an office, or an address: "Ana Ruiz CNBC".
_LETTERS_BEHIND = re.compile(r"[^\W\d_a-zà-ÿ]{2,5}|\w[\w-]*\.(?:com?|net|org|tv|mx)", re.ASCII)


def tells_author(line: str, *names: str) -> bool:
    """Whether the line begins with what the named did for the article, by names or surnames.

    "Ruiz and Lindt reported from Lomas.": any of them, in any order.
    """
    alone = {*names, *(name.split()[-1] for name in names)}
    named = match_any([re.escape(name) for name in sorted(alone, key=len, reverse=True)])
    joined = match_any([*map(re.escape, sorted(list_words("joiners")))])
    opening = re.compile(rf"[_*]*{named}(?:,? (?:{joined} )?{named})*,? ", re.IGNORECASE)
    found = opening.match(line)
    return found is not None and line[found.end() :].startswith(tuple(list_words("told")))


def split_byline(line: str) -> tuple[str, ...]:
    """The authors that a line names, in its order; none where it names no person for sure.

    "By" may stand before them or not; that the line is a byline is for the caller to know.
    """
    if len(line) > MAX_BYLINE:
        return ()
    names: list[str] = []
    bare = _replace_day(_NOISE.sub(" ", line), " | ").strip(" -–—|•·,")
    for part, joined in _split_parts(strip_opening(drop_posted(bare))):
        name = _read_name(part)
        if name is None or not (joined or not names or _is_surely_person(name, part)):
            break
        if names and not holds_given_name(name) and _ends_in_staff(part):
            break
        names.append(name)
    return tuple(dict.fromkeys(names[:MAX_AUTHORS]))


def names_only(line: str, *, beside_jobs: bool = True) -> bool:
    """Whether the line is nothing but names, with a day or an address and maybe jobs beside."""
    names = split_byline(line)
    rest = _replace_day(_NOISE.sub(" ", line), " ") if names else ""
    for name in names:
        rest = rest.replace(name, " ")
    words = (word.strip(".,:;|•·-–—/") for word in strip_opening(rest).split())
    known = {*list_words("joiners"), *list_words("agencies")}
    known |= list_words("no_names") | list_words("degrees") if beside_jobs else set()
    unknown = (word for word in words if word.isalpha() and word.lower() not in known)
    return bool(names) and all(map(_LETTERS_BEHIND.fullmatch, unknown))


def is_nobody(name: str) -> bool:
    """Whether what is said to be one person's name is a job, a newsroom, an address or nothing."""
    words = name.lower().split()
    return (
        not 0 < len(words) <= NAME_WORDS[1]
        or not name[0].isupper()
        or any(mark in name for mark in "@/:|.,;()0123456789")
        or not list_words("no_names").isdisjoint(words)
    )


def lists_full_names(text: str) -> bool:
    """Whether it is three names or more with commas between: "Ana R., Bo L., "Quill O", Guy B."."""
    return _full_names().fullmatch(text) is not None


def _is_surely_person(name: str, part: str) -> bool:
    """Whether the name begins with a given name or has initials.

    In its middle, or before a surname behind which nothing stands.
    """
    first, *middle, _ = name.split()
    if middle and all(map(_INITIALS.fullmatch, middle)):
        return True
    is_short = _INITIALS.fullmatch(first) is not None and not middle and part.strip() == name
    return is_short or holds_given_name(name)


def _ends_in_staff(part: str) -> bool:
    """Whether it names all others of an outlet: "… and Alder Post staff"."""
    return part.lower().split()[-1] in list_words("staffs")


@cache
def _full_names() -> re.Pattern[str]:
    between = rf"(?:,|,? (?:{'|'.join(map(re.escape, sorted(list_words('joiners'))))})) "
    return re.compile(rf"{_FULL_NAME}(?:{between}{_FULL_NAME}){{2,{MAX_AUTHORS}}}")


def _replace_day(text: str, by: str) -> str:
    """The text with something else for each month and day; most have no digit, and nothing to."""
    return _date().sub(by, text) if any(map(str.isdigit, text)) else text


def _split_parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts between commas and joiners, and whether the list shows that each is a name.

    It does so before and behind an "and": in "A, B and C", but not in "A, The Post".
    """
    stretches = [
        _joiner().split(f" {stretch}")  # "A, B, and C": the "and" may open a stretch
        for stretch in _COMMA.split(text)
        if stretch.strip(" -–—:").lower()
        not in list_words("openings") | list_words("joiners") | {""}
    ]
    last = max((n for n, parts in enumerate(stretches) if len(parts) > 1), default=0)
    for number, parts in enumerate(stretches):
        for part in parts:
            if part.strip():
                yield strip_opening(part.strip()), number <= last


def _read_name(part: str) -> str | None:
    """The name with which the part begins; None where it begins with none."""
    text = _CUT.split(_GLUE.sub(r"\1 | ", part))[0]
    if behind := _NAME_IN_CAPITALS.match(text) or _BEFORE_NEWS.match(text):  # the outlet follows
        text = behind[0]
    words: list[str] = []
    for word in text.split():
        bare = word.strip(".,").lower()
        if bare in list_words("degrees") or _ends_name(word, bare, words):
            break
        words.append(word.strip(","))
    while words and words[-1].lower() in PARTICLES:
        words.pop()
    low, high = NAME_WORDS
    following = text.split()[len(words) :][:1]
    if len(words) > low and words == words[: len(words) // 2] * 2:
        words = words[: len(words) // 2]  # behind its picture's text: "Ana Ruiz Ana Ruiz"
    if not low <= len(words) <= high or (following and _refuses(following[0], words)):
        return None
    name = " ".join(words)
    is_initials = all(len(word.strip(".")) == 1 for word in words)
    has_capitals = words[0][0].isupper() and words[-1][0].isupper()
    if words[-1].endswith(("'s", "’s")):
        return None  # "Ana Ruiz's writing tells of rivers"
    return name if has_capitals and not (is_initials or opens_with_article(name)) else None


def _ends_name(word: str, bare: str, before: list[str]) -> bool:
    """Whether the word is not part of the name that the words before it began."""
    if bare in list_words("name_suffixes"):
        return False
    if word[0].islower():
        return bare not in PARTICLES or not before
    is_agency = len(before) > 1 and (bare in list_words("agencies") or _is_behind(word, before))
    return is_agency or bare in list_words("no_names") or not re.fullmatch(_WORD, word.strip(","))


def _is_behind(word: str, before: list[str]) -> bool:
    """Whether a word behind a name that is not in capitals is the letters of something else."""
    is_found = _LETTERS_BEHIND.fullmatch(word.strip(".,")) is not None
    return is_found and bool(before) and not before[-1].isupper()


def _refuses(following: str, words: list[str]) -> bool:
    """Whether the word behind the words of a name shows that they are none: "Public School".

    A job right behind them may be of a desk: "Lomas Court Reporter".
    """
    bare = following.strip(".,").lower()
    if bare in list_words("collectives"):
        return True
    if bare in list_words("no_names"):
        return following[0].isupper() and not holds_given_name(" ".join(words))
    if bare in list_words("degrees") | list_words("agencies") or _is_behind(following, words):
        return False
    return following[0].isupper()


@cache
def _joiner() -> re.Pattern[str]:
    """An "and" with or without capitals; a single letter with one is an initial."""
    joiners = sorted(list_words("joiners"))
    long = "|".join(word for word in joiners if len(word) > 1)
    return re.compile(rf"\s+(?:{'|'.join(joiners)}|(?i:{long}))\s+(?=[^\W\d_a-z])|\s*&\s*")


@cache
def _date() -> re.Pattern[str]:
    """A month before a day, and the weekday before it: they stand behind authors, unmarked."""
    weekdays = (day for code in languages.KNOWN for day in load_calendar_words(code).weekdays)
    months = (month for code in languages.KNOWN for month in number_months(code))
    named = "|".join(sorted(months, key=len, reverse=True))
    return re.compile(rf"(?i)(?:(?:\b{'|'.join(weekdays)}),?\s+)?\b(?:{named})\.?\s+\d")
