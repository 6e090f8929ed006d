"""Which sentences tell news of the relationship or add a fact, and which only fill."""

from datetime import date

import pytest

from briefing import profiles
from briefing.composing import gate
from briefing.composing.gate.judging import read_sentences
from briefing.composing.gate.signs.newsworthiness import score_newsworthiness
from briefing.composing.gate.signs.tense import tells_future, tells_past
from briefing.model import Relevance
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

PROFILE = profiles.load("us-mexico")
NEWS = {
    "en": "Mexico and the United States put off the duty on trucks on Monday, both governments said.",
    "es": "México y Estados Unidos aplazaron el lunes la cuota a los camiones, dijeron ambos.",
}


def _article(*sentences: str, language: str = "en", **fields: object) -> AnalyzedArticle:
    cleaned = builders.taken(
        " ".join(sentences),
        language=language,
        title="Both cities put off a duty on trucks",
        published=date(2025, 5, 6),
        **fields,
    )
    return builders.analyzed(cleaned)


def _codes(text: str, language: str = "en", **fields: object) -> set[str]:
    """What the gate says of a sentence that stands behind the news."""
    article = _article(NEWS[language], text, language=language, **fields)
    found = gate.Gate(PROFILE).find_faults(article)
    return {code for code in found[1] if code in ("filler", "weak")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The governor Otto Vidal said on Monday that Mexico will open 12 lanes to trucks.", "en"),
        ("Mexico will send 800 inspectors to the United States in June, the ministry said.", "en"),
        ("La alcaldesa Inés Robledo aseguró el lunes que México abrirá 12 carriles.", "es"),
        ("México enviará en junio 800 inspectores a Estados Unidos, informó la aduana.", "es"),
    ],
)
def test_an_act_with_its_day_or_figure_adds(text: str, language: str) -> None:
    """Who acts or says what on which day, and how much, is no filler."""
    assert _codes(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Otto Vidal had long opposed the talks with the drivers of his state.", "en"),
        ("She has often complained of the long lines of trucks in the old town.", "en"),
        ("Otto Vidal led the drivers who blocked the bridge for a week in 1994.", "en"),
        ("Inés Robledo había rechazado antes toda plática con los transportistas.", "es"),
        ("Ella se ha quejado mucho de las largas filas de camiones en el centro.", "es"),
    ],
)
def test_background_and_habit_fill(text: str, language: str) -> None:
    """What was before, what always is, and of no side, is no key sentence."""
    assert "filler" in _codes(text, language)


def test_what_a_column_says_is_no_line_of_the_brief() -> None:
    """The same mood is weaker in an opinion than in a report, and opens no story."""
    mood = "The duty on trucks is one more sign of how the two governments treat their drivers."
    opinion, report = (
        read_sentences(_article(mood, kind=kind), PROFILE)[0] for kind in ("opinion", "news")
    )
    assert score_newsworthiness(opinion) < score_newsworthiness(report)
    assert "weak" in gate.Gate(PROFILE).find_faults(_article(mood, kind="opinion"))[0]


def test_without_a_relationship_nothing_is_called_empty() -> None:
    """Whether a sentence says something of a relationship is asked only where there is one."""
    article = _article(NEWS["en"], "Otto Vidal had long opposed the talks with the drivers.")
    assert not {"filler", "weak"} & set(gate.Gate().find_faults(article)[1])


def test_the_more_an_article_is_on_the_matter_the_more_its_sentences_add() -> None:
    """The same sentence weighs less in an article that only touches the relationship."""
    article = _article(NEWS["en"])
    slight = builders.analyzed(
        article.cleaned, relevance=Relevance(relevant=True, score=0.2), day=article.day
    )
    scores = [score_newsworthiness(read_sentences(one, PROFILE)[0]) for one in (article, slight)]
    assert scores[0] > scores[1]


@pytest.mark.parametrize(
    ("text", "language", "placeless"),
    [
        ("Arrests of drivers plummeted 45 percent in October to 29,637 from a high of 54,833.", "en", True),
        ("Los decomisos cayeron 45 por ciento en octubre, a 29 mil 637, según el informe anual.", "es", True),
        ("Arrests of drivers in Mexico plummeted 45 percent in October to 29,637 from 54,833.", "en", False),
        ("Los decomisos de Estados Unidos cayeron 45 por ciento en octubre, a 29 mil 637.", "es", False),
    ],
)  # fmt: skip
def test_what_names_no_side_opens_nothing(text: str, language: str, placeless: bool) -> None:
    """Where something happens, and by whom, only the sentences around it say."""
    article = _article(NEWS[language], text, language=language)
    assert ("placeless" in gate.Gate(PROFILE).find_faults(article)[1]) is placeless


