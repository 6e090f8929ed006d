"""Stems: those of nltk's English Snowball stemmer, word for word."""

import gzip
import json
import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from nltk.stem.snowball import EnglishStemmer

from briefing.text.english_stemming import stem_english

NLTKS = EnglishStemmer()
ENDINGS = (
    "s", "es", "ied", "ies", "sses", "us", "ss", "'s", "'", "'s'", "eed", "eedly", "ing", "ed",
    "ingly", "edly", "y",
    "e", "l", "at", "bl", "iz", "tt", "ization", "ational", "fulness", "ousness", "iveness",
    "tional", "biliti",
    "lessli", "entli", "ation", "alism", "aliti", "ousli", "iviti", "fulli", "enci", "anci", "abli",
    "izer", "ator",
    "alli", "bli", "ogi", "li", "alize", "icate", "iciti", "ative", "ical", "ness", "ful", "ement",
    "ance", "ence",
    "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al",
    "er", "ic",
)  # fmt: skip
BEGINNINGS = st.tuples(
    st.sampled_from(("", "gener", "commun", "arsen")),
    st.text(alphabet="aeiouybtlszwxncg", min_size=1, max_size=5),
)
WORDS = st.tuples(BEGINNINGS, st.lists(st.sampled_from(ENDINGS), max_size=3)).map(
    lambda parts: "".join((*parts[0], *parts[1]))
)


@given(WORDS)
@example("sensationally")  # R2 begins inside an ending
@example("baptizer")
@example("innings")
@example("yyyed")
def test_any_word(word: str) -> None:
    """However endings are strung together, the stem is nltk's."""
    assert stem_english(word) == NLTKS.stem(word)


def test_words_of_news(shared: Path) -> None:
    """Every word of 250 articles has nltk's stem."""
    with gzip.open(
        shared / "data" / "quotes_polnear_train.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        words = {
            word
            for line in lines
            for word in re.findall(r"[^\W\d_][\w'-]*", json.loads(line)["text"].lower())
        }
    assert len(words) > 10_000
    assert [word for word in words if stem_english(word) != NLTKS.stem(word)] == []
