"""How well chances tell the articles of pages: F1, precision and recall of each file and language."""

from collections.abc import Sequence

from benchmarks.cleaning.gold import Labelled, f1
from briefing.cleaning import labels, outline
from briefing.cleaning.columns import Numbers


def report(title: str, pages: Sequence[Labelled], chances: Sequence[Numbers]) -> None:
    """Print a line for each file: all its pages, the English and the Spanish ones."""
    texts = [_kept(page, chance) for page, chance in zip(pages, chances, strict=True)]
    for file in sorted({page.file for page in pages}):
        for language in ("all", "en", "es"):
            rows = [(page.gold, text) for page, text in zip(pages, texts, strict=True) if _is_of(page, file, language)]
            if rows:
                figures = "  ".join(f"{figure:.4f}" for figure in f1(rows))
                print(f"{title:12} {file:24} {language:4} {len(rows):4} pages  {figures}", flush=True)


def _kept(page: Labelled, chance: Numbers) -> str:
    """What cleaning keeps of a page whose lines have these chances, its rules applied."""
    given = labels.of(page.page, outline.of(page.page, chance.tolist()))
    return "\n".join(line.text for line, label in zip(page.page.lines, given, strict=True) if label.keep)


def _is_of(page: Labelled, file: str, language: str) -> bool:
    return page.file == file and language in ("all", page.page.language)
