"""F1, precision and recall of the articles that probabilities tell, by file and language."""

from collections.abc import Sequence

from benchmarks.cleaning.labelled_pages import LabelledPage, macro_f1
from briefing.cleaning.features.arrays import FloatArray
from briefing.cleaning.rules import labeling, layout


def print_f1(title: str, pages: Sequence[LabelledPage], chances: Sequence[FloatArray]) -> None:
    """Print a line for each file: all its pages, the English and the Spanish ones."""
    texts = [_kept(page, chance) for page, chance in zip(pages, chances, strict=True)]
    for file in sorted({page.file for page in pages}):
        for language in ("all", "en", "es"):
            rows = [
                (page.gold, text)
                for page, text in zip(pages, texts, strict=True)
                if _is_of(page, file, language)
            ]
            if rows:
                figures = "  ".join(f"{figure:.4f}" for figure in macro_f1(rows))
                print(
                    f"{title:12} {file:24} {language:4} {len(rows):4} pages  {figures}", flush=True
                )


def _kept(page: LabelledPage, chance: FloatArray) -> str:
    """What cleaning keeps of a page whose lines have these chances, its rules applied."""
    given = labeling.label_lines(page.page, layout.find_layout(page.page, chance.tolist()))
    return "\n".join(
        line.text for line, label in zip(page.page.lines, given, strict=True) if label.keep
    )


def _is_of(page: LabelledPage, file: str, language: str) -> bool:
    return page.file == file and language in ("all", page.page.language)
