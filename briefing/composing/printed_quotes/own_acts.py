"""Whether a sentence tells an act of who speaks, or of one of the two sides, and of these days."""

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.printed_quotes.quote_words import (
    finite_deed_pattern,
    joint_act_pattern,
    load_quote_words,
    ordering_pattern,
    other_deed_pattern,
    part_contractions,
    position_pattern,
    says_any,
    stance_pattern,
)
from briefing.composing.printed_quotes.speech_signs import (
    EARLY,
    find_deed,
    is_own_deed,
    tells_amount,
    tells_own_day,
)
from briefing.composing.sentence_matter import read_matter
from briefing.profiles import Profile

LONGEST_STANCE = 45  # words: in a longer sentence it is said in passing
# Words before how a relationship is, which else is a reason or an aside. Of twelve such lines of 68
# conferences that were read the eight right ones have up to nine words before it, three of the four
# wrong ones more, and the fourth tells "how we are working".
RELATION_WITHIN = 10
_PLAIN = str.maketrans("’", "'")


def tells_own_refusal(reading: SentenceReading) -> bool:
    """Whether who speaks says what he does not do: "I will not attend", "no vamos a aceptar".

    It is a decision of the day on which it is said.
    """
    pattern = _refusal_pattern(reading.article.language)
    said = " ".join(reading.lower).translate(_PLAIN)
    return pattern is not None and pattern.search(said) is not None


def puts_into_force(reading: SentenceReading) -> bool:
    """Whether an order orders in it: "shall be subject to a duty", "hereby declare"."""
    pattern = ordering_pattern(reading.article.language)
    return pattern is not None and pattern.search(reading.text) is not None


def tells_going_on(reading: SentenceReading) -> bool:
    """Whether it says what somebody does or has done, and how much of it: "we are sending 40,000
    engines", "they have provided 2 million".
    """
    words, known = load_quote_words(reading.article.language), reading.words
    if not tells_amount(reading) or not words.gerund_endings:
        return False
    done = (*known.past_endings, *known.participle_endings)
    return any(
        (one in words.before_deeds and following.endswith(words.gerund_endings))
        or (one in known.perfect_auxiliaries and following.endswith(done))
        for one, following in pairwise(part_contractions(reading.lower[:EARLY], words.before_deeds))
    )


Stance = Literal["refusal", "relation"]


def find_stance(reading: SentenceReading) -> Stance | None:
    """What kind of stance who speaks takes; None for none.

    "We don't agree with the raids" refuses, "our relationship with Norlandia is good" describes:
    nothing happens in them, and they are what a press conference is asked for.
    """
    pattern = stance_pattern(reading.article.language)
    found = pattern.search(reading.text) if pattern and reading.length <= LONGEST_STANCE else None
    if found is None:
        return None
    if not found["relation"]:
        return "refusal"
    before = WORD.findall(reading.text[: found.start()].lower())
    words = load_quote_words(reading.article.language)
    openers = {*words.asking, *reading.lexicon.clause_openers} - {*words.restricting}
    joining = {*words.restricting, *reading.lexicon.coordinators}
    is_near = len(before) <= RELATION_WITHIN or not joining.isdisjoint(before[-2:])
    return "relation" if is_near and openers.isdisjoint(before[-1:]) else None


def tells_decision(reading: SentenceReading) -> bool:
    """Whether it says that something is decided: "we have decided to", "made the decision to"."""
    return says_any(reading.text, load_quote_words(reading.article.language).deciding)


def takes_position(reading: SentenceReading) -> bool:
    """Whether somebody named or "we" condemns, urges, warns or underlines in a paper.

    A statement is published for what it says so: nothing else happens in it.
    """
    pattern = position_pattern(reading.article.language)
    return pattern is not None and pattern.search(reading.outside) is not None


def tells_joint_act(reading: SentenceReading) -> bool:
    """Whether one of two who speak together says what both did: "we agreed to open the port"."""
    pattern = joint_act_pattern(reading.article.language)
    return pattern is not None and pattern.search(reading.outside) is not None


def tells_act_of_side(reading: SentenceReading, profile: Profile) -> bool:
    """Whether somebody of the two acts in it: who speaks, a side named before the verb, or anybody
    on a day of its own; no background, no act of a third country, no count of nobody's.
    """
    if tells_own_refusal(reading):
        return True
    language = reading.article.language
    matter = read_matter(reading.text, language, profile)
    if matter.thirds:
        return False
    deed = find_deed(reading)
    if deed is not None and is_own_deed(reading, deed):
        return True
    if not (matter.first or matter.second):
        return False
    if tells_own_day(reading):
        return True
    if deed is None or deed >= EARLY:
        return False
    before = read_matter(" ".join(reading.tokens[:deed]), language, profile)
    return bool(before.first or before.second)


@cache
def _refusal_pattern(language: str) -> re.Pattern[str] | None:
    words = load_quote_words(language)
    finite, other = finite_deed_pattern(language), other_deed_pattern(language)
    if finite is None or other is None or not words.refusing:
        return None
    ways = [rf"(?:{'|'.join(map(re.escape, words.refusing))}) (?:{other.pattern})"]
    if words.refusing_finite:  # "no aceptamos": the ending says who does it
        endings = rf"(?:{'|'.join(words.own_endings)})"
        negated = "|".join(map(re.escape, words.refusing_finite))
        ways.append(rf"(?:{negated}) (?=\w+{endings}\b)(?:{finite.pattern})")
    return re.compile(rf"\b(?:{'|'.join(ways)})(?!\w)")
