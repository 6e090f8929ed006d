"""How surely a text is a column or an analysis, by words that every text has.

A logistic regression over how often a few kinds of words and sixty words without a matter of their
own stand outside quotation marks: a report has more "say", "also" and "last", a column more "this",
"these" and "nothing", whatever they are about. `benchmarks/grouping/README.md` says on what it was
fitted, and what it finds in outlets that it was not fitted on.

After Mosteller and Wallace, "Inference and disputed authorship: The Federalist", 1964 (function
words), and Biber, "Variation across speech and writing", 1988.
"""

import math
from collections.abc import Mapping
from dataclasses import field
from functools import cache

from briefing import languages
from briefing.grouping.genre.genre_words import GenrePhrases
from briefing.grouping.genre.own_words import OwnWords
from briefing.quick_dataclass import dataclass

SMOOTHING = 30  # words added to the length, so that one word of a short text is no manner
# Words of its own; of 23 columns of fewer that nothing else tells one is found by its odds.
SHORTEST = 200


@dataclass(frozen=True, slots=True)
class MannerWords:
    """What a language has for the odds; see `languages/en/manner.toml`."""

    base: float = 0.0
    least: float = math.inf
    kinds: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)


def reads_as_column(own: OwnWords, phrases: GenrePhrases, language: str) -> bool:
    """Whether a text is so surely written as a column that its language takes it for none else."""
    weights = load_weights(language)
    if len(own.folded) < SHORTEST or weights.least == math.inf:
        return False
    return weigh_manner(own, phrases, weights) > weights.least


def weigh_manner(own: OwnWords, phrases: GenrePhrases, weights: MannerWords) -> float:
    """Log odds that a text is a column or an analysis.

    The signs are roots of rates in a hundred words, by which the first "I" says more than the
    tenth.
    """
    size = len(own.folded) + SMOOTHING
    odds = weights.base
    for kind, weight in weights.kinds.items():
        odds += weight * math.sqrt(100 * phrases.count(kind, own) / size)
    counts = own.counts
    for word in weights.words.keys() & counts.keys():
        odds += weights.words[word] * math.sqrt(100 * counts[word] / size)
    return odds


@cache
def load_weights(language: str) -> MannerWords:
    """The weights of a language; none for one that is not known."""
    return languages.load_words(language, "manner", MannerWords)
