"""Whether a text tells what is to come: a plan, which a report that it was done overtakes."""

import re
from functools import cache, lru_cache

from briefing import languages
from briefing.composing.gate.signs.tense import has_past_ending, is_future
from briefing.composing.gate.words import load_gate_words
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.plain_words import split_words

VERB_LETTERS = 4  # "sign", "signed"; "firmarán", "firman"
ANNOUNCED = 80  # characters behind a phrase, in which its verb stands
SHORTEST_ACT = 3  # words: "announced Friday it"
PLAN_WITHIN = 16  # words: a future or a modal there is what a sentence is about
_WORD = re.compile(r"[^\W\d_]+")
# Texts: openings and headlines of some thousand articles. An original is asked for each of its
# copies, and all are asked again when others join the stories of a day.
REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class StoryOrderWords:
    """Words by which a language says that somebody is about to act, or that an office acted."""

    coming: tuple[str, ...] = ()
    coming_forms: tuple[str, ...] = ()  # patterns: "are to sign"
    pondering: tuple[str, ...] = ()  # "considering" signing
    infinitive_links: tuple[str, ...] = ()  # "to" sign
    told_auxiliaries: tuple[str, ...] = ()  # "was" signed
    bare_auxiliaries: tuple[str, ...] = ()  # is to "be" signed
    acts: tuple[str, ...] = ()
    aside_openers: tuple[str, ...] = ()  # "Despite" warnings that it will fail, she signed
    aside_endings: tuple[str, ...] = ()  # "Hoping" to win the vote, she said


@lru_cache(maxsize=REMEMBERED)
def tells_plan(text: str, language: str) -> bool:
    """Whether a future or a modal stands early in a text, and what is announced is no clause of it.

    "Announced that it will pay" and "announced Friday it will pay" are acts of today, as is "signed
    an order that would close it"; "said that it may pay" and "the announced duties will fall" are
    none. What an opening phrase fears or expects is not what is told ("Despite warnings that it
    will fail, she signed"), nor are its words counted ("Hoping to win over the farmers of both
    banks, she said she would speak").
    """
    opening, comma, main = text.partition(", ")
    first = (_WORD.match(opening) or [""])[0].lower()
    known = load_order_words(language)
    is_aside = first in known.aside_openers or first.endswith(known.aside_endings)
    return mentions_plan(main if comma and is_aside else text, language)


@lru_cache(maxsize=REMEMBERED)
def mentions_plan(text: str, language: str) -> bool:
    """The same, also where only an opening phrase has it: a sign with a weight of its own."""
    if says_coming(text, language):
        return True
    words = _WORD.findall(text)[:PLAN_WITHIN]
    lower = [word.lower() for word in words]
    gate_words, lexicon = load_gate_words(language), load_lexicon(language)
    coming = [n for n, word in enumerate(lower) if is_future(word, gate_words, lexicon)]
    planning = [n for n, word in enumerate(lower) if word in gate_words.futures]
    if not coming and not planning:
        return False
    act = next((n for n, word in enumerate(words) if _is_act(word, language)), len(words))
    # Behind an act a word that plans is of its noun: "laid out plans", "talks planned for May".
    future = min((*coming, *(n for n in planning if n <= act)), default=None)
    if future is None or not lexicon.clause_links.isdisjoint(lower[act:future]):
        return False
    return not _opens_clause(lower[act:future], language)


def _opens_clause(words: list[str], language: str) -> bool:
    """Whether a subject ends what stands behind an act: "announced on Friday it | will pay".

    Where a verb needs a subject, "that" before it may be left out. An act with a day of its own,
    or more, before the clause: "confirmed she will attend" tells of no more than the plan.
    """
    if load_lexicon(language).drops_subjects or len(words) < SHORTEST_ACT:
        return False
    return words[-1] in load_gate_words(language).pronouns


def list_planned(text: str, language: str) -> frozenset[str]:
    """The first letters of the verbs that a text has as to come: "will sign", "firmarán", and
    "will be signed".
    """
    words = [word.lower() for word in _WORD.findall(text)]
    gate_words, lexicon = load_gate_words(language), load_lexicon(language)
    links = load_order_words(language).infinitive_links
    markers = {*gate_words.futures, *lexicon.modals, *links}
    coming = {n + 1 for n, word in enumerate(words[:-1]) if word in markers}
    coming |= {
        n
        for n, word in enumerate(words)
        if word not in markers and is_future(word, gate_words, lexicon)
    }
    passives = lexicon.passive_auxiliaries
    passive = {n + 1 for n in coming if words[n] in passives} & {*range(len(words))}
    return list_beginnings(" ".join(words[n] for n in sorted(coming | passive)))


def list_announced(text: str, language: str) -> list[str]:
    """What stands behind each phrase that announces or weighs: "sign …" of "set to sign", "van a
    firmar", "threatens to sign"."""
    known = load_order_words(language)
    phrase = _pattern((*known.coming, *known.pondering))
    starts = [one.end() for one in phrase.finditer(text)] if phrase else []
    forms = (one for form in _coming_forms(language) for one in form.finditer(text))
    starts += [text.rindex(" ", 0, one.end()) for one in forms]
    return [text[start : start + ANNOUNCED] for start in starts]


def list_beginnings(text: str) -> frozenset[str]:
    """The first letters of each word, by which the forms of one verb meet."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:VERB_LETTERS] for word in words if len(word) >= VERB_LETTERS)


def _is_act(word: str, language: str) -> bool:
    """Whether it is a verb of the past, other than those that say no more than that one speaks."""
    lexicon = load_lexicon(language)
    return has_past_ending(word, lexicon) and word not in lexicon.bare_clause_verbs


@lru_cache(maxsize=REMEMBERED)
def says_coming(text: str, language: str) -> bool:
    """Whether a sentence says early that somebody is about to act: "is set to", "está por".

    No act stands before it: an order that was signed and "is expected to cut trade" is none.
    """
    forms = (form.search(text) for form in _coming_forms(language))
    found = (_find_phrase(load_order_words(language).coming, text), *forms)
    return any(one is not None and _is_first(text[: one.start()], language) for one in found)


def _is_first(before: str, language: str) -> bool:
    """Whether few words and no act stand in what goes before a phrase."""
    first, *others = _WORD.findall(before) or [""]
    words = [first.lower(), *others]
    return len(words) < PLAN_WITHIN and not any(_is_act(word, language) for word in words)


@lru_cache(maxsize=REMEMBERED)
def says_act(text: str, language: str) -> bool:
    """Whether a verb of a headline says that an office acted."""
    return _find_phrase(load_order_words(language).acts, text) is not None


@cache
def load_order_words(language: str) -> StoryOrderWords:
    """The words of this language; none for a language without data."""
    return languages.load_words(language, "story_order", StoryOrderWords)


@cache
def _coming_forms(language: str) -> tuple[re.Pattern[str], ...]:
    forms = load_order_words(language).coming_forms
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _find_phrase(phrases: tuple[str, ...], text: str) -> re.Match[str] | None:
    """The first of the phrases in a text; most texts have not even the first word of any."""
    pattern = _pattern(phrases)
    if pattern is None or _first_words(phrases).isdisjoint(split_words(text)):
        return None
    return pattern.search(text)


@cache
def _first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(split_words(phrase)[0] for phrase in phrases)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I) if words else None
