"""Fit the tables by which key sentences and quotes are chosen, and say what they find.

    python -m benchmarks.briefs.fit_tables

`sentence_signs.csv.gz`, `quote_signs.csv.gz`, `speech_signs.csv.gz` and `story_signs.csv.gz` hold a
line for each labelled sentence that no rule of the gate forbids, for each labelled quote, for each
labelled sentence of a speech or document, and for each labelled story: its day, its label, and the
abstract signs that the package reads of it, without a word of any text. Printed are the weights of
a logistic regression on all days, then precision and recall with one day left out at a time, of
all days and of those since 2022.
"""

import csv
import gzip
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).parent
# The labels that are right.
TABLES = {
    "sentence_signs.csv.gz": "AB",
    "quote_signs.csv.gz": "G",
    "speech_signs.csv.gz": "S",
    "story_signs.csv.gz": "N",
}
# A penalty of 10 or 50 finds the same on days left out, to one in a hundred.
PENALTY, STEPS = 20.0, 30
CUTS = (0.22, 0.3, 0.4, 0.5, 0.6, 0.7)
RECENT = "2022"
Floats = NDArray[np.float64]


def main() -> None:
    """Print all tables."""
    for name, right in TABLES.items():
        days, signs, names, labels = read_signs(HERE / name, right)
        base, weights = fit(signs, labels)
        print(f"{name}: {len(labels)} lines, {labels.mean():.3f} right; base {base:.2f}")
        for sign, weight in sorted(zip(names, weights, strict=True), key=lambda one: -abs(one[1])):
            print(f"  {weight:+.2f}  {sign}")
        chances = predict_left_out(days, signs, labels)
        for title, mask in (("all days", days >= ""), ("recent days", days >= RECENT)):
            for cut in CUTS:
                passing = mask & (chances >= cut)
                if not passing.any():
                    continue
                precision = labels[passing].mean()
                recall = labels[passing].sum() / labels[mask].sum()
                print(f"  {title} above {cut}: {precision:.3f} right, {recall:.3f} of the right")


def read_signs(path: Path, right: str) -> tuple[NDArray[np.str_], Floats, list[str], Floats]:
    """The day, the signs and whether it is right of each line, and the names of the signs."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        (_, _, *names), *rows = csv.reader(lines)
    days = np.array([day for day, *_ in rows])
    labels = np.array([float(label in right) for _, label, *_ in rows])
    return days, np.array([values for _, _, *values in rows], dtype=float), names, labels


def fit(signs: Floats, labels: Floats) -> tuple[float, Floats]:
    """Base and weights of a logistic regression with a ridge on the standardized signs."""
    middle, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1
    design = np.column_stack([np.ones(len(labels)), (signs - middle) / spread])
    ridge = np.diag([0.0, *[PENALTY] * signs.shape[1]])
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):  # Newton's method
        chances = _to_chances(design @ weights)
        slope = design.T @ (labels - chances) - ridge @ weights
        bend = (design * (chances * (1 - chances))[:, None]).T @ design + ridge
        weights += np.linalg.solve(bend, slope)
    plain = weights[1:] / spread
    return float(weights[0] - plain @ middle), plain


def predict_left_out(days: NDArray[np.str_], signs: Floats, labels: Floats) -> Floats:
    """For each line the chance that it is right, by weights fitted without its day."""
    chances = np.zeros(len(labels))
    for day in np.unique(days):
        out = days == day
        base, weights = fit(signs[~out], labels[~out])
        chances[out] = _to_chances(base + signs[out] @ weights)
    return chances


def _to_chances(odds: Floats) -> Floats:
    return 1 / (1 + np.exp(-odds))


if __name__ == "__main__":
    main()
