"""A line that names an article's authors -> their names; whatever stands around them is left off.

A byline is "By Ana Ruiz and Bo Lindt, Staff Writers", "Por Ana Ruiz | 16 de enero", but scrapers
glue its parts: "ByAna RuizStaff Writer@anaruiz". One paper may mix languages, so all are tried.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass
from briefing.text.dates.calendar_words import load_calendar_words, number_months
from briefing.text.plain_words import spell_letters

MAX_BYLINE = 400  # characters; a longer text tells of people and names no authors
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
_LETTERS = re.compile(r"[a-zà-ÿ]+")
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
_PARTICLES = frozenset([
    "de", "del", "la", "las", "los", "y", "van", "von", "der", "den", "ter", "ten", "di", "da",
    "do", "dos", "du", "le", "bin", "ibn", "al", "el", "und",
])  # fmt: skip
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BylineWords:
    """The words of bylines, all lower case."""

    openings: tuple[str, ...] = ()  # "by", "written by"
    joiners: tuple[str, ...] = ()  # between two names: "and"
    no_names: tuple[str, ...] = ()  # of jobs, newsrooms, sections, buttons: in no person's name
    articles: tuple[str, ...] = ()  # before an outlet's name, before no person's: "La Jornada"
    degrees: tuple[str, ...] = ()  # behind a name: "PhD"
    agencies: tuple[str, ...] = ()  # behind a name of two words: "Ana Ruiz AP"
    # Behind words that look like a name, and show that many go by it: "Smart Living Team".
    collectives: tuple[str, ...] = ()
    told: tuple[str, ...] = ()  # behind an author's name at an article's end: "reported from"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenNameLists:
    """The given names of a language."""

    he: tuple[str, ...] = ()
    she: tuple[str, ...] = ()


def opens_byline(line: str) -> bool:
    """Whether the line begins with "By" or the like and a capital, glued or not."""
    return _opening().match(line) is not None


@cache
def list_openings() -> tuple[str, ...]:
    """What may open a byline in any known language, lower case, without a colon, longest first."""
    words = {opening.rstrip(":") for opening in _words("openings")}
    return tuple(sorted(words, key=lambda opening: (-len(opening), opening)))


def tells_author(line: str, name: str) -> bool:
    """Whether the line begins with what the named one did for the article, by name or surname."""
    behind = next((line[len(n) :] for n in (name, name.split()[-1]) if line.startswith(n)), "")
    return behind.startswith(tuple(f" {told}" for told in _words("told")))


def split_byline(line: str) -> tuple[str, ...]:
    """The authors that a line names, in its order; none where it names no person for sure.

    "By" may stand before them or not; that the line is a byline is for the caller to know.
    """
    if len(line) > MAX_BYLINE:
        return ()
    names: list[str] = []
    bare = _replace_day(_NOISE.sub(" ", line), " | ").strip(" -–—|•·,")
    for part, joined in _split_parts(_opening().sub("", _drop_posted(bare))):
        name = _read_name(part)
        if name is None or not (joined or not names or _is_surely_person(name, part)):
            break
        names.append(name)
    return tuple(dict.fromkeys(names[:MAX_AUTHORS]))


def names_only(line: str, *, beside_jobs: bool = True) -> bool:
    """Whether the line is nothing but names, with a day or an address and maybe jobs beside."""
    names = split_byline(line)
    rest = _replace_day(_NOISE.sub(" ", line), " ") if names else ""
    for name in names:
        rest = rest.replace(name, " ")
    words = (word.strip(".,:;|•·-–—/").lower() for word in _opening().sub("", rest).split())
    known = {*_words("joiners"), *(_words("no_names") | _words("degrees") if beside_jobs else ())}
    return bool(names) and all(not word.isalpha() or word in known for word in words)


def is_nobody(name: str) -> bool:
    """Whether what is said to be one person's name is a job, a newsroom, an address or nothing."""
    words = name.lower().split()
    return (
        not 0 < len(words) <= NAME_WORDS[1]
        or not name[0].isupper()
        or any(mark in name for mark in "@/:|.,;()0123456789")
        or not _words("no_names").isdisjoint(words)
    )


def lists_full_names(text: str) -> bool:
    """Whether it is three names or more with commas between: "Ana R., Bo L., "Quill O", Guy B."."""
    return _full_names().fullmatch(text) is not None


def opens_with_article(name: str) -> bool:
    """Whether an article stands first, as in a paper's name: "La Orilla"."""
    return name.lower().partition(" ")[0] in _words("articles")


def is_newsroom(words: Iterable[str]) -> bool:
    """Whether each word, with or without its accents, is of a job or a newsroom: "REDACCION"."""
    return all(spell_letters(word) in _plain_no_names() for word in words)


def holds_given_name(name: str) -> bool:
    """Whether the first word of a name is a given name of one of the known languages."""
    first = name.split(maxsplit=1)[:1]
    return bool(first) and first[0].rstrip(",").capitalize() in _given_names()


def _is_surely_person(name: str, part: str) -> bool:
    """Whether the name begins with a given name or has initials.

    In its middle, or before a surname behind which nothing stands.
    """
    first, *middle, _ = name.split()
    if middle and all(map(_INITIALS.fullmatch, middle)):
        return True
    is_short = _INITIALS.fullmatch(first) is not None and not middle and part.strip() == name
    return is_short or holds_given_name(name)


@cache
def _full_names() -> re.Pattern[str]:
    between = rf"(?:,|,? (?:{'|'.join(map(re.escape, sorted(_words('joiners'))))})) "
    return re.compile(rf"{_FULL_NAME}(?:{between}{_FULL_NAME}){{2,{MAX_AUTHORS}}}")


