"""The cards of a brief's page of the site, and the buttons that open them."""

import re

import markdown
import pytest

from briefing.publishing.pages.brief_anchors import make_linked_presenter
from briefing.publishing.pages.brief_cards import open_card, render_cards
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from briefing.rendering import render_markdown
from briefing.rendering.escape import Markdown
from tests import builders

TEXT = "Officials met.\n\nThey agreed on <b>dates</b>, and so on."
CONTEXT = builders.excerpt(TEXT, TEXT)


def test_each_source_of_a_slice_has_a_card() -> None:
    """A source of which nothing is printed has none, and nothing gives nothing."""
    sources = (builders.citation(TEXT, 1), builders.citation(TEXT, 2))
    story = builders.story((builders.excerpt(TEXT, "Officials met.", 2),), articles=(1, 2))
    assert re.findall(r'id="(\w+)"', render_cards(builders.brief((story,), sources))) == ["c2"]
    assert render_cards(builders.brief((), sources)) == ""


def test_a_card_is_one_line_that_markdown_leaves_alone() -> None:
    """Blank lines and tags of a passage end no block and make no element, and no card stands in a
    paragraph.
    """
    slices = tuple(builders.excerpt(TEXT, "Officials met.", n) for n in (1, 2))
    sources = (builders.citation(TEXT, 1), builders.citation(TEXT, 2))
    made = builders.brief((builders.story(slices),), sources, contexts=(CONTEXT,))
    cards = render_cards(made).split("\n\n")
    assert [card.count("\n") for card in cards] == [0, 0]
    text = "\n\n".join(["# A", *cards, "B"])
    built = markdown.markdown(text, extensions=["md_in_html", "toc", "tables"])
    assert list(filter(None, built.splitlines()[1:])) == [*cards, "<p>B</p>"]
    assert "&#10;&#10;They agreed on &lt;b&gt;dates&lt;/b&gt;, and so on." in cards[0]


@pytest.mark.parametrize(
    ("name", "button"),
    [
        (None, '<button class="cite" popovertarget="c3" aria-label="Context and citation of source 3">3</button>'),
        (Markdown("A &amp; B"), '<button class="open" popovertarget="c3">A &amp; B</button>'),
    ],
)  # fmt: skip
def test_a_citation_is_a_button(name: Markdown | None, button: str) -> None:
    """It shows the source's number, with words for who listens, or the outlet's name."""
    assert open_card(builders.brief((), ()), 3, name) == button


def test_every_button_has_its_card() -> None:
    """Of stories of one and of several sources, quotes, voices, figures and days to come."""
    sources = (builders.citation(TEXT, 1), builders.citation(TEXT, 2))
    one, two = (builders.excerpt(TEXT, "Officials met.", n) for n in (1, 2))
    quote = builders.quotation(builders.excerpt(TEXT, "They agreed", 2))
    story = builders.story((one, two), (quote,), articles=(1, 2))
    made = builders.brief((story,), sources, voices=(quote,))
    site = SiteContext(build_site_index([made]), "en")
    page = render_markdown(made, say=make_linked_presenter(made, site.links("../"), site.words))
    opened = re.findall(r'popovertarget="(\w+)"', page)
    assert opened == ["c1", "c1", "c2", "c2", "c2"]
    assert set(opened) <= set(re.findall(r'<aside[^>]*id="(\w+)"', render_cards(made)))
