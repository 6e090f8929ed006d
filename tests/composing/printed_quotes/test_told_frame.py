"""What a report says of somebody's words: of another time, or a joke. People are made up."""

from datetime import date

import pytest

from briefing.composing.printed_quotes.quote_fitness import is_fit_quote
from briefing.model import Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

DAY = date(2025, 10, 6)
WORDS = {"en": "The bridge stays open for all", "es": "El puente queda abierto para todos"}


def _is_fit(text: str, cue: str, language: str) -> bool:
    words = WORDS[language]
    text = text.format(words)
    start, at, name = text.index(words), text.index(cue), text.rindex("Vale")
    cleaned = builders.taken(text, id="a", language=language, published=DAY)
    quote = Quote(
        article_id="a",
        span=Span(start, start + len(words)),
        speaker=Speaker(mention=Span(name, name + 4), name="Ana Vale"),
        cue=Span(at, at + len(cue)),
        pattern="said",
        confidence="high",
        kind="direct",
    )
    article: AnalyzedArticle = builders.analyzed(cleaned, quotes=(quote,), origin="a")
    return is_fit_quote(quote, article)


# The year, the month or the campaign in which they were said stands beside them.
ANOTHER_TIME = [
    ("en", "In 2015, Vale said: “{}.”", "said", False),
    ("en", "“{},” Vale said in 2015.", "said", False),
    ("en", "“{},” Vale said in a July interview.", "said", False),
    ("en", "“{},” Vale said at the time.", "said", False),
    ("en", "“{},” Vale said during the campaign.", "said", False),
    ("en", "The bridge was the matter of 2016. Vale began:\n\n“{},” Vale said.", "said", False),
    ("en", "“{},” Vale told the mayor at a long meeting in the town hall in May.", "told", False),
    ("en", "“{},” Vale told the mayor last month, in the town hall.", "told", False),
    ("en", "“{},” Vale said on Monday of the talks of last month.", "said", True),
    ("en", "“{},” Vale said in October.", "said", True),
    ("en", "“{},” Vale said in a September letter.", "said", True),
    ("en", "“{},” Vale said last month.", "said", False),
    ("en", "“{},” Vale told Lomas Radio last year.", "told", False),
    ("en", "“{},” Vale said in a letter to the council two weeks ago.", "said", False),
    ("en", "“{},” Vale said in October 2024.", "said", False),
    ("en", "“{},” Vale said in October 2025.", "said", True),
    ("en", "“{},” Vale told the council, which met last month.", "told", True),
    ("en", "“{},” Vale said on Sunday at the bridge that was opened last year.", "said", True),
    ("en", "Last month, Vale said: “{}.”", "said", False),
    ("es", "«{}», dijo Vale la semana pasada.", "dijo", False),
    ("es", "«{}», dijo Vale a Radio Lomas hace dos meses.", "dijo", False),
    ("es", "«{}», dijo Vale en octubre de 2024.", "dijo", False),
    ("es", "«{}», dijo Vale el domingo en el puente que abrió el año pasado.", "dijo", True),
    ("en", "“{},” said Vale, who was elected in 2015.", "said", True),
    ("en", "The bridge was built in 2016.\n\n“{},” Vale said.", "said", True),
    ("en", "Aides took back Vale's Sept. 8 claim.\n\n“{},” Vale said.", "said", False),
    ("en", "Aides took back Vale's Sept. 8 claim.\n\n“{},” Vale said on Monday.", "said", True),
    ("en", "Aides took back Tarn's Sept. 8 claim.\n\n“{},” Vale said.", "said", True),
    ("en", "Aides took back Vale's Oct. 1 claim.\n\n“{},” Vale said.", "said", True),
    ("es", "Corrigieron lo que Vale afirmó el 8 de septiembre.\n\n«{}», dijo Vale.", "dijo", False),
    ("en", "Vale opened the campaign in June 2015.\n\n“{},” Vale said.", "said", False),
    ("en", "Vale opened the bridge in 2015.\n\n“{},” Vale said on Monday.", "said", True),
    ("en", "At a rally last week, Vale spoke of the bridge.\n\n“{},” Vale said.", "said", False),
    ("en", "At a rally last week, Tarn spoke of the bridge.\n\n“{},” Vale said.", "said", True),
    ("en", "In 2014, the port warned of the bridge. “{},” Vale said.", "said", False),
    ("en", "In 2014, the port warned of the bridge. “{},” Vale said on Monday.", "said", True),
    ("es", "En 2014, el puerto advirtió del puente. «{}», dijo Vale.", "dijo", False),
    ("en", "Vale, who opened the bridge in 2015, spoke.\n\n“{},” Vale said.", "said", True),
    ("en", "Tarn opened the campaign in June 2015.\n\n“{},” Vale said.", "said", True),
    ("es", "Vale inició la campaña en junio de 2015.\n\n«{}», dijo Vale.", "dijo", False),
    ("es", "En 2015, Vale dijo: «{}».", "dijo", False),
    ("es", "«{}», dijo Vale en julio.", "dijo", False),
    ("es", "«{}», dijo Vale durante la campaña.", "dijo", False),
    ("es", "«{}», dijo Vale a la alcaldesa en una reunión del mes pasado en Lomas.", "dijo", False),
    ("es", "«{}», dijo Vale en octubre.", "dijo", True),
    ("es", "«{}», dijo Vale en la plaza de Lomas.", "dijo", True),
]
# A joke's verb or manner stands beside them, or sarcasm in the paragraph before.
MOCKED = [
    ("en", "“{},” Vale quipped.", "quipped", False),
    ("en", "“{},” Vale said sarcastically.", "said", False),
    ("en", "Vale spoke with some sarcasm.\n\n“{},” Vale said.", "said", False),
    ("en", "Tarn spoke with some sarcasm.\n\n“{},” Vale said.", "said", True),
    ("en", "Vale joked about the rain.\n\n“{},” Vale said.", "said", True),
    ("es", "«{}», bromeó Vale.", "bromeó", False),
    ("es", "«{}», dijo con ironía Vale.", "dijo", False),
    ("es", "«{}», dijo con calma Vale.", "dijo", True),
]


