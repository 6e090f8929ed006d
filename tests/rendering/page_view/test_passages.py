"""The card of a source: its passages, with all that the brief took of it marked, and its citation."""

from xml.etree.ElementTree import Element

import html5lib
import pytest

from briefing.model import Brief
from briefing.rendering import render_html, render_markdown
from briefing.rendering.mail.email import MailLinks, render_email
from briefing.rendering.page_view import make_page_view
from tests import builders

TEXT = 'It rained. Officials of both sides met. "We agreed on dates," Ana Prueba said. It snowed.'
SAID = "Officials of both sides met."
URL = "https://outlet.example/a"
LATER = " A long way below stood more. The tests end here."


def _brief(text: str = TEXT, **fields: object) -> Brief:
    quote = builders.quotation(builders.excerpt(text, "We agreed on dates"))
    told = builders.story((builders.excerpt(text, SAID),), (quote,))
    passages = (builders.excerpt(text, TEXT[:78]), builders.excerpt(text, TEXT[11:]))
    return builders.brief(
        (told,), (builders.citation(text, **{"url": URL, **fields}),), contexts=passages
    )


def _tree(brief: Brief) -> Element:
    tree: Element = html5lib.parse(render_html(brief), namespaceHTMLElements=False)
    return tree


def _text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def test_a_card_shows_all_that_was_taken() -> None:
    """Passages that overlap are one text, in which each slice is marked."""
    (card,) = make_page_view(_brief()).cards
    assert "".join(part.text for part in card.parts) == TEXT
    assert [part.text for part in card.parts if part.is_taken] == [SAID, "We agreed on dates"]


def test_what_is_left_out_between_passages_is_said() -> None:
    """Where a part of the source is missing a gap stands, and none where the next one follows."""
    text = TEXT + LATER
    far = builders.excerpt(text, "The tests end here.")
    near = builders.excerpt(text, "A long way below stood more.")
    for excerpt, gaps in ((far, 1), (near, 0)):
        told = builders.story((builders.excerpt(text, TEXT[-10:]), excerpt))
        (card,) = make_page_view(builders.brief((told,), (builders.citation(text),))).cards
        assert sum(part.after_gap for part in card.parts) == gaps


def test_each_mark_leads_to_its_place() -> None:
    """Every marked slice of a source with an address is a link to it there."""
    links = [node.get("href") for mark in _tree(_brief()).iter("mark") for node in mark.iter("a")]
    assert links == [
        f"{URL}#:~:text=Officials%20of%20both%20sides%20met.",
        f"{URL}#:~:text=We%20agreed%20on%20dates",
    ]


@pytest.mark.parametrize(
    ("fields", "cited"),
    [
        ({}, f"The Outlet, “A title”, 15 January 2025, {URL}"),
        (
            {"url": None, "published": None, "outlet": None},
            "“A title”, date not established, a1.txt",
        ),
    ],
)
def test_a_source_can_be_cited(fields: dict[str, object], cited: str) -> None:
    """Outlet, headline, date and address, or the file; what is not known is not named."""
    whole = [node for node in _tree(_brief(**fields)).iter("p") if node.get("class") == "whole"]
    assert [_text(node) for node in whole] == [cited]


def test_every_button_opens_a_card_that_is_there() -> None:
    """Each button has a name or words, and the card it opens is in the page, once."""
    tree = _tree(_brief())
    cards = [node.get("id") for node in tree.iter("aside")]
    buttons = list(tree.iter("button"))
    assert len(set(cards)) == len(cards) == 1
    assert {button.get("popovertarget") for button in buttons} == set(cards)
    assert all(button.get("aria-label") or _text(button) for button in buttons)


@pytest.mark.parametrize("what", ["mail", "document"])
def test_mail_and_document_do_without(what: str) -> None:
    """What stands around a slice is the page's alone: mails stay small, and the Markdown stays
    readable.
    """
    brief = _brief()
    links = MailLinks(page="https://p.example/")
    made = render_markdown(brief) if what == "document" else render_email(brief, links).html
    assert "It rained." not in made
    assert "popover" not in made


def test_a_brief_without_passages_still_has_its_slices() -> None:
    """The card of a brief of an earlier version shows what was taken, and a gap between."""
    told = builders.story(
        (builders.excerpt(TEXT, "It rained."), builders.excerpt(TEXT, TEXT[-10:]))
    )
    (card,) = make_page_view(builders.brief((told,), (builders.citation(TEXT),))).cards
    assert [(part.text, part.after_gap) for part in card.parts] == [
        ("It rained.", False),
        ("It snowed.", True),
    ]
