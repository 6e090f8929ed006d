"""Texts of the length of a book: what is read of them, and that it is said."""

from datetime import date

import pytest

from briefing import rendering
from briefing.config import Settings
from briefing.languages.reasons import render_reason
from briefing.model import Reason
from briefing.workflow.brief.build_brief import build_brief
from briefing.workflow.brief.long_articles import (
    BEYOND,
    LONGEST_READ,
    is_cut,
    keep_beginning,
)
from tests.builders import article, taken

_LINE = "Mexico and the United States agreed on tariffs for corn at the border on Monday.\n"


def test_an_article_of_usual_length_is_read_whole() -> None:
    """What has no more characters than the limit comes back as it is."""
    cleaned = taken(_LINE * 100)
    assert keep_beginning(cleaned) is cleaned
    assert not is_cut(cleaned)


def test_no_character_is_lost() -> None:
    """Whole lines and parts of lines make up all that was kept, the later ones left out."""
    cleaned = taken(_LINE * (LONGEST_READ // len(_LINE) + 50))
    cut = keep_beginning(cleaned)
    kept = sum(block.span.end - block.span.start for block in cut.kept)
    assert LONGEST_READ - len(_LINE) <= kept <= LONGEST_READ
    words = " ".join(block.span.slice(cut.article.text) for block in cut.blocks).split()
    assert words == cleaned.article.text.split()
    assert is_cut(cut)
    assert {block.reason for block in cut.blocks if not block.keep} == {BEYOND}


def test_one_endless_line_is_parted_between_words() -> None:
    """A line that goes on beyond the limit is kept up to a blank; one word without end is not."""
    line = _LINE.strip() + " "
    cut = keep_beginning(taken(line * (LONGEST_READ // len(line) + 50)))
    (kept,) = cut.kept
    assert (
        kept.span.slice(cut.article.text).split()
        == (line * 10_000).split()[: len(kept.span.slice(cut.article.text).split())]
    )
    assert cut.article.text[kept.span.end] == " "
    assert keep_beginning(taken("x" * (LONGEST_READ + 1))).kept == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", f"{LONGEST_READ:,}"), ("es", f"{LONGEST_READ:,}".replace(",", " "))],
)
def test_the_bound_is_told_in_every_language(language: str, said: str) -> None:
    """The words of a language say the number of the constant."""
    assert f" {said} " in render_reason(Reason(code="read_in_part"), language)


@pytest.mark.slow  # a large text
def test_the_brief_says_that_it_was_read_in_part() -> None:
    """An article above the limit is told, and the reader learns how much of it was read."""
    said = (
        "“Corn pays no tariff at the border now,” said Ana Prueba, Mexico’s minister.",
        "“The United States will buy it by train,” said Wendell Prueba, the U.S. secretary.",
    )
    lines = (f"{_LINE.strip()[:-1]}, of round {n}." for n in range(LONGEST_READ // len(_LINE)))
    text = "\n\n".join((_LINE.strip(), *said, *lines))
    long = article(text, title="Mexico and United States agree on corn tariffs")
    brief = build_brief([long], Settings(archive=""), date(2025, 1, 16)).brief
    codes = [problem.what.code for problem in brief.problems if isinstance(problem.what, Reason)]
    assert codes == ["undated", "read_in_part"]
    assert "only its first 170,000 characters were read" in rendering.render_markdown(brief)
