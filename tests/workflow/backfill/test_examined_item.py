"""What is kept of an article is all that a build finds in it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import sources
from briefing.config import Settings
from briefing.errors import InputError
from briefing.model import Article, Problem
from briefing.profiles.localized_text import LocalizedText, parse_text
from briefing.profiles.offices import HeldOffice, Person
from briefing.workflow.backfill.examined_item import (
    ExaminedItem,
    examine,
    from_line,
    restore,
    to_line,
)
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article
from briefing.workflow.brief.build_brief import make_context

SAMPLES = Path(__file__).parents[3] / "samples" / "2025-01-16"
DAYS = (date(2025, 1, 16), date(2025, 2, 20), date(2024, 12, 1))
EXAMINED = date(2000, 1, 1)  # the day of no brief
READ = sources.read(SAMPLES).articles
# One states no day; the other's, 3 February or 2 March 2025, hangs on the brief.
UNSURE = tuple(
    Article(
        id=f"unsure{number}",
        language="es",
        text=f"México y Estados Unidos acuerdan el peaje\n\n{printed}\n\n"
        + "México y Estados Unidos acordaron los aranceles de la carga del puente. " * 8
        + "\n\n“El puente se abrirá en mayo”, dijo la presidenta Ada Quill.",
    )
    for number, printed in enumerate(("2 min", "3/2/2025 · 2 min"))
)


def _title(place: str) -> LocalizedText:
    return parse_text({"en": f"President of {place}", "es": f"presidenta de {place}"})


OFFICES = (
    HeldOffice(label=_title("Lomas"), side="us", end=date(2025, 1, 20)),
    HeldOffice(label=_title("Pinar"), side="us", start=date(2025, 1, 20)),
)


@pytest.mark.parametrize("day", DAYS)
def test_the_outcome_is_that_of_a_build_on_any_day(day: date) -> None:
    """In the window, behind it and before it; under another id, too; for two relationships.

    The office of who speaks in an article without a day is that of the brief's days.
    """
    examined, contexts = (
        tuple(_context(name, of) for name in ("us-mexico", "us-canada")) for of in (EXAMINED, day)
    )
    for article in (*READ, *UNSURE):
        item = from_line(to_line(examine(article, examined)), "here")
        bare = replace(article, id=f"{article.id}~2", hints=())
        for context in contexts:
            wanted = analyze_article(replace(article, id=bare.id), context)
            found = restore(item, bare, context)
            if hasattr(wanted, "prepared") and hasattr(found, "prepared"):
                own = replace(wanted.article, hints=())
                cleaned = replace(wanted.cleaned, article=own)
                wanted = replace(wanted, prepared=replace(wanted.prepared, cleaned=cleaned))
            assert found == wanted


def _context(profile: str, day: date) -> BuildContext:
    """As a build has it, with an invented person among those whom the profile knows."""
    context = make_context(Settings(window_days=3, profile=profile), day)
    quill = Person(name="Ada Quill", offices=OFFICES)
    people = (*context.profile.people, quill)
    return replace(context, profile=replace(context.profile, people=people))


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
