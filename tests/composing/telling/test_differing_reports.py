"""Two reports with two numbers for one thing: one is printed, and what is sure is said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.composing.citations import index_sources
from briefing.composing.figures.figure_list import list_figures
from briefing.composing.telling.story import tell_story
from briefing.model import Cluster, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.source_list import SourceList
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

MONDAY, TUESDAY = date(2025, 5, 5), date(2025, 5, 6)
THIRTEEN = "A gunfight of two gangs on the bridge of Puerto Nuevo left 13 dead on Monday."
FIFTEEN = "At least 15 people were killed on Monday in a gunfight on the bridge of Puerto Nuevo."
QUINCE = "Al menos 15 personas murieron el lunes en un tiroteo en el puente de Puerto Nuevo."
SOLDIERS = "Puerto Nuevo sent 3 soldiers who were killed on Monday on the bridge to Río Alto."
MORE = "Mayor Ada Vale of Puerto Nuevo closed the bridge to all trucks for ten days."


def _article(name: str, *texts: str, **fields: object) -> AnalyzedArticle:
    given = {"published": TUESDAY, "title": "Gunfight on the bridge", **fields}
    cleaned = builders.taken("\n\n".join(texts), id=name, **given)
    day = cleaned.article.published
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned), day=day, origin=name)


def _tell(*articles: AnalyzedArticle) -> Story:
    cluster = Cluster(key="s", members=tuple(article.id for article in articles))
    sources = index_sources([cluster], {article.id: article for article in articles})
    return tell_story(cluster, sources, replace(make_edition(120), day=TUESDAY))


def _texts(story: Story) -> list[str]:
    return [one.text for one in story.sentences]


@pytest.mark.parametrize(
    ("second", "language", "numbers"),
    [
        (FIFTEEN, "en", ["13 dead", "At least 15 people were killed"]),
        (QUINCE, "es", ["13 dead", "Al menos 15 personas murieron"]),
        # One number, a narrower noun, an estimate, and two numbers in one beginning: nothing.
        (THIRTEEN.replace("two gangs", "the gangs"), "en", []),
        (SOLDIERS, "en", []),
        (FIFTEEN.replace("At least 15", "More than 10"), "en", []),
        (f"{FIFTEEN} A year ago 40 people were killed there.", "en", []),
    ],
)
def test_two_numbers_are_named(second: str, language: str, numbers: Sequence[str]) -> None:
    """With the words of both, where two reports of one day surely count one thing."""
    story = _tell(_article("a", THIRTEEN, MORE), _article("b", second, MORE, language=language))
    assert [one.text for one in story.differing] == numbers
    assert _texts(story)[0] == THIRTEEN


@pytest.mark.parametrize("second", [FIFTEEN, FIFTEEN.replace("At least 15", "Nearly 20")])
def test_one_number_is_printed(second: str) -> None:
    """Whatever room there is: the second report's is no further fact."""
    texts = _texts(_tell(_article("a", THIRTEEN, MORE), _article("b", second, MORE)))
    assert [text for text in texts if "killed" in text or "dead" in text] == [THIRTEEN]


def test_the_later_report_counts() -> None:
    """Of another day, or of a later hour of the day; nothing needs to be said then."""
    early, late = (datetime(2025, 5, 6, hour, tzinfo=UTC) for hour in (8, 18))
    by_hour = _tell(
        _article("a", THIRTEEN, moment=early), _article("b", FIFTEEN, MORE, moment=late)
    )
    by_day = _tell(_article("a", THIRTEEN, published=MONDAY), _article("b", FIFTEEN, MORE))
    for story in (by_hour, by_day):
        assert (_texts(story)[0], story.differing) == (FIFTEEN, ())
        assert THIRTEEN not in _texts(story)


def test_no_headline_counts_otherwise() -> None:
    """Above "15" stands no "13 dead"."""
    first = _article("a", THIRTEEN, published=MONDAY, title="13 dead in gunfight on the bridge")
    assert _tell(first, _article("b", FIFTEEN, MORE)).headline == "Gunfight on the bridge"


def test_a_list_has_one_of_two_numbers() -> None:
    """By the numbers prints what the story prints."""
    other = THIRTEEN.replace("13 dead", "19 people dead")
    articles = [_article("a", FIFTEEN, MORE), _article("b", other)]
    story = replace(_tell(*articles), articles=(1, 2))
    figures = list_figures([story], builders.index(*articles), make_edition())
    assert [one.figure.text for one in figures] in ([], ["At least 15 people"])


def test_the_status_line_names_the_outlets() -> None:
    """Each number between marks, with who has it."""
    articles = [_article("a", THIRTEEN), _article("b", FIFTEEN)]
    story = _tell(*articles)
    cited = tuple(
        builders.citation(article.article.text, number, outlet=outlet)
        for number, (article, outlet) in enumerate(
            zip(articles, ("The Ledger", "El Faro"), strict=True), start=1
        )
    )
    sources = SourceList(builders.brief((story,), cited), load_labels("en"), lambda text, _: text)
    assert sources.differing(story) == (
        "sources differ: “13 dead” (The Ledger), “At least 15 people were killed” (El Faro)"
    )
    assert sources.differing(replace(story, differing=())) == ""
