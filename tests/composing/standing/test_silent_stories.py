"""A story of which only the headline may be printed is told if its article opens as a report does."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing.citations import index_sources
from briefing.composing.edition import EditorialChanges
from briefing.composing.standing.silent_stories import find_faint_reports, find_nameless
from briefing.config import Settings
from briefing.model import Article, Cluster, Genre, Reason, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.analyze_article import analyze_kept
from briefing.workflow.brief.build_brief import build_brief, make_context
from tests import builders

DAY = date(2025, 1, 16)
# What a report of news does not open with: it leans, judges, speaks to the reader, tells what always is.
OTHERWISE = {
    "en": (
        "Besides, the mayors of Texas had waited for the trucks of Mexico all year.",
        "And the mayors of Texas had waited for the trucks of Mexico all year.",
        "That is what the mayors of Texas had wanted of Mexico.",
        "They had waited in Texas for the trucks of Mexico all year long.",
        "I have seen in Texas how the trucks of Mexico wait at the bridge.",
    ),
    "es": (
        "Además, los alcaldes de Texas esperaban los camiones de México todo el año.",
        "Aunque los alcaldes de Texas esperaban a México, los camiones no llegaban.",
        "Eso es lo que los alcaldes de Texas querían de México.",
        "Ellos esperaban en Texas los camiones de México todo el año.",
        "Yo he visto en Texas cómo esperan los camiones de México en el puente.",
    ),
}
AS_NEWS = {
    "en": (
        "Texas closed two customs halls at the bridge to Mexico on Wednesday, the mayor said.",
        "“Texas closed two customs halls at the bridge to Mexico on Wednesday, the mayor said.",
        "The mayor of Laredo said on Wednesday that the trucks of Mexico may cross.",
        "Mexico sent eight inspectors to the bridge of Laredo, Texas, on Wednesday.",
        "The governors of Texas and Nuevo León met on Wednesday.",
    ),
    "es": (
        "Texas cerró el miércoles dos salas de aduana en el puente con México, dijo el alcalde.",
        "“Texas cerró el miércoles dos salas de aduana en el puente con México, dijo el alcalde.",
        "El alcalde de Laredo dijo el miércoles que los camiones de México pueden cruzar.",
        "México envió el miércoles ocho inspectores al puente de Laredo, Texas.",
        "Los gobernadores de Texas y Nuevo León se reunieron el miércoles.",
    ),
}
# What stands behind the first sentence of a feature; what is short and names both is surely news.
BEHIND = {
    "en": " Old Ivor Plank keeps a shop of nets, and his dog sleeps before the red door." * 40,
    "es": " El viejo Ivor Plank tiene una tienda de redes, y su perro duerme ante la puerta." * 40,
}
TITLE = {
    "en": "Texas closes two halls at the border",
    "es": "Texas cierra dos salas de la frontera",
}


def _report(language: str, text: str, *, kind: Genre = "news", name: str = "a") -> AnalyzedArticle:
    context = make_context(Settings(archive="", language=language), DAY)
    taken = builders.taken(text, id=name, title=TITLE[language], language=language, published=DAY)
    found = analyze_kept(taken, context)
    known = replace(found.cleaned, article=replace(found.article, kind=kind))
    return replace(found, prepared=replace(found.prepared, cleaned=known))


def _find_faint(*reports: AnalyzedArticle, told: str = "headline", wanted: str = "") -> list[str]:
    context = make_context(Settings(archive=""), DAY)
    cluster = Cluster(key="s", members=tuple(one.id for one in reports))
    sources = index_sources([cluster], {one.id: one for one in reports}, context.profile)
    edition = builders.edition(
        day=DAY,
        window=Window(start=None, end=DAY, zone="UTC"),
        edits=EditorialChanges(wanted=frozenset((wanted,))),
        profile=context.profile,
    )
    story = builders.story((), told=told)
    return [one.key for one in find_faint_reports([story], [cluster], sources, edition)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(5))
def test_what_opens_otherwise_is_no_report(language: str, number: int) -> None:
    """Its headline is not told alone; with a sentence or a quote the story stays."""
    column = _report(language, OTHERWISE[language][number] + BEHIND[language])
    assert _find_faint(column) == ["s"]
    assert _find_faint(column, told="full") == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(5))
def test_a_report_is_told_by_its_headline(language: str, number: int) -> None:
    """Whatever the gate has against its sentences: a mark is lost, a day is past."""
    assert _find_faint(_report(language, AS_NEWS[language][number])) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(5))
def test_what_is_surely_news_has_lost_its_beginning(language: str, number: int) -> None:
    """An item on the two is told by its headline, whatever of its first sentence is lost."""
    assert _find_faint(_report(language, OTHERWISE[language][number])) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_report_is_enough(language: str) -> None:
    """Of several articles one that opens as news does."""
    column = _report(language, OTHERWISE[language][0] + BEHIND[language])
    assert _find_faint(column) == ["s"]
    assert _find_faint(column, _report(language, AS_NEWS[language][0], name="b")) == []


def test_what_an_editor_names_is_told() -> None:
    """However it opens."""
    column = _report("en", OTHERWISE["en"][0] + BEHIND["en"])
    assert _find_faint(column, wanted="s") == []


@pytest.mark.parametrize("kind", ["statement", "transcript", "opinion"])
def test_documents_and_opinion_are_told_otherwise(kind: Genre) -> None:
    """A paper's title is weighed by itself; opinion is named by its headline."""
    assert _find_faint(_report("en", OTHERWISE["en"][0] + BEHIND["en"], kind=kind)) == []


