"""The two real inputs, end to end.

What a brief made of them must show, by the labels beside the project.
"""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from briefing import cleaning, quoting, sources
from briefing.composing.checks import brief_check
from briefing.config import Settings
from briefing.model import Article, Brief, Span
from briefing.workflow.day import daily_build
from briefing.workflow.proof import verify_brief

LABELLED = "000_38924835ca636c85.txt"
HEADLESS = "003_6972e625202b2e16.txt"
DROPPED = {
    "caption",
    "alt_text",
    "credit",
    "comment",
    "comment_header",
    "comment_footer",
    "teaser",
    "subhead",
}

Row = dict[str, object]


def _labels(shared: Path, name: str) -> dict[str, Row]:
    with gzip.open(shared / "data" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {str(row["id"]).removeprefix("seeds/"): row for row in map(json.loads, lines)}


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, Article]:
    """Both inputs, by file name."""
    return {article.id: article for article in sources.read([str(shared / "inputs")]).articles}


@pytest.fixture(scope="module")
def brief(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Brief, Path]:
    """The brief of both inputs, and its folder."""
    out = tmp_path_factory.mktemp("briefs")
    settings = Settings(sources=(str(shared / "inputs"),), out=str(out), archive="")
    return daily_build.run_build(settings, date(2025, 1, 16)).brief, out


def test_both_articles_are_kept(brief: tuple[Brief, Path]) -> None:
    """Both belong to the relationship, and neither is taken for a copy of the other."""
    assert (brief[0].counts.read, brief[0].counts.kept) == (2, 2)


def test_the_headline_and_the_dates_of_the_first(brief: tuple[Brief, Path], shared: Path) -> None:
    """It has its headline; the masthead's date is the page's and not the article's."""
    source = next(c for c in brief[0].citations if c.article_id == LABELLED)
    assert source.title == _labels(shared, "clean_seeds")[LABELLED]["title"]
    assert (source.published, source.page_date) == (None, date(2025, 1, 16))


def test_the_second_has_no_headline_and_no_foreign_date(brief: tuple[Brief, Path]) -> None:
    """No teaser is promoted to its headline; a date, if any, is the one of its own caption."""
    source = next(c for c in brief[0].citations if c.article_id == HEADLESS)
    assert source.title is None
    assert source.published in (None, date(2025, 1, 6))


def test_nothing_but_body_is_in_the_brief(brief: tuple[Brief, Path], shared: Path) -> None:
    """No slice of the brief touches a caption, credit, comment, teaser or subhead."""
    row = _labels(shared, "clean_seeds")[LABELLED]
    labels, lines = row["labels"], str(row["text"]).split("\n")
    assert isinstance(labels, dict)
    dropped = [lines[int(n) - 1].strip() for n, label in labels.items() if label in DROPPED]
    for excerpt in brief_check.list_excerpts(brief[0]):
        assert not [line for line in dropped if len(line) > 3 and line in excerpt.text]
        assert not any(excerpt.text in line for line in dropped)


def test_no_damaged_words_are_in_the_brief(brief: tuple[Brief, Path], shared: Path) -> None:
    """No slice holds a place where words were lost."""
    damage = _labels(shared, "clean_seeds")[HEADLESS]["damage"]
    assert isinstance(damage, list)
    for excerpt in brief_check.list_excerpts(brief[0]):
        assert not [place for place in damage if str(place["surface"])[:25] in excerpt.text]


@pytest.mark.parametrize("name", [LABELLED, HEADLESS])
def test_key_quotes_have_their_speakers(
    articles: dict[str, Article], shared: Path, name: str
) -> None:
    """Every key quote is found with the right full name, nobody is misquoted, and what is no quote
    is none.
    """
    row = _labels(shared, "quotes_seeds")[name]
    found = quoting.extract_quotes(cleaning.clean_article(articles[name]))
    gold, no_quotes = row["quotes"], row["not_quotes"]
    assert isinstance(gold, list)
    assert isinstance(no_quotes, list)
    for quote in gold:
        span = Span(quote["start"], quote["end"])
        names = [q.speaker.name for q in found if q.span.overlaps(span) and q.speaker.name]
        assert quote["speaker_resolved"] in names or not quote["key_quote"], quote["quote_text"]
        assert set(names) <= {quote["speaker_resolved"]}, quote["quote_text"]
    for other in no_quotes:
        assert not [q for q in found if q.span.overlaps(Span(other["start"], other["end"]))]


def test_speakers_in_the_brief_are_right(brief: tuple[Brief, Path], shared: Path) -> None:
    """Each quotation that the brief prints has the speaker that the labels give."""
    gold = [q for row in _labels(shared, "quotes_seeds").values() for q in row["quotes"]]  # type: ignore[attr-defined]
    printed = [*brief[0].voices, *(q for story in brief[0].stories for q in story.quotes)]
    printed = [one for one in printed if one.kind == "direct"]  # as the labels are
    assert printed
    for quotation in printed:
        names = {
            q["speaker_resolved"] for q in gold if quotation.excerpt.text[:40] in q["quote_text"]
        }
        assert names == {quotation.speaker}


def test_the_brief_is_proven(brief: tuple[Brief, Path]) -> None:
    """Verify finds no fault in the brief, its sources and its documents."""
    assert not list(verify_brief.verify_brief(brief[1] / "2025-01-16.json", Settings(archive="")))
