"""How good: ROUGE-1 of every method beside the lead, sumy, summa and lexrank, all under one word
budget.

    python benchmarks/summaries/run.py [writers inshorts cnndm multinews] [--articles 1000]

A peer gives its order of our sentences; the same selection then fills the budget for all, so that
the figures compare the orders and nothing else. `lead, plain` is the lead without that selection:
the first sentences as they come. The interval is of the difference from the lead, 95 % by 2,000
bootstrap samples of the articles.
"""

import argparse
from collections.abc import Callable, Mapping

import numpy as np
from peers import orders
from reference import Sample, samples, score

from briefing.ranking import METHODS, Budget, load_scorer
from briefing.ranking.matrix import Floats
from briefing.ranking.selection import select_sentences

WORDS = {"writers": 48, "inshorts": 58, "cnndm": 60, "multinews": 220}
RESAMPLES = 2_000


def main() -> None:
    """Print a table for each set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", default=list(WORDS))
    parser.add_argument("--articles", type=int, default=1_000)
    options = parser.parse_args()
    for name in options.sets:
        loaded = samples(name, options.articles)
        print(f"\n{name}: {len(loaded)} articles or clusters, {WORDS[name]} words")
        _table(
            {method: _rouge(loaded, _ours(method), WORDS[name]) for method in METHODS}
            | _others(loaded, name)
        )


def _ours(method: str) -> Callable[[Sample], Floats]:
    return lambda sample: load_scorer(method)(sample.matrix)


def _others(loaded: list[Sample], name: str) -> Mapping[str, Floats]:
    plain = {
        "lead, plain": np.array([score(sample, _first(sample, WORDS[name])) for sample in loaded])
    }
    return plain | {peer: _rouge(loaded, order, WORDS[name]) for peer, order in orders().items()}


def _rouge(loaded: list[Sample], order: Callable[[Sample], Floats], words: int) -> Floats:
    return np.array(
        [
            score(one, select_sentences(one.matrix, order(one), Budget(words=words)))
            for one in loaded
        ]
    )


def _first(sample: Sample, words: int) -> list[int]:
    """The first sentences, of a cluster in turn, until the next would leave the words further from
    the budget.
    """
    chosen: list[int] = []
    said = 0
    for index in np.argsort(sample.turns, kind="stable").tolist():
        length = len(sample.matrix.texts[index].split())
        if chosen and said + length / 2 > words:
            break
        chosen.append(index)
        said += length
    return sorted(chosen)


def _table(figures: Mapping[str, Floats]) -> None:
    lead = figures["lead"]
    for name, found in sorted(figures.items(), key=lambda pair: -pair[1].mean()):
        low, high = _interval(found - lead)
        print(
            f"  {name:22} {found.mean():6.2f}   {(found - lead).mean():+6.2f}  [{low:+.2f},"
            f" {high:+.2f}]"
        )


def _interval(differences: Floats) -> tuple[float, float]:
    generator = np.random.default_rng(0)
    drawn = generator.integers(0, len(differences), (RESAMPLES, len(differences)))
    low, high = np.percentile(differences[drawn].mean(axis=1), (2.5, 97.5))
    return float(low), float(high)


if __name__ == "__main__":
    main()
