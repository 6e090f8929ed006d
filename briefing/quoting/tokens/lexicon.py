"""The words of one language that find quotes and speakers: listed sets, and sets derived."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property
from typing import Any

from briefing import languages
from briefing.quoting.tokens.lexicon_data import QuoteLexiconData, Strings

_SAMPLE_LENGTH = 2000  # characters of a text that suffice to tell its language
_MIN_FUNCTION_WORDS = 3  # fewer function words of a language may stand in any text by chance


@dataclass(frozen=True, kw_only=True)
class QuoteLexicon:
    """The word lists of a language as sets of lower-case forms, empty without data.

    Sets that are made of several lists are made once: some are asked for with each sentence.
    """

    language: str = "und"  # the code of the language
    reporting_verbs: frozenset[str] = frozenset()  # all forms
    # Forms without an ending, often nouns as well: "report", "claim".
    base_forms: frozenset[str] = frozenset()
    evaluative_verbs: frozenset[str] = frozenset()
    noun_verb_homographs: frozenset[str] = frozenset()
    phrasal_verbs: frozenset[tuple[str, ...]] = frozenset()
    passive_auxiliaries: frozenset[str] = frozenset()
    finite_auxiliaries: frozenset[str] = frozenset()
    past_endings: Strings = ()
    participles: frozenset[str] = frozenset()
    # In all genders and numbers: "calificada", "calificados".
    passive_participles: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    infinitive_markers: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    absolute_markers: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    parallel_conjunctions: frozenset[str] = frozenset()
    continuation_verbs: frozenset[str] = frozenset()
    dative_verbs: frozenset[str] = frozenset()
    that_clause_verbs: frozenset[str] = frozenset()  # forms of verbs that take a "that" clause
    bare_clause_verbs: frozenset[str] = frozenset()  # those that may omit "that"
    clause_final_verbs: frozenset[str] = frozenset()  # those that may follow the reported clause
    complementizers: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    interview_labels: frozenset[str] = frozenset()  # speaker labels of an interview: "q", "a"
    conversational_words: frozenset[str] = frozenset()  # words of somebody who addresses somebody
    object_markers: frozenset[str] = frozenset()
    auxiliaries_and_adverbs: frozenset[str] = frozenset()
    adverb_endings: Strings = ()
    opener_endings: Strings = ()  # of capitalized words that are no name: "Injecting Quill"
    # By the first word of each phrase; word by word, the longest first.
    source_phrases: Mapping[str, tuple[Strings, ...]] = field(default_factory=dict)
    speech_nouns: frozenset[str] = frozenset()
    possessive_prepositions: frozenset[str] = frozenset()
    passive_agents: frozenset[str] = frozenset()
    masculine_pronouns: frozenset[str] = frozenset()
    masculine_possessives: frozenset[str] = frozenset()  # of one person: "his"
    feminine_pronouns: frozenset[str] = frozenset()
    feminine_possessives: frozenset[str] = frozenset()
    neuter_possessives: frozenset[str] = frozenset()  # of a thing or body: "its"
    pronouns: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    relative_pronouns: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    indefinite_determiners: frozenset[str] = frozenset()
    np_prepositions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()  # including `np_prepositions`
    np_boundary_words: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    person_nouns: frozenset[str] = frozenset()
    relational_nouns: frozenset[str] = frozenset()
    plural_person_nouns: frozenset[str] = frozenset()
    organization_nouns: frozenset[str] = frozenset()
    non_person_nouns: frozenset[str] = frozenset()
    speaker_nouns: frozenset[str] = frozenset()  # for people and organizations
    masculine_words: frozenset[str] = frozenset()  # including titles
    feminine_words: frozenset[str] = frozenset()
    office_titles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()  # as written, with office titles
    abbreviations: Strings = ()
    name_suffixes: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    calendar_words: frozenset[str] = frozenset()
    # Stems of nouns for people -> stems of the offices that they may stand for.
    description_classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    document_nouns: frozenset[str] = frozenset()  # what bodies publish: "the statement"
    occupation_nouns: frozenset[str] = frozenset()  # what somebody is, and no office: "the artist"
    body_nouns: frozenset[str] = frozenset()  # that stand for any organization: "the agency"
    drops_subjects: bool = False  # a verb needs no subject: "Añadió que …"
    role_ends: frozenset[str] = frozenset()  # words at which an office ends: "responsible"
    kin_nouns: frozenset[str] = frozenset()  # for relatives, who often share a surname
    rank_words: frozenset[str] = (
        frozenset()
    )  # "acting", "former", "deputy": what no office may lose
    office_suffixes: tuple[Strings, ...] = ()  # word by word: "con licencia", behind the office
    portfolio_words: frozenset[str] = frozenset()  # what ministries are for, in lower case
    place_openers: frozenset[str] = frozenset()  # that take the next word: "San | Diego"
    place_acronyms: frozenset[str] = frozenset()  # never a part of a person's name: "U.S."
    postposed_adjective_endings: Strings = ()  # of adjectives behind an office
    naming_phrases: tuple[Strings, ...] = ()
    preterite_endings: Strings = ("\0",)  # of verbs whose person is a third one: "vociferó"
    view_openers: frozenset[str] = frozenset()  # "| Para | Salazar, el puente …"
    aside_prepositions: frozenset[str] = frozenset()  # "dijo | desde | Lomas la alcaldesa"
    pointing_determiners: frozenset[str] = frozenset()  # "de | ese | país"
    turn_phrases: tuple[Strings, ...] = ()  # they give another the word: "por su parte"
    plural_verb_endings: Strings = ("\0",)  # of verbs whose subject is several: "agregan"
    impersonal_markers: frozenset[str] = frozenset()  # "| se | reconoció" is nobody's saying
    reflexive_verbs: frozenset[str] = frozenset()  # but "se | quejó" is somebody's
    affiliation_prepositions: frozenset[str] = frozenset()  # "Ana Ruiz, | of | the Institute"
    belonging_prepositions: frozenset[str] = frozenset()  # "Ana Ruiz | from | the Institute"
    place_prepositions: frozenset[str] = frozenset()  # "| in | Lomas"
    contrasting_conjunctions: frozenset[str] = frozenset()  # "Ruiz rose, | but | said"
    reporting_openers: frozenset[str] = frozenset()  # "| As | Ruiz said, the bridge …"
    candidate_nouns: frozenset[str] = frozenset()  # "| candidata | a la alcaldía"
    clitics: frozenset[str] = frozenset()  # "quien | la | acusó"
    adjective_nouns: frozenset[str] = frozenset()  # "un mensaje | oficial"
    joint_words: frozenset[str] = frozenset()  # "a | joint | statement"
    empty_modifiers: frozenset[str] = frozenset()  # "the | actual | candidate"
    post_nouns: frozenset[str] = frozenset()  # relations that are posts with a word of standing
    standing_words: frozenset[str] = frozenset()  # "the | top | House Republican"

    @cached_property
    def finite_reporting_verbs(self) -> frozenset[str]:
        """The forms of reporting verbs that are no participle."""
        return self.reporting_verbs - self.participles

    @cached_property
    def saying_verbs(self) -> frozenset[str]:
        """All forms of verbs that report or judge what is reported."""
        return self.reporting_verbs | self.evaluative_verbs

    @cached_property
    def clause_links(self) -> frozenset[str]:
        """Words that open a subordinate clause."""
        return self.relative_pronouns | self.subordinators

    @cached_property
    def noun_openers(self) -> frozenset[str]:
        """Words behind which a noun stands: determiners, and prepositions within a noun phrase."""
        return self.determiners | self.np_prepositions

    @property
    def has_postposed_adjectives(self) -> bool:
        """Whether adjectives stand behind their noun: "el canciller | mexicano"."""
        return self.postposed_adjective_endings not in ((), ("\0",))


# Fields of both classes whose value is more than the set of the listed words.
_DERIVED = frozenset({
    "reporting_verbs", "evaluative_verbs", "phrasal_verbs", "source_phrases", "naming_phrases",
    "adverb_endings", "past_endings", "preterite_endings", "postposed_adjective_endings",
    "office_suffixes", "description_classes", "drops_subjects", "prepositions", "masculine_words",
    "feminine_words", "turn_phrases", "plural_verb_endings",
    "abbreviations",
})  # fmt: skip


@cache
def load_lexicon(language: str) -> QuoteLexicon:
    """Return the lexicon of a language code; an empty one for a language without data."""
    data = languages.load_words(language, "quoting", QuoteLexiconData)
    data_fields = {field.name for field in fields(QuoteLexiconData)}
    plain_fields = data_fields.intersection(field.name for field in fields(QuoteLexicon)) - _DERIVED
    plain: Mapping[str, Any] = {name: frozenset(getattr(data, name)) for name in plain_fields}
    return _with_people(
        _with_phrases(_with_verbs(QuoteLexicon(language=language, **plain), data), data), data
    )


def _with_verbs(lexicon: QuoteLexicon, data: QuoteLexiconData) -> QuoteLexicon:
    verbs = [row.split() for row in data.reporting_verbs + data.evaluative_verbs]
    infinitives = frozenset(
        forms[0] for forms in verbs if forms[0].endswith(data.infinitive_endings)
    )
    all_forms = [form for forms in verbs for form in forms]
    return replace(
        lexicon,
        reporting_verbs=_forms(data.reporting_verbs),
        evaluative_verbs=_forms(data.evaluative_verbs),
        base_forms=frozenset(forms[0] for forms in verbs if forms[0] not in forms[1:])
        - infinitives,
        infinitives=infinitives,
        participles=frozenset(
            form for forms in verbs for form in forms[1:] if form.endswith(data.participle_endings)
        ),
        passive_participles=frozenset(_inflect(all_forms, data.passive_participle_endings)),
        phrasal_verbs=frozenset(_split_phrases(data.phrasal_verbs)),
    )


def _forms(rows: Strings) -> frozenset[str]:
    """Return every verb form of rows such as "say says said saying"."""
    return frozenset(form for row in rows for form in row.split())


def _inflect(forms: Iterable[str], endings: Strings) -> Iterator[str]:
    """Replace the first ending by each of the others: "calificado" -> "calificada"."""
    for form in forms:
        if endings and form.endswith(endings[0]):
            yield from (form.removesuffix(endings[0]) + ending for ending in endings[1:])


def _with_phrases(lexicon: QuoteLexicon, data: QuoteLexiconData) -> QuoteLexicon:
    return replace(
        lexicon,
        source_phrases=_group_by_first_word(_split_phrases(data.source_phrases)),
        naming_phrases=_split_phrases(data.naming_phrases),
        turn_phrases=_split_phrases(data.turn_phrases),
        plural_verb_endings=data.plural_verb_endings or ("\0",),
        office_suffixes=_split_phrases(data.office_suffixes),
        adverb_endings=data.adverb_endings,
        past_endings=data.past_endings or ("\0",),
        preterite_endings=data.preterite_endings or ("\0",),
        postposed_adjective_endings=data.postposed_adjective_endings or ("\0",),
        opener_endings=data.adverb_endings + data.participle_endings,
        prepositions=frozenset(data.np_prepositions + data.prepositions),
    )


def _with_people(lexicon: QuoteLexicon, data: QuoteLexiconData) -> QuoteLexicon:
    gendered_titles = data.masculine_titles + data.feminine_titles
    titles = gendered_titles + data.office_titles + data.other_titles
    gendered_pronouns = data.masculine_pronouns + data.feminine_pronouns
    person_nouns = data.person_nouns + data.plural_person_nouns
    return replace(
        lexicon,
        pronouns=frozenset(gendered_pronouns + data.plural_pronouns + data.other_pronouns),
        speaker_nouns=frozenset(person_nouns + data.organization_nouns),
        masculine_words=_lowered(data.masculine_words + data.masculine_titles),
        feminine_words=_lowered(data.feminine_words + data.feminine_titles),
        titles=frozenset(titles),
        description_classes=_group_descriptions(data.description_classes),
        drops_subjects=data.drops_subjects,
        abbreviations=tuple(word for word in titles + data.abbreviations if word.endswith(".")),
    )


def stem_noun(word: str) -> str:
    """Return a noun for a person without the ending of its gender: of "mandataria", "mandatari"."""
    return word.removesuffix("sa")[:-1] if word.endswith(("a", "o", "e")) else word


def _group_descriptions(rows: Strings) -> Mapping[str, frozenset[str]]:
    """Return for each noun of rows such as "diplomat : ambassador consul" what it may stand for.

    A noun before the colon stands for all of its row; one behind it for itself and those before.
    """
    classes: dict[str, frozenset[str]] = {}
    for row in rows:
        before, _, after = row.partition(":")
        wide = frozenset(map(stem_noun, before.split()))
        narrow = frozenset(map(stem_noun, after.split()))
        for stem in wide:
            classes[stem] = classes.get(stem, frozenset()) | wide | narrow
        for stem in narrow:
            classes[stem] = classes.get(stem, frozenset()) | wide | {stem}
    return classes


def _lowered(words: Strings) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _group_by_first_word(phrases: tuple[Strings, ...]) -> Mapping[str, tuple[Strings, ...]]:
    first_words = {phrase[0] for phrase in phrases}
    return {
        word: tuple(phrase for phrase in phrases if phrase[0] == word)
        for word in sorted(first_words)
    }


def _split_phrases(phrases: Strings) -> tuple[Strings, ...]:
    """Split each phrase into words; the longest first, ties in alphabetical order."""
    split = (tuple(phrase.split()) for phrase in phrases)
    return tuple(sorted(split, key=lambda words: (-len(words), words)))


def lexicon_for_text(language: str, text: str) -> QuoteLexicon:
    """Return the lexicon of `language` or, where that is unknown, of the language of the text.

    The language of a text is the one with the most function words among its first
    `_SAMPLE_LENGTH` characters, if they are at least `_MIN_FUNCTION_WORDS` and twice those of any
    other language; else the lexicon is empty.
    """
    if language in languages.KNOWN:
        return load_lexicon(language)
    words = re.findall(r"[^\W\d_]+", text[:_SAMPLE_LENGTH].lower())
    counts = {
        code: sum(_is_function_word(word, load_lexicon(code)) for word in words)
        for code in languages.KNOWN
    }
    second, best = sorted(languages.KNOWN, key=lambda code: (counts[code], code))[-2:]
    is_clear = counts[best] >= max(_MIN_FUNCTION_WORDS, 2 * counts[second])
    return load_lexicon(best if is_clear else language)


def _is_function_word(word: str, lexicon: QuoteLexicon) -> bool:
    return (
        word in lexicon.np_boundary_words
        or word in lexicon.determiners
        or word in lexicon.prepositions
    )
