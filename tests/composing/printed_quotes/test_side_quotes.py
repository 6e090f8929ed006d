"""A side of which nobody is quoted: what one of its people is reported to have said, marked as
paraphrase.
"""

from datetime import date
from pathlib import Path

import pytest

from briefing.composing.printed_quotes import side_quotes
from briefing.config import Settings
from briefing.model import Brief, PrintedQuote, Quote, Span, Speaker
from briefing.rendering import render_markdown
from briefing.workflow.day import daily_build
from tests import builders

PROFILE = """include = [
    "countries/mexico.toml",
    "countries/united-states.toml",
    "common/topics.toml",
]
key = "made-up"
title = "Made up"

[[people]]
name = "Ana Prueba"
gender = "f"
[[people.offices]]
title = { en = "Minister of Bridges", es = "ministra de Puentes" }
side = "mexico"
"""
TEXT = """Mexico and the United States agree on a bridge over the Rio Grande

Published: January 15, 2025

LAREDO, Texas — Mexico and the United States agreed on a bridge over the Rio Grande at Laredo, \
both governments said.

The bridge will carry trade and trucks between Mexico and the United States from the summer of \
next year on.

The trucks wait for hours at the old bridge between Mexico and the United States.

{said}
"""
REPORTED = "Ana Prueba said that the bridge between Mexico and the United States would have four lanes for trucks."


def _brief(folder: Path, said: str) -> Brief:
    (folder / "made-up.toml").write_text(PROFILE, encoding="utf-8")
    (folder / "article.txt").write_text(TEXT.replace("{said}", said), encoding="utf-8")
    made = {
        "profile": str(folder / "made-up.toml"),
        "sources": (str(folder / "article.txt"),),
        "archive": "",
    }
    return daily_build.run_build(
        Settings(**made, out=str(folder), story_words=20), date(2025, 1, 16)
    ).brief


def test_a_side_without_a_quote_has_what_it_is_reported_to_say(tmp_path: Path) -> None:
    """The whole sentence stands under the side, with the office, called a paraphrase, without
    quotation marks.
    """
    brief = _brief(tmp_path, REPORTED)
    (voice,) = brief.voices
    told = (voice.kind, voice.speaker, voice.role, voice.side, voice.excerpt.text)
    assert told == ("paraphrase", "Ana Prueba", "Minister of Bridges", "mexico", REPORTED)
    assert f"- **Ana Prueba, Minister of Bridges**: *paraphrase:* {REPORTED} " in render_markdown(
        brief
    )


@pytest.mark.parametrize(
    "said",
    [
        REPORTED.replace("Ana Prueba", "She"),
        REPORTED.replace("said that", "never said that"),
        REPORTED.replace("Ana Prueba", "Rita Nadie"),
    ],
)
def test_no_paraphrase_without_a_person_of_the_side(tmp_path: Path, said: str) -> None:
    """A pronoun, a denial and somebody of no side stand for nobody."""
    assert _brief(tmp_path, said).voices == ()


def test_a_quote_goes_before_a_paraphrase(tmp_path: Path) -> None:
    """Where somebody of the side is quoted in the list, the side has no paraphrase."""
    said = "“The bridge is for the trucks of Mexico and the United States,” Ana Prueba said."
    quoted = f"{said}\n\n{REPORTED}"
    assert [voice.kind for voice in _brief(tmp_path, quoted).voices if voice.side == "mexico"] != [
        "paraphrase"
    ]


ALONE = "The new bridge will have four lanes for trucks"
TURN = "My father sold onions at the old market in those years"


@pytest.mark.parametrize(
    ("words", "listed"), [(ALONE, True), ("It may take a while yet", False), (TURN, False)]
)
def test_a_quote_in_the_list_says_something_of_the_matter(words: str, listed: bool) -> None:
    """Apart from its story a quote must have words of its own on what the story tells."""
    text = f"The bridge and its trucks were the matter. “{words},” said Ana Prueba."
    span = Span(text.index(words), text.index(words) + len(words))
    quote = Quote(
        article_id="a",
        span=span,
        speaker=Speaker(name="Ana Prueba", role="mayor"),
        pattern="said",
        confidence="high",
        kind="direct",
        cue=None,
    )
    article = builders.analyzed(builders.taken(text, id="a"), quotes=(quote,), origin="a")
    story = builders.story((builders.excerpt(text, text[:42]),), headline="A bridge for trucks")
    chosen = side_quotes.choose_side_quotes((story,), builders.index(article))
    assert [one.excerpt.text for one in chosen] == [words] * listed


def test_whom_a_story_quotes_is_not_listed_again() -> None:
    """The list is of further people, not of a third quote of the first."""
    text = f"The bridge and its trucks were the matter. “{ALONE},” said Ana Prueba."
    span = Span(text.index(ALONE), text.index(ALONE) + len(ALONE))
    known = {"article_id": "a", "pattern": "said", "confidence": "high", "kind": "direct"}
    quote = Quote(span=span, speaker=Speaker(name="Ana Prueba", role="mayor"), cue=None, **known)
    article = builders.analyzed(builders.taken(text, id="a"), quotes=(quote,), origin="a")
    sources = builders.index(article)
    for speaker, listed in (("Ana Prueba", 0), ("Beto Prueba", 1)):
        printed = PrintedQuote(
            excerpt=builders.excerpt(text, "its trucks were the matter"),
            speaker=speaker,
            role="mayor",
            side=None,
            confidence="high",
            pattern="said",
            role_printed=True,
        )
        sentence = builders.excerpt(text, text[:42])
        story = builders.story((sentence,), headline="A bridge for trucks", quotes=(printed,))
        assert len(side_quotes.choose_side_quotes((story,), sources)) == listed


def test_what_the_story_tells_is_no_paraphrase_of_it(tmp_path: Path) -> None:
    """Somebody reported to have said what the story's first sentence says has no line of her own."""
    again = "Ana Prueba said that the bridge over the Rio Grande at Laredo would be agreed by both "
    again += "governments of Mexico and the United States."
    assert _brief(tmp_path, again).voices == ()
