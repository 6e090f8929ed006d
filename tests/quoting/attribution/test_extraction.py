"""Quotes and their speakers, pattern by pattern: every case of `cases/quoting`.

A case is a title, the text, and the expected quotes in order: "> words | mention | full name". A
"-" is no mention or no full name. Quotes that are not listed must not be found.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.model import Quote
from briefing.quoting import extract_quotes
from briefing.quoting.attribution.patterns.pattern_table import PATTERNS
from tests.builders import taken

CASES = Path(__file__).parents[2] / "cases" / "quoting"


@dataclass(frozen=True, slots=True)
class Case:
    """One text with the quotes expected of it."""

    title: str
    language: str
    text: str
    expected: tuple[str, ...]


def cases(kind: str = "") -> list[Case]:
    """All cases of both languages, of quotes or of another kind of file."""
    return [
        _case(language, *part.split("\n", 1))
        for language in ("en", "es")
        for part in (CASES / f"{kind}{language}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    ]


def _case(language: str, title: str, content: str) -> Case:
    lines = content.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith(">"))
    return Case(
        title, language, text.strip(), tuple(line[2:] for line in lines if line.startswith("> "))
    )


def said(quote: Quote, text: str) -> str:
    """A quote as a case writes it."""
    mention = quote.speaker.mention.slice(text) if quote.speaker.mention else "-"
    return f"{' '.join(quote.span.slice(text).split())} | {mention} | {quote.speaker.name or '-'}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_pattern_has_a_case(language: str) -> None:
    """Each way of saying who spoke is shown by a case in each language."""
    told = [case for case in cases() if case.language == language]
    shown = {
        quote.pattern
        for case in told
        for quote in extract_quotes(taken(case.text, language=language))
    }
    continued = {
        "line after",
        "sentence before",
        "subject dropped",
        "same paragraph",
        "paragraph before",
    }
    assert shown >= {name for name, _, _ in PATTERNS} | continued


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.language}: {case.title}")
def test_case(case: Case) -> None:
    """The quotes of a case come out with their speakers, and no others."""
    found = extract_quotes(taken(case.text, language=case.language))
    assert tuple(said(quote, case.text) for quote in found) == case.expected
