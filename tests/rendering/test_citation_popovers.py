"""Behind each citation of the page: what stands around the slice, and a citation to copy, without
script.
"""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from briefing.model import Brief
from briefing.rendering import render_html, render_markdown
from briefing.rendering.email import MailLinks, render_email
from tests import builders

TEXT = 'It rained. Officials of both sides met. "We agreed on dates," Ana Prueba said. It snowed.'
SAID = "Officials of both sides met."
URL = "https://outlet.example/a"


def _brief(**fields: object) -> Brief:
    quote = builders.quotation(builders.excerpt(TEXT, "We agreed on dates"))
    told = builders.story((builders.excerpt(TEXT, SAID),), (quote,))
    passages = (builders.excerpt(TEXT, TEXT[:78]), builders.excerpt(TEXT, TEXT[11:]))
    return builders.brief(
        (told,), (builders.citation(TEXT, **{"url": URL, **fields}),), contexts=passages
    )


def _tree(brief: Brief) -> Element:
    return html5lib.parse(render_html(brief), namespaceHTMLElements=False)


def _text(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _of_class(tree: Element, name: str) -> list[str]:
    return [_text(node) for node in tree.iter("span") if node.get("class") == name]


def test_each_citation_shows_its_passage() -> None:
    """Bottom line, sentence and quote: the slice, marked, between what stands around it."""
    tree = _tree(_brief())
    assert _of_class(tree, "passage") == [
        'In the source: It rained. Officials of both sides met. "We agreed on dates," Ana Prueba '
        "said.",
        'In the source: It rained. Officials of both sides met. "We agreed on dates," Ana Prueba '
        "said.",
        'In the source: Officials of both sides met. "We agreed on dates," Ana Prueba said. It '
        "snowed.",
    ]
    assert [_text(node) for node in tree.iter("mark")] == [
        "Officials of both sides met.",
        "Officials of both sides met.",
        "We agreed on dates",
    ]


def test_each_citation_can_be_copied() -> None:
    """The sentence, or the quote with its speaker, then outlet, date and address."""
    source = f"The Outlet, 15 January 2025, {URL}"
    cited = [f"“{SAID}” — {source}"] * 2 + [f"“We agreed on dates” — Ana Prueba, tester, {source}"]
    assert _of_class(_tree(_brief()), "whole") == cited


def test_a_paraphrase_is_cited_as_its_sources_sentence() -> None:
    """What a source reports in its own words is not copied as words of the speaker."""
    said = builders.quotation(builders.excerpt(TEXT, SAID), kind="paraphrase")
    brief = builders.brief((), (builders.citation(TEXT, url=URL),), voices=(said,))
    assert _of_class(_tree(brief), "whole") == [f"“{SAID}” — The Outlet, 15 January 2025, {URL}"]


def test_without_an_address_the_file_is_named() -> None:
    """A source that has no address is cited by its headline and its file, an undated one as
    undated.
    """
    cited = _of_class(_tree(_brief(url=None, published=None, outlet=None)), "whole")[0]
    assert (
        cited == "“Officials of both sides met.” — "
        "outlet not named, “A title”, date not established, a1.txt"
    )


def test_a_sentence_with_a_quote_in_it_gets_no_marks() -> None:
    """Marks around marks would read as a quotation in a quotation."""
    words = '"We agreed on dates," Ana Prueba said.'
    told = builders.story((builders.excerpt(TEXT, words),))
    cited = _of_class(_tree(builders.brief((told,), (builders.citation(TEXT),))), "whole")[0]
    assert cited.startswith('"We agreed on dates," Ana Prueba said. — The Outlet')


def test_every_button_opens_its_own() -> None:
    """Each button has a name and opens one popover; no two have one id."""
    tree = _tree(_brief())
    buttons = list(tree.iter("button"))
    opened = [node.get("id") for node in tree.iter("span") if node.get("popover") is not None]
    assert [button.get("popovertarget") for button in buttons] == opened
    assert len(set(opened)) == len(opened) == 3
    assert {button.get("aria-label") for button in buttons} == {"Context and citation of source 1"}


@pytest.mark.parametrize("what", ["mail", "document"])
def test_mail_and_document_do_without(what: str) -> None:
    """What stands around a slice is the page's alone: mails stay small, and the Markdown stays
    readable.
    """
    brief = _brief()
    made = (
        render_markdown(brief)
        if what == "document"
        else render_email(brief, MailLinks(page="https://p.example/")).html
    )
    assert "It rained." not in made
    assert not re.search("popover|<button", made)


def test_a_brief_without_passages_is_still_cited() -> None:
    """Of a brief of an earlier version the page shows citations to copy, and no empty passage."""
    told = builders.story((builders.excerpt(TEXT, SAID),))
    tree = _tree(builders.brief((told,), (builders.citation(TEXT),)))
    assert not _of_class(tree, "passage")
    assert len(_of_class(tree, "whole")) == 2


def test_the_page_has_no_script() -> None:
    """Everything opens without script."""
    assert not re.search(r"<script|\son\w+=", render_html(_brief()))
