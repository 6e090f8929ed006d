"""Features that stage 2 adds, from the stage 1 probabilities of the whole page.

This is stacking (Wolpert 1992); for the lines of web pages it does what smoothing does in
boilerpipe and CETR. A line among lines that look like the article's is likely one of them, and one
after the last run of such lines is not.
"""

import numpy as np

from briefing.cleaning.features.arrays import (
    FAR,
    FeatureColumns,
    FlagArray,
    FloatArray,
    IntArray,
    distances_to_others,
    shift_lines,
    sum_above,
    sum_windows,
)
from briefing.cleaning.features.line_stats import LineStats
from briefing.cleaning.features.stage1 import MAX_LINE_WORDS, flag_kinds, flag_sentences
from briefing.cleaning.features.tokens import PageTokens
from briefing.quick_dataclass import dataclass

# A firm line has at least this probability at stage 1 and so many words.
FIRM_PROBABILITY, FIRM_WORDS = 0.8, 10
MAX_RUN_GAP = 8  # lines; firm lines farther apart belong to different runs
# The content words of lines above this probability, with so many letters, are the article's.
CONTENT_PROBABILITY, MIN_CONTENT_LETTERS = 0.7, 4
MIN_COMPARED_WORDS = 3  # of a line that is compared by its words
REACHES = (2, 5, 12, 30)  # lines on both sides that are summed up
LIST_REACH = 6  # lines on both sides in which the items of one list lie
NOT_APPLICABLE = -9.0  # the value of a feature for a page without headline, a line in no list


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage1Output:
    """The probability of each line at stage 1, shape (n,), and the words to compare lines by."""

    probability: FloatArray
    tokens: PageTokens
    headline_index: int | None = None  # of the headline's line


def stage2_features(m: LineStats, output: Stage1Output) -> FeatureColumns:
    """The features that stage 2 adds to those of stage 1."""
    likely_words = np.minimum(m.word_count, MAX_LINE_WORDS) * output.probability
    return {
        **_neighbour_features(output.probability),
        **_window_features(m, output.probability, likely_words),
        **_place_features(m, likely_words),
        **_run_features(m, output, likely_words),
        **_head_features(m, likely_words),
        **_overlap_features(output),
        **_headline_features(output),
        **_list_features(m, output.probability),
    }


def logit(probability: FloatArray) -> FloatArray:
    """The log-odds of probabilities, cut to those of .0001 and .9999."""
    held = np.clip(probability, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(held / (1 - held)))


def _neighbour_features(probability: FloatArray) -> FeatureColumns:
    log_odds = logit(probability)
    neighbours = {
        f"{abs(distance)} {'below' if distance > 0 else 'above'}: stage 1 log-odds": shift_lines(
            log_odds, distance
        )
        for distance in (-3, -2, -1, 1, 2, 3)
    }
    return {"stage 1 log-odds": log_odds, **neighbours}


def _window_features(
    m: LineStats, probability: FloatArray, likely_words: FloatArray
) -> FeatureColumns:
    """How likely the other lines around are, by their words and by their number."""
    counted_words = np.minimum(m.word_count, MAX_LINE_WORDS)
    rows = np.array([likely_words, counted_words, probability, np.ones(len(probability))])
    features = {}
    for reach, sums in zip(REACHES, sum_windows(rows, *REACHES), strict=True):
        likely, words, probabilities, lines = sums - rows
        features[f"likely words within {reach}"] = likely
        features[f"likely share within {reach}"] = likely / np.maximum(1, words)
        features[f"stage 1 probability within {reach}"] = probabilities / np.maximum(1, lines)
    return features


def _place_features(m: LineStats, likely_words: FloatArray) -> FeatureColumns:
    above, total = sum_above(likely_words), max(1.0, likely_words.sum())
    page_words = max(1.0, np.minimum(m.word_count, MAX_LINE_WORDS).sum())
    every_line = np.ones(len(likely_words))
    return {
        "after blank line": m.after_blank,
        "1 below: after blank line": shift_lines(m.after_blank, 1),
        "likely words above": above,
        "likely words below": total - above - likely_words,
        "likely share above": above / total,
        "page likely words": total * every_line,
        "page likely share": total / page_words * every_line,
    }


def _run_features(m: LineStats, output: Stage1Output, likely_words: FloatArray) -> FeatureColumns:
    is_firm = (output.probability > FIRM_PROBABILITY) & (m.word_count >= FIRM_WORDS)
    above, below = distances_to_others(is_firm)
    first, last = _find_main_run(is_firm, likely_words)
    rows = np.arange(len(is_firm))
    return {
        "distance to firm line above": above,
        "distance to firm line below": below,
        "gap between firm lines": np.minimum(FAR, above + below),
        "in main run": ((rows >= first) & (rows <= last)).astype(float),
        "lines above main run": np.clip(first - rows, -1.0, FAR),
        "lines below main run": np.clip(rows - last, -1.0, FAR),
    }


