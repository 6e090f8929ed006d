"""What a language's news says by: its words for quoting, and the sets made of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing import languages

Strings = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotingWords:
    """The table `languages/<code>/quoting.toml`; what each list is for is said there."""

    verbs: Strings = ()
    judging: Strings = ()
    twins: Strings = ()
    phrasal: Strings = ()
    be: Strings = ()
    infinitive_marks: Strings = ()
    infinitive_endings: Strings = ()
    modals: Strings = ()
    participle_endings: Strings = ()
    absolutes: Strings = ()
    own_clause: Strings = ()
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
class Lexicon:
    """The same as sets, and what follows from them."""

    verbs: frozenset[str]  # every form
    bases: frozenset[str]  # forms without an ending: "report", "claim", nouns as well
    judging: frozenset[str]
    twins: frozenset[str]
    phrasal: frozenset[tuple[str, ...]]
    be: frozenset[str]
    participles: frozenset[str]
    infinitives: frozenset[str]
    infinitive_marks: frozenset[str]
    modals: frozenset[str]
    absolutes: frozenset[str]
    own_clause: frozenset[str]
    object_marks: frozenset[str]
    auxiliaries: frozenset[str]
    adverb_endings: Strings
    opening_endings: Strings  # of capitals that open a sentence, and no name: "Injecting Quill", "Finally Quill"
    according: Mapping[str, tuple[Strings, ...]]  # by its first word, word by word, the longest first
    sayings: frozenset[str]
    owners: frozenset[str]
    agents: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    pronouns: frozenset[str]
    joiners: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    binders: frozenset[str]
    prepositions: frozenset[str]  # binders among them
    stops: frozenset[str]
    openers: frozenset[str]
    roles: frozenset[str]
    relations: frozenset[str]
    plural: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    nouns: frozenset[str]  # roles, plural roles and bodies
    he_words: frozenset[str]  # forms of address among them, small letters
    she_words: frozenset[str]
    offices: frozenset[str]
    titles: frozenset[str]  # forms of address, offices among them
    dotted: Strings
    suffixes: frozenset[str]
    particles: frozenset[str]
    days: frozenset[str]
    naming: tuple[Strings, ...]


@cache
def lexicon(language: str) -> Lexicon:
    """The sets of one language; empty ones for a language without data."""
    words = languages.words(language, "quoting", QuotingWords)
    rows = [row.split() for row in words.verbs + words.judging]
    infinitives = frozenset(row[0] for row in rows if row[0].endswith(words.infinitive_endings))
    pronouns = words.pronouns_he + words.pronouns_she + words.pronouns_they + words.pronouns_other
    every_title = words.titles_he + words.titles_she + words.offices + words.titles
    return Lexicon(
        verbs=frozenset(form for row in words.verbs for form in row.split()),
        bases=frozenset(row[0] for row in rows if row[0] not in row[1:]) - infinitives,
        judging=frozenset(form for row in words.judging for form in row.split()),
        twins=frozenset(words.twins),
        phrasal=frozenset(_phrases(words.phrasal)),
        be=frozenset(words.be),
        participles=frozenset(form for row in rows for form in row[1:] if form.endswith(words.participle_endings)),
        infinitives=infinitives,
        infinitive_marks=frozenset(words.infinitive_marks),
        modals=frozenset(words.modals),
        absolutes=frozenset(words.absolutes),
        own_clause=frozenset(words.own_clause),
        object_marks=frozenset(words.object_marks),
        auxiliaries=frozenset(words.auxiliaries),
        adverb_endings=words.adverb_endings,
        opening_endings=words.adverb_endings + words.participle_endings,
        according=_by_first(_phrases(words.according)),
        sayings=frozenset(words.sayings),
        owners=frozenset(words.owners),
        agents=frozenset(words.agents),
        he=frozenset(words.pronouns_he),
        she=frozenset(words.pronouns_she),
        they=frozenset(words.pronouns_they),
        pronouns=frozenset(pronouns),
        joiners=frozenset(words.joiners),
        relatives=frozenset(words.relatives),
        determiners=frozenset(words.determiners),
        binders=frozenset(words.binders),
        prepositions=frozenset(words.binders + words.prepositions),
        stops=frozenset(words.stops),
        openers=frozenset(words.openers),
        roles=frozenset(words.roles),
        relations=frozenset(words.relations),
        plural=frozenset(words.roles_plural),
        bodies=frozenset(words.bodies),
        things=frozenset(words.things),
        nouns=frozenset(words.roles + words.roles_plural + words.bodies),
        he_words=frozenset(word.lower() for word in words.he_words + words.titles_he),
        she_words=frozenset(word.lower() for word in words.she_words + words.titles_she),
        offices=frozenset(words.offices),
        titles=frozenset(every_title),
        dotted=tuple(word for word in every_title + words.dotted if word.endswith(".")),
        suffixes=frozenset(words.suffixes),
        particles=frozenset(words.particles),
        days=frozenset(words.days),
        naming=_phrases(words.naming),
    )


def _by_first(phrases: tuple[Strings, ...]) -> Mapping[str, tuple[Strings, ...]]:
    return {first: tuple(phrase for phrase in phrases if phrase[0] == first) for first, *_ in phrases}


def _phrases(phrases: Strings) -> tuple[Strings, ...]:
    return tuple(sorted((tuple(phrase.split()) for phrase in phrases), key=lambda words: (-len(words), words)))


_ENOUGH = 2000  # characters that tell a text's language
_LEAST = 3  # little words of a language that are no chance any more, if they are twice as many as another language's


def of_text(language: str, text: str) -> Lexicon:
    """The lexicon of the language; where it is not known, that of the language whose little words the text has most."""
    if language in languages.KNOWN:
        return lexicon(language)
    seen = re.findall(r"[^\W\d_]+", text[:_ENOUGH].lower())
    counts = {code: sum(_is_little(word, lexicon(code)) for word in seen) for code in languages.KNOWN}
    second, best = sorted(languages.KNOWN, key=lambda code: (counts[code], code))[-2:]
    return lexicon(best if counts[best] >= max(_LEAST, 2 * counts[second]) else language)


def _is_little(word: str, words: Lexicon) -> bool:
    return word in words.stops or word in words.determiners or word in words.prepositions