@pytest.mark.parametrize(("language", "text", "cue", "fit"), [*ANOTHER_TIME, *MOCKED])
def test_what_a_report_says_of_words_decides(
    language: str, text: str, cue: str, *, fit: bool
) -> None:
    """Words of another time are no quote of the day, and what is mocked is no plain word."""
    assert _is_fit(text, cue, language) is fit


@pytest.mark.parametrize(("when", "fit"), [("last month", False), ("in May", False), ("", True)])
def test_who_goes_on_speaks_at_the_same_time(when: str, *, fit: bool) -> None:
    """What follows “…,” she said last month, without a verb of its own, is of last month."""
    first, second = "The bridge stays open for all", "The toll falls before the spring"
    text = f"“{first},” Vale said{' ' if when else ''}{when}. “{second}.”"
    at, name = text.index("said"), text.index("Vale")
    speaker = Speaker(mention=Span(name, name + 4), name="Ana Vale")
    quotes = tuple(
        Quote(
            article_id="a",
            span=Span(start, start + len(words)),
            speaker=speaker,
            cue=cue,
            pattern="said",
            confidence="high",
            kind="direct",
        )
        for words, cue in ((first, Span(at, at + 4)), (second, None))
        for start in (text.index(words),)
    )
    cleaned = builders.taken(text, id="a", published=DAY)
    article = builders.analyzed(cleaned, quotes=quotes, origin="a")
    assert is_fit_quote(quotes[1], article) is fit


@pytest.mark.parametrize(("day", "fit"), [(6, True), (20, False)])
def test_late_in_a_month_the_last_one_is_another_time(day: int, *, fit: bool) -> None:
    """ "In September" is of these days early in October, and not on the twentieth."""
    text = f"“{WORDS['en']},” Vale said in September."
    at, name = text.index("said"), text.index("Vale")
    quote = Quote(
        article_id="a",
        span=Span(1, 1 + len(WORDS["en"])),
        speaker=Speaker(mention=Span(name, name + 4), name="Ana Vale"),
        cue=Span(at, at + 4),
        pattern="said",
        confidence="high",
        kind="direct",
    )
    cleaned = builders.taken(text, id="a", published=date(2025, 10, day))
    article = builders.analyzed(cleaned, quotes=(quote,), origin="a")
    assert is_fit_quote(quote, article) is fit
