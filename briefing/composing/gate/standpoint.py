"""Whether the text itself takes a sentence back, judges, talks about its page, or names nothing."""

import re
from functools import cache
from itertools import pairwise

from briefing.composing.gate.reading import WORD, SentenceReading, has_digit
from briefing.composing.gate.reports.outlets import names_own_page
from briefing.composing.gate.reports.questions import tells_question_only
from briefing.composing.gate.signs.tense import acts, is_future
from briefing.composing.gate.words import load_gate_words, opening_pattern
from briefing.text.patterns import match_any

SAID_WITHIN = 2  # words behind "had" in which the verb of speech stands
LONGEST_TAIL = 6  # words: "esto es lo que se sabe"
LONGEST_ASIDE = 4  # words between "which" and its verb; among more a verb may stand
_CLAUSE_END = re.compile(r"[,;:—–]")
_TAIL = re.compile(r"[;:—–]([^;:—–]*)$")


def find_standpoint(reading: SentenceReading) -> str | None:
    """ "superseded", "judgement", "page", "inferred" ("commented" by a verb that may report, too),
    "unanswered" or "nameless"; None if none.

    A sentence is superseded where the next one of its paragraph begins with "however" and corrects
    it or tells what holds now, and where it tells what "had been said" would come.
    """
    if _is_superseded(reading) or _recalls_plan(reading):
        return "superseded"
    judges = (_supposes, _wonders, _judges)
    if _opens(reading, reading.words.judging_openings) or any(one(reading) for one in judges):
        return "judgement"
    if _opens(reading, reading.words.page_openings) or _announces(reading):
        return "page"
    for code, verbs in (("inferred", _inferring_pattern), ("commented", _commenting_pattern)):
        if _infers(reading, verbs(reading.article.language)):
            return code
    if tells_question_only(reading):
        return "unanswered"
    return "nameless" if _names_nothing(reading) else None


def _supposes(reading: SentenceReading) -> bool:
    """ "The duty would probably fall": supposed by the text, where it names nobody's view.

    What is supposed is not said: "She would probably describe it so".
    """
    known, lexicon = reading.words.conjectures, reading.lexicon
    if known.isdisjoint(reading.lower):
        return False
    return not _says(reading, lexicon.saying_verbs, not_behind=known)


def _wonders(reading: SentenceReading) -> bool:
    """ "The arrest might signal a new round": no more than what may be, and nobody's view.

    It is the verb of a clause that nobody says, thinks or does anything to: "warned that it may be
    lost", "suggesting she might build it" stay.
    """
    lexicon, possible = reading.lexicon, _possible_pattern(reading.article.language)
    if reading.words.possible == () or reading.attributes():
        return False
    verbs = lexicon.finite_auxiliaries | lexicon.modals | lexicon.reporting_verbs
    within = lexicon.complementizers | lexicon.relative_pronouns | lexicon.clause_links | verbs
    for found in possible.finditer(reading.outside):
        clause = WORD.findall(_CLAUSE_END.split(reading.outside[: found.start()])[-1].lower())
        if clause and within.isdisjoint(clause):
            return not any(word.endswith(reading.words.progress_endings) for word in clause)
    return False


@cache
def _possible_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{match_any(load_gate_words(language).possible)}(?!\w)")


def _says(reading: SentenceReading, verbs: frozenset[str], *, not_behind: frozenset[str]) -> bool:
    """Whether it says who says it: by one of these verbs behind another word, or "according to"."""
    words = reading.uncapitalized
    pairs = zip(("", *words), words, strict=False)
    return reading.names_source() or any(
        two in verbs and one not in not_behind for one, two in pairs
    )


def _judges(reading: SentenceReading) -> bool:
    """ "A bizarre plan", "el insólito anuncio": a judgement that is nobody's but the text's.

    Between marks, and in a sentence that says whose view it tells, it is somebody's.
    """
    return not reading.words.judging_words.isdisjoint(reading.lower) and not reading.attributes()


