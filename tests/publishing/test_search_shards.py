"""What the site's search looks through: small files, a month each, a story once."""

import json
from dataclasses import replace
from datetime import date

from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.search_shards import make_search_files
from briefing.publishing.site_index import build_site_index
from tests import builders

TEXT = 'Officials met. "We agreed on dates," Ana Prueba said.'


def _files(*days: date) -> dict[str, list[dict[str, str]]]:
    quote = builders.quotation(builders.excerpt(TEXT, "We agreed on dates"))
    told = builders.story((builders.excerpt(TEXT, "Officials met."),), (quote,))
    made = builders.brief((told,), (builders.citation(TEXT),))
    site = SiteContext(build_site_index([replace(made, day=day) for day in days]), "en")
    return {path: json.loads(text) for path, text in make_search_files(site).items()}


def test_a_month_is_a_file_and_the_latest_is_first() -> None:
    """The list names people, then the months from the latest on; each has its days."""
    files = _files(date(2024, 12, 31), date(2025, 1, 1), date(2025, 1, 2))
    assert files["search/files.json"] == ["people", "2025-01", "2024-12"]
    assert [one["day"] for one in files["search/2025-01.json"]] == [
        "2 January 2025",
        "1 January 2025",
    ]


def test_a_story_is_found_once_by_all_that_is_said_of_it() -> None:
    """Headline, sentences, quotation, speaker, office and outlet are in one entry with its place."""
    (story,) = _files(date(2025, 1, 16))["search/2025-01.json"]
    assert story["title"] == "A title"
    assert story["url"] == "briefs/2025-01-16/#story-s"
    for words in ("Officials met.", "“We agreed on dates” Ana Prueba, tester", "The Outlet"):
        assert words in story["text"]


def test_a_person_is_found_by_name_and_office() -> None:
    """People stand in a file of their own, with their page."""
    (person,) = _files(date(2025, 1, 16))["search/people.json"]
    assert (person["title"], person["url"]) == ("Ana Prueba", "people/ana-prueba/")
    assert "tester" in person["text"]
