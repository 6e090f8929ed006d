"""How time grows with sentences and with articles, as an exponent: time ~ size ** exponent.

Writes growth.svg:

    python benchmarks/speed/growth.py
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from chart import chart
from contenders import ours
from texts import texts

from briefing.text.words import shared_vocabulary

SENTENCES = (30, 100, 300, 1_000, 2_000, 5_000)
ARTICLES = (100, 300, 1_000, 3_000, 10_000)
METHODS = ("brief", "lex-rank", "text-rank", "luhn", "kl")
LEAST = 300  # sentences: below, what a call costs hides what a sentence costs

Points = Mapping[int, float]


def main() -> None:
    """Print the times, and draw them."""
    curves = {method: _by_sentences(ours(method)) for method in METHODS}
    curves["articles of 10 sentences"] = _by_articles(ours("brief"))
    for name, points in curves.items():
        times = "  ".join(f"{size}: {seconds:.3f} s" for size, seconds in points.items())
        print(f"{name:26} exponent {_exponent(points):.2f}   {times}")
    (Path(__file__).parent / "growth.svg").write_text(chart(curves), encoding="utf-8")


def _by_sentences(run: Callable[[str], object]) -> Points:
    # Words known.
    return {size: min(_seconds(run, texts(size, 1)) for _ in range(3)) for size in SENTENCES}


def _by_articles(run: Callable[[str], object]) -> Points:
    sample = texts(10, max(ARTICLES))
    shared_vocabulary.cache_clear()
    return {size: _seconds(run, sample[:size]) for size in ARTICLES if size <= len(sample)}


def _seconds(run: Callable[[str], object], sample: list[str]) -> float:
    run(sample[0])
    began = time.process_time()
    for text in sample:
        run(text)
    return time.process_time() - began


def _exponent(points: Points) -> float:
    sizes = [size for size in points if size >= LEAST]
    slope, _ = np.polyfit(np.log(sizes), np.log([points[size] for size in sizes]), 1)
    return float(slope)


if __name__ == "__main__":
    main()