@pytest.mark.parametrize(
    ("text", "language", "past"),
    [
        ("Mexico said in January it was confident that the United States would renew the deal on trucks.", "en", True),
        ("México dijo en enero que confiaba en que Estados Unidos renovara el acuerdo de los camiones.", "es", True),
        ("The United States and Mexico caught the owner of 40 trucks in March of 2024 at the bridge.", "en", True),
        ("Estados Unidos y México detuvieron en marzo de 2024 al dueño de 40 camiones en el puente.", "es", True),
        ("Estados Unidos y México detuvieron en marzo de 2025 al dueño de 40 camiones en el puente.", "es", False),
        ("Mexico said in April it was confident that the United States would renew the deal on trucks.", "en", False),
        ("Mexico said on Monday that in January it lost 40 trucks at the United States border.", "en", False),
    ],
)  # fmt: skip
def test_what_was_said_months_ago_is_background(text: str, language: str, past: bool) -> None:
    """A month without its year that lies two or more before the article's is no news now."""
    article = _article(NEWS[language], text, language=language)
    assert ("past" in gate.Gate(PROFILE).find_faults(article)[1]) is past


@pytest.mark.parametrize(
    ("text", "language", "is_standing"),
    [
        ("The heart of the trade is a market of Lomas, which sits at the bridge to Mexico.", "en", True),
        ("La empresa tiene en México y Estados Unidos más de 12 carriles para camiones.", "es", True),
        ("Mexico is sending 800 inspectors to the bridge of the United States.", "en", False),
        ("Mexico has shut the bridge to the trucks of the United States.", "en", False),
        ("Mexico sends 800 inspectors to the United States, the governor says.", "en", False),
        ("México está enviando 800 inspectores al puente de Estados Unidos.", "es", False),
    ],
)  # fmt: skip
def test_how_things_are_is_neither_news_nor_a_fact(
    text: str, language: str, *, is_standing: bool
) -> None:
    """What stands so on no day opens no story and adds to none; what goes on or was done may."""
    found = gate.Gate(PROFILE).find_faults(_article(text, language=language))[0]
    assert ("standing" in found) is is_standing
    assert "standing" in gate.FIRST.forbidden & gate.BULLET.forbidden & gate.KEY.forbidden


@pytest.mark.parametrize(
    ("text", "language", "is_lasting"),
    [
        ("For years Mexico and the United States have shared data on 12 gangs.", "en", True),
        ("Advocates have seen no sign of the United States at the bridges of Mexico.", "en", True),
        ("Mexico and the United States share data on 12 gangs for a fee.", "en", False),
        ("Mexico has agreed on Monday to share data with the United States.", "en", False),
        ("Mexico has agreed to it and sent 12 inspectors to the United States.", "en", False),
        ("Mexico has the data of 12 gangs and will send it to the United States.", "en", False),
        ("Durante años México y Estados Unidos han compartido datos de 12 bandas.", "es", True),
        ("México ha aceptado este lunes compartir datos con Estados Unidos.", "es", False),
        ("México ha aceptado y envió 12 inspectores a Estados Unidos.", "es", False),
    ],
)
def test_what_has_been_so_on_no_day_adds_nothing(
    text: str, language: str, *, is_lasting: bool
) -> None:
    """It is no key sentence behind the first; of a story that has little else it is a fact."""
    found = gate.Gate(PROFILE).find_faults(_article(NEWS[language], text, language=language))
    assert ("lasting" in found[1]) is is_lasting
    assert "lasting" in gate.KEY.forbidden - gate.FACT.forbidden - gate.FIRST.forbidden


@pytest.mark.parametrize(
    ("text", "language", "is_told"),
    [
        ("Trucks of Mexico are often stopped at the bridges of the United States.", "en", False),
        ("Mexico has long since signed the accord with the United States.", "en", False),
        ("Mexico used the bridge and sent 12 trucks to the United States.", "en", True),
        ("Estados Unidos ha dicho que México abre 12 carriles a los camiones.", "es", False),
        ("Estados Unidos dijo que México abre 12 carriles a los camiones.", "es", True),
    ],
)
def test_a_participle_of_the_present_is_no_past(text: str, language: str, *, is_told: bool) -> None:
    """ "Has signed" and "are stopped" tell of no time that is over."""
    (reading,) = read_sentences(_article(text, language=language), PROFILE)
    assert tells_past(reading) is is_told


@pytest.mark.parametrize(
    ("text", "language", "is_to_come"),
    [
        ("The two will open a lane for trucks.", "en", True),
        ("The two may open a lane for trucks.", "en", True),
        ("The lane for trucks opened on May 6.", "en", False),
        ("El carril de los camiones será de ambas.", "es", True),
        ("Los camiones irán por otro carril.", "es", True),
        ("El carril va por detrás de la aduana de Irán.", "es", False),
    ],
)
def test_a_future_is_a_modal_or_an_ending(text: str, language: str, *, is_to_come: bool) -> None:
    """However short the verb; a month and a country that look like one are none."""
    reading = read_sentences(_article(text, language=language))[0]
    assert tells_future(reading) is is_to_come
