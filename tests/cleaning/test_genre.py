"""Opinion is told by the section above the headline."""

import pytest

from briefing.cleaning import clean_article
from tests import builders

DAYS = ("on Monday", "on Tuesday", "on Wednesday", "on Thursday")
BODY = "\n\n".join(
    f"The ministers of both countries met {day} in a hotel, and agreed on nothing at all."
    for day in DAYS
)
HEADLINE = "Ministers of both countries meet in a hotel, and agree on nothing"


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("OPINION", "opinion"),
        ("Opinión", "opinion"),
        ("Op-Ed", "opinion"),
        ("Opinion\n\nTrade", "news"),
        ("Trade", "news"),
    ],
)
def test_the_section_above_the_headline(above: str, kind: str) -> None:
    """The line that touches the headline names the section; the same word in a menu above it does
    not.
    """
    assert clean_article(builders.article(f"{above}\n\n{HEADLINE}\n\n{BODY}")).article.kind == kind
