"""Whether a sentence names somebody, who speaks or acts in it, as only its article introduces him.

"The border stays open, Quill said" is a report where the reader knows Quill, or is told who that
is: by an office, by a body, or since the profile has the name. Elsewhere it is nobody's statement.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, count

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.sentence_matter import read_matter
from briefing.profiles.speakers.people import find_person
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.given_names import is_given_name, list_given_names

LEAST_SAID = 4  # words before the report that it reports
MOST_BEHIND = 4  # words behind speaker and verb: "on Monday in Lomas"
_PHRASE = re.compile(r"[^,;—–]+")
# "Brill Vale, the top ethics official of …": two names, and what the person is.
_APPOSED = re.compile(
    r"[A-ZÁÉÍÓÚÑ][^\W\d_]+ (?P<name>[A-ZÁÉÍÓÚÑ][^\W\d_]+), (?P<what>[^,.;:\n]{3,60})"
)
_CAPITALS = re.compile(
    r"\b(?:[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]+ ){1,3}(?P<last>[A-ZÁÉÍÓÚÑ][^\W\d_A-Z]+)\b(?! [A-ZÁÉÍÓÚÑ])"
)
_FULL_NAME, LONGEST_NAME = 2, 8  # words
_EMPHASIS = str.maketrans("*_", "  ")  # marks of Markdown that a text may keep: "*Ana Ruiz, …"
REMEMBERED = 16  # articles, whose sentences are read one after the other


@dataclass(frozen=True, slots=True)
class _Report:
    """A phrase between commas that says who said the rest: its speaker's words as written."""

    speaker: tuple[str, ...]
    aside: tuple[str, ...]  # the next phrase, which may say what the speaker is


def find_bare_name(reading: SentenceReading) -> str | None:
    """ "unknown" where a name without office or fame opens it ("Vidal ruled"), "sourced" where what
    was said is given to one ("…, Vidal said"); None without any."""
    opening = () if reading.opens_with_quotation else _take_name(reading.tokens, reading)
    if len(opening) == 1 and _are_unknown(opening, reading):
        return "unknown"
    is_given = any(_is_unknown(report, reading) for report in _find_reports(reading))
    return "sourced" if is_given else None


def _are_unknown(opening: tuple[str, ...], reading: SentenceReading) -> bool:
    """Whether a surname that opens it is nobody's whom the reader knows: "Vidal ruled".

    Of two ("Soler and Vidal are accused") one that is known as a person's shows that both are; so
    does that both end longer names in the article, whatever their first names are.
    """
    one, behind = _Report(opening, ()), reading.tokens[1:]
    if _is_unknown(one, reading):
        return True
    is_pair = behind[:1] and behind[0].lower() in reading.lexicon.coordinators
    other = _take_name(behind[1:], reading) if is_pair else ()
    if len(other) != 1:
        return False
    known = (_is_known(name, reading) for name in (*opening, *other))
    introduced = (_is_introduced(name, reading) for name in (opening, other))
    if any(known) or any(introduced):
        return False
    are_last = _list_last_names(reading.article.article.text).issuperset((*opening, *other))
    return are_last or _is_unknown(_Report(other, ()), reading)


def names_no_side(reading: SentenceReading) -> bool:
    """Whether it names neither side, nor what is joint, nor anybody of the profile's people.

    "Arrests plummeted 45 percent in October": where, and by whom, only its neighbours say.
    """
    if reading.profile is None or reading.matter.first or reading.matter.second:
        return False
    tokens = reading.tokens
    places = (n for n, token in enumerate(tokens) if token[0].isupper())
    names = (_take_name(tokens[n : n + LONGEST_NAME], reading) for n in places)
    return not any(find_person(" ".join(name), reading.profile) for name in names if name)


def _find_reports(reading: SentenceReading) -> Iterator[_Report]:
    phrases = [tuple(WORD.findall(phrase)) for phrase in _PHRASE.findall(reading.outside)]
    said = 0
    for place, words in enumerate(phrases):
        is_behind = said >= LEAST_SAID or bool(reading.quotations)
        if place and words and is_behind and (speaker := _find_speaker(words, reading)):
            yield _Report(speaker, next(iter(phrases[place + 1 : place + 2]), ()))
        said += len(words)


