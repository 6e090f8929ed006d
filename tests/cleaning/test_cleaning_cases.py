"""Cleaning, pattern by pattern: every case of `cases/cleaning`.

A case is a title, then the text, each line with its label before it: "kind | line". A "~" in place
of the bar glues the line to the one before it; "[article]" stands for the first four paragraphs of
`article.<language>.txt` and "[more]" for the others, all of them body; "> field: value" says what
the article's metadata or its damage must be.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article, CleanedArticle

CASES = Path(__file__).parents[1] / "cases" / "cleaning"
KEPT = ("deck", "body", "subhead")


@dataclass(frozen=True, slots=True)
class Case:
    """One text with its labels and the metadata expected of it."""

    title: str
    text: str
    labels: tuple[tuple[str, str], ...]  # kind, line
    expected: tuple[tuple[str, str], ...]  # field, value


def cases() -> list[Case]:
    """All cases of both languages."""
    return [
        _case(language, *part.split("\n", 1))
        for language in ("en", "es")
        for part in (CASES / f"{language}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    ]


def _case(language: str, title: str, content: str) -> Case:
    article = (CASES / f"article.{language}.txt").read_text(encoding="utf-8").strip().split("\n")
    body = [f"body     | {line}" for line in article]
    filled = content.replace("[article]", "\n".join(body[:4])).replace(
        "[more]", "\n".join(body[4:])
    )
    text, labels, expected = "", [], []
    for row in filled.strip("\n").split("\n"):
        if row.startswith("> "):
            expected.append(tuple(part.strip() for part in row[2:].split(":", 1)))
        elif row.strip():
            mark = "~" if row[9:10] == "~" else "|"
            kind, line = row.split(f"{mark} ", 1)
            labels.append((kind.strip(), line.strip()))
            text += (" " if mark == "~" else "\n") + line
        else:
            text += "\n"
    return Case(f"{language}: {title}", text.strip("\n"), tuple(labels), tuple(expected))  # type: ignore[arg-type]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.title)
def test_cases(case: Case) -> None:
    """Every line of a case has the label and the article the metadata that the case says."""
    cleaned = clean_article(Article(id="a", text=case.text))
    found = tuple((block.kind, block.span.slice(case.text)) for block in cleaned.blocks)
    assert found == case.labels
    assert [block.keep for block in cleaned.blocks] == [kind in KEPT for kind, _ in case.labels]
    for field, value in case.expected:
        assert value in _values(cleaned, field), field


def _values(cleaned: CleanedArticle, field: str) -> list[str]:
    if field == "damage":
        return [
            f"{damage.kind} {damage.span.slice(cleaned.article.text)}" for damage in cleaned.damage
        ] or [""]
    return [str(getattr(cleaned.article, field))]
