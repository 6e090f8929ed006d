"""Make the weights of the block scorer from labelled pages.

    python -m benchmarks.cleaning.train --text FILE.jsonl.gz … --html FILE.jsonl.gz …

writes to `briefing/cleaning/weights/` what was learned of words (words_en), the trees of the first look (first) and of
the second one (text, html), and the weights of headlines (headline).

Needs lightgbm and scikit-learn, which the program itself does not. The same files give the same weights. Prints the
4-gram F1 of a cross-validation in which no site is in both parts; each step learns from what the one before it says of
sites that it has not seen. Only files whose licence allows training may be given: see `benchmarks/cleaning/README.md`.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.cleaning import headlines, words
from benchmarks.cleaning.folds import crossed, fold
from benchmarks.cleaning.gold import Labelled, read, shortened
from benchmarks.cleaning.growing import Lines, Pace, grown
from benchmarks.cleaning.reporting import report
from briefing.cleaning import context, evidence, markup, measures, tables, trees
from briefing.cleaning.columns import Columns, Numbers
from briefing.cleaning.scorer import chances, found_something, look_again
from briefing.cleaning.tables import Table
from briefing.cleaning.trees import Forest, Tree

LEAST_PAGE = 150  # words; pages of fewer count less, because a single line decides there
# Every ninth page is learned from again as if its article had two to five paragraphs: without, of articles of two
# sentences nothing was sure; with every third, the pages of all kinds lose .005.
CUT_EVERY, FEWEST_PARAGRAPHS, MOST_PARAGRAPHS = 9, 2, 5
# Of text there are seven times as many pages as of HTML.
TEXT_PACE, HTML_PACE = Pace(trees=250, rate=0.1, least=200), Pace(trees=150, rate=0.1, least=50)
WEIGHTS = Path(tables.__file__).parent / "weights"


def main() -> None:
    """Read, cross-validate, train on everything, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, nargs="+", required=True)
    parser.add_argument("--html", type=Path, nargs="+", required=True)
    given = parser.parse_args()
    texts = [page for file in given.text for page in read(file)]
    texts += [shortened(page, _paragraphs(at)) for at, page in enumerate(texts[::CUT_EVERY])]
    pages = [page for file in given.html for page in read(file)]
    lexicon = _words(texts)
    columns = _first_columns(texts, lexicon)
    first = _looks("first", texts, columns, TEXT_PACE)
    seen = _chances(first, texts, columns)
    report("first look", texts, seen)
    _write("headline", headlines.trained(texts, seen))
    _second_look("text", texts, (columns, seen), TEXT_PACE)
    columns = _first_columns(pages, lexicon)
    _second_look("html", pages, (columns, _chances(first, pages, columns)), HTML_PACE)


def _words(texts: Sequence[Labelled]) -> tuple[Table, ...]:
    """For each fold what is learned of words outside of it; writes what is learned from all pages."""
    english = [page for page in texts if page.page.language == "en"]
    importance = [_importance(page) for page in english]
    found = crossed(english, lambda some: words.learned([english[at] for at in some], [importance[at] for at in some]))
    _write("words_en", found[-1])
    return found


def _looks(name: str, pages: Sequence[Labelled], columns: Sequence[Columns], pace: Pace) -> tuple[Forest, ...]:
    """For each fold the trees grown outside of it; writes those grown from all pages."""
    lines = [
        Lines(columns=own, labels=np.array(page.labels), importance=_importance(page))
        for page, own in zip(pages, columns, strict=True)
    ]
    found = crossed(pages, lambda some: grown([lines[at] for at in some], pace))
    _write(name, found[-1])
    return tuple(map(trees.plant, found))


def _chances(looks: Sequence[Forest], pages: Sequence[Labelled], columns: Sequence[Columns]) -> list[Numbers]:
    """The chances of each page by trees that saw no page of its site."""
    return [chances(trees.odds(looks[fold(page)], own)) for page, own in zip(pages, columns, strict=True)]


def _first_columns(pages: Sequence[Labelled], lexicon: Sequence[Table]) -> list[Columns]:
    return [
        evidence.of(measures.of(page.page, lexicon[fold(page)] if page.page.language == "en" else {})) for page in pages
    ]


def _second_look(
    name: str, pages: Sequence[Labelled], first: tuple[Sequence[Columns], Sequence[Numbers]], pace: Pace
) -> None:
    """Cross-validate and write the trees of a second look, by the columns and the chances of the first one."""
    columns = [_second_columns(page, seen, own) for page, own, seen in zip(pages, *first, strict=True)]
    both = zip(_chances(_looks(name, pages, columns, pace), pages, columns), first[1], strict=True)
    report(f"both, {name}", pages, [second if found_something(second) else seen for second, seen in both])


def _second_columns(page: Labelled, seen: Numbers, first: Columns) -> Columns:
    """The columns of the first look, and what is added to them."""
    added = context.of(measures.of(page.page, {}), look_again(page.page, seen))
    return {**first, **added, **markup.of(page.page)}


def _write(name: str, table: Mapping[str, float] | Sequence[Tree]) -> None:
    """Write one table where the package reads it, each word or tree on a line of its own."""
    if isinstance(table, Mapping):
        text = json.dumps(table, ensure_ascii=False, indent=0)
    else:
        text = "[\n" + ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in table) + "\n]"
    WEIGHTS.joinpath(f"{name}.json").write_text(text + "\n", encoding="utf-8")
    tables.read.cache_clear()


def _paragraphs(number: int) -> int:
    """Two to five, in turn."""
    return FEWEST_PARAGRAPHS + number % (MOST_PARAGRAPHS - FEWEST_PARAGRAPHS + 1)


def _importance(page: Labelled) -> Numbers:
    """Lines count by their words and pages alike, as in the F1."""
    words = np.minimum([line.words for line in page.page.lines], evidence.MOST_WORDS).astype(float)
    return np.asarray(words / max(LEAST_PAGE, words.sum()) * 100 + 0.02)


if __name__ == "__main__":
    main()
