"""The rules of Punkt that are decided without nltk, against nltk itself."""

import subprocess
import sys

import pytest

from briefing.sentences.punkt_rules import (
    _ANY_ACRONYM,
    _PLAIN_WORD,
    _ends_before_word,
    _punkt,
    sentence_lexicon,
)

WORDS = ("The", "Quill", "He", "Él", "Año", "El", "Los", "ABC", "McX", "Add-on", "Ω", "東", "And")
RESTS = ("", ",", ";", ":", "!", "?", ")", "”", "’", '"', "’s", "’ll", "’s,", "’t?", "-Ω")


@pytest.mark.parametrize("language", ["en", "es", "und"])
def test_the_same_as_punkt(language: str) -> None:
    """Behind initials, acronyms and abbreviations a plain word decides as Punkt does."""
    lexicon = sentence_lexicon(language)
    starters = [word.title() for word in lexicon.sentence_starters[:12]]
    abbreviations = [word for word in lexicon.abbreviations if word.isalpha()][:12]
    for bare in (_ANY_ACRONYM, "a", "é", "z", *abbreviations):
        words = (word + rest for word in (*WORDS, *starters) for rest in RESTS)
        for following in (*words, "B.", "R.", "Z."):
            plain = _PLAIN_WORD.fullmatch(following)
            assert plain is not None
            ours = _ends_before_word(bare, plain[1], lexicon)
            theirs = _punkt(language).text_contains_sentbreak(f"{bare}. {following}")
            assert ours == theirs, (bare, following)


def test_nltk_is_not_imported_for_plain_words() -> None:
    """A text with initials and acronyms is split without nltk, which is slow to import."""
    code = (
        "import sys; from briefing.sentences import sentence_spans;"
        "sentence_spans('Gov. A. Quill left the U.S. The ferry sailed, J. R. Marsh said.', 'en', 0);"
        "sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