def _infers(reading: SentenceReading, pattern: re.Pattern[str]) -> bool:
    """ "The report appears to clear the way", "the vote underscores": what the text takes it for.

    Where somebody is named whose view it is, it is his; and "in what appears to be" is on the side,
    as is "a plan which Vidal himself appears to have left".
    """
    outside, lexicon = reading.outside.lower(), reading.lexicon
    if _says(reading, lexicon.finite_reporting_verbs, not_behind=lexicon.determiners):
        return False  # "the report" says nothing
    no_subjects = lexicon.relative_pronouns | lexicon.clause_links | lexicon.modals
    openings = (outside[: one.start()] for one in pattern.finditer(outside))
    return any(
        (words := WORD.findall(opening)) and words[-1] not in no_subjects
        for opening in openings
        if not _stands_in_aside(opening, reading)
    )


def _stands_in_aside(opening: str, reading: SentenceReading) -> bool:
    """Whether no more than a subject stands between a relative pronoun and the verb behind it."""
    lexicon = reading.lexicon
    clause = WORD.findall(_CLAUSE_END.split(opening)[-1])
    sure = lexicon.relative_pronouns - lexicon.complementizers
    place = next((n for n in reversed(range(len(clause))) if clause[n] in sure), None)
    if place is None:
        return False
    subject, verbs = clause[place + 1 :], lexicon.finite_auxiliaries | lexicon.modals
    is_short = len(subject) <= LONGEST_ASIDE
    return is_short and verbs.isdisjoint(subject) and not acts(subject, lexicon)


@cache
def _inferring_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{match_any(load_gate_words(language).inferring)}\b")


@cache
def _commenting_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{match_any(load_gate_words(language).commenting)}\b")


def _announces(reading: SentenceReading) -> bool:
    """Whether it speaks of its page, or ends by announcing what follows: "…; esto dice."."""
    tail = _TAIL.search(reading.outside)
    words = [word.lower() for word in WORD.findall(tail[1])] if tail else []
    if names_own_page(reading) or not 1 < len(words) <= LONGEST_TAIL:
        return names_own_page(reading)
    first, verb = re.split("['’]", words[0])[0], words[1]
    lexicon = reading.lexicon
    verbs = lexicon.finite_reporting_verbs | lexicon.passive_auxiliaries
    is_clause = "'" in words[0] or "’" in words[0] or verb in verbs | {*reading.words.reflexives}
    return first in reading.words.announcers and is_clause


def _opens(reading: SentenceReading, phrases: tuple[str, ...]) -> bool:
    pattern = opening_pattern(phrases)
    return bool(pattern and not reading.opens_with_quotation and pattern.match(reading.text))


def _is_superseded(reading: SentenceReading) -> bool:
    text = reading.following
    pattern = opening_pattern(reading.words.adversatives)
    if pattern is None or not pattern.match(text):
        return False
    lower = f" {text.lower()} "
    return any(f" {word} " in lower.replace(",", " ") for word in reading.words.corrections)


def _recalls_plan(reading: SentenceReading) -> bool:
    """ "Vidal had said that the duty would start on Tuesday": before what the report tells of.

    Not in a clause on somebody ("who had said …") or beside another, nor what goes on with "but".
    """
    lower, words, lexicon = reading.lower, reading.words, reading.lexicon
    had = next((n for n, word in enumerate(lower) if word in words.pluperfect_auxiliaries), None)
    if had is None:
        return False
    before = WORD.findall(reading.outside.lower())[:had]
    verbs = lexicon.finite_auxiliaries | lexicon.finite_reporting_verbs
    if not (verbs | lexicon.clause_links).isdisjoint(before):
        return False
    said = lower[had + 1 : had + 1 + SAID_WITHIN]
    if lexicon.saying_verbs.isdisjoint(said) or not lexicon.negations.isdisjoint(said):
        return False
    behind = lower[had + 2 :]
    if not {*words.adversatives}.isdisjoint(behind):
        return False
    return any(
        two in words.futures
        or is_future(two, words, lexicon)
        or (two.endswith(words.conditional_endings) and one not in lexicon.determiners)
        for one, two in pairwise(behind)
    )


def _names_nothing(reading: SentenceReading) -> bool:
    """Whether no name, figure or day stands in it: a rule or definition, or somebody's mood.

    On the labelled days 39 of 65 such sentences that nothing else refuses are not fit to be printed
    alone, and two tell the news.
    """
    if reading.opens_with_quotation or has_digit(reading.text):
        return False
    days = reading.lexicon.calendar_words
    return not any(
        token[0].isupper() or token.lower() in days or token in days for token in reading.tokens[1:]
    )
