"""Which language a story is told in, and whose headline it has."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefing.composing.citations import index_sources
from briefing.composing.telling.news_lead import LeadSentence, find_named_day
from briefing.composing.telling.story import tell_story
from briefing.model import Cluster, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

MONDAY, TUESDAY, WEDNESDAY = date(2025, 5, 5), date(2025, 5, 6), date(2025, 5, 7)
PLAN = (
    "Puerto Nuevo is preparing an order that would close the bridge to Río Alto to all trucks.",
    "Puerto Nuevo would close the bridge to Río Alto to all trucks, under a draft of the order.",
)
SIGNED = (
    "Puerto Nuevo cierra el puente a los camiones",
    "La alcaldesa de Puerto Nuevo, Ada Vale, firmó este martes la orden que cierra el puente.",
)
IN_FORCE = (
    "Entra en vigor la orden del puente",
    "La orden de Puerto Nuevo sobre el puente entró en vigor la noche de este miércoles.",
)
TODAY = (
    "Entra en vigor la orden del puente",
    "La orden de Puerto Nuevo sobre el puente entró hoy en vigor, según la alcaldesa Ada Vale.",
)
FACT = (
    "Puerto Nuevo closes the bridge",
    "Mayor Ada Vale of Puerto Nuevo signed an order on Tuesday that closes the bridge to trucks.",
)
RETOLD = (
    "La orden del puente",
    "La orden de la alcaldesa de Puerto Nuevo, Ada Vale, cerró el puente a todos los camiones.",
)


def _tell(*told: tuple[tuple[str, str], str, date]) -> Story:
    articles: Sequence[AnalyzedArticle] = [
        _article(f"a{n}", *told_as) for n, told_as in enumerate(told)
    ]
    cluster = Cluster(key="s", members=tuple(article.id for article in articles))
    sources = index_sources([cluster], {article.id: article for article in articles})
    return tell_story(cluster, sources, replace(make_edition(120), day=WEDNESDAY))


def _article(name: str, texts: tuple[str, str], language: str, day: date) -> AnalyzedArticle:
    cleaned = builders.taken(texts[1], id=name, published=day, title=texts[0], language=language)
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned), day=day, origin=name)


@pytest.mark.parametrize(
    ("told", "opening"),
    [
        # A fact in another language overtakes a plan, in either direction.
        ([(PLAN, "en", TUESDAY), (SIGNED, "es", TUESDAY)], SIGNED),
        ([(PLAN, "en", TUESDAY), (SIGNED, "es", TUESDAY), (IN_FORCE, "es", WEDNESDAY)], IN_FORCE),
        # So does what names a later day.
        ([(FACT, "en", TUESDAY), (IN_FORCE, "es", WEDNESDAY)], IN_FORCE),
        ([(FACT, "en", TUESDAY), (TODAY, "es", WEDNESDAY)], TODAY),
        # A later report that names no day, and an earlier fact, do not.
        ([(FACT, "en", TUESDAY), (RETOLD, "es", WEDNESDAY)], FACT),
        ([(FACT, "en", TUESDAY), (SIGNED, "es", TUESDAY)], FACT),
        ([(PLAN, "en", WEDNESDAY), (SIGNED, "es", TUESDAY)], PLAN),
    ],
)
def test_the_newest_state_speaks(
    told: list[tuple[tuple[str, str], str, date]], opening: tuple[str, str]
) -> None:
    """Its language, its sentence and its headline are the story's."""
    story = _tell(*told)
    assert (story.headline, story.sentences[0].text) == opening


def test_what_says_little_gives_way_to_what_tells_the_act() -> None:
    """Of one day a sentence of slight matter in the best language, and the act in the other."""
    slight = (
        "What the bridge is to Puerto Nuevo",
        "The bridge of Puerto Nuevo has three lanes and two old towers of red brick.",
    )
    story = _tell((slight, "en", TUESDAY), (SIGNED, "es", TUESDAY))
    assert (story.headline, story.sentences[0].text) == SIGNED
    told = _tell((FACT, "en", TUESDAY), (SIGNED, "es", TUESDAY))
    assert (told.headline, told.sentences[0].text) == FACT


