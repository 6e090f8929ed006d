"""The office of the day: a person whose office changed is printed with the one held when the article appeared."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.workflow.day import daily_build

# An invented person; what offices real people held is tested in tests/profiles/test_profile_files.py.
PROFILE = """include = ["countries/mexico.toml", "countries/united-states.toml", "common/topics.toml"]
key = "made-up"
title = "Made up"

[[people]]
name = "Ana Prueba"
gender = "f"
offices = [
    { title = { en = "Minister of Bridges", es = "ministra de Puentes" }, side = "mexico", end = 2025-01-10 },
    { title = { en = "Envoy for Ferries", es = "enviada de Transbordadores" }, side = "mexico", start = 2025-01-10 },
]
"""
CHANGE = date(2025, 1, 10)
TEXT = """Mexico and the United States agree on a bridge over the Rio Grande

Published: {date}

LAREDO, Texas — Mexico and the United States agreed on a bridge over the Rio Grande at Laredo, both governments said.

"We have waited for this bridge for eleven winters, and the river has waited with us," said Ana Prueba.

The bridge will carry trade and trucks between Mexico and the United States from the summer of next year on.
"""


@pytest.mark.parametrize(
    ("published", "language", "office"),
    [
        (CHANGE - timedelta(days=1), "en", "Minister of Bridges"),
        (CHANGE, "en", "Envoy for Ferries"),
        (CHANGE, "es", "enviada de Transbordadores"),
    ],
)
def test_the_brief_names_the_office_of_the_day(
    tmp_path: Path, published: date, language: str, office: str
) -> None:
    """On the eve of the change the brief names the old office, on the day the new one, in the brief's language."""
    (tmp_path / "made-up.toml").write_text(PROFILE, encoding="utf-8")
    text = TEXT.replace("{date}", f"{published:%B} {published.day}, {published.year}")
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    made = {
        "profile": str(tmp_path / "made-up.toml"),
        "sources": (str(tmp_path / "article.txt"),),
        "archive": "",
        "language": language,
    }
    settings = Settings(
        **made, out=str(tmp_path), story_words=20
    )  # so few that the quote is set apart
    day = published + timedelta(days=1)
    (story,) = daily_build.run_build(settings, day).brief.stories
    assert [(quote.speaker, quote.role) for quote in story.quotes] == [("Ana Prueba", office)]
