"""Passages of a transcript in which somebody of each side speaks are of the two.

Speakers and what they say are made up.
"""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.answers.passages import list_passages
from briefing.composing.answers.spoken_answers import find_answers
from briefing.model import TRANSCRIPT, Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

PAIR = profiles.load("us-mexico")
DAY = date(2025, 5, 6)
AGREED = {
    "en": "We also agreed to open two offices at the port of Lomas before the end of June.",
    "es": "Acordamos también abrir dos oficinas en el puerto de Lomas antes de fines de junio.",
}
GREETED = {
    "en": "Mayor Ada Quill has a fine hall in the old town of Lomas.",
    "es": "La alcaldesa Ada Vale tiene una sala bonita en el pueblo de Lomas.",
}
HOME = {
    "en": "We also opened two offices at the port of Lomas before the end of June.",
    "es": "Abrimos también dos oficinas en el puerto de Lomas antes de fines de junio.",
}


def _transcript(turns: list[tuple[str, str, str]], language: str) -> AnalyzedArticle:
    """A transcript of turns: who says what, and for which side."""
    text = "\n".join(said for _, _, said in turns)
    cleaned = builders.taken(text, language=language, published=DAY)
    quotes = []
    for name, side, said in turns:
        start = text.index(said)
        mention = Span(start, start + len(name))
        speaker = Speaker(name=name, side=side, mention=mention)
        quotes.append(
            Quote(
                article_id=cleaned.article.id,
                span=Span(start, start + len(said)),
                speaker=speaker,
                cue=None,
                pattern=TRANSCRIPT,
                confidence="high",
                kind="direct",
            )
        )
    made = builders.analyzed(cleaned, quotes=tuple(quotes), day=DAY)
    spoken = replace(cleaned, article=replace(made.article, kind="transcript"))
    return replace(made, prepared=replace(made.prepared, cleaned=spoken))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("guest", "told", "is_told"),
    [
        ("mexico", AGREED, True),
        ("us", AGREED, False),  # two of one side agree on a matter at home
        ("mexico", HOME, False),  # what one of the two did alone
    ],
)
def test_what_two_who_speak_together_did(
    guest: str, told: dict[str, str], is_told: bool, language: str
) -> None:
    """It names nobody, and is of the two where somebody of each side speaks."""
    turns = [("Ada Quill", "us", told[language]), ("Cy Lark", guest, GREETED[language])]
    article = _transcript(turns, language)
    passages = list_passages(article, PAIR)
    assert {one.is_joint for one in passages} == {guest == "mexico"}
    found = find_answers(passages, article, PAIR)
    said = [words.text for one in found for words in one.words]
    assert said == ([told[language]] if is_told else [])
