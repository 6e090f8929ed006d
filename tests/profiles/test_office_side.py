"""The side that an office serves, from its words and from what stands beside it."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Article
from briefing.profiles import load
from briefing.profiles.speakers.house_side import find_side_in_house
from briefing.profiles.speakers.office_side import find_side, find_speaker_side
from briefing.profiles.speakers.office_titles import is_past
from briefing.profiles.speakers.people import PrintedSpeaker

NAME = "Ana Prueba"


def _side(
    role: str, text: str = "", language: str = "en", profile: str = "us-mexico"
) -> str | None:
    speaker = PrintedSpeaker(name=NAME, role=role, text=text, language=language)
    return find_side(speaker, load(profile))


NAMED = [
    ("U.S. ambassador to Mexico", "en", "us"),
    ("outgoing ambassador to Mexico", "en", "us"),
    ("who was U.S. ambassador to Mexico", "en", None),
    ("who heads the U.S. Border Patrol", "en", "us"),
    ("quien fue embajador de México en Francia", "es", None),
    ("que dirige la Armada de México", "es", "mexico"),
    ("embajador en México", "es", "us"),
    ("embajadora de México en Estados Unidos", "es", "mexico"),
    ("Mexico’s undersecretary for North American trade", "en", "mexico"),
    ("cónsul adjunta de Estados Unidos para visas temporales", "es", "us"),
    ("Mexican customs chief", "en", "mexico"),
    ("coordinador mexicano de la oficina", "es", "mexico"),
    ("German ambassador to Mexico", "en", None),
    ("U.S. ambassador to China", "en", "us"),
    ("president of Brazil", "en", None),
    # Mexico and others have senators, too: the word alone tells no country.
    ("senator", "en", None),
    ("another senator", "en", None),
    ("Mexican senator", "en", "mexico"),
    ("U.S. senator", "en", "us"),
    ("Republican senator from Texas", "en", "us"),
    ("chief economist for Mexico at a bank", "en", None),
    ("experta en México", "es", None),
    ("Harbor Life USA chief executive officer", "en", None),
    ("Acting Deputy US ambassador", "en", "us"),
    ("State Department US envoy", "en", "us"),
    ("Harbor Life Mexico president", "en", None),
    ("president of Americans for Open Gates", "en", None),
    ("president of Mexico for a day", "en", "mexico"),
    ("consul general of Mexico in Lomas", "en", "mexico"),
    ("cónsul general de México en Lomas", "es", "mexico"),
    ("White House Writers' Association president", "en", None),
    ("White House National Economic Council director", "en", "us"),
    ("", "en", None),
    ("mayor of Texas " * 4000, "en", None),
]


@pytest.mark.parametrize(("role", "language", "side"), NAMED)
def test_the_country_that_an_office_names(role: str, language: str, side: str | None) -> None:
    """The first country named is served, unless somebody is sent there or only knows about it."""
    assert _side(role, language=language) == side


BODIES = [
    ("White House trade adviser", "en", "us"),
    ("White House adviser on China", "en", "us"),
    ("deputy director for dams at Mexico’s National Dam Desk", "en", "mexico"),
    ("officer at the White House", "en", "us"),
    ("Homeland Security spokeswoman", "en", "us"),
    ("spokesperson for Pepper House", "en", None),
    ("chef at the Lomas Steak House", "en", None),
    ("Speaker of the House", "en", "us"),
    ("House Speaker", "en", "us"),
    ("Republican House member", "en", "us"),
    ("vocera de la Clínica Morena", "es", None),
    ("Border Czar", "en", "us"),
    ("presidenta de la Reserva Federal", "es", "us"),
    ("senador republicano", "es", "us"),
    ("Senate Majority Leader", "en", "us"),
    ("senadora por Morena", "es", "mexico"),
    ("diputado del PAN", "es", "mexico"),
    ("vocera de la Segob", "es", "mexico"),
    ("canciller", "es", "mexico"),
    ("canciller alemán", "es", None),
    ("ministra de Relaciones Exteriores de Brasil", "es", None),
    ("senador", "es", None),
    ("professor at a university", "en", None),
    ("spokesman for the Mexican Embassy in Washington", "en", "mexico"),
    ("spokesman for the White House", "en", "us"),
    ("House Majority Whip", "en", "us"),
    ("nominee to lead the U.S. Drug Enforcement Administration", "en", "us"),
]

PRIVATE = [
    ("GOP presidential nominee", "en"),
    ("Republican candidate for president", "en"),
    ("candidato presidencial mexicano", "es"),
    ("political science professor at the Autonomous Institute of Mexico", "en"),
    ("policy analyst at the American Immigration Council", "en"),
    ("president of Students for Life of America", "en"),
    ("director of Farmers for Water of the United States", "en"),
    ("president of the National Border Patrol Council", "en"),
    ("Veteran GOP operative", "en"),
    ("dirigente de la Confederación Patronal de la República Mexicana", "es"),
    ("presidente del Consejo Nacional Agropecuario de México", "es"),
    ("head of the Mexico Institute at the Quill Center", "en"),
    ("president of America’s Harbour Insurance Plans", "en"),
    ("BXN’s White House correspondent", "en"),
    ("corresponsal en la Casa Blanca", "es"),
    ("border resident of the United States", "en"),
    ("anchor at the U.S. network", "en"),
]


@pytest.mark.parametrize(("role", "language"), PRIVATE)
def test_an_office_of_no_government(role: str, language: str) -> None:
    """Who works in a country, or would like to govern it, does not stand on its side."""
    assert _side(role, language=language) is None


@pytest.mark.parametrize(("role", "language", "side"), BODIES)
def test_the_body_that_an_office_names(role: str, language: str, side: str | None) -> None:
    """A public body says whose an office is, and a third country's name that it is neither's."""
    assert _side(role, language=language) == side


LOCAL = [
    ("governor of New Mexico", "en", "us"),
    ("Arizona Attorney General", "en", "us"),
    ("Texas Lt. Gov.", "en", "us"),
    ("alcaldesa de San Diego", "es", "us"),
    ("gobernador con licencia de Sinaloa", "es", "mexico"),
    ("presidenta municipal de Tecate", "es", "mexico"),
    ("Mexico City Mayor", "en", "mexico"),
    ("director of a shelter in Tijuana", "en", None),
    ("president of the Arizona Chamber", "en", None),
    ("analyst at a center in Mexico City", "en", None),
]


@pytest.mark.parametrize(("role", "language", "side"), LOCAL)
def test_offices_of_cities_and_states(role: str, language: str, side: str | None) -> None:
    """Who governs a city or state stands with its country; who only works there does not."""
    assert _side(role, language=language) == side


TITLES = [
    ("Foreign Secretary", "en", "mexico"),
    ("Treasury Secretary", "en", "us"),
    ("Secretary of State", "en", "us"),
    ("secretario de Comercio", "es", "us"),
    ("secretaria de Gobernación", "es", "mexico"),
    ("Secretary of Labor", "en", None),
    ("President", "en", None),
    ("Director General", "en", None),
]


@pytest.mark.parametrize(("role", "language", "side"), TITLES)
def test_a_title_that_only_one_side_has(role: str, language: str, side: str | None) -> None:
    """A title in whatever order of words is the side's that alone has it.

    One of both is neither's.
    """
    assert _side(role, language=language) == side


BESIDE = [
    ("undersecretary for trade", "Mexico’s undersecretary for trade, Ana Prueba, spoke.", "mexico"),
    ("deputy commissioner", "U.S. deputy commissioner Ana Prueba spoke.", "us"),
    ("subsecretaria", "La subsecretaria de México, Ana Prueba, habló.", "mexico"),
    ("Sen.", "They asked Sen. Ana Prueba (R-Ariz.) about Mexico.", "us"),
    (
        "Senator",
        "The senator for Sur came. Senator Ana Prueba of the Reed Party of Mexico spoke.",
        "mexico",
    ),
    ("chief officer", "The chief officer Ana Prueba met Sen. Tom Marsh (D-N.Y.) there.", None),
    ("Rep.", "Rep. Ana de la Prueba (D-Calif.) came.", "us"),
    ("mayor of Nogales", "Ana Prueba, the mayor of Nogales, Ariz., spoke.", "us"),
    ("mayor of Nogales", "Ana Prueba, the mayor of Nogales, Sonora, spoke.", "mexico"),
    ("mayor of Nogales", "Ana Prueba, the mayor of Nogales, spoke.", None),
    ("secretary", "New Mexico's secretary Ana Prueba spoke.", "us"),
    ("chief", "France’s chief, Ana Prueba, spoke. Prueba met the US chief of the port.", None),
    ("chief", "The chief, Ana Prueba, spoke. Prueba, the US chief of the port, left.", "us"),
    ("deputy commissioner", "In Mexico, the deputy commissioner Ana Prueba spoke.", None),
    ("deputy commissioner", "They fly to Mexico. Deputy commissioner Ana Prueba stays.", None),
    ("deputy commissioner", "They fly to Mexico. The deputy commissioner Ana Prueba stays.", None),
    (
        "deputy",
        "Mexico's deputy Bo Tarn left. " + "It rained. " * 9 + "A deputy, Ana Prueba, came.",
        None,
    ),
    ("director of a shelter", "The director of a shelter in Mexico, Ana Prueba, spoke.", None),
]


@pytest.mark.parametrize(("role", "text", "side"), BESIDE)
def test_a_side_beside_the_office(role: str, text: str, side: str | None) -> None:
    """Whose the office is may stand right beside it, in one sentence with the name, only there."""
    language = "es" if "habló" in text else "en"
    assert _side(role, text, language) == side


PAST = [
    ("former U.S. ambassador to Mexico", True),
    ("then-trade adviser", True),
    ("exembajador de Estados Unidos en México", True),
    ("ex presidenta de México", True),
    ("ex-presidenta de México", True),
    ("entonces secretario de Economía", True),
    ("exministro de Hacienda", True),
    ("exministra de Turismo", True),
    ("experto de Hacienda", False),
    ("executive director of the White House office", False),
    ("secretario de Relaciones Exteriores", False),
    ("external adviser", False),
]


MINISTERS = [
    ("ministro de Hacienda", None),
    ("ministra de Relaciones Exteriores", None),
    ("secretario de Hacienda", "mexico"),
    ("subsecretaria de Relaciones Exteriores", "mexico"),
    ("vocera de Hacienda", "mexico"),
]


@pytest.mark.parametrize(("role", "side"), MINISTERS)
def test_a_minister_is_a_neighbours(role: str, side: str | None) -> None:
    """A country of secretaries has no minister, though a neighbour's ministry has its name."""
    assert _side(role, language="es") == side


