"""The rules of Punkt that are decided without nltk, against nltk itself."""

import subprocess
import sys

import pytest

from briefing.sentences.punkt_rules import (
    _ANY_ACRONYM,
    _PLAIN_WORD,
    _ends_at_hard_stop,
    _ends_before_word,
    _punkt,
    sentence_lexicon,
)

WORDS = (
    "The", "Quill", "He", "Él", "Año", "El", "Los", "ABC", "McX", "Add-on", "Ω", "東", "And",
    "7", "27", "1,200", "3.5", "1995", "UU", "Sen", "Gov", "No", "Mr",
)  # fmt: skip
RESTS = (
    "", ",", ";", ":", "!", "?", ")", "”", "’", '"', "’s", "’ll", "’s,", "’t?", "-Ω", ".", "’s.",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es", "und"])
def test_the_same_as_punkt(language: str) -> None:
    """Behind initials, acronyms, abbreviations and digits a plain word or number decides as Punkt."""
    lexicon = sentence_lexicon(language)
    starters = [word.title() for word in lexicon.sentence_starters[:12]]
    abbreviations = [word for word in lexicon.abbreviations if word.isalpha()][:12]
    for bare in (_ANY_ACRONYM, "a", "é", "z", "1", "7", *abbreviations):
        words = (word + rest for word in (*WORDS, *starters) for rest in RESTS)
        for following in (*words, "B.", "R.", "Z."):
            plain = _PLAIN_WORD.fullmatch(following)
            if plain is None:  # "27-Ω", "A.": left to Punkt
                assert "-Ω" in following or len(following) == 2, following
                continue
            ours = _ends_before_word(bare, plain[1], lexicon)
            theirs = _punkt(language).text_contains_sentbreak(f"{bare}. {following}")
            assert ours == theirs, (bare, following)


@pytest.mark.parametrize("following", ["UU.,", "Dr.,", "Unidos.,", "El.,"])
def test_a_comma_behind_an_abbreviation(following: str) -> None:
    """What is decided of "EE. UU.," is what Punkt says of it, whatever word has stop and comma."""
    theirs = _punkt("es").text_contains_sentbreak(f"ee. {following}")
    assert _ends_at_hard_stop("ee", following, "es") == theirs


def test_nltk_is_not_imported_for_plain_words() -> None:
    """A text with initials and acronyms is split without nltk, which is slow to import."""
    code = (
        "import sys; from briefing.sentences import sentence_spans;"
        "sentence_spans('Gov. A. Quill left the U.S. on Jan. 27. The ferry to EE. UU., J. R. Marsh said, sank.', 'en', 0);"
        "sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
