"""English words -> stems: nltk's Snowball stemmer, letter for letter, at five times its speed.

M. F. Porter, https://snowballstem.org/algorithms/english/stemmer.html. nltk tries each of some 70
endings on every word and keeps the regions R1 and R2 as texts; here a step asks once whether any of
its endings fits, and a region is the place where it begins.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class _Step(NamedTuple):
    # With what takes their places, the longer first: the first that fits counts.
    endings: Mapping[str, str]
    losing: frozenset[str]  # where R2 begins inside one of these, nothing is left of it


_STEP_2 = _Step({
    "ization": "ize", "ational": "ate", "fulness": "ful", "ousness": "ous", "iveness": "ive",
    "tional": "tion", "biliti": "ble", "lessli": "less",
    "entli": "ent", "ation": "ate", "alism": "al", "aliti": "al", "ousli": "ous", "iviti": "ive",
    "fulli": "ful",
    "enci": "ence", "anci": "ance", "abli": "able", "izer": "ize", "ator": "ate", "alli": "al",
    "bli": "ble", "ogi": "og", "li": "",
}, frozenset(("izer", "ization")))  # fmt: skip
_STEP_3 = _Step({
    "ational": "ate", "tional": "tion", "alize": "al", "icate": "ic", "iciti": "ic", "ative": "",
    "ical": "ic",
    "ness": "", "ful": "",
}, frozenset(("ational",)))  # fmt: skip
_STEP_4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "ion",
    "al", "er", "ic",
)  # fmt: skip
_ENDINGS_2, _ENDINGS_3 = tuple(_STEP_2.endings), tuple(_STEP_3.endings)
_LAST_LETTERS = frozenset(ending[-1] for ending in (*_ENDINGS_2, *_ENDINGS_3, *_STEP_4))
# What some step looks for, the longer ones by their last letters; a third of all words ends with
# none of them.
_ENDINGS = ("'", "s", "y", "e", "l", "i", "ed", "ng", "on", "sm", "nt", "ic", "er", "or")
_VOWELS = frozenset("aeiouy")
_VOWEL = re.compile("[aeiouy]")
# A region begins after the first consonant after a vowel.
_TO_REGION = "[^aeiouy]*+[aeiouy]++[^aeiouy]"
_REGIONS = re.compile(f"(gener|commun|arsen|{_TO_REGION})(?>({_TO_REGION})?)")
_CONSONANT_Y = re.compile("(?:^|[aeiouy])y")  # is written Y until the end
_DOUBLE = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_BEFORE_LI = frozenset("cdeghkmnrt")
_NO_SHORT = frozenset("aeiouywxY")  # a short syllable does not end with these
_SPECIAL = {
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
    "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky",
    "news": "news", "howe": "howe",
    "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes", "inning": "inning",
    "innings": "inning",
    "outing": "outing", "outings": "outing", "canning": "canning", "cannings": "canning",
    "herring": "herring",
    "herrings": "herring", "earring": "earring", "earrings": "earring", "proceed": "proceed",
    "proceeds": "proceed",
    "proceeded": "proceed", "proceeding": "proceed", "exceed": "exceed", "exceeds": "exceed",
    "exceeded": "exceed",
    "exceeding": "exceed", "succeed": "succeed", "succeeds": "succeed", "succeeded": "succeed",
    "succeeding": "succeed",
}  # fmt: skip


def stem_english(word: str) -> str:
    """The stem of a word in lower case that begins with a letter."""
    if len(word) <= 2 or not word.endswith(_ENDINGS):
        return word
    if word in _SPECIAL:
        return _SPECIAL[word]
    if "y" in word:
        word = _CONSONANT_Y.sub(_capital, word)
    if word[-1] in "s'd":
        word = _singular(word)
        if not word.endswith(_ENDINGS):
            return word.replace("Y", "y")
    r1, r2 = _regions(word)
    if word[-1] in "dgy":
        word, r1, r2 = _past(word, r1, r2)
    if word[-1] in "yY" and len(word) > 2 and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    if word[-1] in _LAST_LETTERS:
        word, r2 = _derived(word, r1, r2)
    if word[-1] in "el":
        word = _last(word, r1, r2)
    return word.replace("Y", "y")


def _capital(match: re.Match[str]) -> str:
    return match[0][:-1] + "Y"


def _regions(word: str) -> tuple[int, int]:
    """Where R1 and R2 begin."""
    match = _REGIONS.match(word)
    if match is None:
        return len(word), len(word)
    return match.end(1), match.end() if match[2] else len(word)


def _singular(word: str) -> str:
    """Steps 0 and 1a: without the endings of possessive and plural."""
    if "'" in word:
        word = word.removesuffix("'").removesuffix("'s")
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("sses"):
        return word[:-2]
    if (
        word.endswith("s")
        and not word.endswith(("us", "ss"))
        and _VOWEL.search(word, 0, len(word) - 2)
    ):
        return word[:-1]
    return word


def _past(word: str, r1: int, r2: int) -> tuple[str, int, int]:
    """Step 1b: without the endings of past and participle, and where R1 and R2 begin then.

    An e comes back where it went ("rating", "hoping").
    """
    if word.endswith(("eed", "eedly")):
        stop = word.rindex("eed")
        return (word[: stop + 2] if r1 <= stop else word), r1, r2
    bare = word.removesuffix("ly")
    bare = bare[:-3] if bare.endswith("ing") else bare[:-2] if bare.endswith("ed") else ""
    if not _VOWEL.search(bare):
        return word, r1, r2
    word = bare
    if word.endswith(("at", "bl", "iz")):
        long = len(word) > 4 or len(word) - r1 >= 2
        return word + "e", r1, min(r2, len(word)) if long else len(word) + 1
    if word.endswith(_DOUBLE):
        return word[:-1], r1, r2
    if r1 >= len(word) and _short(word):
        return word + "e", len(word) + 1, len(word) + 1
    return word, r1, r2


def _short(word: str) -> bool:
    """Whether the word ends with a short syllable."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    return (
        len(word) > 2
        and word[-1] not in _NO_SHORT
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )


