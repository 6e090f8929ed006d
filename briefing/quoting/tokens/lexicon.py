"""What a language's news says by: its words for quoting, and the sets made of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from briefing import languages

Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLexiconData:
    """The table `languages/<code>/quoting.toml`; what each list is for is said there."""

    verbs: Strings = ()
    judging: Strings = ()
    twins: Strings = ()
    phrasal: Strings = ()
    be: Strings = ()
    have: Strings = ()
    past_endings: Strings = ()
    infinitive_marks: Strings = ()
    infinitive_endings: Strings = ()
    modals: Strings = ()
    participle_endings: Strings = ()
    passive_endings: Strings = ()
    absolutes: Strings = ()
    own_clause: Strings = ()
    parallels: Strings = ()
    going_on: Strings = ()
    addressing: Strings = ()
    stating: Strings = ()
    stating_alone: Strings = ()
    stating_last: Strings = ()
    that: Strings = ()
    negations: Strings = ()
    turns: Strings = ()
    speaking: Strings = ()
    object_marks: Strings = ()
    auxiliaries: Strings = ()
    adverb_endings: Strings = ()
    according: Strings = ()
    sayings: Strings = ()
    owners: Strings = ()
    agents: Strings = ()
    pronouns_he: Strings = ()
    pronouns_she: Strings = ()
    pronouns_they: Strings = ()
    pronouns_other: Strings = ()
    joiners: Strings = ()
    relatives: Strings = ()
    determiners: Strings = ()
    indefinite: Strings = ()
    binders: Strings = ()
    prepositions: Strings = ()
    stops: Strings = ()
    openers: Strings = ()
    roles: Strings = ()
    relations: Strings = ()
    roles_plural: Strings = ()
    bodies: Strings = ()
    things: Strings = ()
    he_words: Strings = ()
    she_words: Strings = ()
    titles_he: Strings = ()
    titles_she: Strings = ()
    offices: Strings = ()
    titles: Strings = ()
    dotted: Strings = ()
    suffixes: Strings = ()
    particles: Strings = ()
    days: Strings = ()
    naming: Strings = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLexicon:
    """The same as sets, and what follows from them."""

    verbs: frozenset[str] = frozenset()  # every form
    bases: frozenset[str] = frozenset()  # forms without an ending: "report", "claim", nouns as well
    judging: frozenset[str] = frozenset()
    twins: frozenset[str] = frozenset()
    phrasal: frozenset[tuple[str, ...]] = frozenset()
    be: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    past_endings: Strings = ()
    participles: frozenset[str] = frozenset()
    passives: frozenset[str] = (
        frozenset()
    )  # participles in all genders and numbers: "calificada", "calificados"
    infinitives: frozenset[str] = frozenset()
    infinitive_marks: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    absolutes: frozenset[str] = frozenset()
    own_clause: frozenset[str] = frozenset()
    parallels: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    addressing: frozenset[str] = frozenset()
    stating: frozenset[str] = frozenset()  # forms of verbs behind which "that" begins what is said
    stating_alone: frozenset[str] = frozenset()  # those of them that need no "that"
    stating_last: frozenset[str] = frozenset()  # those that stand behind it
    that: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()  # labels of an interview's sides
    speaking: frozenset[str] = frozenset()  # words that somebody says to somebody
    object_marks: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    adverb_endings: Strings = ()
    opening_endings: Strings = ()  # of capitals that open a sentence, and no name: "Injecting Quill", "Finally Quill"
    according: Mapping[str, tuple[Strings, ...]] = field(
        default_factory=dict
    )  # by its first word, word by word, the longest first
    sayings: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    binders: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()  # binders among them
    stops: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()  # roles, plural roles and bodies
    he_words: frozenset[str] = frozenset()  # forms of address among them, small letters
    she_words: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()  # forms of address, offices among them
    dotted: Strings = ()
    suffixes: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    naming: tuple[Strings, ...] = ()


# Fields of both that are more than a set of the words in the table.
_DERIVED = frozenset({
    "verbs", "judging", "phrasal", "according", "naming", "adverb_endings", "past_endings", "prepositions", "he_words",
    "she_words", "titles", "dotted",
})  # fmt: skip


@cache
def load_lexicon(language: str) -> QuoteLexicon:
    """The sets of one language; empty ones for a language without data."""
    words = languages.load_words(language, "quoting", QuoteLexiconData)
    named = {one.name for one in fields(QuoteLexiconData)} & {
        one.name for one in fields(QuoteLexicon)
    }
    plain: Mapping[str, Any] = {
        name: frozenset(getattr(words, name)) for name in sorted(named - _DERIVED)
    }
    return _with_people(_with_phrases(_with_verbs(QuoteLexicon(**plain), words), words), words)


def _with_verbs(plain: QuoteLexicon, words: QuoteLexiconData) -> QuoteLexicon:
    rows = [row.split() for row in words.verbs + words.judging]
    infinitives = frozenset(row[0] for row in rows if row[0].endswith(words.infinitive_endings))
    return replace(
        plain,
        verbs=frozenset(form for row in words.verbs for form in row.split()),
        judging=frozenset(form for row in words.judging for form in row.split()),
        bases=frozenset(row[0] for row in rows if row[0] not in row[1:]) - infinitives,
        infinitives=infinitives,
        participles=frozenset(
            form for row in rows for form in row[1:] if form.endswith(words.participle_endings)
        ),
        passives=frozenset(
            _inflected((form for row in rows for form in row), words.passive_endings)
        ),
        phrasal=frozenset(_phrases(words.phrasal)),
    )


def _inflected(forms: Iterable[str], endings: Strings) -> Iterator[str]:
    """Each form that ends with the first of the endings, with the others: "calificado" -> "calificada"."""
    for form in forms:
        if endings and form.endswith(endings[0]):
            yield from (form.removesuffix(endings[0]) + ending for ending in endings[1:])


def _with_phrases(plain: QuoteLexicon, words: QuoteLexiconData) -> QuoteLexicon:
    return replace(
        plain,
        according=_by_first(_phrases(words.according)),
        naming=_phrases(words.naming),
        adverb_endings=words.adverb_endings,
        past_endings=words.past_endings or ("\0",),
        opening_endings=words.adverb_endings + words.participle_endings,
        prepositions=frozenset(words.binders + words.prepositions),
    )


def _with_people(plain: QuoteLexicon, words: QuoteLexiconData) -> QuoteLexicon:
    titles = words.titles_he + words.titles_she + words.offices + words.titles
    pronouns = words.pronouns_he + words.pronouns_she + words.pronouns_they + words.pronouns_other
    return replace(
        plain,
        he=frozenset(words.pronouns_he),
        she=frozenset(words.pronouns_she),
        pronouns=frozenset(pronouns),
        plural=frozenset(words.roles_plural),
        nouns=frozenset(words.roles + words.roles_plural + words.bodies),
        he_words=frozenset(word.lower() for word in words.he_words + words.titles_he),
        she_words=frozenset(word.lower() for word in words.she_words + words.titles_she),
        titles=frozenset(titles),
        dotted=tuple(word for word in titles + words.dotted if word.endswith(".")),
    )


def _by_first(phrases: tuple[Strings, ...]) -> Mapping[str, tuple[Strings, ...]]:
    return {
        first: tuple(phrase for phrase in phrases if phrase[0] == first) for first, *_ in phrases
    }


def _phrases(phrases: Strings) -> tuple[Strings, ...]:
    return tuple(
        sorted(
            (tuple(phrase.split()) for phrase in phrases), key=lambda words: (-len(words), words)
        )
    )


_ENOUGH = 2000  # characters that tell a text's language
_LEAST = 3  # little words of a language that are no chance any more, if they are twice as many as another language's


def lexicon_for_text(language: str, text: str) -> QuoteLexicon:
    """The lexicon of the language; where it is not known, that of the language whose little words the text has most."""
    if language in languages.KNOWN:
        return load_lexicon(language)
    seen = re.findall(r"[^\W\d_]+", text[:_ENOUGH].lower())
    counts = {
        code: sum(_is_little(word, load_lexicon(code)) for word in seen) for code in languages.KNOWN
    }
    second, best = sorted(languages.KNOWN, key=lambda code: (counts[code], code))[-2:]
    return load_lexicon(best if counts[best] >= max(_LEAST, 2 * counts[second]) else language)


def _is_little(word: str, words: QuoteLexicon) -> bool:
    return word in words.stops or word in words.determiners or word in words.prepositions
