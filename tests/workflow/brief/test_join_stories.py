"""An article that is left out by itself comes in with the story that it tells."""

from datetime import date

import pytest

from briefing.config import Settings
from briefing.model import Article, Brief, Reason
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.analyze_article import analyze_article
from briefing.workflow.brief.build_brief import build_brief, make_context
from briefing.workflow.brief.join_stories import part_by_relevance
from briefing.workflow.brief.rank_stories import rank_stories
from briefing.workflow.day.load_history import PastCoverage
from tests import builders

DAY = date(2025, 1, 16)
EVENT = {
    "en": (
        (
            "Mexico sues United States lawyer Ivor Plank for defamation",
            "Mexico’s government filed a defamation suit against United States lawyer Ivor Plank "
            "on Wednesday, officials of Mexico and the United States said. Plank had called the "
            "president of Mexico a press office of the Arroyo cartel. The suit against Plank for "
            "defamation was filed at a court in Mexico City, the president’s legal office said.",
        ),
        (
            "President of Mexico files defamation suit against U.S. lawyer Plank",
            "The president of Mexico filed a suit for defamation against Ivor Plank, a lawyer of "
            "the United States who defends the Arroyo cartel, at a court on Wednesday. Plank of "
            "the United States had said that Mexico’s president was a press office of the cartel.",
        ),
        (
            "Defamation suit filed against the lawyer of the Arroyo cartel",
            "The legal office of the president of Mexico filed the defamation suit against Ivor "
            "Plank, the lawyer who defends the Arroyo cartel, at a court on Wednesday. Plank had "
            "called the president a press office of the cartel, and security officials of it.",
        ),
    ),
    "es": (
        (
            "México demanda por difamación al abogado estadounidense Ivor Plank",
            "El gobierno de México presentó el miércoles una demanda por difamación contra Ivor "
            "Plank, abogado de Estados Unidos, informaron México y Estados Unidos. Plank llamó a "
            "la presidenta de México oficina de prensa del cártel Arroyo. La demanda contra Plank "
            "por difamación se presentó ante un tribunal, dijo la consejería jurídica.",
        ),
        (
            "Presidenta de México presenta demanda por difamación contra abogado de EU, Plank",
            "La presidenta de México presentó el miércoles ante un tribunal una demanda por "
            "difamación contra Ivor Plank, abogado de Estados Unidos que defiende al cártel "
            "Arroyo. Plank, de Estados Unidos, dijo que la presidenta es oficina de prensa.",
        ),
        (
            "Presentan demanda por difamación contra el abogado del cártel Arroyo",
            "La consejería jurídica de la presidenta de México presentó el miércoles ante un "
            "tribunal la demanda por difamación contra Ivor Plank, el abogado que defiende al "
            "cártel Arroyo. Plank llamó a la presidenta oficina de prensa del cártel.",
        ),
    ),
}
OTHER = {
    "en": (
        "Court in Mexico City gets a new roof",
        "The court in Mexico City gets a new roof in May, the office of works said on Wednesday. "
        "The old roof was of tin, and a cartel of pigeons lived in it, a clerk of security said.",
    ),
    "es": (
        "Tribunal de la Ciudad de México tendrá techo nuevo",
        "El tribunal de la Ciudad de México tendrá en mayo un techo nuevo, informó el miércoles "
        "la oficina de obras. El viejo era de lámina y lo habitaba un cártel de palomas.",
    ),
}


def _articles(language: str, *told: tuple[str, str]) -> list[Article]:
    return [
        builders.article(
            text * 2, id=f"a{number}", title=title, language=language, published=DAY, origin="a.txt"
        )
        for number, (title, text) in enumerate(told, start=1)
    ]


def _build(language: str, *told: tuple[str, str]) -> Brief:
    settings = Settings(archive="", language=language)
    return build_brief(_articles(language, *told), settings, DAY).brief


