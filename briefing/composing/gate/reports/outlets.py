"""Whether a sentence hands on what an outlet says: one that it does not name, its own, or another.

The brief names the outlet of each sentence as its source. "The newspaper reported" names one that
only the sentence before tells, "told this newspaper" speaks as its page, and what "The Herald
reported" is told by the second hand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile, takewhile

from briefing.cleaning.lexicon import cleaning_lexicon, phrase_set
from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.words import load_gate_words
from briefing.model import DOCUMENTS
from briefing.quoting.tokens.lexicon_loading import load_lexicon

VERB_WITHIN = 2  # words between "the newspaper" and its verb: "the newspaper also reported"
NAME_WITHIN = 8  # words: "the newspaper The San Diego Union-Tribune"
_PHRASE = re.compile(r"[^,;—–]+")


def names_own_page(reading: SentenceReading) -> bool:
    """ "Told this newspaper", "The Herald traveled with …": an outlet speaks of itself."""
    pointing = reading.words.demonstratives
    return _acts_itself(reading) or any(
        one in pointing and two in reading.words.outlet_nouns
        for one, two in zip(reading.lower, reading.lower[1:], strict=False)
    )


def _acts_itself(reading: SentenceReading) -> bool:
    """Whether its outlet is what the sentence begins with, and it does no more than report."""
    outlet, is_press = reading.article.outlet, reading.article.article.kind not in DOCUMENTS
    if not outlet or not is_press or not reading.outside.startswith(f"{outlet} "):
        return False
    behind = WORD.findall(reading.outside[len(outlet) :].lower())[: VERB_WITHIN + 1]
    return reading.lexicon.reporting_verbs.isdisjoint(behind)


def reports_unnamed_outlet(reading: SentenceReading) -> bool:
    """ "According to the newspaper", "informó el diario": one whose name stands elsewhere."""
    if not any(noun in reading.lower for noun in reading.words.outlet_nouns):
        return False
    pattern, text = _unnamed_pattern(reading.article.language), reading.outside.lower()
    return any(
        _is_reported(reading, text[: found.start()], text[found.end() :])
        for found in pattern.finditer(reading.outside)
    )


def tells_secondhand(reading: SentenceReading) -> bool:
    """ "The Herald reported that …", "según Reforma, …": what another outlet tells, by its name."""
    return any(_is_other_outlet(name, reading) for name in _list_tellers(reading))


@cache
def _unnamed_pattern(language: str) -> re.Pattern[str]:
    """ "The newspaper", "al diario": neither "the newspaper El Faro" nor "the newspaper of"."""
    words = load_gate_words(language)
    openers = "|".join((*words.articles, *words.joined_articles))
    nouns, links = (
        "|".join(some)
        for some in (words.outlet_nouns, load_lexicon(language).possessive_prepositions)
    )
    behind = rf"(?!\s+(?:[^\W\da-zà-ÿ_]|[“\"«‘(]|(?:{links})\b))"
    return re.compile(rf"\b(?i:{openers})\s+(?:{nouns})\b{behind}")


def _is_reported(reading: SentenceReading, before: str, behind: str) -> bool:
    """Whether a verb of saying stands beside it, or "according to" right before it."""
    words, following = WORD.findall(before), WORD.findall(behind)[:VERB_WITHIN]
    verbs = reading.lexicon.finite_reporting_verbs
    if not verbs.isdisjoint((*words[-VERB_WITHIN:], *following)):
        return True
    phrases = (one for group in reading.lexicon.source_phrases.values() for one in group)
    return any(tuple(words[-len(phrase) :]) == phrase for phrase in phrases)


def _list_tellers(reading: SentenceReading) -> Iterator[str]:
    """The names that a sentence gives to what tells it: beside a verb of saying ("…, Reuters
    reported", "informó Reforma"), behind "according to", or by whom it was told ("seen by
    Reuters").

    "Told Reuters" is what somebody says, to whomever.
    """
    lexicon = reading.lexicon
    if (
        lexicon.finite_reporting_verbs.isdisjoint(reading.lower)
        and lexicon.passive_agents.isdisjoint(reading.lower)
        and lexicon.source_phrases.keys().isdisjoint(reading.lower)
    ):
        return
    for phrase in _PHRASE.findall(reading.outside):
        words = WORD.findall(phrase)
        lower = tuple(word.lower() for word in words)
        for place, word in enumerate(lower):
            if word in lexicon.finite_reporting_verbs:
                yield _take_name_before(words[max(place - NAME_WITHIN, 0) : place])
            if word in lexicon.passive_agents or (
                word in lexicon.finite_reporting_verbs and lexicon.drops_subjects
            ):
                yield _take_name(words[place + 1 : place + 1 + NAME_WITHIN], reading)
            for source in lexicon.source_phrases.get(word, ()):
                if lower[place : place + len(source)] == source:
                    behind = place + len(source)
                    yield _take_name(words[behind : behind + NAME_WITHIN], reading)


def _take_name_before(words: Sequence[str]) -> str:
    """The capitalized words that some words end with, or before an adverb: "Reuters first"."""
    if len(words) > 1 and words[-1][0].islower():
        words = words[:-1]
    capitals = list(takewhile(_is_capitalized, reversed(words)))
    return " ".join(reversed(capitals))


def _take_name(words: Sequence[str], reading: SentenceReading) -> str:
    """The capitalized words that they begin with, behind what it is: "the newspaper El Faro"."""
    if not words or not any(map(_is_capitalized, words)):
        return ""  # as nearly always
    nouns = {*reading.words.articles, *reading.words.joined_articles, *reading.words.outlet_nouns}
    behind = list(dropwhile(nouns.__contains__, words))
    name = list(takewhile(_is_capitalized, behind))
    following = behind[len(name) : len(name) + 1]
    is_longer = not reading.lexicon.possessive_prepositions.isdisjoint(following)
    return "" if is_longer else " ".join(name)


def _is_capitalized(word: str) -> bool:
    return word[0].isupper()


def _is_other_outlet(name: str, reading: SentenceReading) -> bool:
    """Whether it names an agency, or an outlet of the profile, other than the article's own."""
    if reading.profile is None or name == reading.article.outlet:
        return False
    lexicon = cleaning_lexicon(reading.article.language)
    if name.lower() in phrase_set(lexicon, "agency_names"):
        return True
    known = reading.profile.outlet(None, name)
    # An office's press room tells its own.
    return known is not None and known.is_press and known.name != reading.article.outlet
