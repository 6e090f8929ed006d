"""Spanish words -> stems: nltk's Snowball stemmer, letter for letter, without importing nltk.

M. F. Porter, https://snowballstem.org/algorithms/spanish/stemmer.html. Where nltk departs from it,
so does this: endings of verbs are taken off also behind one that begins with y. A region is the
place where it begins, and of the endings of a step the longest counts.
"""

import re
from collections.abc import Container, Mapping

_VOWELS = "aeiouáéíóúü"
# Regions 1 and 2 begin after the first consonant after a vowel.
_TO_REGION = f"[^{_VOWELS}]*+[{_VOWELS}]++[^{_VOWELS}]"
_REGIONS = re.compile(f"({_TO_REGION})(?>({_TO_REGION})?)")
# RV begins after the first vowel behind a second letter that is none, or after the first consonant
# behind two vowels; else behind the third letter.
_VERB_REGION = re.compile(f".[^{_VOWELS}]++[{_VOWELS}]|[{_VOWELS}]{{2,}}+[^{_VOWELS}]")
_BARE = str.maketrans("áéíóú", "aeiou")

_PRONOUNS = frozenset((
    "selas", "selos", "sela", "selo", "las", "les", "los", "nos", "me", "se", "la", "le", "lo",
))  # fmt: skip
_BEFORE_PRONOUN = ("ando", "ándo", "ar", "ár", "er", "ér", "iendo", "iéndo", "ir", "ír")
_OF_DEEDS = (
    "acion", "aciones", "ación", "adoras", "adores", "adora", "ador", "antes", "ante", "ancia",
    "ancias",
)  # fmt: skip
_OF_KINDS = (
    "amientos", "imientos", "amiento", "imiento", "anzas", "ismos", "ables", "ibles", "istas",
    "anza", "icos", "icas", "ismo", "able", "ible", "ista", "osos", "osas", "ico", "ica", "oso",
    "osa", "mente", "idad", "idades", "ivo", "iva", "ivos", "ivas", "amente",
)  # fmt: skip
# Endings of step 1 with what takes their places.
_NOUN_ENDINGS: Mapping[str, str] = {
    **dict.fromkeys((*_OF_KINDS, *_OF_DEEDS), ""),
    **dict.fromkeys(("logía", "logías"), "log"),
    **dict.fromkeys(("ución", "uciones", "ucion"), "u"),
    **dict.fromkeys(("encia", "encias"), "ente"),
}
# What goes too if it stands in region 2 before such an ending.
_GOES_TOO: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_OF_DEEDS, ("ic",)),
    "mente": ("ante", "able", "ible"),
    **dict.fromkeys(("idad", "idades"), ("abil", "ic", "iv")),
    **dict.fromkeys(("ivo", "iva", "ivos", "ivas"), ("at",)),
}
_Y_ENDINGS = frozenset((
    "yeron", "yendo", "yamos", "yais", "yan", "yen", "yas", "yes", "ya", "ye", "yo", "yó",
))  # fmt: skip
_VERB_ENDINGS = frozenset((
    "aríamos", "eríamos", "iríamos", "iéramos", "iésemos", "aríais", "aremos", "eríais",
    "eremos", "iríais", "iremos", "ierais", "ieseis", "asteis", "isteis", "ábamos", "áramos",
    "ásemos", "arían", "arías", "aréis", "erían", "erías", "eréis", "irían", "irías", "iréis",
    "ieran", "iesen", "ieron", "iendo", "ieras", "ieses", "abais", "arais", "aseis", "éamos",
    "arán", "arás", "aría", "erán", "erás", "ería", "irán", "irás", "iría", "iera", "iese",
    "aste", "iste", "aban", "aran", "asen", "aron", "ando", "abas", "adas", "idas", "aras",
    "ases", "íais", "ados", "idos", "amos", "imos", "emos", "ará", "aré", "erá", "eré", "irá",
    "iré", "aba", "ada", "ida", "ara", "ase", "ían", "ado", "ido", "ías", "áis", "éis", "ía",
    "ad", "ed", "id", "an", "ió", "ar", "er", "ir", "as", "ís", "en", "es",
))  # fmt: skip
_BEFORE_GU = frozenset(("en", "es", "éis", "emos"))  # of "paguen" the u goes too
_LAST_LETTERS = frozenset("aeoáéíó")


