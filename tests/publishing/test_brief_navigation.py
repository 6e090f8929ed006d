"""The line above a brief: what stands before and behind it."""

from dataclasses import replace
from datetime import date

from briefing.model import Brief
from briefing.publishing.pages.brief_navigation import render_navigation
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from tests import builders

TEXT = "A gate opened on Monday."


def _brief(day: date) -> Brief:
    told = builders.story((builders.excerpt(TEXT, TEXT),))
    return builders.brief((told,), (builders.citation(TEXT),), day=day)


FIRST, MIDDLE, LAST = (_brief(date(2025, 1, day)) for day in (14, 15, 16))
SITE = SiteContext(
    library=build_site_index([FIRST, MIDDLE, LAST]),
    language="en",
    printed={MIDDLE.name: ("docx", "pdf")},
)


def _links(brief: Brief, older: Brief | None, newer: Brief | None) -> list[str]:
    line = render_navigation(SITE, brief, older, newer)
    inside = line.partition(">")[2].partition("<")[0]
    return [link.partition("[")[2].partition("]")[0] for link in inside.split(" · ")]


def test_neighbours_month_and_files() -> None:
    """The older brief first, its month, its files, the newer one last."""
    before, month, word, pdf, behind = _links(MIDDLE, FIRST, LAST)
    assert "2025-01-14" in before
    assert (month, word, pdf) == ("January 2025", "Word", "PDF")
    assert "2025-01-16" in behind


def test_what_is_not_there_leaves_no_gap() -> None:
    """The first brief has none before it, the last none behind it, a brief may have no file."""
    assert [len(_links(*of)) for of in ((FIRST, None, MIDDLE), (LAST, MIDDLE, None))] == [2, 2]
    assert _links(FIRST, None, None) == ["January 2025"]


def test_a_digest_names_its_days_and_the_month_in_which_it_begins() -> None:
    """Not that in which it ends."""
    week = replace(
        LAST,
        day=date(2025, 2, 2),
        period="2025-W05",
        window=replace(LAST.window, start=date(2025, 1, 27)),
    )
    days = [_brief(date(2025, 1, 27)), _brief(date(2025, 2, 1))]
    site = SiteContext(library=build_site_index([*days, week]), language="en")
    line = render_navigation(site, week, None, None)
    assert "January 2025" in line
    assert "February 2025" not in line
    _, _, named = line.partition("<br>")
    assert "2025-01-27" in named
    assert "2025-02-01" in named
    assert "<br>" not in render_navigation(site, days[0], None, None)