def test_the_ledger_says_why() -> None:
    """A day whose only report has no sentence that stands alone tells nothing, and names it."""
    text = (
        "And so the customs halls of Laredo between the United States and Mexico stay shut to both."
        f"\n\n{'But he said on Monday that the duties on Mexico would stay, too. ' * 40}"
    )
    report = Article(
        id="a", origin="a.txt", text=text, title="Mexico duties split the party", published=DAY,
        language="en",
    )  # fmt: skip
    brief = build_brief([report], Settings(archive=""), DAY).brief
    (entry,) = brief.ledger
    assert brief.stories == ()
    assert entry.reason == Reason(code="headline_only")
    assert entry.title == report.title


@pytest.mark.parametrize(
    ("headline", "told", "gone"),
    [(None, False, ["s"]), (None, True, []), (TITLE["en"], False, [])],
)
def test_what_has_neither_headline_nor_sentence(
    headline: str | None, *, told: bool, gone: list[str]
) -> None:
    """It would be an empty line of its section; an editor who names it has a word for it."""
    text = "Texas closed two customs halls."
    story = builders.story((builders.excerpt(text, text),) if told else (), headline=headline)
    article = builders.analyzed(builders.taken(text, id="a", title=headline))
    clusters = [Cluster(key=story.key, members=("a",))]
    sources, edition = index_sources(clusters, {"a": article}, None), builders.edition()
    assert [one.key for one in find_nameless([story], clusters, sources, edition)] == gone
    wanted = builders.edition(edits=EditorialChanges(wanted=frozenset((story.key,))))
    assert find_nameless([story], clusters, sources, wanted) == []


def test_an_opinion_without_a_headline_is_left_out() -> None:
    """The ledger names it, and says why nothing of it stands in the brief."""
    text = (
        "We in Texas should know by now what Mexico is to us, and we do not. " * 4
        + "I say so since nobody else in Texas says so of Mexico, and we must. " * 30
    )
    opinion = Article(
        id="a", origin="a.txt", text=text, published=DAY, language="en", kind="opinion"
    )
    brief = build_brief([opinion], Settings(archive=""), DAY).brief
    (entry,) = brief.ledger
    assert brief.stories == ()
    assert entry.outcome == "left out"
