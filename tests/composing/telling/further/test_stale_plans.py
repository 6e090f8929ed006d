"""Plans of what was over when a story's first sentence was written."""

from datetime import date

import pytest

from briefing.composing.telling.further.stale_plans import is_over, is_overtaken, is_stale
from briefing.composing.telling.news_lead import LeadSentence
from tests import builders

LEAD = {
    "en": "Puerto Nuevo and Río Alto ended their talks on Wednesday without a pact on trucks.",
    "es": "Puerto Nuevo y Río Alto terminaron el miércoles sin acuerdo sus pláticas de camiones.",
}
WEDNESDAY, THURSDAY = date(2025, 5, 7), date(2025, 5, 8)


def _sentence(text: str, language: str, day: date) -> LeadSentence:
    cleaned = builders.taken(text, id=f"a{day}", language=language, published=day)
    article = builders.analyzed(cleaned, day=day)
    return LeadSentence(article=article, sentence=article.sentences[0])


@pytest.mark.parametrize(
    ("language", "text", "day", "stale"),
    [
        ("en", "The mayor Ilse Brandt will meet her neighbour on Wednesday in Lomas.", WEDNESDAY, True),
        ("en", "The mayor Ilse Brandt will meet her neighbour on Wednesday in Lomas.", THURSDAY, False),
        ("en", "The mayor Ilse Brandt will meet her neighbour on Friday in Lomas.", WEDNESDAY, False),
        ("en", "The mayor Ilse Brandt will close the bridge on May 20 to all trucks.", WEDNESDAY, False),
        ("en", "The mayor Ilse Brandt is expected to meet her neighbour in Lomas.", WEDNESDAY, True),
        ("en", "The mayor Ilse Brandt is expected to meet her neighbour in Lomas.", THURSDAY, False),
        ("en", "The talks of both cities are scheduled to start at 2 p.m. in Lomas.", THURSDAY, True),
        ("en", "The talks of both cities are scheduled to start on Friday at 2 p.m.", THURSDAY, False),
        ("en", "The mayor Ilse Brandt would sign the law on Wednesday, her office said.", THURSDAY, True),
        ("en", "The mayor Ilse Brandt would sign the law, her office said on Wednesday.", THURSDAY, False),
        ("en", "The mayor Ilse Brandt met her neighbour on Wednesday in Lomas.", WEDNESDAY, False),
        ("es", "La alcaldesa Ilse Brandt se reunirá el miércoles con su vecina en Lomas.", WEDNESDAY, True),
        ("es", "La alcaldesa Ilse Brandt se reunirá el viernes con su vecina en Lomas.", WEDNESDAY, False),
        ("es", "La alcaldesa Ilse Brandt se reunirá mañana con su vecina en Lomas.", WEDNESDAY, False),
        ("es", "La alcaldesa Ilse Brandt cerrará el 20 de mayo el puente a los camiones.", WEDNESDAY, False),
        ("es", "Se espera que la alcaldesa Ilse Brandt cierre el puente a los camiones.", WEDNESDAY, True),
        ("es", "Las pláticas de ambas ciudades van a empezar a las 14 horas en Lomas.", THURSDAY, True),
    ],
)  # fmt: skip
def test_a_plan_of_a_day_before_the_lead_is_stale(
    language: str, text: str, day: date, *, stale: bool
) -> None:
    """One of an earlier weekday, of an hour of no day, or in an article that a newer one follows;
    what is done, and what is still to come, is none.
    """
    lead = _sentence(LEAD[language], language, THURSDAY)
    assert is_stale(_sentence(text, language, day), lead, []) is stale


@pytest.mark.parametrize(("planned", "stale"), [("Thursday", True), ("Friday", False)])
def test_a_plan_for_the_day_of_the_act_is_stale(planned: str, *, stale: bool) -> None:
    """What another article of the day has for the day on which the lead tells it as done."""
    lead = _sentence(
        "The council of Puerto Nuevo passed a law on trucks on Thursday.", "en", THURSDAY
    )
    text = f"The mayor said the council would vote on the law on {planned}."
    cleaned = builders.taken(text, id="other", published=THURSDAY)
    article = builders.analyzed(cleaned, day=THURSDAY)
    one = LeadSentence(article=article, sentence=article.sentences[0])
    assert is_stale(one, lead, []) is stale


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("The mayor Ilse Brandt would sign the law on Wednesday, her office said.", True),
        ("The mayor Ilse Brandt would sign the law, her office said on Wednesday.", False),
        ("The mayor Ilse Brandt will sign the law on Friday, her office said.", False),
        ("The mayor Ilse Brandt signed the law on Wednesday, her office said.", False),
    ],
)
def test_a_plan_is_over_whose_days_lie_before_its_article(text: str, *, over: bool) -> None:
    """What was to be yesterday is told as to come no more, whoever said it."""
    assert is_over(text, "en", THURSDAY) is over


