"""The pictures: they show what the table behind them says, to eyes and to screen readers, and
nothing hostile.
"""

import re
from datetime import timedelta
from xml.etree.ElementTree import Element, fromstring

import pytest

from briefing.model import Brief
from briefing.publishing.pages.site_charts import DAYS, SiteChart, make_charts
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.pages.svg_bars import TALL, WIDTH, ChartRow, draw_columns, draw_rows
from briefing.publishing.site_index import build_site_index
from tests.publishing.test_all_pages import FIRST, HOSTILE, told

SVG = "{http://www.w3.org/2000/svg}"
LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


def drawn(*days: Brief) -> tuple[SiteChart, ...]:
    """The pictures of these briefs, in English."""
    return make_charts(SiteContext(build_site_index(days), "en"))


def plain(picture: SiteChart) -> list[tuple[str | int, ...]]:
    """The rows of the table without their links."""
    return [
        tuple(LINK.sub(r"\1", cell) if isinstance(cell, str) else cell for cell in row)
        for row in picture.rows
    ]


def svg(drawing: str) -> Element:
    """The drawing, read as XML."""
    return fromstring(drawing.removeprefix("<figure>").removesuffix("</figure>"))


def test_there_are_three() -> None:
    """Topics, stories a day, and people, each with a table's rows."""
    made = drawn(*(told(FIRST + timedelta(days=n), f"Ana {'AAB'[n]}") for n in range(3)))
    assert [plain(picture) for picture in made] == [
        [("Trade", 3)],
        [("2025-02-01", 1), ("2025-01-31", 1), ("2025-01-30", 1)],
        [("Ana A", "tester", 2), ("Ana B", "tester", 1)],
    ]


def test_the_table_leads_on() -> None:
    """A topic, a day and a person are links to their pages."""
    topics, days, people = drawn(told(FIRST, "Ana A"))
    assert topics.rows[0][0] == "[Trade](topics/trade.md)"
    assert days.rows[0][0] == "[2025-01-30](briefs/2025-01-30.md)"
    assert people.rows[0][0] == "[Ana A](people/ana-a.md)"


def test_topics_stand_beside_the_thirty_days_before() -> None:
    """With briefs of all of them a mark and a column say what it was.

    With fewer nothing is claimed.
    """
    last = FIRST + timedelta(days=2 * DAYS - 1)
    topics, *_ = drawn(told(FIRST), told(FIRST + timedelta(days=1)), told(last))
    assert topics.head == ("Name", "Number", "30 days before")
    assert plain(topics) == [("Trade", 1, 2)]
    assert "30 days before" in "".join(svg(topics.drawing).itertext())
    topics, *_ = drawn(told(FIRST + timedelta(days=1)), told(last))
    assert topics.head == ("Name", "Number")
    assert "30 days before" not in "".join(svg(topics.drawing).itertext())


def test_a_picture_says_in_words_what_it_shows() -> None:
    """The text alternative has the title and the largest numbers."""
    label = svg(drawn(told(FIRST))[0].drawing).attrib["aria-label"]
    assert label == "Topics of the last 30 days, in stories. Trade: 1"


def test_what_is_older_is_not_counted() -> None:
    """A story of more than thirty days before the latest brief is in no picture."""
    made = drawn(told(FIRST, "Old"), told(FIRST + timedelta(days=DAYS), "New"))
    assert [plain(picture) for picture in made] == [
        [("Trade", 1)],
        [("2025-03-01", 1)],
        [("New", "tester", 1)],
    ]


def test_bars_are_as_long_as_their_numbers() -> None:
    """The largest fills the width, half of it half the width."""
    widths = [
        float(bar.attrib["width"])
        for bar in svg(draw_rows("t", "x", [ChartRow("a", 4), ChartRow("b", 2)])).iter(f"{SVG}rect")
    ]
    assert widths == [WIDTH, WIDTH / 2]


def test_a_day_without_a_brief_has_no_bar() -> None:
    """A gap is not a zero by mistake: its bar has no height."""
    days = [(FIRST + timedelta(days=n), "a", number) for n, number in enumerate((2, None, 1))]
    heights = [
        float(bar.attrib["height"]) for bar in svg(draw_columns("t", "x", days)).iter(f"{SVG}rect")
    ]
    assert heights == [TALL, 0, TALL / 2]


def test_mondays_are_named_and_the_last_number_is_said() -> None:
    """Of a week and a day from a Thursday on, the Monday has its name, the largest and the last
    number stand there.
    """
    days = [(FIRST + timedelta(days=n), f"day {n}", n + 1) for n in range(8)]
    assert [text.text for text in svg(draw_columns("t", "x", days)).iter(f"{SVG}text")] == [
        "8",
        "day 4",
        "8",
    ]


def test_a_brief_without_stories_can_be_drawn() -> None:
    """An empty day gives an empty picture, and no one who was quoted."""
    from tests import builders

    made = drawn(builders.brief((), ()))
    assert [plain(picture) for picture in made] == [[], [("2025-01-16", 0)]]


@pytest.mark.parametrize("name", [*HOSTILE, "a\n\nb", "'\"<&>"])
def test_a_hostile_name_stays_text(name: str) -> None:
    """Whatever a name holds, the drawing is one line of well-formed XML with our elements only."""
    drawing = drawn(told(FIRST, name))[2].drawing
    assert "\n" not in drawing
    assert {re.sub(r"\{.*\}", "", element.tag) for element in svg(drawing).iter()} <= {
        "svg",
        "text",
        "rect",
        "path",
    }