def test_a_plan_of_one_language_gives_way() -> None:
    """The headline of a plan does not stand over the sentence that it was done."""
    story = _tell((PLAN, "en", TUESDAY), (FACT, "en", TUESDAY))
    assert (story.headline, story.sentences[0].text) == FACT


def test_a_headline_that_tells_nothing_stays_below() -> None:
    """A play on words over the report that it was done is no headline of the story."""
    fact = ("Night over the river", FACT[1])
    story = _tell((PLAN, "en", TUESDAY), (fact, "en", TUESDAY))
    assert (story.headline, story.sentences[0].text) == (PLAN[0], FACT[1])


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Puerto Nuevo closed the bridge on Monday.", "en", MONDAY),
        ("Puerto Nuevo closed the bridge today.", "en", WEDNESDAY),
        ("Puerto Nuevo put off the fee that was due from today.", "en", None),
        ("La alcaldesa cerró hoy el puente de Puerto Nuevo.", "es", WEDNESDAY),
        ("El puente de Puerto Nuevo estuvo cerrado hasta hoy.", "es", None),
        ("Puerto Nuevo put off the fee that was due from Thursday.", "en", None),
        ("Puerto Nuevo closed the bridge until next Friday.", "en", None),
        ("Puerto Nuevo cerró el puente este lunes.", "es", MONDAY),
        ("El cobro que Puerto Nuevo iba a hacer desde este jueves quedó suspendido.", "es", None),
        ("Puerto Nuevo cerró el puente este lunes y hasta el viernes.", "es", MONDAY),
        ("Puerto Nuevo cerró el puente en la mañana del lunes.", "es", MONDAY),
        ("El cobro de Puerto Nuevo a partir del jueves quedó suspendido.", "es", None),
    ],
)
def test_a_bound_is_not_the_day_of_the_act(text: str, language: str, named: date | None) -> None:
    """From when or until when something holds says nothing of when it was decided."""
    article = _article("a", ("Title", text), language, WEDNESDAY)
    lead = LeadSentence(article=article, sentence=article.sentences[0])
    assert find_named_day(lead, WEDNESDAY) == named


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Ouster of the guards lays bare a quarrel", "Mayor Vale of Puerto Nuevo closes bridge"),
        ("Mayor Vale shuts Puerto Nuevo bridge", "Mayor Vale shuts Puerto Nuevo bridge"),
    ],
)
def test_headline_and_first_sentence_tell_one_act(title: str, headline: str) -> None:
    """A headline of another act gives way to that of the article which tells the first sentence."""
    other = (title, "It was a long day for the drivers of both cities on the old bridge.")
    act = ("Mayor Vale of Puerto Nuevo closes bridge", FACT[1])
    assert _tell((other, "en", TUESDAY), (act, "en", TUESDAY)).headline == headline


@pytest.mark.parametrize(
    ("title", "own", "headline"),
    [
        ("Guards used gas on the road last year", "A grey morning in two towns", 1),
        ("Guards used gas on the road last year", "Truckers slam their mayor", 0),
        ("Guards used gas on the road last year", "What did the mayor sign?", 0),
        ("Mayor Ada Vale signs harbour budget and tax plan", "Mayor closes the bridge", 1),
        ("Mayor Ada Vale closes bridge to trucks", "A grey morning in two towns", 0),
    ],
)
def test_a_headline_of_another_matter_gives_way(title: str, own: str, headline: int) -> None:
    """Headline and first sentence are of one article or tell one thing; an echo, and what asks,
    stay below."""
    other = (title, "It was a long day for the drivers of both cities on the old bridge.")
    told = _tell((other, "en", TUESDAY), ((own, FACT[1]), "en", TUESDAY))
    assert told.headline == (title, own)[headline]


@pytest.mark.parametrize(
    ("other", "headline"),
    [
        ("Puerto Nuevo mayor signs bridge order", "Puerto Nuevo mayor signs bridge order"),
        ("Puerto Nuevo mayor to sign bridge order", "Mayor Vale to close Puerto Nuevo bridge"),
        ("Truckers slam Puerto Nuevo bridge order", "Mayor Vale to close Puerto Nuevo bridge"),
        ("Harbour council approves a budget", "Mayor Vale to close Puerto Nuevo bridge"),
    ],
)
def test_what_was_done_is_not_headed_as_to_come(other: str, headline: str) -> None:
    """An early headline above the report that it was done gives way to one that tells an act."""
    early = ("Mayor Vale to close Puerto Nuevo bridge", FACT[1])
    late = (other, "It was a long day for the drivers of both cities on the old bridge.")
    assert _tell((early, "en", TUESDAY), (late, "en", TUESDAY)).headline == headline