@pytest.mark.parametrize(("role", "past"), PAST)
def test_an_office_of_the_past(role: str, past: bool) -> None:
    """An office that is over serves no side, and a word that only begins like "ex" is not over."""
    assert is_past(role, load("us-mexico")) is past
    assert not past or _side(role) is None


def test_the_office_held_decides() -> None:
    """Who is known to hold an office stands with its side, whatever is printed."""
    profile = load("us-mexico")
    speaker = PrintedSpeaker(name="Katie Hobbs", role="Democrat", day=date(2025, 1, 16))
    assert find_speaker_side(speaker, profile) == "us"


def test_an_office_of_neither_side() -> None:
    """Who holds an office of the European Union is on neither side, once a minister or not."""
    profile = load("spain-morocco")
    on = [date(2019, 1, 1), date(2021, 1, 1)]
    speakers = [PrintedSpeaker(name="Josep Borrell", role="diplomático", day=day) for day in on]
    assert [find_speaker_side(speaker, profile) for speaker in speakers] == ["spain", None]


@pytest.mark.parametrize(
    ("role", "day", "side"),
    [
        ("governor", None, "us"),
        ("former governor", date(2024, 1, 1), None),
        ("candidate", date(2024, 1, 1), None),
        (None, date(2024, 1, 1), None),
    ],
)
def test_who_holds_no_office(role: str | None, day: date | None, side: str | None) -> None:
    """Out of office somebody is on no side, but for a printed office that was ever held."""
    speaker = PrintedSpeaker(name="Doug Ducey", role=role, day=day)
    assert find_speaker_side(speaker, load("us-mexico")) == side