@pytest.mark.parametrize(
    ("language", "plan", "done", "overtaken"),
    [
        (
            "en",
            "Mayor Ilse Brandt said a new pact on tolls will be signed on Thursday by both cities.",
            "On Thursday afternoon, Ilse Brandt was in Río Alto for the signing of the pact.",
            True,
        ),
        (
            "en",
            "Mayor Ilse Brandt said a new pact on tolls will be signed on Friday by both cities.",
            "On Thursday afternoon, Ilse Brandt was in Río Alto for the signing of a letter.",
            False,
        ),
        (
            "en",
            "Mayor Ilse Brandt said a new pact on tolls will be signed on Thursday by both cities.",
            "On Thursday afternoon, Ilse Brandt was in Río Alto for talks on the pact.",
            False,
        ),
        (
            "es",
            "La alcaldesa Ilse Brandt firmará este jueves en Río Alto un acuerdo de peajes.",
            "Ilse Brandt firmó la tarde del jueves en Río Alto el acuerdo de peajes.",
            True,
        ),
        (
            "es",
            "Un acuerdo de peajes será firmado este jueves en Río Alto por ambas ciudades.",
            "Ilse Brandt firmó la tarde del jueves en Río Alto el acuerdo de peajes.",
            True,
        ),
    ],
)
def test_what_another_article_tells_as_done_is_no_plan(
    language: str, plan: str, done: str, *, overtaken: bool
) -> None:
    """The same verb on the same day, as to come and as done: the plan is overtaken."""
    cleaned = builders.taken(done, id="other", language=language, published=THURSDAY)
    article = builders.analyzed(cleaned, day=THURSDAY)
    other = LeadSentence(article=article, sentence=article.sentences[0])
    assert is_overtaken(_sentence(plan, language, THURSDAY), other) is overtaken


@pytest.mark.parametrize(
    ("language", "done", "text", "stale"),
    [
        ("en", "The pact was signed on Thursday.", "It has not been signed yet.", True),
        ("en", "The pact was signed on Thursday.", "It will be signed in the coming hours.", True),
        ("en", "The pact was signed on Thursday.", "It will be signed again on Friday.", False),
        ("en", "The pact was signed on Thursday.", "Brandt signed it with a pen of tin.", False),
        ("es", "El pacto fue firmado el jueves.", "Aún no ha sido firmado en Lomas.", True),
        ("es", "El pacto fue firmado el jueves.", "Será firmado en las próximas horas.", True),
        ("es", "El pacto fue firmado el jueves.", "Será firmado de nuevo el viernes.", False),
        ("es", "El pacto fue firmado el jueves.", "Brandt lo firmó con pluma de lata.", False),
    ],
)
def test_what_the_lead_tells_as_done_is_awaited_no_more(
    language: str, done: str, text: str, *, stale: bool
) -> None:
    """What another report of the day has as to come, or as not done yet, for no later day."""
    lead = _sentence(done, language, THURSDAY)
    cleaned = builders.taken(text, id="other", language=language, published=THURSDAY)
    article = builders.analyzed(cleaned, day=THURSDAY)
    other = LeadSentence(article=article, sentence=article.sentences[0])
    assert is_stale(other, lead, []) is stale


@pytest.mark.parametrize(
    ("language", "begins", "text", "stale"),
    [
        ("en", "The pact will be signed.", "Brandt will be driven to the hall of Lomas.", True),
        ("en", "The pact will be signed.", "Brandt will be driven home from Lomas on Friday.", False),
        ("en", "The pact was signed.", "Brandt will be driven to the hall of Lomas.", False),
        ("en", "The pact will be signed.", "Brandt was driven to the hall of Lomas.", False),
        ("es", "El pacto será firmado.", "Brandt será llevada al palacio de Lomas.", True),
        ("es", "El pacto será firmado.", "Brandt será llevada a Lomas el viernes.", False),
        ("es", "El pacto fue firmado.", "Brandt será llevada al palacio de Lomas.", False),
    ],
)  # fmt: skip
def test_a_report_that_waits_for_what_is_done_is_of_before(
    language: str, begins: str, text: str, *, stale: bool
) -> None:
    """What else it has as to come, for no later day, was to come before that."""
    done = {"en": "The pact was signed on Thursday.", "es": "El pacto fue firmado el jueves."}
    lead = _sentence(done[language], language, THURSDAY)
    cleaned = builders.taken(f"{begins} {text}", id="other", language=language, published=THURSDAY)
    article = builders.analyzed(cleaned, day=THURSDAY)
    other = LeadSentence(article=article, sentence=article.sentences[1])
    assert is_stale(other, lead, []) is stale