def test_a_plan_keeps_its_early_headline() -> None:
    """Above a sentence that tells what is to come the headline that does so stays."""
    early = ("Mayor Vale to close Puerto Nuevo bridge", PLAN[1])
    late = ("Puerto Nuevo mayor signs bridge order", "It was a long day on the old bridge.")
    assert _tell((early, "en", TUESDAY), (late, "en", TUESDAY)).headline == early[0]


@pytest.mark.parametrize(("claims", "opens"), [("dubious", False), ("two", True)])
def test_a_judging_word_opens_no_story(claims: str, opens: bool) -> None:
    """Of two sentences of one day the one without a judging word opens, though it is a plan."""
    closed = f"Mayor Ada Vale of Puerto Nuevo closed the bridge on {claims} claims of Río Alto."
    judged = ("Puerto Nuevo mayor closes bridge to Río Alto", closed)
    early = ("Mayor Vale to close Puerto Nuevo bridge", PLAN[1])
    told = _tell((early, "en", TUESDAY), (judged, "en", TUESDAY))
    assert (told.sentences[0].text == closed) == opens


REFUSED = {
    "en": (
        "Court of Río Alto refuses to stop the extradition of Bo Quill",
        "A court of Río Alto on Wednesday refused to stop the extradition of Bo Quill to Puerto "
        "Nuevo. Quill, 46, will be extradited in the coming hours, his lawyer Ada Vale said.",
    ),
    "es": (
        "Tribunal de Río Alto se niega a detener la extradición de Bo Quill",
        "Un tribunal de Río Alto se negó este miércoles a detener la extradición de Bo Quill a "
        "Puerto Nuevo. Quill, de 46 años, será extraditado en las próximas horas.",
    ),
}
WAITS = {
    "en": (
        "New appeal delays the extradition of Bo Quill",
        "Bo Quill has not been extradited to Puerto Nuevo, since a court of Río Alto reads his "
        "appeal against the extradition, the ministry of Puerto Nuevo said on Wednesday.",
    ),
    "es": (
        "Nuevo recurso retrasa la extradición de Bo Quill",
        "Bo Quill aún no ha sido extraditado a Puerto Nuevo, porque un tribunal de Río Alto lee su "
        "recurso contra la extradición, informó este miércoles la cancillería de Puerto Nuevo.",
    ),
}
OUTCOME = {
    "en": (
        "Bo Quill handed over to Puerto Nuevo",
        "Bo Quill was extradited to Puerto Nuevo at nine on Wednesday from an airfield.",
    ),
    "es": (
        "Entregan a Bo Quill en Puerto Nuevo",
        "Bo Quill fue extraditado a Puerto Nuevo este miércoles a las nueve desde un aeródromo.",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_outcome_is_not_outvoted(language: str) -> None:
    """Two reports that await an act do not lead where a third tells it as done on that day."""
    told = [(one[language], language, WEDNESDAY) for one in (REFUSED, WAITS, OUTCOME)]
    story = _tell(*told)
    headline, opening = OUTCOME[language]
    assert (story.headline, story.sentences[0].text) == (headline, opening)
    assert _tell(*told[:2]).headline != headline


@pytest.mark.parametrize(
    ("language", "later"),
    [
        ("en", "Quill will be extradited on Friday, his lawyer Ada Vale said."),
        ("en", "His sister Eva will be heard in May, his lawyer Ada Vale said."),
        ("es", "Quill será extraditado el viernes, dijo su abogada Ada Vale."),
        ("es", "Su hermana Eva será oída en mayo, dijo su abogada Ada Vale."),
    ],
)
def test_what_is_awaited_for_later_is_not_overtaken(language: str, later: str) -> None:
    """An act of a later day, or one that the report is not about, is not what the other tells."""
    title, text = REFUSED[language]
    refused = (title, f"{text.partition('. ')[0]}. {later}")
    story = _tell((refused, language, WEDNESDAY), (OUTCOME[language], language, WEDNESDAY))
    assert story.headline == title


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_earlier_outcome_overtakes_nothing(language: str) -> None:
    """What was done before a report was written is not what the report awaits."""
    story = _tell((REFUSED[language], language, WEDNESDAY), (OUTCOME[language], language, TUESDAY))
    assert story.headline == REFUSED[language][0]


SENDS = {
    "en": (
        "Puerto Nuevo to send 40 guards to the bridge",
        "Puerto Nuevo will send 40 guards to the bridge of Río Alto, Mayor Ada Vale confirmed on "
        "Tuesday.",
    ),
    "es": (
        "Puerto Nuevo enviará 40 guardias al puente",
        "Puerto Nuevo enviará 40 guardias al puente de Río Alto, confirmó el martes la alcaldesa "
        "Ada Vale.",
    ),
}
SAYS = {
    "en": (
        "Guards of Puerto Nuevo have no orders for the bridge",
        "“The guards are calm at the bridge of Río Alto,” Mayor Ada Vale of Puerto Nuevo said.",
    ),
    "es": (
        "Guardias de Puerto Nuevo no tienen órdenes para el puente",
        "“Los guardias están en calma en el puente de Río Alto”, dijo la alcaldesa de Puerto "
        "Nuevo, Ada Vale.",
    ),
}
SENT = {
    "en": (
        "Puerto Nuevo sends 40 guards to the bridge",
        "Puerto Nuevo sent 40 guards to the bridge of Río Alto, Mayor Ada Vale said.",
    ),
    "es": (
        "Puerto Nuevo envía 40 guardias al puente",
        "Puerto Nuevo envió 40 guardias al puente de Río Alto, dijo la alcaldesa Ada Vale.",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_was_only_said_is_no_newer_than_a_plan(language: str) -> None:
    """A plan with its day opens before a remark on it, and an act before both."""
    sends, says, sent = SENDS[language], SAYS[language], SENT[language]
    told = [(says, language, TUESDAY), (sends, language, TUESDAY)]
    assert _tell(*told).sentences[0].text == sends[1]
    assert _tell(*told, (sent, language, TUESDAY)).sentences[0].text == sent[1]


ABOUT = {
    "en": (
        ("Two cities open bridge", "Puerto Nuevo and Río Alto opened the bridge on Monday."),
        ("Bridge duty cut", "Puerto Nuevo cut the duty of the bridge to Río Alto on Monday."),
        ("Río Alto sues", "Río Alto sued Puerto Nuevo over the bridge on Monday, courts said."),
        ("Mayors agree", "Mayor Ada Vale signed a pact on the bridge on Monday in Río Alto."),
        (
            "Trucks let through",
            "Puerto Nuevo let 800 trucks of Río Alto over the bridge on Monday.",
        ),
    ),
    "es": (
        ("Abren el puente", "Puerto Nuevo y Río Alto abrieron el puente este lunes."),
        ("Baja el peaje", "Puerto Nuevo bajó este lunes el peaje del puente a Río Alto."),
        ("Demanda de Río Alto", "Río Alto demandó este lunes a Puerto Nuevo por el puente."),
        ("Firman pacto", "La alcaldesa Ada Vale firmó este lunes el pacto del puente en Río Alto."),
        ("Pasan camiones", "Puerto Nuevo dejó pasar este lunes 800 camiones de Río Alto."),
    ),
}
TOUCHING = {
    "en": ("Ada Vale phones Isla", "Mayor Ada Vale invited the mayor of Isla on Tuesday by phone."),
    "es": ("Vale llama a Isla", "La alcaldesa Ada Vale invitó este martes al alcalde de Isla."),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(5))
def test_what_only_touches_the_two_opens_no_story(language: str, number: int) -> None:
    """However new: its day is that of another matter. By itself it opens the story."""
    about = _article("a", ABOUT[language][number], language, TUESDAY)
    other = _article("b", TOUCHING[language], language, TUESDAY)
    touching = replace(other, relevance=replace(other.relevance, touches=True))
    for articles, opening in (((about, touching), about), ((touching,), touching)):
        cluster = Cluster(key="s", members=tuple(one.id for one in articles))
        sources = index_sources([cluster], {one.id: one for one in articles})
        told = tell_story(cluster, sources, replace(make_edition(120), day=WEDNESDAY))
        assert told.sentences[0].text in opening.article.text
