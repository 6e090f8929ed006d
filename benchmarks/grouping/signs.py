"""How much the figures of relevance hang on the size of each sign, on the floor, and on which
articles are in a set.

    python -m benchmarks.grouping.signs SHARED

Prints the F1 on each development set: as it is; with one sign halved, doubled or left out; with
other floors and other constants; and between which figures nine in ten random halves of a set lie.
"""

import gzip
import json
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import profiles
from briefing.cleaning import label_all_as_body
from briefing.grouping import evidence, relevance, topics
from briefing.grouping.article_words import read_words
from briefing.grouping.relevance import FLOOR, count_tying_points, find_evidence, score_signs
from briefing.model import CleanedArticle
from briefing.sources.formats import record

SETS = ("modern", "real", "reuters")
SIGNS = ("headline", "lead", "mentions", "topics", "others")
SIZES = (0, 0.5, 2)
FLOORS = (3.5, 4, 4.25, 4.5, 4.75, 5, 5.5)
CONSTANTS = (
    (evidence, "LEAD_WORDS", (30, 100)),
    (relevance, "HEADLINE_WORDS", (8, 25)),
    (evidence, "SMOOTHING", (50, 200)),
    (relevance, "MOST_OTHERS", (1, 4)),
)
HALVES = 200


@dataclass(frozen=True, slots=True)
class Judged:
    """An article's points by sign, and whether it belongs."""

    signs: Mapping[str, float]
    belongs: bool

    def points(self, sizes: Mapping[str, float]) -> float:
        """The sum of its signs at these sizes; 1 is a sign's own."""
        return sum(points * sizes.get(sign, 1) for sign, points in self.signs.items())


def main() -> None:
    """Print the table."""
    texts = [
        _labelled(Path(sys.argv[1]) / "data" / f"relevance_{name}_dev.jsonl.gz") for name in SETS
    ]
    sets = [judged(one) for one in texts]
    print("| | " + " | ".join(SETS) + " |\n|---|---|---|---|")
    _row("as it is", [f1(one) for one in sets])
    for sign in SIGNS:
        for size in SIZES:
            _row(f"{sign} × {size}", [f1(one, {sign: size}) for one in sets])
    for floor in FLOORS:
        _row(f"floor {floor}", [f1(one, floor=floor) for one in sets])
    for module, name, values in CONSTANTS:
        own = getattr(module, name)
        for value in values:
            setattr(module, name, value)
            _row(f"{name} {value} (is {own})", [f1(judged(one)) for one in texts])
        setattr(module, name, own)
    lows, highs = zip(*(_spread(one) for one in sets), strict=True)
    _row("random halves, 5 %", lows)
    _row("random halves, 95 %", highs)


def judged(articles: Sequence[tuple[CleanedArticle, bool]]) -> list[Judged]:
    """The points of labelled articles."""
    pair, found = profiles.load("us-mexico"), []
    for cleaned, belongs in articles:
        words = read_words(cleaned)
        tying = count_tying_points(topics.score_topics(words, pair), pair)
        points = score_signs(find_evidence(words, pair), tying)
        found.append(Judged(points, belongs))
    return found


def _labelled(path: Path) -> list[tuple[CleanedArticle, bool]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["label_bilateral"] is not None]
    given = [{name: row[name] for name in ("id", "text", "title", "lang")} for row in rows]
    return [
        (label_all_as_body(record.read_record(one)), row["label_bilateral"])
        for one, row in zip(given, rows, strict=True)
    ]


def f1(
    articles: Sequence[Judged], sizes: Mapping[str, float] = {}, *, floor: float = FLOOR
) -> float:
    """F1 of those that reach the floor; 0 where none does."""
    found = [article.belongs for article in articles if article.points(sizes) >= floor]
    wanted = sum(article.belongs for article in articles)
    return 2 * sum(found) / max(1, len(found) + wanted)


def _spread(articles: Sequence[Judged]) -> tuple[float, float]:
    chance = random.Random(1)  # noqa: S311
    figures = sorted(f1(chance.sample(articles, len(articles) // 2)) for _ in range(HALVES))
    return figures[HALVES // 20], figures[-1 - HALVES // 20]


def _row(name: str, figures: Sequence[float]) -> None:
    print(f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |")


if __name__ == "__main__":
    main()
