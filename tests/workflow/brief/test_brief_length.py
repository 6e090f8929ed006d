"""A brief that is finished in five minutes, of one article or of three hundred."""

import re
from datetime import date
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.model import Brief
from briefing.rendering import render_markdown
from briefing.rendering.document_html import render_body
from briefing.workflow.day import daily_build
from tests.madeup import many, week

DAY = date(2025, 1, 15)
LEAST, MOST = 600, 1_200  # words before the list of sources


def _words(brief: Brief) -> int:
    """The words that are read: all that stands before the list of sources."""
    body = render_body(render_markdown(brief)).split('<h2 id="sources">')[0]
    return len(re.sub(r"<[^>]+>", " ", body).split())


def _built(folder: Path, count: int) -> Brief:
    week.write(list(many.articles(count, DAY)), folder / "in")
    settings = Settings(sources=(str(folder / "in"),), out=str(folder / "out"), archive="")
    return daily_build.run_build(settings, DAY).brief


@pytest.mark.slow
@pytest.mark.parametrize("count", [40, 120, 300])
def test_many_articles_make_a_brief_of_five_minutes(tmp_path: Path, count: int) -> None:
    """With enough to tell, what is read before the sources has 600 to 1,200 words."""
    assert LEAST <= _words(_built(tmp_path, count)) <= MOST


@pytest.mark.parametrize("count", [1, 3, 10])
def test_few_short_articles_are_told_as_far_as_they_go(tmp_path: Path, count: int) -> None:
    """What is short is not filled up: every story is told in full, and the brief stays shorter."""
    brief = _built(tmp_path, count)
    assert _words(brief) < LEAST
    assert all(story.told == "full" for story in brief.stories)
