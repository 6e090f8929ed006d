"""Scraped text is hostile: in page, mail and document it is text and nothing else.

The oracle is html5lib.
"""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown as library
import pytest

from briefing.model import Brief, Excerpt, Figure, Span, Watch
from briefing.rendering import render_html, render_markdown
from briefing.rendering.mail.email import MailLinks, render_email
from tests import builders

CASES = Path(__file__).parents[1] / "cases" / "rendering"
VECTORS: list[str] = json.loads((CASES / "hostile.json").read_text(encoding="utf-8"))
ADDRESSES: list[str] = json.loads((CASES / "hostile_urls.json").read_text(encoding="utf-8"))
AT_ONCE = 6  # vectors in one brief: few enough that the mail holds them all
GROUPS = [VECTORS[start : start + AT_ONCE] for start in range(0, len(VECTORS), AT_ONCE)]
FRAMES: dict[str, Callable[[Brief], str]] = {
    "page": render_html,
    "mail": lambda brief: (
        render_email(
            brief, MailLinks(page="https://p.example/", unsubscribe="https://u.example/")
        ).html
    ),
    "document": lambda brief: library.markdown(
        render_markdown(brief).split("\n---\n", 1)[-1], extensions=["toc", "tables"]
    ),
}


def _brief(vectors: list[str], addresses: list[str]) -> Brief:
    stories, citations = [], []
    for number, (vector, address) in enumerate(zip(vectors, addresses, strict=True), start=1):
        said = builders.quotation(builders.excerpt(vector, vector, number), vector, role=vector)
        told = (builders.excerpt(vector, vector, number),)
        fields = {
            "key": str(number),
            "headline": vector,
            "headline_citation": number,
            "articles": (number,),
        }
        stories.append(builders.story(told, (said,), **fields))
        known = {"title": vector, "outlet": vector, "author": vector, "url": address}
        citations.append(builders.citation(vector, number, **known))
    whole = tuple(
        builders.excerpt(vector, vector, number) for number, vector in enumerate(vectors, start=1)
    )
    lists = {
        "figures": tuple(Figure(figure=one, sentence=one) for one in whole),
        "watch": tuple(Watch(day=date(2025, 2, 3), words=one, sentence=one) for one in whole),
    }
    passages = tuple(
        Excerpt(citation=number, span=Span(0, 3 * len(vector)), text=vector * 3)
        for number, vector in enumerate(vectors, start=1)
    )
    return builders.brief(tuple(stories), tuple(citations), contexts=passages, **lists)


def _nodes(page: str) -> Iterator[Element]:
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return (node for node in tree.iter() if isinstance(node.tag, str))


def _active(page: str) -> set[tuple[str, str, str]]:
    """Every tag, attribute and style.

    Of an address its scheme, of what names a place in the page nothing.
    """
    found = set()
    for node in _nodes(page):
        found.add((node.tag, "", (node.text or "") if node.tag == "style" else ""))
        for name, value in node.attrib.items():
            found.add((node.tag, name, _tamed(name, value)))
    return found


def _tamed(name: str, value: str) -> str:
    if name == "href":
        return "https:" if re.match(r"https?://[^/@]+(?:/|\?|#|$)|#", value) else value
    return "" if name in ("id", "title", "content", "popovertarget") else value


@pytest.mark.slow
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("vectors", GROUPS, ids=lambda group: f"{VECTORS.index(group[0])}")
def test_hostile_text_does_nothing(frame: str, vectors: list[str]) -> None:
    """As headline, sentence, quote, speaker, office, outlet, author and title a vector adds no tag
    and no attribute.
    """
    addresses = ["https://x.example/a"] * len(vectors)
    plain = FRAMES[frame](_brief(["Officials met."] * len(vectors), addresses))
    assert _active(FRAMES[frame](_brief(vectors, addresses))) <= _active(plain)


@pytest.mark.parametrize("frame", FRAMES)
def test_hostile_addresses_lead_nowhere(frame: str) -> None:
    """An address that is not plain http(s) is no link; none breaks out of its attribute."""
    words = ["Officials met."] * len(ADDRESSES)
    plain = FRAMES[frame](_brief(words, ["https://x.example/a"] * len(ADDRESSES)))
    assert _active(FRAMES[frame](_brief(words, ADDRESSES))) <= _active(plain)


def test_there_are_enough_vectors() -> None:
    """At least 150 hostile texts are tried, each different."""
    assert len(set(VECTORS)) >= 150


def test_the_mail_shows_what_was_written() -> None:
    """A hostile sentence stands in the mail, HTML and text, letter for letter."""
    vector = "<script>alert(1)</script> & [x](javascript:alert(1)) {to} *b*"
    made = render_email(_brief([vector], ["https://x.example/a"]), MailLinks())
    shown = "".join("".join(node.itertext()) for node in _nodes(made.html) if node.tag == "body")
    assert vector in shown
    assert vector in made.text