def _outcomes(brief: Brief) -> dict[str, str]:
    return {entry.article_id: entry.outcome for entry in brief.ledger}


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_tells_a_story_of_several_is_kept(language: str) -> None:
    """A report that never names the other side is kept with two that do, and the ledger says why;
    one that shares the court alone is left out.
    """
    brief = _build(language, *EVENT[language], OTHER[language])
    assert _outcomes(brief) == {"a1": "kept", "a2": "kept", "a3": "kept", "a4": "left out"}
    assert [len(story.articles) for story in brief.stories] == [3]
    (why,) = (entry.reason for entry in brief.ledger if entry.article_id == "a3")
    assert isinstance(why, Reason)
    assert "with_story" in [reason.code for reason in why.because]


@pytest.mark.parametrize("language", ["en", "es"])
def test_one_article_is_no_story_to_join(language: str) -> None:
    """By one relevant article alone nothing else becomes relevant."""
    brief = _build(language, EVENT[language][0], EVENT[language][2])
    assert _outcomes(brief) == {"a1": "kept", "a2": "left out"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_left_out_alone_stays_left_out(language: str) -> None:
    """Without any story of the two sides nothing is kept."""
    brief = _build(language, EVENT[language][2], OTHER[language])
    assert set(_outcomes(brief).values()) == {"left out"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_paper_on_another_country_joins_nothing(language: str) -> None:
    """What an office orders for a third country has the words of what it orders for a side."""
    title, text = EVENT[language][2]
    paper = {
        "en": ("Statement by the President on Plank", "FOR IMMEDIATE RELEASE\n" + text),
        "es": ("Comunicado: " + title, "Se informa a la opinión pública: " + text),
    }[language]
    assert _outcomes(_build(language, *EVENT[language][:2], paper))["a3"] == "left out"


FAR = {
    "en": "A clerk of the town read the list of names aloud for the whole of the afternoon. ",
    "es": "Un empleado del pueblo leyó en voz alta la lista de nombres toda la tarde. ",
}
THESIS = {
    "en": (
        "The refineries of Mexico need oil and gas, and the power plants of Mexico fail, said Plank. ",
        "A clerk in the United States knows it, and so does one more of the United States. ",
    ),
    "es": (
        "Las refinerías de México necesitan petróleo y gas, y fallan las plantas eléctricas, dijo Plank. ",
        "Lo sabe un empleado en Estados Unidos, y también otro de Estados Unidos. ",
    ),
}


@pytest.mark.parametrize(
    ("language", "title", "outcome"),
    [
        ("en", "Mexico’s oil is at an end, says professor Ivor Plank", "left out"),
        ("en", "Mexico closes two refineries and a power plant", "kept"),
        ("en", "Oil talks of the United States and Mexico are at an end, says Plank", "kept"),
        ("es", "El petróleo de México se acaba: Ivor Plank", "left out"),
        ("es", "México, sin petróleo para sus refinerías: académico", "left out"),
        ("es", "México cierra dos refinerías y una planta", "kept"),
        ("es", "México cierra dos refinerías: Secretaría de Energía", "kept"),
    ],
)
def test_a_thesis_on_one_side(language: str, title: str, outcome: str) -> None:
    """What somebody without office says of one side's matter is left out where the other is named
    by the way; an act is told, and so is a word on both.
    """
    home, abroad = THESIS[language]
    text = home * 2 + FAR[language] * 2 + abroad + FAR[language] * 2 + home * 2
    assert _outcomes(_build(language, (title, text)))["a1"] == outcome


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("others", [(), (2,), (2, 3), (3,)])
def test_the_stories_are_those_of_all_that_are_in(language: str, others: tuple[int, ...]) -> None:
    """Whether something joined them, so that they were ranked anew, or nothing did."""
    told = [*EVENT[language], OTHER[language]]
    chosen = [*told[:2], *(told[place] for place in others)]
    context = make_context(Settings(archive="", language=language), DAY)
    outcomes = [analyze_article(one, context) for one in _articles(language, *chosen)]
    found = {one.id: one for one in outcomes if isinstance(one, AnalyzedArticle)}
    history = PastCoverage(articles={})
    parted = part_by_relevance(found, context, history)
    assert len(parted.related) == 2 + (2 in others)
    assert parted.stories == rank_stories(parted.related, context, history)
