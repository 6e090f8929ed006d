"""What the markup of a page says of its lines."""

from briefing.cleaning import parsed_page
from briefing.cleaning.features import html_features
from briefing.cleaning.features.arrays import FeatureColumns
from briefing.sources.formats import record

HTML = """
<nav><ul><li><a href=x>Home</a></li></ul></nav>
<div class="Story-Body wide" id="main"><p>The river rose on Monday.</p><p>It fell again.</p></div>
<div class="card related_links"><h3>More of the day</h3></div>
"""


def columns(source: str) -> FeatureColumns:
    """The columns of a page's lines."""
    return html_features.html_features(
        parsed_page.parse_page(record.read_record({"html": source, "language": "en"}))
    )


def test_each_line_has_its_tag() -> None:
    """A line has a 1 under its own tag and under no other."""
    found = columns(HTML)
    tags = [[tag for tag in html_features.TAGS if found[f"tag {tag}"][line]] for line in range(4)]
    assert tags == [["li"], ["p"], ["p"], ["h3"]]


def test_each_line_has_the_places_of_its_path() -> None:
    """A line stands in the places that the tags, classes and ids around it begin with, or parts of
    these do.
    """
    found = columns(HTML)
    places = [
        {place for place in html_features.PLACES if found[f"in {place}"][line]} for line in range(4)
    ]
    assert places == [
        {"body", "nav", "ul"},
        {"body", "story", "main"},
        {"body", "story", "main"},
        {"body", "card", "related", "link"},
    ]


def test_a_page_may_name_no_place() -> None:
    """Lines in custom tags alone have no place but the body."""
    found = columns("<x-y>One.</x-y>")
    assert [place for place in html_features.PLACES if found[f"in {place}"].any()] == ["body"]


def test_plain_text_has_no_markup() -> None:
    """A text that was no page has no columns of markup."""
    assert (
        html_features.html_features(parsed_page.parse_page(record.read_record({"text": "One."})))
        == {}
    )
