"""Reports of before a day that the reader has behind him."""

from datetime import date

import pytest

from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.past_previews import is_past_preview, opens_as_past_preview
from tests import builders

WEDNESDAY, THURSDAY, SATURDAY = date(2025, 5, 7), date(2025, 5, 8), date(2025, 5, 10)


def _lead(text: str, language: str, day: date | None) -> LeadSentence:
    cleaned = builders.taken(text, language=language, published=day)
    article = builders.analyzed(cleaned, day=day)
    return LeadSentence(article=article, sentence=article.sentences[0])


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Ilse Brandt has confirmed she will attend the draw. Friday’s show is short.", WEDNESDAY),
        ("en", "Ilse Brandt will meet her neighbor on Thursday in the port of Lomas.", WEDNESDAY),
        ("en", "A delegation of Lomas is meeting Thursday with envoys of Río Alto.", THURSDAY),
        ("en", "Ilse Brandt will open the bridge of Lomas on May 9 to the trucks.", THURSDAY),
        ("es", "Ilse Brandt se reunirá el jueves con su vecina en el puerto de Lomas.", WEDNESDAY),
        ("es", "Ilse Brandt asistirá al sorteo. La ceremonia del viernes será breve.", WEDNESDAY),
        ("es", "Ilse Brandt abrirá el 9 de mayo el puente de Lomas a los camiones.", THURSDAY),
    ],
)  # fmt: skip
def test_what_was_to_come_before_today_is_over(language: str, text: str, day: date) -> None:
    """Its day stands in the first sentence or in one behind it."""
    lead = _lead(text, language, day)
    assert is_past_preview(lead, SATURDAY)
    assert opens_as_past_preview(lead.article, SATURDAY)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Ilse Brandt will meet her neighbor on Saturday in Lomas.", WEDNESDAY),
        ("en", "Ilse Brandt will meet her neighbor in Lomas, she said on Wednesday.", WEDNESDAY),
        ("en", "Ilse Brandt will meet her neighbor soon in the port of Lomas.", WEDNESDAY),
        ("en", "Ilse Brandt will meet her neighbor on Thursday in Lomas.", SATURDAY),
        ("en", "Ilse Brandt will meet her neighbor on Thursday in Lomas.", None),
        ("en", "Ilse Brandt met her neighbor on Thursday in the port of Lomas.", THURSDAY),
        ("en", "Ilse Brandt said on Thursday she is shutting the bridge of Lomas.", THURSDAY),
        ("en", "Ilse Brandt will open the bridge of Lomas on May 9. It shuts on June 3.", THURSDAY),
        ("es", "Ilse Brandt se reunirá el sábado con su vecina en Lomas.", WEDNESDAY),
        ("es", "Ilse Brandt se reunió el jueves con su vecina en Lomas.", THURSDAY),
        ("es", "Ilse Brandt se reunirá pronto con su vecina en el puerto de Lomas.", WEDNESDAY),
    ],
)  # fmt: skip
def test_what_is_to_come_or_was_done_is_not(language: str, text: str, day: date | None) -> None:
    """A day to come, none, one of a report of today, and an act, said or done."""
    assert not is_past_preview(_lead(text, language, day), SATURDAY)