@cache
def _plain_no_names() -> frozenset[str]:
    return frozenset(map(spell_letters, _words("no_names")))


def _replace_day(text: str, by: str) -> str:
    """The text with something else for each month and day; most have no digit, and nothing to."""
    return _date().sub(by, text) if any(map(str.isdigit, text)) else text


def _drop_posted(text: str) -> str:
    """The text from its "By" on where only a button's words and a day stand before it."""
    found = _later_opening().search(text)
    before = _LETTERS.findall(text[: found.start()].lower()) if found else []
    return text[found.start() :] if found and _around_days().issuperset(before) else text


def _split_parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts between commas and joiners, and whether the list shows that each is a name.

    It does so before and behind an "and": in "A, B and C", but not in "A, The Post".
    """
    stretches = [
        _joiner().split(stretch)
        for stretch in _COMMA.split(text)
        if stretch.strip(" -–—:").lower() not in _words("openings") | _words("joiners") | {""}
    ]
    last = max((n for n, parts in enumerate(stretches) if len(parts) > 1), default=0)
    for number, parts in enumerate(stretches):
        for part in parts:
            if part.strip():
                yield _opening().sub("", part.strip()), number <= last


def _read_name(part: str) -> str | None:
    """The name with which the part begins; None where it begins with none."""
    text = _CUT.split(_GLUE.sub(r"\1 | ", part))[0]
    if behind := _NAME_IN_CAPITALS.match(text) or _BEFORE_NEWS.match(text):  # the outlet follows
        text = behind[0]
    words: list[str] = []
    for word in text.split():
        bare = word.strip(".,").lower()
        if bare in _words("degrees") or _ends_name(word, bare, words):
            break
        words.append(word.strip(","))
    while words and words[-1].lower() in _PARTICLES:
        words.pop()
    low, high = NAME_WORDS
    following = text.split()[len(words) :][:1]
    if not low <= len(words) <= high or (following and _refuses(following[0], words)):
        return None
    name = " ".join(words)
    is_initials = all(len(word.strip(".")) == 1 for word in words)
    has_capitals = words[0][0].isupper() and words[-1][0].isupper()
    return name if has_capitals and not (is_initials or opens_with_article(name)) else None


def _ends_name(word: str, bare: str, before: list[str]) -> bool:
    """Whether the word is not part of the name that the words before it began."""
    if bare in _SUFFIXES:
        return False
    if word[0].islower():
        return bare not in _PARTICLES or not before
    is_agency = len(before) > 1 and bare in _words("agencies")
    return is_agency or bare in _words("no_names") or not re.fullmatch(_WORD, word.strip(","))


def _refuses(following: str, words: list[str]) -> bool:
    """Whether the word behind the words of a name shows that they are none: "Public School".

    A job right behind them may be of a desk: "Lomas Court Reporter".
    """
    bare = following.strip(".,").lower()
    if bare in _words("collectives"):
        return True
    if bare in _words("no_names"):
        return following[0].isupper() and not holds_given_name(" ".join(words))
    return following[0].isupper() and bare not in _words("degrees") | _words("agencies")


@cache
def _words(field: str) -> frozenset[str]:
    return frozenset(
        word
        for code in languages.KNOWN
        for word in getattr(languages.load_words(code, "bylines", BylineWords), field)
    )


@cache
def _opening() -> re.Pattern[str]:
    """The opening words, behind no letter and mostly before a blank: "PORFIRIO", "Ruby Ortiz".

    They are glued to a name where capitals and small letters tell so: "ByAna Ruiz", "BYAna Ruiz".
    """
    openings = "|".join(map(re.escape, list_openings()))
    behind = r"(?:\s*[:|]\s*|\s+|(?<=[a-z:])|(?=[A-ZÁÉÍÓÚÜÑ][a-zà-ÿ]))"
    return re.compile(rf"(?<![^\W\d_])(?:(?i:{openings}){behind}){{1,3}}(?=[A-ZÁÉÍÓÚÜÑ])")


@cache
def _later_opening() -> re.Pattern[str]:
    openings = "|".join(map(re.escape, list_openings()))
    return re.compile(rf"(?<=[\s|,])(?:{openings})\s+(?=[A-ZÁÉÍÓÚÜÑ])")


@cache
def _joiner() -> re.Pattern[str]:
    """An "and" with or without capitals; a single letter with one is an initial."""
    joiners = sorted(_words("joiners"))
    long = "|".join(word for word in joiners if len(word) > 1)
    return re.compile(rf"\s+(?:{'|'.join(joiners)}|(?i:{long}))\s+(?=[^\W\d_a-z])|\s*&\s*")


@cache
def _around_days() -> frozenset[str]:
    """What may stand before "by" in "Posted on 3 May by Ana Ruiz"."""
    months = (month for code in languages.KNOWN for month in number_months(code))
    return _words("no_names").union(months, _PARTICLES)


@cache
def _date() -> re.Pattern[str]:
    """A month before a day, and the weekday before it: they stand behind authors, unmarked."""
    weekdays = (day for code in languages.KNOWN for day in load_calendar_words(code).weekdays)
    months = (month for code in languages.KNOWN for month in number_months(code))
    named = "|".join(sorted(months, key=len, reverse=True))
    return re.compile(rf"(?i)(?:(?:\b{'|'.join(weekdays)}),?\s+)?\b(?:{named})\.?\s+\d")


@cache
def _given_names() -> frozenset[str]:
    lists = [languages.load_words(code, "names", GivenNameLists) for code in languages.KNOWN]
    return frozenset(name for one in lists for name in (*one.he, *one.she))
