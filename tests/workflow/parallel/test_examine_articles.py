"""Examining in several processes is examining in one; what ends its process is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import sources
from briefing.config import Settings
from briefing.model import Article, LedgerEntry, Reason, Window
from briefing.workflow.brief.build_brief import make_context
from briefing.workflow.day import daily_build
from briefing.workflow.parallel.examine_articles import examine_articles
from tests.workflow.parallel.deadly import FATAL_DAY, FatalEnd

pytestmark = pytest.mark.slow  # starts processes that import the program

SAMPLES = Path(__file__).parents[3] / "samples" / "2025-01-16"
DAY = date(2025, 1, 16)


def test_several_processes_find_what_one_finds() -> None:
    """Every value of every article is equal, texts, words and hints of markup included."""
    articles = sources.read(SAMPLES).articles
    one, two = (make_context(Settings(archive="", jobs=jobs), DAY) for jobs in (1, 2))
    assert list(examine_articles(articles, two)) == list(examine_articles(articles, one))


def test_a_brief_is_the_same_bytes_with_several_processes(tmp_path: Path) -> None:
    """Every file of the sample day, and its list of hashes."""
    made = []
    for jobs in (1, 2):
        settings = Settings(sources=(str(SAMPLES),), out=str(tmp_path), archive="", jobs=jobs)
        daily_build.run_build(settings, DAY)
        made.append({path.name: path.read_bytes() for path in sorted(tmp_path.iterdir())})
    assert made[0] == made[1]


def test_an_article_that_ends_its_process_is_left_out_with_its_name() -> None:
    """The others are examined; the ledger says which it was and how the process ended."""
    text = "The United States and Mexico signed an accord on water on Monday in El Paso, Texas."
    known = [Article(id=f"a{n}", text=text, language="en", published=DAY) for n in range(3)]
    articles = [known[0], replace(known[1], published=FATAL_DAY), known[2]]
    context = make_context(Settings(archive="", jobs=2), DAY)
    window = Window(start=None, end=FatalEnd(2025, 1, 16), zone="UTC")
    outcomes = list(examine_articles(articles, replace(context, window=window)))
    assert [isinstance(one, LedgerEntry) for one in outcomes] == [False, True, False]
    lost = outcomes[1]
    assert isinstance(lost, LedgerEntry)
    assert (lost.article_id, lost.reason) == ("a1", Reason(code="ended_process", values=("-9",)))
