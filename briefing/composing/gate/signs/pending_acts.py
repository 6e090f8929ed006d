"""Which acts a text has as still to come, and which it tells as done.

Two reports of one day tell one act in two states: "will be extradited tonight", "was extradited".
How a verb is meant stands in the auxiliaries right before it; verbs meet by their first letters,
whatever their form.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from briefing.composing.gate.signs import plans, tense
from briefing.composing.gate.words import load_gate_words
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class _Verb:
    """A word that may be a verb, as written, with the auxiliaries and adverbs right before it."""

    written: str
    before: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Auxiliaries:
    """Words of a language that may stand between a subject and its verb, folded to lower case."""

    known: frozenset[str]
    negations: frozenset[str]
    bare: frozenset[str]  # "to", "be": what follows has not happened
    perfects: frozenset[str]
    told: frozenset[str]  # "was", "has": a participle behind one has happened


@lru_cache(maxsize=plans.REMEMBERED)
def list_pending(text: str, language: str) -> frozenset[str]:
    """The beginnings of the verbs that a text has as to come, or as not done yet.

    "Will be signed", "está por firmarse", "has yet to be signed", "aún no ha sido firmado".
    """
    found = [one.written for one in _list_verbs(text, language) if _is_pending(one, language)]
    for rest in plans.list_announced(text, language):
        found += [one.written for one in islice(_list_verbs(rest, language), 1)]
    return plans.list_beginnings(" ".join(found))


@lru_cache(maxsize=plans.REMEMBERED)
def list_done(text: str, language: str) -> frozenset[str]:
    """The beginnings of the verbs that a text tells as done: "signed", "ha sido firmado".

    None that it denies or has as to come: "was to be signed", "no ha sido firmado"; nor that
    somebody spoke.
    """
    found = (one.written for one in _list_verbs(text, language) if _is_done(one, language))
    return plans.list_beginnings(" ".join(found))


def _list_verbs(text: str, language: str) -> Iterator[_Verb]:
    """Each word that is no auxiliary, with those that stand before it and no other between."""
    known, before = _load(language).known, set[str]()
    for written in _WORD.findall(text):
        if written.lower() in known:
            before.add(written.lower())
        else:
            yield _Verb(written, frozenset(before))
            before = set()


def _is_pending(verb: _Verb, language: str) -> bool:
    if _is_to_come(verb, language):
        return True
    known = _load(language)
    is_undone = not (known.negations | known.bare).isdisjoint(verb.before)
    return is_undone and not known.perfects.isdisjoint(verb.before)


def _is_done(verb: _Verb, language: str) -> bool:
    known, word = _load(language), verb.written.lower()
    if word in load_lexicon(language).reporting_verbs:
        return False
    is_undone = not (known.negations | known.bare).isdisjoint(verb.before)
    if is_undone or _is_to_come(verb, language):
        return False
    words = load_gate_words(language)
    is_participle = word in words.participles or word.endswith(words.participle_endings)
    if is_participle and not known.told.isdisjoint(verb.before):
        return True
    return word in words.irregular_pasts or tense.has_past_ending(
        verb.written, load_lexicon(language)
    )


def _is_to_come(verb: _Verb, language: str) -> bool:
    """Whether it or a word right before it is of the future, a modal or plans."""
    words, lexicon = load_gate_words(language), load_lexicon(language)
    return any(
        word in words.futures or tense.is_future(word, words, lexicon)
        for word in (verb.written.lower(), *verb.before)
    )


@cache
def _load(language: str) -> _Auxiliaries:
    words, lexicon = load_gate_words(language), load_lexicon(language)
    order = plans.load_order_words(language)
    perfects = words.perfect_auxiliaries
    told = frozenset(order.told_auxiliaries) | perfects
    bare = frozenset(order.bare_auxiliaries) | lexicon.infinitive_markers
    passives = lexicon.passive_auxiliaries
    return _Auxiliaries(
        known=frozenset(words.futures)
        | lexicon.modals
        | told
        | bare
        | passives
        | lexicon.auxiliaries_and_adverbs
        | lexicon.negations,
        negations=lexicon.negations,
        bare=bare,
        perfects=perfects,
        told=told,
    )
