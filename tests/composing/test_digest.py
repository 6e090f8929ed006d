"""The digest of several briefs: what stands at its top for a story without sentences."""

from datetime import date

from briefing.composing.digest import Period, make_digest
from briefing.model import StandIn
from tests import builders

REPORT = "Lomas and Vidalia signed a water accord on Monday."
ANSWER = "“Vidalia opens two dams for the growers today,” Ana Prueba said."
PERIOD = Period(name="2025-W03", start=date(2025, 1, 13), end=date(2025, 1, 19))


def test_a_story_of_quotes_has_what_stood_for_it() -> None:
    """It is told by its quotes, and its bullet is the quote that its brief had, at its place."""
    quote = builders.quotation(
        builders.excerpt(ANSWER, "Vidalia opens two dams for the growers today", citation=2)
    )
    report = builders.story((builders.excerpt(REPORT, REPORT),), key="accord")
    spoken = builders.story(
        (), (quote,), key="dams", headline_citation=2, articles=(2,), told="full", relevance=0.5
    )
    sources = (builders.citation(REPORT), builders.citation(ANSWER, number=2))
    stood = StandIn(story="dams", place=0, quote=quote)
    day = builders.brief((report, spoken), sources, stand_ins=(stood,))
    made = make_digest([day], PERIOD)
    assert [(one.key, one.told) for one in made.stories] == [("accord", "full"), ("dams", "full")]
    assert [one.text for one in made.bottom_line] == [REPORT]
    (stands,) = made.stand_ins
    assert (stands.story, stands.place) == ("dams", 1)
    assert stands.quote in made.stories[1].quotes
