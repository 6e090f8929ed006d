"""The pictures: they show what the table behind them says, to eyes and to screen readers, and nothing hostile."""

import re
from datetime import timedelta
from xml.etree.ElementTree import Element, fromstring

import pytest

from briefing.model import Brief
from briefing.publishing.charts import WIDTH, lying, standing
from briefing.publishing.library import library
from briefing.publishing.pictures import DAYS, Picture, pictures
from briefing.publishing.words import site_words
from tests.test_publishing_tree import FIRST, HOSTILE, told

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*days: Brief) -> tuple[Picture, ...]:
    """The pictures of these briefs, in English."""
    return pictures(library(days), site_words("en"))


def svg(drawing: str) -> Element:
    """The drawing, read as XML."""
    return fromstring(drawing.removeprefix("<figure>").removesuffix("</figure>"))


def test_there_are_three() -> None:
    """Topics, stories a day, and people, each with a table's rows."""
    made = drawn(*(told(FIRST + timedelta(days=n), f"Ana {'AAB'[n]}") for n in range(3)))
    assert [picture.rows for picture in made] == [
        (("Trade", 3),),
        (("2025-02-01", 1), ("2025-01-31", 1), ("2025-01-30", 1)),
        (("Ana A", 2), ("Ana B", 1)),
    ]


def test_a_picture_says_in_words_what_it_shows() -> None:
    """The text alternative has the title and the largest numbers."""
    label = svg(drawn(told(FIRST))[0].drawing).attrib["aria-label"]
    assert label == "Topics of the last 30 days, in stories. Trade: 1"


def test_what_is_older_is_not_counted() -> None:
    """A story of more than thirty days before the latest brief is in no picture."""
    made = drawn(told(FIRST, "Old"), told(FIRST + timedelta(days=DAYS), "New"))
    assert [picture.rows for picture in made] == [(("Trade", 1),), (("2025-03-01", 1),), (("New", 1),)]


def test_bars_are_as_long_as_their_numbers() -> None:
    """The largest fills the width, half of it half the width."""
    widths = [float(bar.attrib["width"]) for bar in svg(lying("t", "x", [("a", 4), ("b", 2)])).iter(f"{SVG}rect")]
    assert widths == [WIDTH, WIDTH / 2]


def test_a_day_without_a_brief_has_no_bar() -> None:
    """A gap is not a zero by mistake: its bar has no height."""
    days = [(FIRST, 2), (FIRST + timedelta(days=1), None), (FIRST + timedelta(days=2), 1)]
    heights = [float(bar.attrib["height"]) for bar in svg(standing("t", "x", days)).iter(f"{SVG}rect")]
    assert heights == [120, 0, 60]


def test_a_brief_without_stories_can_be_drawn() -> None:
    """An empty day gives an empty picture, and no one who was quoted."""
    from tests import builders

    made = drawn(builders.brief((), ()))
    assert [picture.rows for picture in made] == [(), (("2025-01-16", 0),)]


@pytest.mark.parametrize("name", [*HOSTILE, "a\n\nb", "'\"<&>"])
def test_a_hostile_name_stays_text(name: str) -> None:
    """Whatever a name holds, the drawing is one line of well-formed XML with our elements only."""
    drawing = drawn(told(FIRST, name))[2].drawing
    assert "\n" not in drawing
    assert {re.sub(r"\{.*\}", "", element.tag) for element in svg(drawing).iter()} == {"svg", "text", "rect"}
