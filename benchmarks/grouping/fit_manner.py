"""Fit the weights by which a text's manner is told, and say what they find in other outlets.

    python -m benchmarks.grouping.fit_manner               the tables of languages/*/manner.toml
    python -m benchmarks.grouping.fit_manner en TEXTS      signs anew, of texts in JSON Lines

`manner_signs_en.csv.gz` and `manner_signs_es.csv.gz` hold a line for each text: whether its outlet
files it as a column or an analysis (1) or prints it as news (0), the outlet, the year, the genre
that it had without these weights, the length, and how often each kind of words and each word of
the table stands outside quotation marks; no text. TEXTS has `text`, `title`, `column`, `outlet`,
`year`. Printed are the weights, and what part of the news and of the columns that had passed for
news lies above the bound of the language, with an outlet left out at a time.
"""

import csv
import gzip
import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.briefs.fit_tables import fit
from briefing.cleaning import clean_article
from briefing.grouping.genre import genre_manner, manner_odds, own_words
from briefing.grouping.genre.genre_words import load_phrases
from briefing.sources.formats import record

HERE = Path(__file__).parent
SHORTEST = 120  # words of a text's own that it is read for
HEADING = ("column", "outlet", "year", "genre", "length")
# Of the texts of one paper a year, or a tenth, is left out instead.
FOLDS = 10
Floats = NDArray[np.float64]
Strings = NDArray[np.str_]


def main(arguments: list[str]) -> None:
    """Print the tables of all languages, or write the signs of one anew."""
    if arguments:
        language, texts = arguments
        write_signs(language, Path(texts))
        return
    for language in ("en", "es"):
        names, heads, counts = read_signs(language)
        signs = to_signs(heads, counts)
        labels = heads[:, 0].astype(float)
        base, weights = fit(signs, labels)
        print(f"# {language}: {len(labels)} texts, {labels.mean():.2f} columns")
        print(f"base = {base:.2f}")
        for name, weight in zip(names, weights, strict=True):  # kinds first, then words
            print(f"{name} = {weight:.2f}")
        odds = predict_left_out(signs, labels, heads)
        had_passed = heads[:, 3] == "news"
        least = manner_odds.load_weights(language).least
        for label, name in ((0, "news"), (1, "columns that had passed for news")):
            these = odds[(labels == label) & had_passed]
            print(f"# {(these > least).mean():.3f} of {len(these)} {name} above {least}")


def read_signs(language: str) -> tuple[list[str], Strings, Floats]:
    """The names of the signs; of each text what its heading says, and its counts."""
    path = HERE / f"manner_signs_{language}.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        heading, *rows = csv.reader(lines)
    size = len(HEADING)
    heads = np.array([row[:size] for row in rows])
    return heading[size:], heads, np.array([row[size:] for row in rows], dtype=float)


def to_signs(heads: Strings, counts: Floats) -> Floats:
    """Roots of the rates in a hundred words, as `manner_odds` makes them."""
    sizes = heads[:, 4].astype(float) + manner_odds.SMOOTHING
    return np.sqrt(100 * counts / sizes[:, None])


def predict_left_out(signs: Floats, labels: Floats, heads: Strings) -> Floats:
    """The log odds of each text by weights that were fitted without its outlet."""
    outlets = np.unique(heads[:, 1])
    folds = heads[:, 1] if len(outlets) > 1 else np.arange(len(labels)) % FOLDS
    odds = np.zeros(len(labels))
    for fold in np.unique(folds):
        out = folds == fold
        base, weights = fit(signs[~out], labels[~out])
        odds[out] = base + signs[out] @ weights
    return odds


def write_signs(language: str, texts: Path) -> None:
    """Read each text as the program does, and write what its manner shows."""
    weights = manner_odds.load_weights(language)
    phrases = load_phrases(language)
    path = HERE / f"manner_signs_{language}.csv.gz"
    with gzip.open(path, "wt", encoding="utf-8", newline="") as lines:
        out = csv.writer(lines, lineterminator="\n")
        out.writerow([*HEADING, *weights.kinds, *weights.words])
        for line in texts.open(encoding="utf-8"):
            text = json.loads(line)
            cleaned = clean_article(record.read_record({"id": "", **text, "language": language}))
            own = own_words.read_own(cleaned)
            if len(own.folded) < SHORTEST:
                continue
            genre, _ = genre_manner.judge_points(cleaned, own, phrases)
            head = text["column"], text["outlet"], text["year"], genre, len(own.folded)
            kinds = [phrases.count(kind, own) for kind in weights.kinds]
            out.writerow([*head, *kinds, *(own.counts[word] for word in weights.words)])


if __name__ == "__main__":
    main(sys.argv[1:])