PRIVATE = [
    ("Mexican actress", "en"),
    ("construction worker from Mexico", "en"),
    ("prominent employment attorney in Washington", "en"),
    ("Phoenix immigration attorney", "en"),
    ("captain of the U.S. team", "en"),
    ("chief executive of Mexican carmaker Alder", "en"),
    ("Mexican union leader", "en"),
    ("director del torneo mexicano", "es"),
    ("presidente de la Comunidad Mexicana de Obras", "es"),
    ("migrante mexicano", "es"),
    ("abogada mexicana", "es"),
]


@pytest.mark.parametrize(("role", "language"), PRIVATE)
def test_who_only_lives_in_a_country_serves_none(role: str, language: str) -> None:
    """A country in the words of somebody whom no country employs puts nobody on its side."""
    assert _side(role, language=language) is None


SERVING = [
    ("Mexican customs chief", "en", "mexico"),
    ("U.S. attorney", "en", "us"),
    ("Arizona attorney general", "en", "us"),
    ("president of the Mexican Senate", "en", "mexico"),
    ("portavoz de la presidencia mexicana", "es", "mexico"),
    ("encargado de negocios de Estados Unidos", "es", "us"),
    ("director general de Aduanas de México", "es", "mexico"),
]


@pytest.mark.parametrize(("role", "language", "side"), SERVING)
def test_who_holds_an_office_of_a_country_serves_it(role: str, language: str, side: str) -> None:
    """An office beside the country, one of its bodies or of nothing but the country counts."""
    assert _side(role, language=language) == side


