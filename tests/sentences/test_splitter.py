"""Sentences: every pattern in `cases/sentences`, and what must hold for any text."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning import label_all_as_body
from briefing.model import Article, Block, CleanedArticle, Damage, Span
from briefing.sentences import sentence_spans, split_sentences
from tests.growth import assert_linear

CASES = Path(__file__).parents[1] / "cases" / "sentences"
GLUED = {"An agency alone, glued"}  # its sentences stand in the text without a space between them


def cases() -> list[tuple[str, str, list[str]]]:
    """A title, then one sentence a line; the text is the sentences with a space between them."""
    texts = ((path.stem, path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.txt")))
    parts = (
        (language, case.split("\n"))
        for language, text in texts
        for case in text.strip().split("\n\n")
    )
    return [(language, lines[0], lines[1:]) for language, lines in parts]


@pytest.mark.parametrize(("language", "title", "sentences"), cases())
def test_cases(language: str, title: str, sentences: list[str]) -> None:
    """A text is split where its case says, and nowhere else."""
    text = ("" if title in GLUED else " ").join(sentences)
    assert [span.slice(text) for span in sentence_spans(text, language)] == sentences


@given(st.text(alphabet="aB .!?…\"'“”()\n1;U.S—"), st.sampled_from(["en", "es", "und"]))
def test_nothing_is_lost(text: str, language: str) -> None:
    """The sentences, in order and without overlap, hold every character but white space between
    them.
    """
    found = sentence_spans(text, language)
    assert "".join("".join(span.slice(text) for span in found).split()) == "".join(text.split())
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        ".",
        ". ",
        '."',
        "A.",
        "www.",
        "(http://",
        "@a.b ",
        "Image: ",
        "---- ",
        "---- a",
        "x@",
        "!? ",
        "; ",
        "M- ",
        "(CNN) ",
        ". :) ",
    ],
)
def test_hostile_text(piece: str) -> None:
    """100,000 repeats of an awkward piece are split in linear time."""
    assert_linear(lambda size: sentence_spans(piece * size, "en"), 100_000)


def test_split_numbers_sentences() -> None:
    """Sentences know their place, their paragraph among the kept blocks, and whether they are
    damaged.
    """
    text = "Head\nOne. Two\nthree.\nSub\nFour."
    kinds = ("other", "body", "body", "subhead", "body")
    lines = label_all_as_body(Article(id="a", text=text, language="en")).blocks
    blocks = tuple(
        Block(span=block.span, kind=kind, keep=kind != "other", reason="test")
        for block, kind in zip(lines, kinds, strict=True)
    )
    damage = (Damage(span=Span(10, 11), kind="lost words"),)
    cleaned = CleanedArticle(
        article=Article(id="a", text=text, language="en"), blocks=blocks, damage=damage
    )
    found = [
        (s.index, s.paragraph, s.span.slice(text), s.damaged) for s in split_sentences(cleaned)
    ]
    assert found == [
        (0, 0, "One.", None),
        (1, 0, "Two", "lost words"),
        (2, 1, "three.", None),
        (3, 3, "Four.", None),
    ]


def test_nothing_from_nothing() -> None:
    """A blank text has no sentences."""
    assert sentence_spans(" \n ", "en") == ()


@pytest.mark.parametrize(
    "dateline",
    [
        "EL PASO, Texas (Landbridge) — ",
        "CD. JUÁREZ, Chih.- ",
        "ST. PAUL, Minn. (AP) — ",
        "Ciudad de México, 16 ene (EFE).- ",
        "CIUDAD DE MÉXICO (31 de julio de 2025) – ",
        "Nogales, Son. (Redacción/El Faro).— ",
        "Washington (apro).- ",
        "EXCLUSIVE: ",
        "#UltimaHora | ",
        "Update — ",
    ],
)
def test_a_dateline_is_no_sentence(dateline: str) -> None:
    """The first sentence begins behind the dateline, which stands alone only where asked for."""
    article = Article(id="a", text=f"{dateline}The gate opens.", language="en")
    cleaned = label_all_as_body(article)
    texts = [one.span.slice(article.text) for one in split_sentences(cleaned)]
    assert texts == ["The gate opens."]
    assert len(split_sentences(cleaned, keep_datelines=True)) == 2


@pytest.mark.parametrize(
    "start", ["Ana Ruiz (left) — the mayor", "Monday – what a day", "The vote (on Monday) - was"]
)
def test_a_dash_alone_makes_no_dateline(start: str) -> None:
    """Words before a dash or behind a name in parentheses stay part of their sentence."""
    text = f"{start} of all days."
    assert [span.slice(text) for span in sentence_spans(text, "en")] == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor said.The gate opens.", 2),
        ("See www.valley.Example, he said.", 1),
        ("Win.Com is", 1),
    ],
)
def test_a_glued_sentence_begins_without_a_space(text: str, count: int) -> None:
    """A small letter, a stop and a capitalized word; a host's name is no end."""
    assert len(sentence_spans(text, "en")) == count


@pytest.mark.parametrize(
    ("language", "dateline", "rest"),
    [
        ("es", "Ciudad de Lomas, 3 de mayo de 2024.", " Tras una reunión, abrió el puente."),
        ("es", "Ciudad de Lomas, 3 de Mayo de 2024.–", " Durante la reunión, abrió el puente."),
        ("es", "Lomas de Abajo, 7 de marzo.", " El alcalde abrió el puente."),
        ("es", "LOMAS (agencia). –", " El alcalde abrió el puente."),
        ("es", "Ciudad de Lomas, 3 de mayo de 2024.", ""),
        ("en", "PORT ALDER, May 3, 2024.", " The mayor opened the bridge."),
        ("es", "", "Ana Vale llegó a Lomas, 3 de mayo. El alcalde abrió el puente."),
        ("es", "", "Lomas. El alcalde abrió el puente."),
        ("en", "", "The mayor came to Port Alder, May 3, 2024. She opened the bridge."),
        ("en", "", "Port Alder, May 3, is the day of the bridge."),
    ],
)
def test_place_and_day_are_a_dateline(language: str, dateline: str, rest: str) -> None:
    """Place and day with a full stop are cut off, alone or before a sentence, and no more."""
    text = dateline + rest
    article = Article(id="a", text=text, language=language)
    sentences = split_sentences(label_all_as_body(article))
    printed = " ".join(one.span.slice(text) for one in sentences)
    assert printed == rest.strip()
