"""The headline among what a page states and prints."""

import json

import pytest

from briefing.sources.pages.html_parser import parse_tree
from briefing.sources.pages.page_metadata import extract_metadata

LONG = "Mayor of Lomas says that nobody asked her about the toll"


def _title(head: str, body: str) -> str | None:
    tree = parse_tree(f"<html><head>{head}</head><body>{body}<p>They met.</p></body></html>")
    assert tree is not None
    return extract_metadata(tree).title


@pytest.mark.parametrize(
    ("title", "headings", "wanted"),
    [
        ("The lock opens - River Post of Lomas", ["River Post of Lomas"], "The lock opens"),
        ("La esclusa abre | Diario de Lomas", ["Diario de Lomas"], "La esclusa abre"),
        ("Toll rises", [LONG], LONG),
        ("La cuota sube", ["La alcaldesa de Lomas dice que nadie le preguntó nada"] * 2,
         "La alcaldesa de Lomas dice que nadie le preguntó nada"),
        ("The lock opens", ["The lock opens¶"], "The lock opens"),
        ("Fishing in winter", [LONG, "Vale tells of nine long years at the old harbor of Lomas"],
         "Fishing in winter"),
        ("Toll rises", ["Our readers write"], "Toll rises"),
        ("La cuota sube", ["Lo más leído"], "La cuota sube"),
        ("Lomas", ["River Post of Lomas"], "River Post of Lomas"),
        ("The lock opens at noon", ["The lock of Lomas opens"], "The lock of Lomas opens"),
    ],
)  # fmt: skip
def test_a_page_with_a_title_only(title: str, headings: list[str], wanted: str) -> None:
    """The site's heading at its end is cut off, and a lone heading as long as a sentence wins."""
    body = "".join(f"<h1>{heading}</h1>" for heading in headings)
    assert _title(f"<title>{title}</title>", body) == wanted


@pytest.mark.parametrize(
    ("stated", "heading", "wanted"),
    [
        ("Patch notes - The lock opens", "Patch notes The lock opens", "The lock opens"),
        ("Aviso: La esclusa abre hoy", "Aviso La esclusa abre hoy", "La esclusa abre hoy"),
        ("Patch notes The lock opens", "Patch notes The lock opens", "Patch notes The lock opens"),
        ("Why the lock opens", "Why the lock opens", "Why the lock opens"),
    ],
)
def test_a_label_before_the_headline(stated: str, heading: str, wanted: str) -> None:
    """What JSON-LD leaves off and a mark parts from the headline elsewhere is a label."""
    bare = heading.removeprefix("Patch notes ").removeprefix("Aviso ").removeprefix("Why ")
    data = f'{{"@type": "NewsArticle", "headline": "{bare}"}}'
    head = f'<script type="application/ld+json">{data}</script><meta property="og:title"'
    assert _title(f'{head} content="{stated}">', f"<h1>{heading}</h1>") == wanted


def _describe(headline: str) -> str:
    thing = json.dumps(
        {"@type": "NewsArticle", "headline": headline, "datePublished": "2025-01-06"}
    )
    return f'<script type="application/ld+json">{thing}</script>'


def test_a_kicker_that_only_json_ld_has_is_no_part_of_it() -> None:
    """Both cards and the heading leave it off; with one card it stays, as before."""
    head = _describe(f"After the vote: {LONG}") + f'<meta property="og:title" content="{LONG}">'
    card = f'<meta name="twitter:title" content="{LONG}">'
    assert _title(head + card, f"<h1>{LONG}</h1>") == LONG
    assert _title(head, f"<h1>{LONG}</h1>") == f"After the vote: {LONG}"


def test_a_title_cut_within_brackets_goes_on() -> None:
    """A quotation mark ended the attribute; another statement has the whole."""
    whole = "Vale opens the lock of Lomas (and 'nobody' was there)"
    cut = "Vale opens the lock of Lomas (and"
    assert _title(_describe(cut) + f'<meta property="og:title" content="{whole}">', "") == whole