TITLES = [
    ("canciller", "es", "El canciller Ana Prueba habló en Chile. Chile espera a Chile.", None),
    ("canciller", "es", "El canciller Ana Prueba habló.", None),
    ("canciller", "es", "El canciller Ana Prueba habló en Chile de México.", "mexico"),
    (
        "Foreign Secretary",
        "en",
        "Foreign Secretary Ana Prueba left Britain. Britain, Britain.",
        None,
    ),
    ("Foreign Secretary", "en", "Foreign Secretary Ana Prueba left Mexico.", "mexico"),
]


@pytest.mark.parametrize(("role", "language", "text", "side"), TITLES)
def test_a_bare_title_is_of_the_country_that_is_told(
    role: str, language: str, text: str, side: str | None
) -> None:
    """A title without a country is nobody's where the article names another, or none."""
    assert _side(role, text, language) == side


ABROAD = (
    "Elisa Soto visitó el cantón. La diputada dijo a los diputados de la Asamblea que falta agua."
)
AT_HOME = ABROAD.replace("el cantón", "la Ciudad de México")


@pytest.mark.parametrize(("text", "side"), [(ABROAD, None), (AT_HOME, "mexico"), ("", "mexico")])
@pytest.mark.parametrize("role", ["diputada", "diputada oficialista"])
def test_an_office_of_many_countries(role: str, text: str, side: str | None) -> None:
    """A deputy is Mexican in an article that names Mexico, not in one that only has deputies."""
    assert _side(role, text, language="es") == side


@pytest.mark.parametrize(
    ("name", "role", "day", "side"),
    [
        ("Nari Jae-won", "President", date(2025, 2, 1), None),
        ("Nari Jae-won", "interim President", date(2025, 2, 1), None),
        ("Donald Trump", "President", date(2025, 2, 1), "us"),
        ("Nari Jae-won", "Deputy Secretary of Homeland Security", date(2025, 2, 1), "us"),
    ],
)
def test_a_country_has_one_president(
    name: str, role: str, day: date | None, side: str | None
) -> None:
    """Who is called president beside the one whom the profile knows that day is another's."""
    speaker = PrintedSpeaker(
        name=name, role=role, text="The U.S. said so in Washington.", language="en", day=day
    )
    assert find_speaker_side(speaker, load("us-mexico")) == side


HOUSED = [
    ("Secretaria de Cultura", "mexico"),
    ("Titular de la Agencia de Puentes y Caminos", "mexico"),
    ("Procuradora del Consumidor", "mexico"),
    ("Comandante de la VIII Región Militar", "mexico"),
    ("Directora General del Instituto de Puertos", "mexico"),
    ("Directora General de Obras del Puerto", None),
    ("Directora de Desarrollo de Vales y Hermanos", None),
    ("Secretaria General del Sindicato de Puertos", None),
    ("Directora de la Agencia Internacional de Puertos", None),
    ("Presidenta de Honduras", None),
    ("Embajadora de Estados Unidos en México", None),
    ("exsecretaria de Cultura", None),
    ("Conductora de radio", None),
    ("42", None),
    (None, None),
]


@pytest.mark.parametrize(("role", "side"), HOUSED)
def test_an_office_in_its_own_house_needs_no_country(role: str | None, side: str | None) -> None:
    """Who speaks in a transcript of the Presidency with an office of a public body serves it."""
    article = Article(
        id="a", text="Hoy.", origin="a.json", author="Presidencia de la República", language="es"
    )
    assert find_side_in_house(role, article, load("us-mexico")) == side
    other = replace(article, author="Diario del Puerto")
    assert find_side_in_house(role, other, load("us-mexico")) is None


def test_a_board_of_an_association_is_no_governments() -> None:
    """Whosever the committee is, it is of a body that has members."""
    union = "coordinadora del Comité Ejecutivo del Sindicato de Puertos de la República Mexicana"
    assert _side(union, language="es") is None
    board = "coordinadora del Comité de Puertos de la Secretaría de Marina"
    assert _side(board, language="es") == "mexico"
