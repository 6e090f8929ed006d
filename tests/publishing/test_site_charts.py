"""The pictures: they show what the table behind them says, to eyes and to screen readers, and
nothing hostile.
"""

import re
from datetime import timedelta
from xml.etree.ElementTree import Element

import html5lib
import markdown
import pytest

from briefing.model import Brief
from briefing.publishing.pages.bar_chart import MARK, WIDTH, ChartRow, draw_rows
from briefing.publishing.pages.site_charts import DAYS, SiteChart, make_charts
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from briefing.rendering.escape import Markdown
from tests.publishing.test_all_pages import FIRST, HOSTILE, told

LINKED = re.compile(r"\]\(([^)]*)\)")
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


def built(drawing: str) -> Element:
    """The drawing as an engine builds it, read as HTML."""
    page = markdown.markdown(drawing, extensions=["md_in_html"])
    found: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return found


def test_there_are_three() -> None:
    """Topics, sides, and people, each with a table's rows."""
    made = drawn(*(told(FIRST + timedelta(days=n), f"Ana {'AAB'[n]}") for n in range(3)))
    assert [plain(picture) for picture in made] == [
        [("Trade", 3)],
        [("Washington", 3), ("Mexico City", 0), ("Others", 0)],
        [("Ana A", "tester", 2), ("Ana B", "tester", 1)],
    ]


def test_the_table_leads_on() -> None:
    """A topic, a side and a person are links to their pages."""
    topics, sides, people = drawn(told(FIRST, "Ana A"))
    assert topics.rows[0][0] == "[Trade](topics/trade.md)"
    assert sides.rows[0][0] == "[Washington](people/index.md#side-us)"
    assert sides.rows[1][0] == "Mexico City"
    assert people.rows[0][0] == "[Ana A](people/ana-a.md)"


def test_the_bars_lead_on() -> None:
    """So are their bars, for the engine to lead to the pages as it builds them."""
    links = [LINKED.findall(picture.drawing) for picture in drawn(told(FIRST, "Ana A"))]
    assert links == [["topics/trade.md"], ["people/index.md#side-us"], ["people/ana-a.md"]]


def test_topics_stand_beside_the_thirty_days_before() -> None:
    """With briefs of all of them a mark and a column say what it was.

    With fewer nothing is claimed.
    """
    last = FIRST + timedelta(days=2 * DAYS - 1)
    topics, *_ = drawn(told(FIRST), told(FIRST + timedelta(days=1)), told(last))
    assert topics.head == ("Name", "Number", "30 days before")
    assert plain(topics) == [("Trade", 1, 2)]
    assert "30 days before" in "".join(built(topics.drawing).itertext())
    assert "".join(topics.drawing).count('class="before"') == 2  # in the bar, and in the legend
    topics, *_ = drawn(told(FIRST + timedelta(days=1)), told(last))
    assert topics.head == ("Name", "Number")
    assert "30 days before" not in topics.drawing


def test_a_picture_says_in_words_what_it_shows() -> None:
    """The list has the title as its name, and each row the name and the number as text."""
    drawing = drawn(told(FIRST))[0].drawing
    assert drawing.startswith(
        '<ul class="bars" aria-label="Topics of the last 30 days, in stories"'
    )
    assert "".join(built(drawing).itertext()).split() == ["Trade", "1"]


def test_sides_stand_beside_the_thirty_days_before() -> None:
    """Who spoke more before than now shows by a mark and a column."""
    last = FIRST + timedelta(days=2 * DAYS - 1)
    _, sides, _ = drawn(
        told(FIRST, "A"), told(FIRST + timedelta(days=1), "B"), told(last, "C", side="mx")
    )
    assert sides.head == ("Name", "Quotes", "30 days before")
    assert plain(sides) == [("Washington", 0, 2), ("Mexico City", 1, 0), ("Others", 0, 0)]


def test_what_is_older_is_not_counted() -> None:
    """A story of more than thirty days before the latest brief is in no picture."""
    topics, _, people = drawn(told(FIRST, "Old"), told(FIRST + timedelta(days=DAYS), "New"))
    assert plain(topics) == [("Trade", 1)]
    assert plain(people) == [("New", "tester", 1)]


def test_somebody_of_no_side_is_among_others() -> None:
    """Whose side no quote tells stands under neither, with a bar in another colour."""
    _, sides, people = drawn(told(FIRST, "Ana A", side=None))
    assert plain(sides) == [("Washington", 0), ("Mexico City", 0), ("Others", 1)]
    assert '<li class="other"' in people.drawing


def test_bars_are_as_long_as_their_numbers() -> None:
    """The largest fills the width, half of it half the width, and none of nothing."""
    rows = [ChartRow(name=Markdown(name), number=n) for name, n in (("a", 4), ("b", 2), ("c", 0))]
    widths = re.findall(r'<rect width="([\d.]+)"', draw_rows("t", rows))
    assert [float(width) for width in widths] == [WIDTH, WIDTH / 2, 0]


def test_a_mark_stays_within_its_bar() -> None:
    """What was nothing or most before is marked at an end, not outside."""
    rows = [ChartRow(name=Markdown("a"), number=2, before=n) for n in (0, 1, 4)]
    places = re.findall(r'class="before" x="([\d.]+)"', draw_rows("t", rows, "before"))
    assert [float(place) for place in places[:3]] == [0, WIDTH / 4 - MARK / 2, WIDTH - MARK]


def test_a_brief_without_stories_can_be_drawn() -> None:
    """An empty day gives an empty picture, and no one who was quoted."""
    from tests import builders

    made = drawn(builders.brief((), ()))
    assert [plain(picture) for picture in made] == [[]]


@pytest.mark.parametrize("name", [*HOSTILE, "a\n\nb", "'\"<&>"])
def test_a_hostile_name_stays_text(name: str) -> None:
    """Whatever a name holds, the drawing has our elements only, and its title no attribute."""
    drawing = drawn(told(FIRST, name))[2].drawing
    elements = list(built(f"{drawing}\n\n{draw_rows(name, [])}").iter())
    assert {re.sub(r"\{.*\}", "", one.tag) for one in elements if isinstance(one.tag, str)} <= {
        "html", "head", "body", "ul", "li", "span", "strong", "a", "svg", "rect",
    }  # fmt: skip
    lists = [one for one in elements if one.tag == "ul"]
    assert {key for one in lists for key in one.attrib} == {"class", "aria-label"}
