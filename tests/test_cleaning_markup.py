"""What the markup of a page says of its lines."""

from briefing.cleaning import markup, page
from briefing.cleaning.columns import Columns
from briefing.sources import record

HTML = """
<nav><ul><li><a href=x>Home</a></li></ul></nav>
<div class="Story-Body wide" id="main"><p>The river rose on Monday.</p><p>It fell again.</p></div>
<div class="card related_links"><h3>More of the day</h3></div>
"""


def columns(source: str) -> Columns:
    """The columns of a page's lines."""
    return markup.of(page.of(record.article({"html": source, "language": "en"})))


def test_each_line_has_its_tag() -> None:
    """A line has a 1 under its own tag and under no other."""
    found = columns(HTML)
    tags = [[tag for tag in markup.TAGS if found[f"tag {tag}"][line]] for line in range(4)]
    assert tags == [["li"], ["p"], ["p"], ["h3"]]


def test_each_line_has_the_places_of_its_path() -> None:
    """A line stands in the places that the tags, classes and ids around it begin with, or parts of these do."""
    found = columns(HTML)
    places = [{place for place in markup.PLACES if found[f"in {place}"][line]} for line in range(4)]
    assert places == [
        {"body", "nav", "ul"},
        {"body", "story", "main"},
        {"body", "story", "main"},
        {"body", "card", "related", "link"},
    ]


def test_a_page_may_name_no_place() -> None:
    """Lines in custom tags alone have no place but the body."""
    found = columns("<x-y>One.</x-y>")
    assert [place for place in markup.PLACES if found[f"in {place}"].any()] == ["body"]


def test_plain_text_has_no_markup() -> None:
    """A text that was no page has no columns of markup."""
    assert markup.of(page.of(record.article({"text": "One."}))) == {}
