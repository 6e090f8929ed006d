"""The lexicon of a language, made from its word lists; or of the language that a text is in."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any

from briefing import languages
from briefing.quoting.tokens.description_classes import group_descriptions
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.lexicon_data import QuoteLexiconData, Strings
from briefing.text.speech.interview_labels import load_interview_labels

_SAMPLE_LENGTH = 2000  # characters of a text that suffice to tell its language
_MIN_FUNCTION_WORDS = 3  # fewer function words of a language may stand in any text by chance

# Fields of both classes whose value is more than the set of the listed words.
_DERIVED = frozenset({
    "reporting_verbs", "evaluative_verbs", "phrasal_verbs", "source_phrases", "naming_phrases",
    "adverb_endings", "past_endings", "preterite_endings", "postposed_adjective_endings",
    "office_suffixes", "description_classes", "drops_subjects", "prepositions", "masculine_words",
    "feminine_words", "turn_phrases", "action_endings", "plural_verb_endings", "abbreviations",
    "noun_endings", "occupation_endings", "infinitive_endings", "party_words", "office_synonyms",
    "person_nouns",
})  # fmt: skip


@cache
def load_lexicon(language: str) -> QuoteLexicon:
    """Return the lexicon of a language code; an empty one for a language without data."""
    data = languages.load_words(language, "quoting", QuoteLexiconData)
    data_fields = {field.name for field in fields(QuoteLexiconData)}
    plain_fields = data_fields.intersection(field.name for field in fields(QuoteLexicon)) - _DERIVED
    plain: Mapping[str, Any] = {name: frozenset(getattr(data, name)) for name in plain_fields}
    labels = load_interview_labels(language)
    lexicon = QuoteLexicon(language=language, interview_labels=labels, **plain)
    return _with_people(_with_phrases(_with_verbs(lexicon, data), data), data)


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
        plural_verb_endings=data.plural_verb_endings,
        office_suffixes=_split_phrases(data.office_suffixes),
        adverb_endings=data.adverb_endings,
        past_endings=data.past_endings,
        preterite_endings=data.preterite_endings,
        action_endings=data.action_endings,
        noun_endings=data.noun_endings,
        occupation_endings=data.occupation_endings,
        infinitive_endings=data.infinitive_endings,
        postposed_adjective_endings=data.postposed_adjective_endings,
        opener_endings=data.adverb_endings + data.participle_endings,
        prepositions=frozenset(data.np_prepositions + data.prepositions),
    )


def _with_people(lexicon: QuoteLexicon, data: QuoteLexiconData) -> QuoteLexicon:
    gendered_titles = data.masculine_titles + data.feminine_titles
    titles = gendered_titles + data.office_titles + data.other_titles
    gendered_pronouns = data.masculine_pronouns + data.feminine_pronouns
    ended = tuple(prefix + noun for prefix in data.ended_prefixes for noun in data.person_nouns)
    person_nouns = data.person_nouns + ended + data.plural_person_nouns
    synonyms = (row.partition(" : ") for row in data.office_synonyms)
    return replace(
        lexicon,
        person_nouns=frozenset(data.person_nouns + ended),
        office_synonyms={phrase: noun for phrase, _, noun in synonyms},
        pronouns=frozenset(gendered_pronouns + data.plural_pronouns + data.other_pronouns),
        speaker_nouns=frozenset(person_nouns + data.organization_nouns),
        masculine_words=_lowered(data.masculine_words + data.masculine_titles),
        feminine_words=_lowered(data.feminine_words + data.feminine_titles),
        titles=frozenset(titles),
        forms_of_address=frozenset(
            title
            for title in titles
            if title not in data.office_titles and title.lower() not in person_nouns
        ),
        description_classes=group_descriptions(data.description_classes),
        party_words=tuple(frozenset(row.split()) for row in data.party_words),
        drops_subjects=data.drops_subjects,
        abbreviations=tuple(word for word in titles + data.abbreviations if word.endswith(".")),
    )


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
        code: sum(map(load_lexicon(code).function_words.__contains__, words))
        for code in languages.KNOWN
    }
    second, best = sorted(languages.KNOWN, key=lambda code: (counts[code], code))[-2:]
    is_clear = counts[best] >= max(_MIN_FUNCTION_WORDS, 2 * counts[second])
    return load_lexicon(best if is_clear else language)
