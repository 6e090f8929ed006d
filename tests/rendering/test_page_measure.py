"""The page stays small and finishable, whatever the day."""

import gzip
from pathlib import Path

import html5lib

from briefing.composing.brief_json import brief_from_json
from briefing.rendering import render_html
from tests import builders

SAMPLE = Path(__file__).parents[2] / "briefs" / "2025-01-16.json"
MOST_BYTES = 12_000  # gzipped: seconds on a train, and less than one picture
MOST_LINES = 40  # of sources before they are unfolded
TEXT = "Officials met."


def test_the_page_is_small() -> None:
    """The sample day's page, with its style and all passages, is within 12 kB on the way."""
    page = render_html(brief_from_json(SAMPLE.read_text(encoding="utf-8"), SAMPLE.name))
    assert len(gzip.compress(page.encode("utf-8"))) <= MOST_BYTES


def test_the_page_is_well_formed() -> None:
    """The parser of browsers finds no fault, and no two elements have one name."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = render_html(brief_from_json(SAMPLE.read_text(encoding="utf-8"), SAMPLE.name))
    tree = parser.parse(page)
    assert not parser.errors
    names = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(set(names)) == len(names)


def test_one_unnamed_outlet_is_one() -> None:
    """A copy whose outlet nobody names is "also in 1 outlet", in Spanish "en 1 medio"."""
    copy = builders.citation(TEXT, 2, outlet=None, url=None)
    sources = (builders.citation(TEXT, 1, outlet="Outlet"), copy)
    story = builders.story((builders.excerpt(TEXT, TEXT),), articles=(1,), copies=(2,))
    for language, said in (("en", "also in 1 outlet<"), ("es", "también en 1 medio<")):
        assert said in render_html(builders.brief((story,), sources, language=language))


def test_many_sources_are_few_lines() -> None:
    """Three hundred articles of twenty stories are twenty lines until they are unfolded."""
    sources = tuple(builders.citation(TEXT, n, outlet=f"Outlet {n}") for n in range(1, 301))
    stories = tuple(
        builders.story(
            (builders.excerpt(TEXT, TEXT, n),),
            key=str(n),
            headline_citation=n,
            articles=(n,),
            copies=tuple(range(n + 20, 301, 20)),
        )
        for n in range(1, 21)
    )
    page = render_html(builders.brief(stories, sources, bottom_line=()))
    folded = page.split('id="sources"')[1].split("</section>")[0]
    assert folded.count("<details") == 20 <= MOST_LINES
    assert folded.count("<li ") == 300
    assert "also in 14 outlets" in folded
