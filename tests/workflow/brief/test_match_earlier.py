"""The next day's report in words of its own goes on from the story of the day before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing import profiles
from briefing.composing.edition import PastStory
from briefing.config import Settings
from briefing.grouping import prepare_article
from briefing.model import Cluster
from briefing.workflow.brief.build_brief import make_context
from briefing.workflow.brief.match_earlier import MOST_DAYS_SINCE, match_earlier
from briefing.workflow.brief.story_continuation import ContinuedStories
from briefing.workflow.day.load_history import PastCoverage
from tests.builders import analyzed, taken

PAIR = profiles.load("us-mexico")
TODAY = date(2025, 5, 7)
ORDER = (
    "Washington orders duty on Mexican steel\nThe United States ordered a duty of 25 percent on"
    " steel from Mexico on Tuesday. The duty on steel starts in June, the trade office said."
)
ANSWERS = {
    "en": "Mexico answers the duty on steel\nMexico will answer the duty of the United States on"
    " its steel with a duty of its own, its trade office said on Wednesday.",
    "es": "México responde al arancel al acero\nMéxico responderá con un arancel propio al arancel"
    " de 25 por ciento que Estados Unidos ordenó al acero, dijo la oficina de comercio.",
}
OTHER = (
    "Lomas reopens its zoo\nThe zoo of Lomas in Mexico reopened with two bears from the United"
    " States after a flood of the river."
)


def _past(days_ago: int) -> tuple[PastStory, PastCoverage]:
    day = TODAY - timedelta(days=days_ago)
    headline, body = ORDER.split("\n", 1)
    story = PastStory(
        key="before", first_seen=day, last_seen=day, days=1, articles=("earlier:a",), sentences=()
    )
    prepared = prepare_article(taken(body, id="earlier:a", title=headline), PAIR)
    return story, PastCoverage(stories=(story,), articles={"earlier:a": prepared})


def _keys(told: dict[str, str], history: PastCoverage) -> list[str]:
    """The keys of today's stories, of one article each, by the texts in these languages."""
    articles = {}
    for language, text in told.items():
        headline, body = text.split("\n", 1)
        cleaned = taken(body, id=language, title=headline, language=language, published=TODAY)
        articles[language] = replace(analyzed(cleaned), prepared=prepare_article(cleaned, PAIR))
    stories = ContinuedStories(
        clusters=tuple(Cluster(key=f"new-{name}", members=(name,)) for name in articles)
    )
    context = make_context(Settings(), TODAY)
    return [one.key for one in match_earlier(stories, articles, history, context).clusters]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_answer_goes_on_from_the_order(language: str) -> None:
    """In either language, as far as it shares the words of the event."""
    _, history = _past(1)
    assert _keys({language: ANSWERS[language]}, history) == ["before"]
    assert _keys({language: OTHER}, history) == [f"new-{language}"]


def test_one_story_goes_on_from_one() -> None:
    """Of two that are like it, the other is new; so is what was told too long ago."""
    _, history = _past(1)
    assert sorted(_keys(ANSWERS, history))[0] == "before"
    assert len(set(_keys(ANSWERS, history))) == len(ANSWERS)
    assert "before" not in _keys(ANSWERS, _past(MOST_DAYS_SINCE + 1)[1])


def test_nothing_before() -> None:
    """On the first day all is new."""
    assert _keys(ANSWERS, PastCoverage(articles={})) == ["new-en", "new-es"]
