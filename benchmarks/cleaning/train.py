"""Make the weights of the block scorer from labelled pages.

    python -m benchmarks.cleaning.train --text FILE.jsonl.gz … --news FILE.jsonl.gz … \\
        --html FILE.jsonl.gz …

writes to `briefing/cleaning/weights/` the weights of words (words_en), the trees of stage 1
(stage1) and of stage 2 (stage2_text, stage2_markup, and stage2_html with an extractor's vote), and
the weights of headlines (headline).

Needs lightgbm and scikit-learn, which the program itself does not. The same files give the same
weights, as long as no feature is renamed. Prints the 4-gram F1 of a cross-validation in which no
site is in both parts; each step learns from what the one before it says of sites that it has not
seen. Only files whose licence allows training may be given: see `benchmarks/cleaning/README.md`.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.cleaning import train_headline, train_words
from benchmarks.cleaning.folds import fold_of_site, learn_per_fold
from benchmarks.cleaning.labelled_pages import LabelledPage, read_pages, shorten_page
from benchmarks.cleaning.report import print_f1
from benchmarks.cleaning.train_trees import GrowthSettings, TrainingLines, grow_trees
from briefing import cleaning
from briefing.cleaning.features import (
    box_features,
    html_features,
    line_stats,
    stage1,
    stage2,
    vote_features,
)
from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.cleaning.model import boosted_trees, weight_tables
from briefing.cleaning.model.boosted_trees import Tree, TreeEnsemble
from briefing.cleaning.model.classifier import THRESHOLD, stage1_output, stage2_found_article
from briefing.cleaning.model.extractor_question import is_sure
from briefing.cleaning.model.weight_tables import WeightTable

LEAST_PAGE = 150  # words; pages of fewer count less, because a single line decides there
# Every ninth page is learned from again as if its article had two to five paragraphs: without, of
# articles of two sentences nothing was sure; with every third, the pages of all kinds lose .005.
CUT_EVERY, FEWEST_PARAGRAPHS, MOST_PARAGRAPHS = 9, 2, 5
# A page of a news site counts as two of other sites, because news is what the program is for: the
# F1 of their texts rises from .947 to .952, half cleaned from .947 to .951; all kinds stay.
NEWS_WEIGHT = 2.0
# Of text there are seven times as many pages as of HTML.
TEXT_PACE, HTML_PACE = (
    GrowthSettings(tree_count=250, learning_rate=0.1, min_leaf_lines=200),
    GrowthSettings(tree_count=150, learning_rate=0.1, min_leaf_lines=50),
)
WEIGHTS = Path(cleaning.__file__).parent / "weights"


def main() -> None:
    """Read, cross-validate, train on everything, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--text", type=Path, nargs="+", required=True)
    parser.add_argument(
        "--news", type=Path, nargs="+", required=True, help="texts of news sites alone"
    )
    parser.add_argument("--html", type=Path, nargs="+", required=True)
    given = parser.parse_args()
    texts = [page for file in given.text for page in read_pages(file)]
    texts += [page for file in given.news for page in read_pages(file, weight=NEWS_WEIGHT)]
    texts += [shorten_page(page, _paragraphs(at)) for at, page in enumerate(texts[::CUT_EVERY])]
    pages = [page for file in given.html for page in read_pages(file)]
    lexicon = _words(texts)
    columns = _first_columns(texts, lexicon)
    first = _looks("stage1", texts, columns, TEXT_PACE)
    seen = _chances(first, texts, columns)
    print_f1("stage 1", texts, seen)
    _write("headline", train_headline.train_headline(texts, seen))
    columns = _second_columns(texts, columns, seen)
    print_f1(
        "both, stage2_text", texts, _second_look("stage2_text", texts, (columns, seen), TEXT_PACE)
    )
    columns = _first_columns(pages, lexicon)
    _learn_pages(pages, columns, _chances(first, pages, columns))


def _learn_pages(
    pages: Sequence[LabelledPage], first: Sequence[FeatureColumns], seen: Sequence[FloatArray]
) -> None:
    """Cross-validate and write both stage 2 trees of pages, and tell how many ask for the vote."""
    columns = _second_columns(pages, first, seen)
    boxes = [
        {**own, **box_features.box_features(page.page, chance)}
        for page, own, chance in zip(pages, columns, seen, strict=True)
    ]
    votes = [
        {**own, **vote_features.vote_features(page.page)}
        for page, own in zip(pages, columns, strict=True)
    ]
    unasked = _second_look("stage2_markup", pages, (boxes, seen), HTML_PACE)
    asked = _second_look("stage2_html", pages, (votes, seen), HTML_PACE)
    chosen = [
        quick if is_sure(page.page, quick, THRESHOLD) else slow
        for page, quick, slow in zip(pages, unasked, asked, strict=True)
    ]
    for title, chances in (("without vote", unasked), ("all asked", asked), ("if unsure", chosen)):
        print_f1(title, pages, chances)
    print(sum(one is not quick for one, quick in zip(chosen, unasked, strict=True)), "pages ask")