def _find_speaker(words: Sequence[str], reading: SentenceReading) -> tuple[str, ...]:
    """The words of "Quill said on Monday", "dijo Quill", "according to Quill" that name somebody.

    () where the phrase is no such report.
    """
    lower = tuple(word.lower() for word in words)
    for phrase in reading.lexicon.source_phrases.get(lower[0], ()):
        if lower[: len(phrase)] == phrase:
            return _take_name(words[len(phrase) :], reading)
    verbs = reading.lexicon.finite_reporting_verbs
    verb = next((n for n, word in enumerate(lower) if word in verbs), None)
    if verb is None or verb > _FULL_NAME + 1:
        return ()
    before, behind = tuple(words[:verb]), words[verb + 1 :]
    if not before:
        return _take_name(behind, reading)
    is_report = len(behind) <= MOST_BEHIND and _take_name(before, reading) == before
    return before if is_report else ()


def _take_name(words: Sequence[str], reading: SentenceReading) -> tuple[str, ...]:
    """The first words as far as they can be one name: capitals with particles between them."""
    name: list[str] = []
    for word in words:
        if not word[0].isupper() and word.lower() not in reading.lexicon.name_particles:
            break
        if word in reading.lexicon.calendar_words or f"{word}." in reading.lexicon.calendar_words:
            break
        name.append(word)
    while name and name[-1][0].islower():
        name.pop()
    return tuple(name) if name and name[0][0].isupper() else ()


def _is_unknown(report: _Report, reading: SentenceReading) -> bool:
    """Whether its speaker is a person of no printed office, whom the profile does not know."""
    name, known = " ".join(report.speaker), reading.lexicon.speaker_nouns
    told = {word.lower() for word in (*report.speaker, *report.aside)}
    if not known.isdisjoint(told) or any(_is_title(word, reading) for word in report.speaker):
        return False
    if any(len(word) > 1 and word.isupper() for word in report.speaker):
        return False
    if reading.profile is not None and _is_known(name, reading):
        return False
    return _is_person(report.speaker, reading) and not _is_introduced(report.speaker, reading)


def _is_title(word: str, reading: SentenceReading) -> bool:
    return word in reading.lexicon.titles or f"{word}." in reading.lexicon.office_titles


def _is_known(name: str, reading: SentenceReading) -> bool:
    """Whether the profile has somebody, a side or a body of this name."""
    profile, language = reading.profile, reading.article.language
    if profile is not None and find_person(name, profile):
        return True
    matter = read_matter(name, language, profile)
    return bool(matter.first or matter.second or matter.thirds)


def _is_person(name: Sequence[str], reading: SentenceReading) -> bool:
    """Whether a given name, here or elsewhere in the article, shows that this is a person.

    So does an office before two names: "Minister Chryssa Fairlane", whatever the first one is.
    """
    if len(name) >= _FULL_NAME:
        return is_given_name(name[0])
    text = reading.article.article.text
    return name[0] in _list_surnames(text) or name[0] in _list_introduced(
        text, reading.lexicon.person_nouns
    )


@lru_cache(maxsize=REMEMBERED)
def _list_surnames(text: str) -> frozenset[str]:
    """The words that stand one or two words behind a given name, on its line."""
    found: list[str] = []
    names = list_given_names()
    for words in map(str.split, text.translate(_EMPHASIS).splitlines()):
        if not names.isdisjoint(words):
            for place in compress(count(1), map(names.__contains__, words)):
                found += words[place : place + _FULL_NAME]
    return frozenset(plain[0] for plain in map(WORD.match, found) if plain)


@lru_cache(maxsize=REMEMBERED)
def _list_last_names(text: str) -> frozenset[str]:
    """The last words of two or more with a capital: "Chryssa Fairlane"."""
    return frozenset(match["last"] for match in _CAPITALS.finditer(text))


@lru_cache(maxsize=REMEMBERED)
def _list_introduced(text: str, persons: frozenset[str]) -> frozenset[str]:
    """The second names behind a word for a person's office, or before a comma and such a word."""
    words = WORD.findall(text)
    behind = compress(count(1), map(persons.__contains__, map(str.lower, words[:-_FULL_NAME])))
    before = (
        match["name"]
        for match in _APPOSED.finditer(text)
        if not persons.isdisjoint(match["what"].lower().split())
    )
    return frozenset(before).union(
        words[place + 1]
        for place in behind
        if words[place][0].isupper() and words[place + 1][0].isupper()
    )


def _is_introduced(name: Sequence[str], reading: SentenceReading) -> bool:
    """Whether the sentence names the person again, and a surname alone with the given name."""
    *given, surname = name
    if given:
        return reading.tokens.count(surname) > 1
    return (
        re.search(rf"\b[^\W\da-zà-ÿ_][\w.]*\s{re.escape(surname)}\b", reading.outside) is not None
    )
