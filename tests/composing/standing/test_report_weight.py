"""Whether a report tells news of the two, or what one of them has at home."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing.standing.report_weight import NEWS_FROM, read_signs, weigh_report
from briefing.config import Settings
from briefing.model import Reason, Relevance
from briefing.workflow.brief.analyze_article import analyze_kept
from briefing.workflow.brief.build_brief import make_context
from tests import builders

DAY = date(2025, 1, 16)
PUBLISHED = date(2025, 1, 15)
TITLE = {
    "en": "Texas closes two halls at the border",
    "es": "Texas cierra dos salas de la frontera",
}
ACT = {
    "en": "Texas closed two customs halls at the border with Mexico {}. ",
    "es": "Texas cerró {} dos salas de aduana en la frontera con México. ",
}
DAYS = {
    "en": ("on Monday", "yesterday", "early Tuesday", "last Thursday", "this morning"),
    "es": ("el lunes", "ayer", "el martes", "el pasado jueves", "esta mañana"),
}
HOME = {
    "en": "The party of Senator Plank will hold its primary, and the candidates ask voters for it. ",
    "es": "El partido del senador Plank tendrá su elección, y los candidatos piden el voto. ",
}
PLAIN = {
    "en": "Old Ivor Plank keeps a shop of nets, and his dog sleeps before the red door all day long. ",
    "es": "El viejo Ivor Plank tiene una tienda de redes, y su perro duerme ante la puerta roja. ",
}
MANY = 90  # sentences: a feature of sixteen hundred words


def _weigh(
    language: str,
    text: str,
    *,
    score: float = 0.7,
    by_the_way: bool = False,
    url: str | None = None,
) -> float:
    context = make_context(Settings(archive="", language=language), DAY)
    taken = builders.taken(text, id="a", title=TITLE[language], language=language)
    dated = replace(taken, article=replace(taken.article, published=PUBLISHED, url=url))
    reasons = (Reason(code="by_the_way"),) if by_the_way else ()
    relevance = Relevance(relevant=True, score=score, reasons=reasons)
    found = replace(analyze_kept(dated, context), relevance=relevance)
    return weigh_report(found, context.profile, several=False)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", range(5))
def test_a_long_report_names_its_day(language: str, number: int) -> None:
    """However long, it is news; without a day where it begins it is a feature."""
    behind = PLAIN[language] * MANY
    named = ACT[language].format(DAYS[language][number]) + behind
    unnamed = ACT[language].format(" ").replace("  ", " ") + behind
    assert _weigh(language, named, score=0.9) >= NEWS_FROM > _weigh(language, unnamed)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_short_report_need_not(language: str) -> None:
    """An item of three lines has no room for a feature."""
    assert _weigh(language, ACT[language].format(" ") + PLAIN[language]) >= NEWS_FROM


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_day_far_down_is_none(language: str) -> None:
    """A feature comes to a day, too."""
    opening = ACT[language].format(" ") + PLAIN[language] * MANY
    behind = ACT[language].format(DAYS[language][0])
    assert _weigh(language, opening + behind) == pytest.approx(_weigh(language, opening), abs=0.1)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("times", [1, 2, 3, 5, 8])
def test_parties_at_home_speak_against_it(language: str, times: int) -> None:
    """The more it says of them, the less it is news of the two; on customs it may be all the same."""
    act = ACT[language].format(DAYS[language][0])
    more, less = act + HOME[language] * (times + 1), act + HOME[language] * times
    assert _weigh(language, more) < _weigh(language, less) < _weigh(language, act)
    assert _weigh(language, act + HOME[language], score=1.0) >= NEWS_FROM


@pytest.mark.parametrize("language", ["en", "es"])
def test_who_reads_at_home_is_not_named(language: str) -> None:
    """A paper of Texas names Mexico by the way; a Mexican paper need not name its own country."""
    text = {
        "en": "Texas closed two halls on Monday. Texas has one in Mexico, and Texas wants more. ",
        "es": "Texas cerró el lunes dos salas. Texas tiene una en México, y Texas quiere más. ",
    }[language]
    plain = _weigh(language, text)
    assert _weigh(language, text, by_the_way=True) < plain
    at_home = _weigh(language, text, by_the_way=True, url="https://diario.mx/salas")
    assert at_home == pytest.approx(plain)


BOTH = {
    "en": (
        "President Donald Trump said on Monday: “The hall of Laredo is shut.” ",
        "President Claudia Sheinbaum said on Tuesday: “The hall of Laredo must open.” ",
        "Ivor Plank, a fisher of the lake, said on Tuesday: “The hall of Laredo must open.” ",
    ),
    "es": (
        "El presidente Donald Trump dijo el lunes: “La sala de Laredo está cerrada”. ",
        "La presidenta Claudia Sheinbaum dijo el martes: “La sala de Laredo debe abrir”. ",
        "Ivor Plank, pescador del lago, dijo el martes: “La sala de Laredo debe abrir”. ",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_that_both_speak_speaks_for_it(language: str) -> None:
    """Who serves one side and who serves the other make news of the two; one and a stranger don't."""
    one, other, stranger = BOTH[language]
    context = make_context(Settings(archive="", language=language), DAY)

    def both_speak(text: str) -> float:
        dated = builders.taken(text, id="a", title=TITLE[language], language=language)
        found = analyze_kept(
            replace(dated, article=replace(dated.article, published=PUBLISHED)), context
        )
        return dict(read_signs(found, context.profile, several=False))["both speak"]

    assert both_speak(one + other) == 1
    assert both_speak(one) == both_speak(other) == both_speak(one + stranger) == 0


def test_the_signs_are_named_once() -> None:
    """Each has a weight, and none comes twice."""
    context = make_context(Settings(archive=""), DAY)
    found = analyze_kept(builders.taken(ACT["en"], id="a"), context)
    names = [name for name, _ in read_signs(found, context.profile, several=True)]
    assert len(names) == len(set(names)) == 14