def _words(texts: Sequence[LabelledPage]) -> tuple[WeightTable, ...]:
    """The word weights learned outside of each fold; writes those learned from all pages."""
    english = [page for page in texts if page.page.language == "en"]
    importance = [_importance(page) for page in english]
    found = learn_per_fold(
        english,
        lambda some: train_words.learn_words(
            [english[at] for at in some], [importance[at] for at in some]
        ),
    )
    _write("words_en", found[-1])
    return found


def _looks(
    name: str,
    pages: Sequence[LabelledPage],
    columns: Sequence[FeatureColumns],
    pace: GrowthSettings,
) -> tuple[TreeEnsemble, ...]:
    """For each fold the trees grown outside of it; writes those grown from all pages."""
    lines = [
        TrainingLines(features=own, labels=np.array(page.labels), importance=_importance(page))
        for page, own in zip(pages, columns, strict=True)
    ]
    found = learn_per_fold(pages, lambda some: grow_trees([lines[at] for at in some], pace))
    _write(name, found[-1])
    return tuple(map(boosted_trees.compile_trees, found))


def _chances(
    looks: Sequence[TreeEnsemble], pages: Sequence[LabelledPage], columns: Sequence[FeatureColumns]
) -> list[FloatArray]:
    """The probabilities of each page by trees that saw no page of its site."""
    return [
        boosted_trees.sigmoid(boosted_trees.sum_log_odds(looks[fold_of_site(page)], own))
        for page, own in zip(pages, columns, strict=True)
    ]


def _first_columns(
    pages: Sequence[LabelledPage], lexicon: Sequence[WeightTable]
) -> list[FeatureColumns]:
    return [
        stage1.stage1_features(
            line_stats.compute_line_stats(
                page.page, lexicon[fold_of_site(page)] if page.page.language == "en" else {}
            )
        )
        for page in pages
    ]


def _second_look(
    name: str,
    pages: Sequence[LabelledPage],
    known: tuple[Sequence[FeatureColumns], Sequence[FloatArray]],
    pace: GrowthSettings,
) -> list[FloatArray]:
    """The cross-validated probabilities of stage 2 trees, given their features and what stage 1
    said; writes those grown from all pages.
    """
    columns, seen = known
    second = _chances(_looks(name, pages, columns, pace), pages, columns)
    return [
        own if stage2_found_article(own) else first for own, first in zip(second, seen, strict=True)
    ]


def _second_columns(
    pages: Sequence[LabelledPage], first: Sequence[FeatureColumns], seen: Sequence[FloatArray]
) -> list[FeatureColumns]:
    """The features of stage 1 and those that stage 2 adds, but for boxes and votes."""
    return [
        {
            **own,
            **stage2.stage2_features(
                line_stats.compute_line_stats(page.page, {}), stage1_output(page.page, chance)
            ),
            **html_features.html_features(page.page),
        }
        for page, own, chance in zip(pages, first, seen, strict=True)
    ]


def _write(name: str, table: Mapping[str, float] | Sequence[Tree]) -> None:
    """Write one table where the package reads it, each word or tree on a line of its own."""
    if isinstance(table, Mapping):
        text = json.dumps(table, ensure_ascii=False, indent=0)
    else:
        text = "[\n" + ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in table) + "\n]"
    WEIGHTS.joinpath(f"{name}.json").write_text(text + "\n", encoding="utf-8")
    weight_tables.load_weights.cache_clear()


def _paragraphs(number: int) -> int:
    """Two to five, in turn."""
    return FEWEST_PARAGRAPHS + number % (MOST_PARAGRAPHS - FEWEST_PARAGRAPHS + 1)


def _importance(page: LabelledPage) -> FloatArray:
    """Lines count by their words and pages alike, as in the F1, those of news sites twice."""
    words = np.minimum([line.word_count for line in page.page.lines], stage1.MAX_LINE_WORDS).astype(
        float
    )
    return np.asarray(page.weight * (words / max(LEAST_PAGE, words.sum()) * 100 + 0.02))


if __name__ == "__main__":
    main()
