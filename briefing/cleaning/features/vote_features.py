"""Features from an extractor's vote on the blocks of a page."""

import numpy as np

from briefing.cleaning.features.arrays import FeatureColumns, distance_above, distance_below
from briefing.cleaning.features.html_features import find_parent, number_names, spread_around
from briefing.cleaning.parsed_page import PageLines


def vote_features(page: PageLines) -> FeatureColumns:
    """The vote on each line of a page that was HTML, around it, and in its parent element."""
    vote = np.array([float(hint.voted) for hint in page.hints])
    words = np.array([line.word_count for line in page.lines], dtype=float)
    parent = number_names([find_parent(hint.path) for hint in page.hints])
    voted = np.bincount(parent, words * vote)[parent]
    return {
        "page vote share": vote.mean() * np.ones(len(vote)),
        **spread_around("extractor vote", vote),
        "distance to vote below": distance_below(vote),
        "distance to vote above": distance_above(vote),
        "vote share of its box": voted / np.bincount(parent, words)[parent],
        "page vote share in same box": voted / max(1.0, float(words @ vote)),
    }
