"""Make the weights of the block scorer from labelled pages.

    python -m benchmarks.cleaning.train text FILE.jsonl.gz …
    python -m benchmarks.cleaning.train und FILE.jsonl.gz …
    python -m benchmarks.cleaning.train html FILE.jsonl.gz …

writes `briefing/cleaning/weights/text_first.json` and `text_second.json`, and so on; "text" writes `headline.json` too.

Needs scikit-learn, which the program itself does not. The same files give the same weights. Prints the 4-gram F1 of a
cross-validation in which no site is in both parts; the second look learns from what the first one says of sites that
it has not seen. Only files whose licence allows training may be given: see `benchmarks/cleaning/README.md`.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.cleaning import headlines
from benchmarks.cleaning.gold import Labelled, f1, read, shortened
from briefing.cleaning import context, evidence, markup, measures, tables
from briefing.cleaning.columns import Columns, Numbers, beside
from briefing.cleaning.scorer import THRESHOLDS, look_again

FOLDS = 5
STRENGTH = 0.3  # inverse of the penalty; .1 and 1 differ by less than .001 F1
LEAST_PAGE = 150  # words; pages of fewer count less, because a single line decides there
# Every ninth page is learned from again as if its article had two to five paragraphs: without, of articles of two
# sentences nothing was sure; with every third, the pages of all kinds lose .005.
CUT_EVERY, FEWEST_PARAGRAPHS, MOST_PARAGRAPHS = 9, 2, 5
ROUNDS = 400
DIGITS = 3
WEIGHTS = Path(tables.__file__).parent / "weights"


class Trained:
    """A regression over named columns."""

    def __init__(self, pages: Sequence[Labelled], columns: Sequence[Columns]) -> None:
        self._names = columns[0].names
        self._fitted = LogisticRegression(C=STRENGTH, max_iter=ROUNDS)
        labels = np.concatenate([page.labels for page in pages])
        self._fitted.fit(
            np.vstack([one.values for one in columns]), labels, np.concatenate([_importance(page) for page in pages])
        )

    def chances(self, columns: Columns) -> Numbers:
        """The chance of every line of a page."""
        return np.asarray(self._fitted.predict_proba(columns.values)[:, 1])

    def table(self) -> dict[str, float]:
        """Column -> weight, rounded; the constant under "always"."""
        weights = zip(self._names, self._fitted.coef_[0].tolist(), strict=True)
        always = {"always": round(float(self._fitted.intercept_[0]), DIGITS)}
        return always | {name: round(weight, DIGITS) for name, weight in weights}


def main() -> None:
    """Read, cross-validate, train on everything, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("road", choices=["text", "und", "html"])
    parser.add_argument("files", type=Path, nargs="+")
    given = parser.parse_args()
    pages = [page for file in given.files for page in read(file, "und" if given.road == "und" else None)]
    if given.road != "html":
        pages += [shortened(page, _paragraphs(at)) for at, page in enumerate(pages[::CUT_EVERY])]
    first_columns = [_first_columns(page) for page in pages]
    first = cross_validated(pages, first_columns)
    report(pages, first, "first look", given.road)
    write(f"{given.road}_first", Trained(pages, first_columns).table())
    if given.road == "text":
        write("headline", headlines.trained(pages, first))
    second_columns = [_second_columns(page, chance) for page, chance in zip(pages, first, strict=True)]
    report(pages, cross_validated(pages, second_columns), "both looks", given.road)
    write(f"{given.road}_second", Trained(pages, second_columns).table())


def write(name: str, table: dict[str, float]) -> None:
    """Write one table where the package reads it."""
    text = json.dumps(table, ensure_ascii=False, indent=0) + "\n"
    WEIGHTS.joinpath(f"{name}.json").write_text(text, encoding="utf-8")
    tables.read.cache_clear()


def cross_validated(pages: Sequence[Labelled], columns: Sequence[Columns]) -> list[Numbers]:
    """The chances of each page by a regression that saw no page of its site."""
    chances: dict[int, Numbers] = {}
    for seen, unseen in GroupKFold(FOLDS).split(pages, groups=[page.site for page in pages]):
        trained = Trained([pages[at] for at in seen], [columns[at] for at in seen])
        chances |= {int(at): trained.chances(columns[at]) for at in unseen}
    return [chances[at] for at in range(len(pages))]


def report(pages: Sequence[Labelled], chances: Sequence[Numbers], title: str, road: str) -> None:
    """Print F1, precision and recall of each file, of all its pages and of the English and Spanish ones."""
    for file in sorted({page.file for page in pages}):
        for language in ("all", "en", "es"):
            rows = list(_rows(pages, chances, file, language, THRESHOLDS[road]))
            if rows:
                figures = "  ".join(f"{figure:.4f}" for figure in f1(rows))
                print(f"{title:12} {file:24} {language:4} {len(rows):4} pages  {figures}", flush=True)


def _paragraphs(number: int) -> int:
    """Two to five, in turn."""
    return FEWEST_PARAGRAPHS + number % (MOST_PARAGRAPHS - FEWEST_PARAGRAPHS + 1)


def _rows(
    pages: Sequence[Labelled], chances: Sequence[Numbers], file: str, language: str, threshold: float
) -> Iterator[tuple[str, str]]:
    for page, chance in zip(pages, chances, strict=True):
        if page.file == file and language in ("all", page.page.language):
            lines = zip(page.page.lines, chance.tolist(), strict=True)
            yield page.gold, "\n".join(line.text for line, one in lines if one >= threshold)


def _first_columns(page: Labelled) -> Columns:
    return beside([*evidence.of(measures.of(page.page)), *markup.of(page.page)])


def _second_columns(page: Labelled, chance: Numbers) -> Columns:
    look = look_again(page.page, chance)
    return beside([*context.of(measures.of(page.page), look), *markup.of(page.page)])


def _importance(page: Labelled) -> Numbers:
    """Lines count by their words and pages alike, as in the F1."""
    words = np.minimum([line.words for line in page.page.lines], context.MOST_WORDS).astype(float)
    return np.asarray(words / max(LEAST_PAGE, words.sum()) * 100 + 0.02)


if __name__ == "__main__":
    main()
