"""The layout of a page, at probabilities made up for each line."""

from briefing.cleaning import parsed_page
from briefing.cleaning.rules.layout import PageLayout, find_layout
from briefing.model import Article

HEADLINE = "Ferry of Port Alder stops on Sundays"
FIRST = "The ferry of Port Alder will not run on Sundays from March, the town's council said."
SECOND = "Fuel for the two boats has become a third dearer within a year, the council added."


def _layout(*lines: tuple[str, float]) -> PageLayout:
    """The layout of these lines with these probabilities."""
    text = "\n".join(line for line, _ in lines)
    page = parsed_page.parse_page(Article(id="a", text=text, language="en"))
    return find_layout(page, [probability for _, probability in lines])


def test_nothing_likely_has_no_body() -> None:
    """A page without likely lines has no body, no headline and the end 0."""
    layout = _layout((HEADLINE, 0.01), ("Weather", 0.01))
    assert (layout.body, layout.headline, layout.end) == ((), None, 0)


def test_a_subhead_counts_between_paragraphs_only() -> None:
    """A likely short line is a subhead between two paragraphs, and nothing below the last."""
    between = _layout((FIRST, 0.9), ("A longer way around", 0.9), (SECOND, 0.9))
    assert (between.body, between.subheads) == ((0, 1, 2), {1})
    below = _layout((FIRST, 0.9), (SECOND, 0.9), ("A longer way around", 0.9))
    assert (below.body, below.subheads) == ((0, 1), frozenset())


def test_a_paragraph_that_repeats_is_told() -> None:
    """Of two equal long lines only the first belongs to the body."""
    layout = _layout((FIRST, 0.9), (SECOND, 0.9), (FIRST, 0.9))
    assert (layout.body, layout.repeated) == ((0, 1), {2})


def test_a_paragraph_beside_a_likely_one_needs_less() -> None:
    """A paragraph a little below the threshold is taken beside a likely line."""
    assert _layout((FIRST, 0.9), (SECOND, 0.3)).body == (0, 1)
