"""A side's own matter, told by its own press."""

import pytest

from briefing import profiles
from briefing.grouping import prepare_article, score_relevance
from briefing.model import Reason
from tests.builders import taken

PAIR = profiles.load("us-mexico")
BILL = (
    "El Senado de Estados Unidos aplazó el debate sobre la reforma migratoria. La ley daría visas "
    "a los indocumentados, y el comité judicial oirá a los abogados de los migrantes."
)
HOME = Reason(code="at_home")


@pytest.mark.parametrize(
    ("text", "url", "holds"),
    [
        (BILL, "https://diario-lomas.mx/2024/ley", True),
        (BILL, "https://lomas.example/2024/ley", False),
        (BILL + " El canciller de Francia llamó.", "https://diario-lomas.mx/2024/ley", False),
        ("El Senado de Estados Unidos votó un puente.", "https://diario-lomas.mx/2024/x", False),
        (BILL.replace("Estados Unidos", "la nación"), "https://diario-lomas.mx/2024/x", False),
        (BILL, "https://[half-an-address", False),
        ("Ayer habló una oradora. " * 15 + BILL, "https://diario-lomas.mx/2024/ley", True),
    ],
)
def test_what_is_at_home(text: str, url: str, holds: bool) -> None:
    """A Mexican address, the other side alone, migration and no third country make it relevant."""
    found = score_relevance(
        prepare_article(taken(text, url=url, title="Aplazan la ley", language="es"), PAIR), PAIR
    )
    assert (HOME in found.reasons) is holds
    assert found.relevant is holds


def test_an_outlet_of_the_profile() -> None:
    """The country of an outlet that the profile knows counts, whatever its address ends with."""
    text = (
        "Mexico bused asylum seekers away from the bridge. Migrants who wait for asylum sleep in "
        "shelters, and deportations of migrants went on."
    )
    article = taken(text, url="https://apnews.com/article/bridge", title="Buses leave the bridge")
    assert HOME in score_relevance(prepare_article(article, PAIR), PAIR).reasons


def test_what_belongs_to_both_names_no_other_side() -> None:
    """An American rally about the southern border tells nothing that Mexico does."""
    text = (
        "Asylum and migrants at the southern border were what the rally was about. Migrants who "
        "ask for asylum wait for months, and deportations of migrants go on."
    )
    article = taken(text, url="https://apnews.com/article/rally", title="Rally about asylum")
    assert HOME not in score_relevance(prepare_article(article, PAIR), PAIR).reasons