def _derived(word: str, r1: int, r2: int) -> tuple[str, int]:
    """Steps 2 to 4: without the endings that make one word of another."""
    if word.endswith(_ENDINGS_2):
        word, r2 = _shortened(word, r1, r2, _STEP_2)
    if word.endswith(_ENDINGS_3):
        word, r2 = _shortened(word, r1, r2, _STEP_3)
    if word.endswith(_STEP_4):
        ending = _ending(word, _STEP_4)
        before = word[: -len(ending)]
        if r2 <= len(before) and (ending != "ion" or before[-1] in "st"):
            word = before
    return word, r2


def _shortened(word: str, r1: int, r2: int, step: _Step) -> tuple[str, int]:
    """Steps 2 and 3: the word with another ending, and where R2 begins in it."""
    ending = _ending(word, step.endings)
    before = word[: -len(ending)]
    if r1 > len(before) or not _allowed(before, ending, r2):
        return word, r2
    shorter = before + step.endings[ending]
    return shorter, len(shorter) if r2 > len(before) and ending in step.losing else r2


def _allowed(before: str, ending: str, r2: int) -> bool:
    if ending == "li":
        return before[-1] in _BEFORE_LI
    if ending == "ogi":
        return before[-1] == "l"
    return ending != "ative" or r2 <= len(before)


def _ending(word: str, endings: Iterable[str]) -> str:
    for ending in endings:
        if word.endswith(ending):
            return ending
    return ""


def _last(word: str, r1: int, r2: int) -> str:
    """Step 5: without a last e, or the second of two last letters l."""
    if word.endswith("ll") and r2 < len(word):
        return word[:-1]
    if word.endswith("e") and (
        r2 < len(word) or (r1 < len(word) and len(word) > 3 and not _short(word[:-1]))
    ):
        return word[:-1]
    return word
