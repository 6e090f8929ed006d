"""What is kept of an article is all that a build finds in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import sources
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Article, Problem
from briefing.workflow.backfill.examined_item import (
    ExaminedItem,
    examine,
    from_line,
    restore,
    to_line,
)
from briefing.workflow.brief.analyze_article import analyze_article
from briefing.workflow.brief.build_brief import make_context

SAMPLES = Path(__file__).parents[3] / "samples" / "2025-01-16"
DAYS = (date(2025, 1, 16), date(2025, 2, 20), date(2024, 12, 1))
READ = sources.read(SAMPLES).articles


@pytest.mark.parametrize("day", DAYS)
def test_the_outcome_is_that_of_a_build_on_any_day(day: date) -> None:
    """In the window, behind it and before it; under another id, too; for two relationships."""
    settings = Settings(window_days=3)
    contexts = tuple(
        make_context(settings.model_copy(update={"profile": name}), day)
        for name in ("us-mexico", "us-canada")
    )
    for article in READ:
        item = from_line(to_line(examine(article, contexts)), "here")
        bare = replace(article, id=f"{article.id}~2", hints=())
        for context in contexts:
            wanted = analyze_article(replace(article, id=bare.id), context)
            found = restore(item, bare, context)
            if hasattr(wanted, "prepared") and hasattr(found, "prepared"):
                own = replace(wanted.article, hints=())
                cleaned = replace(wanted.cleaned, article=own)
                wanted = replace(wanted, prepared=replace(wanted.prepared, cleaned=cleaned))
            assert found == wanted


def test_a_problem_and_an_article_that_is_none_go_through() -> None:
    """Each is what it was."""
    problem = ExaminedItem(problem=Problem(where="a.txt", what="broken"))
    assert from_line(to_line(problem), "here") == problem
    context = make_context(Settings(), DAYS[0])
    empty = examine(Article(id="a", text="Log in\nSubscribe\n"), (context,))
    assert from_line(to_line(empty), "here") == empty
    assert restore(empty, Article(id="a", text=""), context) == analyze_article(
        Article(id="a", text="Log in\nSubscribe\n"), context
    )


def test_a_damaged_line_is_one_clear_error() -> None:
    """It names the file, and what to do."""
    with pytest.raises(InputError, match=r"x\.gz is damaged .* delete it"):
        from_line(b'{"article": 3}', "x.gz")
