"""The rules of Punkt, decided without nltk, against nltk itself."""

import subprocess
import sys
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from nltk.tokenize.punkt import _ORTHO_MID_LC, PunktParameters, PunktSentenceTokenizer

from briefing.sentences.punkt_rules import _ANY_ACRONYM, _ends_at_hard_stop, sentence_lexicon

WORDS = (
    "The", "Quill", "He", "Él", "Año", "El", "Los", "ABC", "McX", "Add-on", "Ω", "東", "And",
    "7", "27", "1,200", "3.5", "1995", "UU", "Sen", "Gov", "No", "Mr", "A", "B", "Z", "27-Ω",
)  # fmt: skip
RESTS = (
    "", ",", ";", ":", "!", "?", ")", "”", "’", '"', "’s", "’ll", "’s,", "’t?", "-Ω", ".", "’s.", ".,",
)  # fmt: skip
LANGUAGES = ("en", "es", "und")


@cache
def punkt(language: str) -> PunktSentenceTokenizer:
    """nltk's Punkt with our abbreviations and sentence starters."""
    lexicon = sentence_lexicon(language)
    parameters = PunktParameters()  # type: ignore[no-untyped-call]
    parameters.abbrev_types = {*lexicon.abbreviations, _ANY_ACRONYM}
    for word in lexicon.sentence_starters:
        parameters.add_ortho_context(word, _ORTHO_MID_LC)  # type: ignore[no-untyped-call]
    return PunktSentenceTokenizer(parameters)  # type: ignore[no-untyped-call]


def as_punkt(bare: str, following: str, language: str) -> bool:
    """Whether ours says the same as nltk's of a word with a stop and what follows it."""
    theirs = punkt(language).text_contains_sentbreak(f"{bare}. {following}")
    return _ends_at_hard_stop(bare, following, language) == theirs


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_as_punkt(language: str) -> None:
    """Behind initials, abbreviations and digits whatever word follows decides as Punkt."""
    lexicon = sentence_lexicon(language)
    starters = [word.title() for word in lexicon.sentence_starters[:12]]
    listed = {*lexicon.title_abbreviations, *lexicon.number_abbreviations}
    abbreviations = [word for word in lexicon.abbreviations if word not in listed][:12]
    for bare in ("b", "é", "z", "1", "7", *abbreviations):
        for following in (word + rest for word in (*WORDS, *starters) for rest in RESTS):
            assert as_punkt(bare, following, language), (bare, following)


@pytest.mark.parametrize("following", ["UU.,", "Dr.,", "Unidos.,", "El.,"])
def test_a_comma_behind_an_abbreviation(following: str) -> None:
    """What is decided of "EE. UU.," is what Punkt says of it, whatever word has stop and comma."""
    assert as_punkt("ee", following, "es")


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    bare=st.sampled_from(("b", "1", "27", "-7", "_", "etc", "av", "")),
    following=st.lists(
        st.sampled_from((*WORDS, *"abTN17.,;:!?-'\"’”»()[]#&*@…$_", "El", "U.S", "etc", "x.x")),
        min_size=1,
        max_size=8,
    ).map("".join),
)
@example(bare="b", following="U.S.-led")
@example(bare="etc", following="(The")
def test_whatever_follows(language: str, bare: str, following: str) -> None:
    """However odd the marks between letters, the answer is Punkt's."""
    if len(bare) < 2 or bare in sentence_lexicon(language).abbreviations:
        assert as_punkt(bare, following, language)


def test_nltk_is_not_imported() -> None:
    """A text with initials and acronyms is split without nltk, which is slow to import."""
    code = (
        "import sys; from briefing.sentences import sentence_spans;"
        "sentence_spans('Gov. A. Quill left the U.S. on Jan. 27. The ferry to EE. UU., J. R. Marsh said, sank at 6 p.m. (…) U.S.-led.', 'en', 0);"
        "sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
