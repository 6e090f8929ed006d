"""Whether a sentence tells of people whom an earlier line counts: "Los heridos fueron …".

Behind "Un incendio dejó 13 heridos" it is a whole sentence, and alone it says nothing of who they
are. A group that no line before counts, or that is told apart ("los heridos en el incendio", "the
wounded of Lomas"), is left as it stands.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from briefing.composing.gate.absent import acts_at
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.reports.reporters import HEADS
from briefing.text.plain_words import list_singulars

SHORTEST_NOUN = 4  # letters, other than of listed persons: "men"
REMEMBERED = 512  # texts and headlines: of some hundred articles, asked once a sentence


def tells_of_counted(reading: SentenceReading) -> str | None:
    """ "titled" for a definite group of people whom an earlier sentence counts; None for none.

    "counted" where the headline counts it, so that it may stand below that and nowhere else.

    It opens the sentence ("The two men were …"), or something is of it ("alguno de los heridos").
    """
    if reading.opens_with_quotation:
        return None
    of_them, lower = reading.lexicon.possessive_prepositions, reading.lower
    for place, article in enumerate(lower[:-1]):
        is_opening = place == 0
        if article not in reading.words.articles or not (is_opening or lower[place - 1] in of_them):
            continue
        at = place + 1 + int(is_opening and lower[place + 1] in reading.words.counted)
        if at < len(lower) and _stands_alone(reading, at, is_opening):
            code = _find_counted(reading, at)
            if code:
                return code
    return None


def _stands_alone(reading: SentenceReading, at: int, is_opening: bool) -> bool:
    """Whether the word here names people, and nothing behind it says which."""
    if not reading.tokens[at].islower() or not _names_people(reading.lower[at], reading):
        return False
    behind = reading.lower[at + 1] if at + 1 < len(reading.lower) else ""
    if behind and acts_at(reading, at + 1):
        return True
    if is_opening or (behind and not reading.lexicon.has_postposed_adjectives):
        return False
    words, lexicon = reading.words, reading.lexicon
    tells_which = {*words.complements, *words.time_adverbs, *words.place_prepositions}
    tells_which |= lexicon.prepositions | lexicon.determiners | lexicon.relative_pronouns
    return behind not in tells_which and not behind.endswith("s") and not behind.isdigit()


def _names_people(word: str, reading: SentenceReading) -> bool:
    """Whether it is a plural for people, or a participle that stands as a noun: "the wounded"."""
    words, lexicon = reading.words, reading.lexicon
    singulars = list_singulars(word)
    if not singulars.isdisjoint(HEADS) or not singulars.isdisjoint(lexicon.non_person_nouns):
        return False
    if word in lexicon.plural_person_nouns:
        return True
    if len(word) < SHORTEST_NOUN or not lexicon.has_postposed_adjectives:
        return word in words.participles or word.endswith(words.participle_endings or ("\0",))
    masculine = {f"{one[:-1]}o" for one in singulars if one.endswith(("o", "a"))}
    return word.endswith("s") and any(
        one in words.participles or one.endswith(words.participle_endings or ("\0",))
        for one in masculine
    )


def _find_counted(reading: SentenceReading, at: int) -> str | None:
    """ "counted" where the headline, "titled" where the text before has the word with a number."""
    article, noun = reading.article.article, reading.lower[at]
    numbers = reading.words.counted
    if noun in _list_counted(article.title or "", numbers):
        return "counted"
    first = _list_counted(article.text, numbers).get(noun)
    return "titled" if first is not None and first <= reading.sentence.span.start else None


@lru_cache(maxsize=REMEMBERED)
def _list_counted(text: str, numbers: tuple[str, ...]) -> Mapping[str, int]:
    """The words behind a number or a word for one, at most one word on, each with its first end."""
    known = "|".join((r"\d[\d.,]*", *map(re.escape, numbers)))
    words = r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?"
    counted = re.compile(rf"(?<!\w)(?:{known})(?={words})", re.IGNORECASE)
    found: dict[str, int] = {}
    for one in counted.finditer(text):
        for place in (1, 2):
            if one[place]:
                found.setdefault(one[place].lower(), one.end(place))
    return found
