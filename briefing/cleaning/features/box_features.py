"""Features from what stage 1 thought of the lines in the same elements of a page.

An article lies in one element, and most of what that element holds is the article: what extractors
by rules look for (Readability, trafilatura), from the probabilities of lines instead of scores of
tags.
"""

import numpy as np

from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.cleaning.features.html_features import find_parent, number_names
from briefing.cleaning.parsed_page import PageLines

LEVELS = 3  # the line's parent element, the one around it, and the next; with five F1 is lower
SURE = 0.5


def box_features(page: PageLines, probability: FloatArray) -> FeatureColumns:
    """For each line and level the share of words in its element that are likely, or surely so,
    and that element's share of all likely words.

    `probability` is that of stage 1; a line that has a label by its own text is not likely.
    """
    words = np.array([line.word_count for line in page.lines], dtype=float)
    free = np.array([label is None for label in page.own_labels])
    likely = words * np.where(free, probability, 0.0)
    sure = words * (free & (probability >= SURE))
    features: dict[str, FloatArray] = {}
    paths = [hint.path for hint in page.hints]
    for level in range(1, LEVELS + 1):
        paths = list(map(find_parent, paths))
        box = number_names(paths)
        whole, in_box, sure_in_box = (np.bincount(box, one)[box] for one in (words, likely, sure))
        features[f"likely share of box {level}"] = in_box / whole
        features[f"sure share of box {level}"] = sure_in_box / whole
        features[f"page likely share in box {level}"] = in_box / max(1.0, likely.sum())
    return features