def stem_spanish(word: str) -> str:
    """The stem of a word in lower case, without accents."""
    match = _REGIONS.match(word)
    r1 = match.end(1) if match else len(word)
    r2 = match.end() if match and match[2] else len(word)
    verb_region = _find_verb_region(word)
    word = _without_pronoun(word, verb_region)
    shorter = _without_noun_ending(word, r1, r2)
    word = _without_verb_ending(word, verb_region) if shorter is None else shorter
    return _without_last_vowel(word, verb_region).translate(_BARE)


def _find_verb_region(word: str) -> int:
    match = _VERB_REGION.match(word)
    if match:
        return match.end()
    return 3 if len(word) > 1 and word[0] not in _VOWELS and word[1] in _VOWELS else len(word)


def _longest(word: str, begin: int, endings: Container[str], most: int) -> str:
    """The longest of the endings, of so many letters at most, that the word has behind `begin`."""
    for size in range(min(most, len(word) - begin), 0, -1):
        if word[-size:] in endings:
            return word[-size:]
    return ""


def _without_pronoun(word: str, region: int) -> str:
    """Step 0: "darlas" -> "dar"; what stood with a pronoun loses its accents."""
    pronoun = _longest(word, region, _PRONOUNS, 5)
    if not pronoun:
        return word
    bare = word[: -len(pronoun)]
    verb = bare[region:]
    if verb.endswith(_BEFORE_PRONOUN) or (verb.endswith("yendo") and bare.endswith("uyendo")):
        return bare.translate(_BARE)
    return word


def _without_noun_ending(word: str, r1: int, r2: int) -> str | None:
    """Step 1; None where the word has no such ending in its region."""
    ending = _longest(word, 0, _NOUN_ENDINGS, 8)
    bare = word[: -len(ending)]
    if not ending or len(bare) < (r1 if ending == "amente" else r2):
        return None
    if ending == "amente":
        return _without_adverb_ending(bare, r2)
    for before in _GOES_TOO.get(ending, ()):
        if bare[r2:].endswith(before):
            return bare[: -len(before)]
    return bare + _NOUN_ENDINGS[ending]


def _without_adverb_ending(bare: str, r2: int) -> str:
    if bare[r2:].endswith("ativ"):
        return bare[:-4]
    return bare[:-2] if bare[r2:].endswith(("iv", "os", "ic", "ad")) else bare


def _without_verb_ending(word: str, region: int) -> str:
    """Step 2: the endings with y behind a u, then all others."""
    ending = _longest(word, region, _Y_ENDINGS, 5)
    while ending and word[-len(ending) - 1 : -len(ending)] != "u":
        ending = _longest(ending, 1, _Y_ENDINGS, 5)
    if ending:
        word = word[: -len(ending)]
    ending = _longest(word, region, _VERB_ENDINGS, 7)
    if not ending:
        return word
    word = word[: -len(ending)]
    return word[:-1] if ending in _BEFORE_GU and word.endswith("gu") else word


def _without_last_vowel(word: str, region: int) -> str:
    """Step 3: "os" or a last vowel; with an e the u of "gue" goes too."""
    tail = word[region:]
    if tail.endswith("os"):
        return word[:-2]
    if not tail or tail[-1] not in _LAST_LETTERS:
        return word
    if tail[-1] in "eé" and tail[-2:-1] == "u" and word[-3:-1] == "gu":
        return word[:-2]
    return word[:-1]
