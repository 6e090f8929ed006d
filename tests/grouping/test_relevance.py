"""Relevance to a relationship, and topics."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import profiles
from briefing.grouping import prepare_article, score_relevance
from briefing.model import Reason, Relevance
from tests.builders import taken

PAIR = profiles.load("us-mexico")
FOLDER = Path(__file__).parents[1] / "cases" / "grouping"
CASES = [
    case
    for name in ("relevance", "pairs")
    for case in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["case"]
]
SHORT = tomllib.loads((FOLDER / "short.toml").read_text("utf-8"))["item"]
# F1; what is missed names one side by a word that could be another's (canciller, Juárez), or only
# once.
RIGHT = 0.94
TOPIC = 0.87  # of those that belong; a raid that moves remittances is of two topics


def _of(text: str, **fields: object) -> Relevance:
    return score_relevance(prepare_article(taken(text, **fields), PAIR), PAIR)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_cases(case: dict[str, str]) -> None:
    """Each made-up item is judged as its case file says, and filed under the topic it names."""
    pair = profiles.load(case.get("pair", "us-mexico"))
    cleaned = taken(case["text"], title=case["headline"], language=case.get("language", "en"))
    found = score_relevance(prepare_article(cleaned, pair), pair)
    assert found.relevant is case["relevant"], found
    assert case.get("topic", found.topics[0]) == found.topics[0]


def test_reasons() -> None:
    """The reasons say how often each side is named, whether in the headline, and the topic."""
    found = _of(
        "Mexico's farmers owe Texas water. Mexico and the U.S. met.", title="Mexico delivers water"
    )
    assert found.reasons == (
        Reason(code="side_often", values=("us", "2")),
        Reason(code="side_headline", values=("mexico", "3")),
        Reason(code="topic", values=("water",)),
    )


@pytest.mark.parametrize(
    ("language", "news", "surroundings", "topics"),
    [
        (
            "en",
            "Mexico's president called off his visit to Washington after a meeting of ministers, and the two leaders' bilateral talks are over.",
            "Markets in Mexico and the U.S. moved little. The peso fell, bonds fell, and the central bank sold dollars; a recession may follow.",
            ("diplomacy", "economy"),
        ),
        (
            "es",
            "El presidente de México canceló su visita de Estado a Washington tras una reunión bilateral de cancilleres de Estados Unidos y México.",
            "Los mercados de los dos países se movieron poco mientras esperaban. El peso cayó, cayeron los bonos y el banco central vendió dólares; puede haber una recesión.",
            ("diplomacy", "economy"),
        ),
    ],
)
def test_the_first_topic_is_that_of_the_news(
    language: str, news: str, surroundings: str, topics: tuple[str, ...]
) -> None:
    """What the first words tell goes before what more of the text tells of."""
    filling = " ".join(["The hall was full and it rained."] * 8)
    found = _of("\n\n".join((news, filling, surroundings)), language=language)
    assert found.topics == topics
    assert (
        _of("\n\n".join((filling, filling, surroundings, news)), language=language).topics
        == (topics[::-1])
    )


def test_nothing_named() -> None:
    """An article that names neither side nor topic is not relevant, and its topic is "other"."""
    found = _of("The choir sang until nine.")
    assert (found.relevant, found.topics, found.reasons[0].code) == (
        False,
        ("other",),
        "side_absent",
    )


def test_repeated_headline() -> None:
    """A first line that repeats the headline is not counted twice."""
    once = _of("It rained.", title="Mexico and Texas talk")
    assert _of("Mexico and Texas talk\nIt rained.", title="Mexico and Texas talk") == once


def test_dateline() -> None:
    """Capitals at the start of the body say where it was written, not what it is about."""
    unnamed = Reason(code="side_absent", values=("mexico", "0"))
    assert unnamed in _of("MEXICO CITY (Wire) - It rained in Rome.", title="Rain").reasons


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("en", "US President Joan Kell signed an order."),
        ("en", "U.S. President-elect Joan Kell will sign an order."),
        ("en", "ICE agents searched a farm."),
        ("en", "AMERICAN officials searched a farm."),
        ("es", "EU prepara una orden."),
        ("es", "EE. UU. prepara una orden."),
        ("es", "El presidente estadounidense Juan Pérez firmó una orden."),
    ],
)
def test_no_dateline(language: str, opening: str) -> None:
    """Initials and adjectives at the start of the body name a side: nobody writes from there."""
    found = _of(opening, title="Rain", language=language)
    assert Reason(code="side_once", values=("us", "1")) in found.reasons


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        ("es", "CDMX (Apro).- Llovió en Roma."),
        ("es", "MÉXICO.- Llovió en Roma."),
        ("en", "EL PASO (Wire) - It rained in Rome."),
        ("en", "Tell us of the rain."),
    ],
)
def test_side_absent(language: str, opening: str) -> None:
    """A dateline in capitals, of initials too, and a word like initials name no side."""
    absent = {
        reason.values[0]
        for reason in _of(opening, title="Rain", language=language).reasons
        if reason.code == "side_absent"
    }
    assert absent == {"us", "mexico"}


def test_headline_end() -> None:
    """What ends the headline and what opens the text are no name together ("Mexico-US")."""
    found = _of("US President Joan Kell signed an order.", title="Duty on goods of Mexico")
    assert Reason(code="side_once", values=("us", "1")) in found.reasons
    assert Reason(code="joint_once") not in found.reasons


def test_short_items() -> None:
    """Of ninety short items nearly all are judged right, and filed under the topic that they were
    written for.
    """
    found = [
        _of(item["text"], title=item["headline"], language=item.get("language", "en"))
        for item in SHORT
    ]
    both = sum(one.relevant and "topic" in item for one, item in zip(found, SHORT, strict=True))
    wanted = [
        (one.topics[0], item["topic"])
        for one, item in zip(found, SHORT, strict=True)
        if "topic" in item
    ]
    assert 2 * both / (len(wanted) + sum(one.relevant for one in found)) >= RIGHT
    assert sum(topic == right for topic, right in wanted) >= TOPIC * len(wanted)


def test_of() -> None:
    """An article without a side scores 0, one with every sign nearly 1, and one that belongs .5 or
    more.
    """
    assert _of("Tariffs rise on steel.", title="Mexico raises tariffs").score == 0
    many = _of(
        "Mexico and the United States cut tariffs on steel and cattle.",
        title="U.S. and Mexico cut tariffs",
    )
    assert 0.9 < many.score <= 1
    assert all(
        one.relevant == (one.score >= 0.5)
        for one in (_of(item["text"], title=item["headline"]) for item in SHORT)
    )


def test_other_countries() -> None:
    """Each mention of other countries speaks against an article, and the reasons count them."""
    text = "The United States and Mexico spoke of fishing quotas in Lima."
    others = _of(text + " Peru, Chile, Brazil and Spanish envoys spoke of fishing quotas.")
    assert others.score < _of(text + " They spoke of fishing quotas once more.").score
    assert Reason(code="others_often", values=("4",)) in others.reasons


def test_state_before_country() -> None:
    """A name that a side has is that side's, though it is a country's too."""
    assert _of("Georgia buys Mexican onions.").reasons[0].code == "side_headline_once"


def test_body_of_many_countries() -> None:
    """The World Bank is no institution of the United States; an article that names it is told
    so.
    """
    found = _of(
        "The World Bank lends Mexico 80 million dollars for dams.",
        title="Mexico gets loan for dams",
    )
    assert [reason.code for reason in found.reasons] == [
        "side_absent",
        "side_headline",
        "bodies_once",
        "topic",
    ]


def test_what_is_joint() -> None:
    """What belongs to both countries names both."""
    found = _of(
        "Farmers ask for more water from the Rio Grande.", title="Rio Grande falls to new low"
    )
    assert found.reasons[2] == Reason(code="joint_often", values=("2",))
    assert found.relevant


@given(st.text(), st.text())
def test_any_text(title: str, text: str) -> None:
    """Whatever the text, the score is between 0 and 1 and there is a main topic."""
    found = _of(text, title=title)
    assert 0 <= found.score <= 1
    assert found.topics


def test_mentions_beyond_two_thousand_words() -> None:
    """The questions at the end of a long press conference count: the ledger names the mentions, and
    the passage makes the article one that touches the relationship.
    """
    end = (
        "And what about Mexico? The duties of the United States on all goods from Mexico start"
        " tomorrow. Mexico and the United States will not speak before that, and the border with"
        " Mexico stays open to trade. "
    )
    found = _of("The harbour got a new crane and forty clerks. " * 300 + end * 2)
    assert (found.relevant, found.touches) == (False, True)
    assert "side_absent" not in {reason.code for reason in found.reasons}


def test_a_passing_mention_in_a_long_text() -> None:
    """One mention of each side in a long text makes no passage."""
    found = _of(
        "The harbour got a new crane and forty clerks. " * 300
        + "Ships from Mexico and the United States call there in winter."
    )
    assert (found.relevant, found.touches) == (False, False)


JOINT = "The {side} rally was about the border wall and the border patrol agents of the southern "
JOINT += "border, its migrants, asylum and deportations."


@pytest.mark.parametrize(("side", "touches"), [("U.S.", True), ("U.S. and Mexican", False)])
def test_a_side_that_nothing_of_its_own_names(side: str, touches: bool) -> None:
    """What only the border names a side by touches the relationship, however often it does."""
    found = _of(JOINT.format(side=side), title="U.S. border wall rally")
    assert found.relevant
    assert found.touches is touches


@pytest.mark.parametrize(
    ("mexico", "relevant", "touches"), [(3, False, True), (1, False, False), (6, True, False)]
)
def test_what_comes_near(mexico: int, relevant: bool, touches: bool) -> None:
    """Just below the floor what names each side again touches the relationship."""
    town = "The town council of Lomas in the United States waits for its people from the fields. "
    migrants = "Migrants come home to Mexico for the winter, and the border patrol counts them. "
    found = _of(town * (20 - mexico) + migrants * mexico)
    assert (found.relevant, found.touches) == (relevant, touches)


@pytest.mark.parametrize(("headline", "relevant"), [("Russia", False), ("border", True)])
def test_a_third_country_in_the_headline(headline: str, relevant: bool) -> None:
    """What is headed by a third country and names a side a single time is no matter of the two."""
    text = (
        "The United States grants asylum to none of the migrants, Quill said in Mexico on trade. "
    )
    found = _of(text + "The council met. " * 40, title=f"Quill admits U.S. crisis on {headline}")
    assert found.relevant is relevant


PATROLS = {
    "en": (
        "Mexico and the United States begin patrols",
        "A patrol of Mexico and the United States looked for boats off Cuba on Monday. ",
        "Officers of Mexico fly with officers of the United States. ",
        "Officers of Mexico fly and sail until the wind from the north has blown for a whole week,"
        " and until there is no rain in the hills. The United States counts boats. ",
        "Cuba, Haiti and Jamaica wait for boats to come in from the islands at night. ",
    ),
    "es": (
        "México y Estados Unidos comienzan patrullas",
        "Una patrulla de México y Estados Unidos buscó el lunes barcos frente a Cuba. ",
        "Oficiales de México vuelan con oficiales de Estados Unidos. ",
        "Oficiales de México vuelan y navegan hasta que el viento del norte haya soplado toda la"
        " semana y no haya lluvia en los cerros. Estados Unidos cuenta barcos. ",
        "Cuba, Haití y Jamaica esperan de noche que vuelvan los barcos de las islas. ",
    ),
}


@pytest.mark.parametrize("language", PATROLS)
def test_third_countries_in_a_matter_of_both(language: str) -> None:
    """What the two do together is theirs however often others are named; what each does, is not."""
    title, opening, together, apart, third = PATROLS[language]
    of_both, of_each = (
        _of(opening + third.join((part, "", "", "", part)), title=title, language=language)
        for part in (together, apart)
    )
    assert (of_both.relevant, of_each.relevant) == (True, False)
    assert of_both.score > of_each.score


OIL = (
    "The refineries of Mexico need oil, gas and power plants, and crude exports fell, Mexico said. "
)
PIPELINE = "Oil and gas for the refineries come by a pipeline from the United States to Mexico. "


@pytest.mark.parametrize(("last", "by_the_way"), [("Snow fell", True), (PIPELINE * 2, False)])
def test_a_side_named_by_the_way(last: str, by_the_way: bool) -> None:
    """What ties the two counts for both only where the side is named that is named less."""
    far = "A clerk of the town read the list of names aloud for the whole of the afternoon. " * 3
    abroad = "An envoy of the United States spoke, and one more of the United States, of wine. "
    found = _of(OIL * 6 + far + abroad + far + last, title="Mexico needs oil for its refineries")
    assert found.relevant
    assert (Reason(code="by_the_way") in found.reasons) is by_the_way


def test_what_is_at_home_ties_wherever_it_stands() -> None:
    """Migrants are a matter of both, however far from the name of the other side."""
    text = "Washington will deport migrants without asylum hearings, U.S. border officials said. "
    found = _of(text * 6 + "The list is long. " * 20 + "Mexico asked twice; Mexico waits.")
    assert found.relevant
    assert Reason(code="by_the_way") not in found.reasons


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Washington. La Comisión condenó el asesinato de un maestro.", False),
        ("Washington, DC. La Comisión condenó el asesinato de un maestro.", False),
        ("Washington. La Comisión condenó el asesinato. Washington calla.", True),
        ("Washington condenó el asesinato. La Comisión calla.", True),
        ("La Comisión condenó el asesinato. Washington calla.", True),
    ],
)
def test_a_dateline_in_small_letters(text: str, named: bool) -> None:
    """A side that the place alone names from which is written is not named."""
    found = _of(text, title="Condenan asesinato en Oaxaca", language="es")
    absent = Reason(code="side_absent", values=("us", "0")) in found.reasons
    assert absent is not named


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El peso cayó frente a la divisa estadunidense y al dólar estadounidense."),
        ("en", "The peso fell against the U.S. dollar, and American dollars were dear."),
    ],
)
def test_a_currency_names_no_side(language: str, text: str) -> None:
    """What is counted in dollars is not about the United States."""
    found = _of(text, title="Rain", language=language)
    assert Reason(code="side_absent", values=("us", "0")) in found.reasons


def test_a_side_named_half_as_often_is_no_aside() -> None:
    """The minister of one country who answers the other one is named as seldom as it."""
    answer = "The espionage of the United States is a lack of respect, minister Ada Vale said. "
    text = answer + "Mexico asks for security and respect. " + "The list is long. " * 12
    found = _of(text + "The United States said nothing.", title="Espionage is a lack of respect")
    assert found.relevant
    assert Reason(code="by_the_way") not in found.reasons


@pytest.mark.parametrize(
    ("title", "url", "on_other"),
    [
        ("Notice on the Emergency With Respect to Mexico", "https://www.whitehouse.gov/a", True),
        ("Statement on the Raid in Sinaloa", "https://www.whitehouse.gov/a", True),
        # Of neither side, named by the body alone, of the office's own country, or by press.
        ("Notice on the Emergency With Respect to Norway", "https://www.whitehouse.gov/a", False),
        ("Notice on the Emergency", "https://www.whitehouse.gov/a", False),
        ("Notice on the Emergency in Texas", "https://www.whitehouse.gov/a", False),
        ("Notice on the Emergency With Respect to Mexico", "https://wire.example/a", False),
    ],
)  # fmt: skip
def test_a_paper_of_one_side_on_the_other(title: str, url: str, on_other: bool) -> None:
    """The office that publishes it stands for its own side, which the headline need not name."""
    cleaned = taken("It is in force for a year in Mexico.", title=title, url=url)
    found = score_relevance(prepare_article(cleaned, PAIR), PAIR)
    assert (found.on_other, found.relevant) == (on_other, on_other)


_HOUSE, _HOUSE_ES = "https://www.whitehouse.gov/briefing", "https://www.gob.mx/presidencia"
_ON_MEXICO = (
    "Q: Did the ministry of Mexico answer you on the tariff?\n"
    "MS. QUILL: We heard from Mexico today, and Mexico keeps its tariff on our steel.\n"
)
_ON_US = (
    "PREGUNTA: ¿Qué respondió Estados Unidos por el arancel?\n"
    "SECRETARIA: Estados Unidos respondió ayer, y Estados Unidos mantiene su arancel al acero.\n"
)
_ASIDE = (
    "Q: And the roof?\n"
    "MS. QUILL: The school of Lomas has forty rooms, and the mayor has the keys to it.\n"
)


@pytest.mark.parametrize(
    ("said", "url", "touches"),
    [
        (_ON_MEXICO, _HOUSE, True),
        (_ON_US, _HOUSE_ES, True),
        (_ON_MEXICO, "https://www.example.org/briefing", False),  # of no office of the two
        (_ON_MEXICO.replace("Mexico", "Norway", 2), _HOUSE, False),  # named once
        (_ON_MEXICO + "MS. QUILL: Norway, Chile, Peru and Ghana agree.\n", _HOUSE, False),
        (_ON_MEXICO.replace("tariff", "sky").replace("steel", "roofs"), _HOUSE, False),  # no topic
    ],
)
def test_who_speaks_for_one_side_need_not_name_it(said: str, url: str, *, touches: bool) -> None:
    """In an office's transcript a passage on the other side is of the two, in no other paper's."""
    language = "es" if url == _HOUSE_ES else "en"
    text = f"México y the United States.\n{_ASIDE * 40}\n{said}{_ASIDE * 40}"
    title = "Press Briefing by Press Secretary Ada Quill"
    prepared = prepare_article(taken(text, title=title, url=url, language=language), PAIR)
    assert prepared.cleaned.article.kind == "transcript"
    assert score_relevance(prepared, PAIR).touches is touches
