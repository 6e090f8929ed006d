"""Tokens of a chunk, against those of nltk's word tokenizer."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.tokenize.destructive import NLTKWordTokenizer

from briefing.text.word_tokens import split_tokens

CHUNKS = (
    "u.s.-mexico", "10:30", "3,000-year", "d.c.,said", "https://x.y/z", "well...but", "rock'n'roll",
    "o'clock", "''tis", "'twas", "'90s", "can't", "n't", "cannot", "wanna", "d'ye", "more'n", "gimme-it",
    "ann--or", "``x''", "```", "y'all'd've", "the'", "'s", "and/or", "l'état", "a:b", "x,y", "1,y", "…",
)  # fmt: skip


def nltk_tokens(chunk: str) -> list[str]:
    """The tokens that nltk gives a chunk which another word follows."""
    return NLTKWordTokenizer().tokenize(f"{chunk} x")[:-1]


@pytest.mark.parametrize("chunk", CHUNKS)
def test_tokens_are_nltks(chunk: str) -> None:
    """A chunk has nltk's tokens."""
    assert split_tokens(chunk) == nltk_tokens(chunk)


@given(
    st.lists(
        st.sampled_from((*"abdmnstx17'`.,:-/+=~^|_…é", "ll", "re", "ve", "n't", *CHUNKS)),
        min_size=1,
        max_size=9,
    ).map("".join)
)
def test_any_tokens_are_nltks(chunk: str) -> None:
    """However apostrophes, commas and stops stand together, the tokens are nltk's."""
    assert split_tokens(chunk) == nltk_tokens(chunk)


def test_nltk_is_not_imported() -> None:
    """Odd chunks are cut without nltk, which is slow to import."""
    code = (
        "import sys; from briefing.text.words import shared_vocabulary;"
        "shared_vocabulary('en').encode(['The U.S.-Mexico accord (a:b) and/or D.C.,said rock--or'])"
        "; sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
