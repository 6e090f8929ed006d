"""Tokens and sentences of paragraphs."""

import pytest

from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.quoting.tokens.quotation_spans import find_quotation_spans
from briefing.quoting.tokens.tokenizer import Paragraph, tokenize_paragraphs
from briefing.sentences import split_sentences
from tests.builders import taken


def _tokenize(text: str, language: str) -> Paragraph:
    cleaned = taken(text, language=language)
    lexicon = load_lexicon(language)
    (paragraph,) = tokenize_paragraphs(cleaned, find_quotation_spans(cleaned), lexicon)
    return paragraph


def _sentences(text: str, language: str = "en") -> list[str]:
    paragraph = _tokenize(text, language)
    return [
        text[paragraph.tokens[start].start : paragraph.tokens[end - 1].end]
        for start, end in paragraph.sentence_ranges
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ana Ruiz said that 18.6 percent left.", "18.6"),
        ("Ana Ruiz said that $1.4 billion was lost.", "1.4"),
        ("Ana Ruiz counted 1,400 trucks.", "1,400"),
        ("Ana Ruiz came at 10:30 on Monday.", "10:30"),
        ("Ana Ruiz bought a 1.5-mile strip.", "1.5-mile"),
    ],
)
def test_numbers_are_single_tokens(text: str, number: str) -> None:
    """A point, comma or colon between digits belongs to the number."""
    assert number in [token.text for token in _tokenize(text, "en").tokens]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Prices rose 18.6 percent. Ana Ruiz was glad. It cost $1.4 billion.", "en"),
        ("Los precios subieron 18.6 por ciento. Ana Ruiz lo celebró. Costó $1.4 millones.", "es"),
        ("Mr. Tobar met Sen. Quill in the U.S. capital. Both left at 5 p.m. on Monday.", "en"),
        ("El Lic. Tobar vio a la Sra. Quill en EE. UU. el lunes. Ambos se fueron.", "es"),
        ("PORT ALDER (AP) — The bridge is late. Nobody knows why.", "en"),
    ],
)
def test_sentences_are_those_of_the_splitter(text: str, language: str) -> None:
    """Outside of quotations, sentences are those that `sentences` finds, datelines included."""
    expected = [
        sentence.span.slice(text)
        for sentence in split_sentences(taken(text, language=language), keep_datelines=True)
    ]
    assert _sentences(text, language) == expected


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("“One. Two came,” she said. He left.", ["“One. Two came,” she said.", "He left."]),
        ("“Why us?” the mayor asked. He left.", ["“Why us?” the mayor asked.", "He left."]),
        ("“Why us?” Ana Ruiz went on. He left.", ["“Why us?” Ana Ruiz went on.", "He left."]),
        ("“We left.” The mayor stayed.", ["“We left.”", "The mayor stayed."]),
        ("She left.The mayor stayed.", ["She left.", "The mayor stayed."]),
    ],
)
def test_quotations_are_not_split(text: str, sentences: list[str]) -> None:
    """No sentence begins inside a quotation; one glued to the sentence before does begin."""
    assert _sentences(text) == sentences
