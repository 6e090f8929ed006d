"""Words: the same as sumy's, each chunk looked at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.stem.snowball import SnowballStemmer
from nltk.tokenize.destructive import NLTKWordTokenizer
from sumy.nlp.tokenizers import Tokenizer
from sumy.utils import get_stop_words

from briefing.text.words import Vocabulary, shared_vocabulary

SENTENCES = {
    "en": (
        "Gov. Ann Ruiz can't sign it, and she cannot wait: \"We're gonna win!\"",
        "The cross-border plan (U.S.-Mexico) costs $5 million; it's Mexico's.",
        "“Don’t,” he said – again … and again.",
        "Who's there?",
        "",
    ),
    "es": (
        "«Mañana», dijo la Sra. Ruiz, «abrirá el puente».",
        "¿Cuándo abrirá? ¡El 5 de enero!",
        "—Sí —dijo Juan—.",
    ),
}


def words(known: Vocabulary, sentence: str) -> list[str]:
    """The words of one sentence as texts."""
    _, row = known.encode([sentence])
    return [known.texts[number] for number in row]


def sumy_words(sentence: str) -> list[str]:
    """The words that sumy makes of a sentence, in lower case."""
    words = NLTKWordTokenizer().tokenize(sentence)
    return [word.lower() for word in words if Tokenizer._is_word(word)]


@pytest.mark.parametrize(
    ("language", "sentence"), [(code, one) for code, many in SENTENCES.items() for one in many]
)
def test_words_are_sumys(language: str, sentence: str) -> None:
    """A sentence has the words that nltk's tokenizer and sumy's filter give."""
    assert words(Vocabulary(language), sentence) == sumy_words(sentence)


@given(
    st.text(alphabet="abN@&#'’\"“”.,;:!?-—()$%* 1n't", max_size=40).map(
        lambda text: " ".join(text.split())
    )
)
def test_any_words_are_sumys(sentence: str) -> None:
    """However odd the marks around letters, chunks give the same words as the whole sentence, or it
    has odd quotes."""
    known = shared_vocabulary("und")
    found = words(known, sentence)
    if "'" not in sentence and '"' not in sentence:
        assert found == sumy_words(sentence)
    assert all(word.islower() or not word.isupper() for word in found)


@pytest.mark.parametrize(("language", "name"), [("en", "english"), ("es", "spanish")])
def test_stems_and_stop_words(language: str, name: str) -> None:
    """Words of one stem share its number, as with nltk's Snowball stemmer; stop words are
    sumy's."""
    known = Vocabulary(language)
    several = ["running", "runs", "canciones", "canción", "the", "los", "treaty"]
    _, numbers = known.encode(several)
    stem = SnowballStemmer(name).stem
    stems = known.stems(numbers).tolist()
    assert known.stops(numbers).tolist() == [word in get_stop_words(name) for word in several]
    for one, first in zip(stems, several, strict=True):
        for other, second in zip(stems, several, strict=True):
            assert (one == other) == (stem(first) == stem(second))


def test_the_lexicon_is_bounded() -> None:
    """With more chunks than it may hold, it forgets them all before the next text."""
    known = Vocabulary("und", most_chunks=3)
    known.encode(["one two three four"])
    known.encode(["five six"])
    assert known.texts == ["five", "six"]


def test_words_of_several_sentences_stand_in_one_row() -> None:
    """Each sentence's words are counted, none where it has none, and their numbers follow each
    other."""
    lengths, row = Vocabulary("und").encode(["one two", "", "2025!", "two"])
    assert lengths.tolist() == [2, 0, 0, 1]
    assert row.tolist() == [0, 1, 1]


def test_an_unknown_language_has_words() -> None:
    """Without a stemmer or stop words, words are only put in lower case."""
    known = Vocabulary("und")
    assert words(known, "Ça va Ça.") == ["ça", "va", "ça"]
    assert known.texts == ["ça", "va"]


def test_content_stems_are_those_of_longer_words_that_are_no_stop_words() -> None:
    """Of each text the stems, alike for alike words of the texts that are asked for together."""
    first, second, none = Vocabulary("en").list_content_stems(
        ("The river is wide.", "Two rivers of the wide valley", "It is"), shortest=4
    )
    assert len(first & second) == 2  # river, wide
    assert len(second) == 3
    assert none == set()
