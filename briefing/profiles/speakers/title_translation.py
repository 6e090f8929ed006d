"""An office as another language says it, by a closed table: "fiscal de Sur" -> "prosecutor of Sur".

Only offices of which every word is known are translated: a head of the table, whether it is over,
adjectives, and one place. What is translated by guess would be an office that nobody holds.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.profiles.common_tables import load_common_table
from briefing.profiles.localized_text import Gender
from briefing.profiles.model import Profile
from briefing.profiles.speakers.title_grammar import load_title_grammar
from briefing.quick_dataclass import dataclass
from briefing.text.folding import fold_text

_MOST_WORDS = 9  # of an office; longer ones are descriptions, whose words no table has
_POSSESSIVE = re.compile(r"[’']s$")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One word or phrase by language: a form for everybody, or one of a man and one of a woman."""

    forms: Mapping[str, tuple[str, ...]]

    def choose_form(self, language: str, gender: Gender | None) -> str | None:
        """The form of this gender; without one only where both are alike."""
        forms = self.forms[language]
        if gender is None and len(forms) > 1:
            return None
        return forms[-1] if gender == "f" else forms[0]


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
    known = load_office_nouns()["languages"]
    if spoken not in known or wanted not in known or len(title.split()) > _MOST_WORDS:
        return None
    parsed = next(_parse(title, spoken, wanted, profile), None)
    return _word(parsed, wanted, gender) if parsed else None


def _word(parsed: _Parsed, language: str, gender: Gender | None) -> str | None:
    forms = [entry.choose_form(language, gender) for entry in (parsed.head, *parsed.adjectives)]
    known = [form for form in forms if form is not None]
    if len(known) < len(forms):
        return None
    grammar, (head, *adjectives) = load_title_grammar(language), known
    past = grammar.past_word if parsed.is_past else ""
    if grammar.joins_past_word:
        head, past = past + head, ""
    noun = (head, *adjectives) if grammar.puts_noun_first else (*adjectives, head)
    return " ".join(word for word in (past, *noun, parsed.link, parsed.place) if word)


def _parse(title: str, spoken: str, wanted: str, profile: Profile) -> Iterator[_Parsed]:
    """Every reading of the office by the table, that with the longest head first."""
    words, is_past = _cut_past([_POSSESSIVE.sub("", word) for word in title.split()], spoken)
    folded = [fold_text(word) for word in words]
    for entry, form in _list_forms("heads", spoken, wanted):
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
    grammar = load_title_grammar(language)
    first = words[0].casefold() if words else ""
    if first == grammar.past_word:
        return words[1:], bool(first)
    if not grammar.joins_past_word:
        return words, False
    heads = {form[0] for _, form in _list_forms("heads", language, language)}
    bare = first.removeprefix(grammar.past_word).lstrip("-")
    is_past = bare != first and fold_text(bare) in heads
    return ([bare, *words[1:]], True) if is_past else (words, False)


def _read_rest(
    before: list[str], after: list[str], spoken: str, wanted: str, profile: Profile
) -> tuple[tuple[_Entry, ...], str, str] | None:
    """The adjectives, link and place around a head; None where anything else stands there."""
    grammar = load_title_grammar(spoken)
    beside, other = (after, before) if grammar.puts_noun_first else (before, after)
    adjectives, left = _take_adjectives(beside, spoken, wanted)
    if not other and left:
        is_linked = grammar.puts_noun_first  # else "Tijuana Mayor", whose link is not printed
        other, left = left if is_linked else [grammar.place_link, *left], []
    if left:
        return None
    if not other:
        return adjectives, "", ""
    link = _translate_link(other[0], spoken, wanted)
    place = _translate_place(" ".join(other[1:]), spoken, wanted, profile)
    return (adjectives, link, place) if link and place else None


def _take_adjectives(
    words: list[str], spoken: str, wanted: str
) -> tuple[tuple[_Entry, ...], list[str]]:
    """The known adjectives at the head's side of the words, and the words that are left."""
    found: list[_Entry] = []
    known = {form: entry for entry, form in _list_forms("adjectives", spoken, wanted)}
    nearest = 0 if load_title_grammar(spoken).puts_noun_first else -1
    rest = list(words)
    while rest:
        entry = known.get((fold_text(rest[nearest]),))
        if entry is None:
            break
        found.append(entry)
        rest.pop(nearest)
    return tuple(found), rest


def _translate_link(word: str, spoken: str, wanted: str) -> str | None:
    for entry in _load_entries("links", spoken, wanted):
        if word.casefold() == entry.forms[spoken][0]:
            return entry.forms[wanted][0]
    return None


def _translate_place(name: str, spoken: str, wanted: str, profile: Profile) -> str | None:
    """The place in the other language: by the table, or alike where the profile lists it."""
    bare = name.removeprefix(f"{load_title_grammar(spoken).place_article} ")
    common = load_office_nouns()["languages"][0]
    for entry in _load_entries("places", spoken, wanted):
        if bare in (entry.forms[spoken][0], entry.forms[common][0]):
            return entry.forms[wanted][0]
    is_listed = any(name in side.cities for side in profile.sides)
    return name if is_listed else None


@cache
def _list_forms(table: str, spoken: str, wanted: str) -> tuple[tuple[_Entry, tuple[str, ...]], ...]:
    """Each entry of a table with each of its forms, folded and in words, the longest first."""
    forms = [
        (entry, tuple(fold_text(form).split()))
        for entry in _load_entries(table, spoken, wanted)
        for form in entry.forms[spoken]
    ]
    return tuple(sorted(forms, key=lambda pair: -len(pair[1])))


@cache
def _load_entries(table: str, spoken: str, wanted: str) -> tuple[_Entry, ...]:
    """The entries of a table that both languages have a form for."""
    entries = [_read_entry(row) for row in load_office_nouns()[table]]
    return tuple(entry for entry in entries if {spoken, wanted} <= entry.forms.keys())


def _read_entry(row: str) -> _Entry:
    """A row of the table: "mayor | alcalde / alcaldesa"."""
    cells = zip(load_office_nouns()["languages"], row.split("|"), strict=True)
    return _Entry(
        {
            language: tuple(form.strip() for form in cell.split("/"))
            for language, cell in cells
            if cell.strip()
        }
    )


def load_office_nouns() -> Mapping[str, list[str]]:
    """The rows of common/office-nouns.toml by table; each has the forms of all languages."""
    return load_common_table("office-nouns")
