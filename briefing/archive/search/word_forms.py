"""A word that is asked for -> the words of a passage that are forms of it, in any known language.

Snowball stems (Porter 2001) of all of them are compared: "tomato" finds "tomatoes", "arancel" finds
"aranceles". Accents count for nothing, as in the index.
"""

import re
from functools import cache

from briefing.languages import KNOWN
from briefing.quick_dataclass import dataclass
from briefing.text.folding import fold_text
from briefing.text.language_tools import load_stemmer

# A shorter beginning stands in too many words to be looked up by it: "us*" is a third of the index.
LEAST_PREFIX = 4
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class AskedWord:
    """One word of a search: as written, and the beginning that its forms share.

    `prefix` is empty where the word is wanted as it stands.
    """

    text: str
    prefix: str = ""
    is_open: bool = False  # it ended in `*`: any ending will do

    def fits(self, word: str) -> bool:
        """Whether a word of a passage is a form of this one."""
        folded = fold_text(word)
        wanted = fold_text(self.text)
        if folded == wanted or (self.is_open and folded.startswith(wanted)):
            return True
        return bool(self.prefix) and bool(_stems(folded) & _stems(wanted))


def read_asked_word(word: str) -> AskedWord:
    """A word as somebody types it: `tariff*` has any ending, `"tariff"` only this one."""
    if word.endswith("*"):
        return AskedWord(word.rstrip("*"), is_open=True)
    if len(word) > 2 and word.startswith('"') and word.endswith('"'):
        return AskedWord(word[1:-1])
    if not _WORD.fullmatch(word) or not word.isalpha():
        return AskedWord(word)
    # "countries" has the stem "countri", and "country" begins with what stands before its i.
    shared = min((stem.rstrip("iy") for stem in _stems(fold_text(word))), key=len)
    return AskedWord(word, prefix=shared if len(shared) >= LEAST_PREFIX else "")


@cache
def _stems(word: str) -> frozenset[str]:
    return frozenset(load_stemmer(language)(word) for language in KNOWN)