def _find_main_run(is_firm: FlagArray, likely_words: FloatArray) -> tuple[int, int]:
    """First and last line of the run of firm lines with most likely words; (0, -1) without any."""
    firm = np.flatnonzero(is_firm)
    if not len(firm):
        return 0, -1
    runs = np.concatenate([[0], np.cumsum(np.diff(firm) > MAX_RUN_GAP)])
    main = np.bincount(runs, likely_words[firm]).argmax()
    return int(firm[runs == main][0]), int(firm[runs == main][-1])


def _head_features(m: LineStats, likely_words: FloatArray) -> FeatureColumns:
    """How many heads, promos and notices stand above that themselves are far down the article."""
    share = sum_above(likely_words) / max(1.0, likely_words.sum())
    ends, comments = flag_kinds(m, "comment", "related"), flag_kinds(m, "comment")
    promos = flag_kinds(m, "promo", "notice")
    return {
        "end heads after a third": np.cumsum(ends * (share > 0.3)),
        "end heads after two thirds": np.cumsum(ends * (share > 0.6)),
        "comment heads after two thirds": np.cumsum(comments * (share > 0.6)),
        "promos and notices after half": np.cumsum(promos * (share > 0.5)),
    }


def _overlap_features(output: Stage1Output) -> FeatureColumns:
    """The shares of content words that a line has in common with likely lines and headline."""
    long_words = output.tokens.word_lengths >= MIN_CONTENT_LETTERS
    lines, word_ids = output.tokens.distinct_per_line(long_words)
    return {
        "word overlap with article": _overlap_with_article(output, lines, word_ids),
        "word overlap with headline": _overlap_with_headline(output, lines, word_ids),
    }


def _overlap_with_article(output: Stage1Output, lines: IntArray, word_ids: IntArray) -> FloatArray:
    """The share of each line's words that another likely line has, too."""
    n, tokens = len(output.probability), output.tokens
    is_likely = (output.probability > CONTENT_PROBABILITY)[lines]
    is_compared = (tokens.word_counts >= MIN_COMPARED_WORDS)[lines]
    uses = np.bincount(word_ids[is_likely & is_compared], minlength=len(tokens.vocabulary))
    is_common = uses[word_ids] > is_likely  # a likely line itself has all of its words
    own = np.bincount(lines[is_compared], minlength=n)
    common = np.bincount(lines[is_compared & is_common], minlength=n)
    return np.where(own > 0, common / np.maximum(1, own), NOT_APPLICABLE)


def _overlap_with_headline(output: Stage1Output, lines: IntArray, word_ids: IntArray) -> FloatArray:
    """The share of the headline's words that each line has, too."""
    n = len(output.probability)
    if output.headline_index is None:
        return np.full(n, NOT_APPLICABLE)
    in_headline = np.zeros(len(output.tokens.vocabulary), dtype=bool)
    in_headline[word_ids[lines == output.headline_index]] = True
    common = np.bincount(lines[in_headline[word_ids]], minlength=n)
    return common / max(1, int(in_headline.sum()))


def _headline_features(output: Stage1Output) -> FeatureColumns:
    """Where a line stands relative to the headline."""
    n = len(output.probability)
    if output.headline_index is None:
        return {"lines below the headline": np.full(n, NOT_APPLICABLE)}
    below = np.arange(n) - output.headline_index
    return {"lines below the headline": np.clip(below, -5.0, FAR)}


def _list_features(m: LineStats, probability: FloatArray) -> FeatureColumns:
    """What the line right above a list is like, and the list's other items.

    A list of the article's own mostly follows a colon, links to other articles a paragraph.
    """
    is_item = m.has_bullet > 0
    rows = np.arange(len(probability))
    opening = np.maximum.accumulate(np.where(is_item, 0, rows))  # the line above the list
    ((probabilities, items),) = sum_windows(np.array([probability * is_item, is_item]), LIST_REACH)
    features = {
        "mean probability of its list": probabilities / np.maximum(1, items),
        "list opened by colon": m.ends_with_colon[opening],
        "list opened by sentence": flag_sentences(m)[opening],
        "list opened by labelled line": (m.kind_index >= 0)[opening],
        "log-odds of list opening": logit(probability)[opening],
    }
    return {name: np.where(is_item, values, NOT_APPLICABLE) for name, values in features.items()}
