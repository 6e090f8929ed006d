"""Papers of one office and day: what they have from their form makes no event of two matters.

All people and offices are invented.
"""

from dataclasses import replace

import pytest

from briefing import profiles
from briefing.grouping import merge_events, prepare_article
from briefing.grouping.copies.canonical import choose_canonical
from briefing.grouping.events.document_words import has_no_matter
from briefing.model.analyzed import PreparedArticle
from briefing.profiles.model import Person
from tests.builders import taken

PAIR = replace(
    profiles.load("us-mexico"),
    people=(
        Person(name="Eva Holt", aliases=("Holt",)),
        Person(name="Irene Valdivieso", aliases=("Valdivieso",)),
        Person(name="Tomás Arriaga", aliases=("Arriaga",)),
    ),
)
DUTIES = """Fact Sheet: President Eva Holt Adjusts Duties on Glass from Mexico
President Eva Holt adjusts the duties on glass that is imported from Mexico from Monday.
The duty on glass falls from 25 percent to 10 percent."""
ORDER = """Amendment to Duties on Glass Imported from Mexico
By the authority of the office the duty on glass imported from Mexico falls to 10 percent.
The duties are due from Monday."""
REFUGE = """Fact Sheet: President Eva Holt Honors Ranger Lou Tarn
President Eva Holt renames a refuge for birds after Ranger Lou Tarn, who died near Mexico.
Lou Tarn guarded the lagoon for thirty years."""
CALL = """Readout of President Eva Holt’s Call with President Irene Valdivieso of Mexico
President Eva Holt spoke with President Irene Valdivieso of Mexico about the river."""
OTHER_CALL = """Readout of President Eva Holt’s Call with Secretary Tomás Arriaga of Mexico
President Eva Holt spoke with Secretary Tomás Arriaga of Mexico about the river."""
LLAMADA = """Comunicado. La presidenta Irene Valdivieso habló con la presidenta Eva Holt
La presidenta Irene Valdivieso habló con la presidenta Eva Holt de Estados Unidos sobre el río."""
CONFERENCE = """Conferencia de prensa de la presidenta Irene Valdivieso del 4 de marzo
La presidenta Irene Valdivieso habló de la presidenta Eva Holt, del río y de los precios."""


def _prepare(text: str, name: str) -> PreparedArticle:
    headline, body = text.split("\n", 1)
    language = "es" if "presidenta" in text else "en"
    article = taken(body, id=name, title=headline, language=language)
    return prepare_article(article, PAIR)


def _merge(*texts: str) -> list[tuple[int, ...]]:
    articles = [_prepare(text, str(n)) for n, text in enumerate(texts)]
    return merge_events([(n,) for n in range(len(texts))], articles, PAIR)


def test_papers_of_one_author_are_two_events() -> None:
    """Form, office and author bring no two papers together; an order and its fact sheet are one."""
    assert _merge(DUTIES, REFUGE, ORDER) == [(0, 2), (1,)]


def test_two_calls_of_one_president_are_two() -> None:
    """Papers that name two others beside their author are on two events."""
    assert _merge(CALL, OTHER_CALL) == [(0,), (1,)]


def test_one_call_in_two_readouts_is_one() -> None:
    """What both offices say of one call is one event, in two languages."""
    assert _merge(CALL, LLAMADA) == [(0, 1)]


@pytest.mark.parametrize("other", [CALL, LLAMADA, DUTIES])
def test_a_press_conference_joins_no_event(other: str) -> None:
    """Who is asked about all that the day brings tells no one event of it."""
    assert _merge(other, CONFERENCE) == [(0,), (1,)]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Press Briefing by Press Secretary Lou Tarn, March 4", True),
        ("Press Gaggle by Lou Tarn En Route Lomas", True),
        ("Versión estenográfica. Conferencia de prensa de la presidenta", True),
        ("Background Press Call on the Duties on Glass", False),
        ("Joint Press Conference by President Holt and President Valdivieso", False),
        ("Conferencia de prensa de la presidenta sobre el río", False),
        ("Remarks by President Holt", False),
        ("Press briefing turns heated, says Tarn", False),
    ],
)
def test_which_document_has_no_matter_of_its_own(headline: str, expected: bool) -> None:
    """A press conference, unless its headline says on what it is."""
    language = "es" if "presidenta" in headline else "en"
    cleaned = taken("A line.", title=headline, language=language)
    assert has_no_matter(prepare_article(cleaned, PAIR)) is expected


FORM = (
    "{} by the laws of the land, and after having determined "
    "that the matter is of weight, it is ordered that the departments shall take all the steps "
    "that are needed within thirty days, shall report to the office, and shall ask for no funds. "
    "Nothing in it shall impair what the law grants to any department or to its head. "
)


@pytest.mark.parametrize(
    ("opening", "copies"), [("By the authority vested in me", {}), ("Guided", {1: 0})]
)
def test_two_orders_of_one_form_are_no_copies(opening: str, copies: dict[int, int]) -> None:
    """Two orders of a day share their form: neither is folded under the other as its copy."""
    ends = (
        "The bridge in the north is closed to lorries from dawn to noon while its deck is "
        "mended. Whoever has milk or bees aboard may ask the wardens for a green slip.",
        "The south has a new gate for cattle, and two inspectors look at each herd "
        "that comes in. A herd with a limping animal waits three nights in the old yard.",
    )
    texts = [
        f"The {side}\n{FORM.format(opening)}{end}"
        for side, end in zip(("north", "south"), ends, strict=True)
    ]
    articles = [_prepare(text, str(n)) for n, text in enumerate(texts)]
    assert choose_canonical(articles) == copies
