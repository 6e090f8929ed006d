"""An office as another language says it, by a closed table: "fiscal de Sur" -> "prosecutor of Sur".

Only offices of which every word is known are translated: a head of the table, whether it is over,
adjectives, and one place. What is translated by guess would be an office that nobody holds.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefing.profiles.localized_text import Gender
from briefing.profiles.model import Profile
from briefing.text.folding import fold_text

_LANGUAGES = ("en", "es")
_MOST_WORDS = 9  # of an office; longer ones are descriptions, whose words no table has
_POSSESSIVE = re.compile(r"[’']s$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One word or phrase in each language; `es` of a man, `es_f` of a woman."""

    en: str
    es: str
    es_f: str

    def list_forms(self, language: str) -> tuple[str, ...]:
        return (self.en,) if language == "en" else (self.es, self.es_f)

    def choose_form(self, language: str, gender: Gender | None) -> str | None:
        """The form of this gender; without one only where both are alike."""
        if language == "en":
            return self.en
        if gender is None and self.es != self.es_f:
            return None
        return self.es_f if gender == "f" else self.es


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parsed:
    """A printed office in its parts."""

    head: _Entry
    adjectives: tuple[_Entry, ...] = ()
    is_past: bool = False
    link: str = ""  # in the language that is wanted
    place: str = ""  # in the language that is wanted


def translate_title(
    title: str, spoken: str, wanted: str, profile: Profile, gender: Gender | None
) -> str | None:
    """The office of the language `spoken` in the language `wanted`; None where a word is unknown,
    and where the language wants to know whether it is a man's and `gender` is not known.
    """
    if spoken not in _LANGUAGES or wanted not in _LANGUAGES or len(title.split()) > _MOST_WORDS:
        return None
    parsed = next(_parse(title, spoken, wanted, profile), None)
    return _word(parsed, wanted, gender) if parsed else None


def _word(parsed: _Parsed, language: str, gender: Gender | None) -> str | None:
    forms = [entry.choose_form(language, gender) for entry in (parsed.head, *parsed.adjectives)]
    known = [form for form in forms if form is not None]
    if len(known) < len(forms):
        return None
    head, *adjectives = known
    if language == "en":
        words = ("former" if parsed.is_past else "", *adjectives, head, parsed.link, parsed.place)
    else:
        words = ("ex" + head if parsed.is_past else head, *adjectives, parsed.link, parsed.place)
    return " ".join(word for word in words if word)


def _parse(title: str, spoken: str, wanted: str, profile: Profile) -> Iterator[_Parsed]:
    """Every reading of the office by the table, that with the longest head first."""
    words, is_past = _cut_past([_POSSESSIVE.sub("", word) for word in title.split()], spoken)
    folded = [fold_text(word) for word in words]
    for entry, form in _list_forms("heads", spoken):
        for start in range(len(folded) - len(form) + 1):
            end = start + len(form)
            if tuple(folded[start:end]) != form:
                continue
            rest = _read_rest(words[:start], words[end:], spoken, wanted, profile)
            if rest is not None:
                yield _Parsed(
                    head=entry, adjectives=rest[0], is_past=is_past, link=rest[1], place=rest[2]
                )


def _cut_past(words: list[str], language: str) -> tuple[list[str], bool]:
    """The words without what says that the office is over, and whether it is."""
    ((english, spanish),) = _load_pairs("past")
    first = words[0].casefold() if words else ""
    if language == "en":
        return (words[1:], True) if first == english else (words, False)
    if first == spanish:
        return words[1:], True
    heads = {form[0] for _, form in _list_forms("heads", language)}
    bare = first.removeprefix(spanish).lstrip("-")
    is_past = bare != first and fold_text(bare) in heads
    return ([bare, *words[1:]], True) if is_past else (words, False)


def _read_rest(
    before: list[str], after: list[str], spoken: str, wanted: str, profile: Profile
) -> tuple[tuple[_Entry, ...], str, str] | None:
    """The adjectives, link and place around a head; None where anything else stands there."""
    adjectives, left = _take_adjectives(before if spoken == "en" else after, spoken)
    other = after if spoken == "en" else before
    if spoken == "en" and left and not other:
        other, left = ["of", *left], []  # "Tijuana Mayor"
    elif spoken == "es" and not other:
        other, left = left, []
    if left:
        return None
    if not other:
        return adjectives, "", ""
    link = _translate_link(other[0], spoken)
    place = _translate_place(" ".join(other[1:]), spoken, wanted, profile)
    return (adjectives, link, place) if link and place else None


def _take_adjectives(words: list[str], language: str) -> tuple[tuple[_Entry, ...], list[str]]:
    """The known adjectives at the head's side of the words, and the words that are left."""
    found: list[_Entry] = []
    known = {form: entry for entry, form in _list_forms("adjectives", language)}
    rest = list(words)
    while rest:
        word = rest[-1] if language == "en" else rest[0]
        entry = known.get((fold_text(word),))
        if entry is None:
            break
        found.append(entry)
        rest = rest[:-1] if language == "en" else rest[1:]
    return tuple(found), rest


def _translate_link(word: str, spoken: str) -> str | None:
    for english, spanish in _load_pairs("links"):
        if word.casefold() == (english if spoken == "en" else spanish):
            return spanish if spoken == "en" else english
    return None


def _translate_place(name: str, spoken: str, wanted: str, profile: Profile) -> str | None:
    """The place in the other language: by the table, or alike where the profile lists it."""
    for english, spanish in _load_pairs("places"):
        if name.removeprefix("the ") in ((english,) if spoken == "en" else (spanish, english)):
            return english if wanted == "en" else spanish
    is_listed = any(name in side.cities for side in profile.sides)
    return name if is_listed else None


@cache
def _list_forms(table: str, language: str) -> tuple[tuple[_Entry, tuple[str, ...]], ...]:
    """Each entry of a table with each of its forms, folded and in words, the longest first."""
    entries = [_Entry(en=en, es=es, es_f=es_f) for en, es, es_f in map(_split, _load(table))]
    forms = [
        (entry, tuple(fold_text(form).split()))
        for entry in entries
        for form in dict.fromkeys(entry.list_forms(language))
    ]
    return tuple(sorted(forms, key=lambda pair: -len(pair[1])))


@cache
def _load_pairs(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((en, es) for en, es in map(_split, _load(table)))


def _split(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


@cache
def _load(table: str) -> tuple[str, ...]:
    path = files("briefing.profiles").joinpath("common/office-nouns.toml")
    return tuple(tomllib.loads(path.read_text(encoding="utf-8"))[table])
