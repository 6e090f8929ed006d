"""Stems: those of nltk's Spanish Snowball stemmer, word for word."""

import gzip
import json
import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from nltk.stem.snowball import SpanishStemmer

from briefing.text.spanish_stemming import stem_spanish

NLTKS = SpanishStemmer()
ENDINGS = (
    "selas", "lo", "nos", "me", "ando", "iéndo", "uyendo", "yendo", "ár", "ir",
    "amiento", "aciones", "ación", "ucion", "adora", "ancias", "logías", "encia", "amente", "mente",
    "idades", "able", "istas", "icos", "ante", "ivas", "iv", "at", "ic", "abil", "os",
    "yeron", "yamos", "ya", "yó", "aríamos", "isteis", "emos", "éis", "iendo", "ábamos", "idos",
    "ías", "ía", "ad", "ís", "en", "es", "gu", "gue", "gué", "a", "e", "o", "á", "í", "ó",
)  # fmt: skip
WORDS = st.tuples(
    st.text(alphabet="aeiouáúüybtlszgucnñ'-", min_size=1, max_size=5),
    st.lists(st.sampled_from(ENDINGS), max_size=3).map("".join),
).map("".join)


@given(WORDS)
@example("oé")
@example("haciéndoselas")
@example("huyendo")
@example("averigüéis")
@example("paguemos")
@example("construyendolos")
@example("significativamente")
def test_any_word(word: str) -> None:
    """However endings are strung together, the stem is nltk's."""
    assert stem_spanish(word) == NLTKS.stem(word)


def test_words_of_news(shared: Path) -> None:
    """Every word of 300 articles has nltk's stem."""
    with gzip.open(shared / "data" / "articles_es_mexico.jsonl.gz", "rt", encoding="utf-8") as file:
        lines = [line for line, _ in zip(file, range(300), strict=False)]
    words = {
        word
        for line in lines
        for word in re.findall(r"[^\W\d_][\w'-]*", json.loads(line)["text"].lower())
    }
    assert len(words) > 10_000
    assert [word for word in words if stem_spanish(word) != NLTKS.stem(word)] == []
