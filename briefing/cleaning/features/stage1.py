"""Features of stage 1: what the lines of a page tell by themselves and by their neighbours."""

from functools import cache

import numpy as np

from briefing.cleaning.features.arrays import (
    FeatureColumns,
    FloatArray,
    distance_above,
    distance_below,
    distances_to_others,
    shift_lines,
    sum_above,
    sum_windows,
)
from briefing.cleaning.features.line_stats import LABEL_KINDS, LineStats

MIN_PARAGRAPH_WORDS = 9  # of a line that ends a sentence and looks like a paragraph
MIN_ITEM_WORDS = 20  # of a bulleted one
MAX_SHORT_WORDS = 6  # longest of the lines without an end that are menus, names and dates
MAX_TIMESTAMP_WORDS = 14  # of a line that is a time or an age, with a name
REACHES = (2, 5, 12, 25)  # lines on both sides that are summed up
# Comments are counted below many a headline, and other articles are listed above it. So an end head
# counts only with this share of the paragraphs above it, and a head of comments with that.
MIN_SHARE_ABOVE_END, MIN_SHARE_ABOVE_COMMENTS = 0.3, 0.2
MAX_LINE_WORDS = 80  # of a line that count, so that one giant paragraph does not outweigh all


def stage1_features(m: LineStats) -> FeatureColumns:
    """All features of stage 1."""
    return {
        **_own_features(m),
        **_page_features(m),
        **_place_features(m),
        **_comment_features(m),
        **_window_features(m),
        **_neighbour_features(m),
    }


def flag_paragraphs(m: LineStats) -> FloatArray:
    """1 for the lines that look like paragraphs, 0 for the others."""
    long = m.word_count >= np.where(m.has_bullet > 0, MIN_ITEM_WORDS, MIN_PARAGRAPH_WORDS)
    return np.asarray(flag_sentences(m) * long * (m.kind_index < 0))


def flag_sentences(m: LineStats) -> FloatArray:
    """1 for the lines that end with a stop and are not truncated, 0 for the others."""
    return m.ends_sentence * (1 - m.is_truncated)


def flag_kinds(m: LineStats, *kinds: str) -> FloatArray:
    """1 for the lines with a label of these kinds by their own text, 0 for the others."""
    return _kind_flags(kinds)[m.kind_index]


@cache
def _kind_flags(kinds: tuple[str, ...]) -> FloatArray:
    """A flag for each of LABEL_KINDS, and at the end, for index -1, the 0 of unlabelled lines."""
    return np.array([kind in kinds for kind in (*LABEL_KINDS, None)], dtype=float)


def _own_features(m: LineStats) -> FeatureColumns:
    return {
        "word count": m.word_count,
        "characters per word": m.char_count / np.maximum(1, m.word_count),
        "word weight": m.word_weight,
        "stop-word share": m.stop_word_share,
        "capitalized share": m.capitalized_share,
        "digit share": m.digit_share,
        "commas per word": m.commas_per_word,
        "inner sentence ends": m.inner_sentence_ends,
        "ends with stop": m.ends_sentence,
        "ends a sentence": flag_sentences(m),
        "truncated": m.is_truncated,
        "ends with colon": m.ends_with_colon,
        "ends with question": m.ends_with_question,
        "starts with quote": m.starts_with_quote,
        "has quotes": m.has_quotes,
        "bulleted": m.has_bullet,
        "repeats": m.repeat_count,
        "has year": m.has_year,
        "has address": m.has_address,
        "site words": m.site_words,
        "picture words": m.picture_words,
        "caption or credit": flag_kinds(m, "caption", "credit"),
        "promo or notice": flag_kinds(m, "promo", "notice"),
        "comment or related head": flag_kinds(m, "comment", "related"),
        "has label": (m.kind_index >= 0).astype(float),
    }


def _page_features(m: LineStats) -> FeatureColumns:
    lines = np.ones(len(m.word_count))
    return {
        "page lines": len(lines) * lines,
        "page paragraph words": (flag_paragraphs(m) @ m.word_count) * lines,
    }


def _place_features(m: LineStats) -> FeatureColumns:
    lines, paragraphs = len(m.word_count), flag_paragraphs(m)
    words, end_heads = paragraphs * m.word_count, flag_kinds(m, "comment", "related")
    above, total = sum_above(words), max(1.0, words.sum())
    paragraph_above, paragraph_below = distances_to_others(paragraphs)
    return {
        "line index": np.arange(float(lines)),
        "relative position": np.arange(lines) / lines,
        "character share above": np.cumsum(m.char_count) / m.char_count.sum(),
        "paragraph words above": above,
        "paragraph words below": total - above - words,
        "paragraph share above": above / total,
        "distance to paragraph above": paragraph_above,
        "distance to paragraph below": paragraph_below,
        "end heads above": np.cumsum(end_heads * (above > MIN_SHARE_ABOVE_END * total)),
        "distance to end head above": distance_above(end_heads),
        "distance to end head below": distance_below(end_heads),
    }


def _comment_features(m: LineStats) -> FeatureColumns:
    words, heads = flag_paragraphs(m) * m.word_count, flag_kinds(m, "comment")
    above = sum_above(words) / max(1.0, words.sum())
    counts = above > MIN_SHARE_ABOVE_COMMENTS
    last_head = np.maximum.accumulate(np.where(heads > 0, np.arange(len(heads)), -1))
    replies = np.cumsum(m.is_reply)
    return {
        "comment heads above": np.cumsum(heads * counts),
        "comment heads below": heads.sum() - np.cumsum(heads),
        "paragraph share above comment head": np.where(last_head >= 0, above[last_head], -1),
        "replies above": np.cumsum(m.is_reply * counts),
        "replies below": replies[-1] - replies,
        "replies since comment head": np.where(last_head >= 0, replies - replies[last_head], -1),
        "timestamps above": np.cumsum(_flag_timestamps(m) * counts),
    }


def _flag_timestamps(m: LineStats) -> FloatArray:
    """1 for short lines with a time of the day or an age, 0 for the others."""
    has_time = m.has_clock_time + m.age_words > 0
    return (has_time & (m.word_count <= MAX_TIMESTAMP_WORDS)).astype(float)


def _window_features(m: LineStats) -> FeatureColumns:
    """Sums over the lines around each line, as shares of their words or of their number."""
    paragraph_words = flag_paragraphs(m) * m.word_count
    by_words = {
        "paragraph share": paragraph_words,
        "stop-word share": m.stop_word_share * m.word_count,
        "capitalized share": m.capitalized_share * m.word_count,
        "site words": m.site_words,
        "reader words": m.reader_word_share * m.word_count,
    }
    by_lines = {
        "word weight": m.word_weight,
        "short lines": (m.word_count <= MAX_SHORT_WORDS) * (1 - flag_sentences(m)),
        "bulleted lines": m.has_bullet,
        "labelled lines": (m.kind_index >= 0).astype(float),
        "timestamps": _flag_timestamps(m),
        "replies": m.is_reply,
    }
    one_a_line = np.ones(len(m.word_count))
    rows = np.array([m.word_count, one_a_line, *by_words.values(), *by_lines.values()])
    features, total = {}, max(1.0, paragraph_words.sum())
    first = 2 + len(by_words)  # of the sums by lines
    for reach, sums in zip(REACHES, sum_windows(rows, *REACHES), strict=True):
        features[f"paragraph words within {reach}"] = sums[2]
        features[f"page paragraph share within {reach}"] = sums[2] / total
        for name, shares in zip(by_words, sums[2:first] / sums[0], strict=True):
            features[f"{name} within {reach}"] = shares
        for name, shares in zip(by_lines, sums[first:] / sums[1], strict=True):
            features[f"{name} within {reach}"] = shares
    return features


def _neighbour_features(m: LineStats) -> FeatureColumns:
    """What the two lines above and the two below are like, the nearest ones in more detail."""
    far = {"word count": m.word_count, "word weight": m.word_weight}
    near = far | {
        "capitalized share": m.capitalized_share,
        "stop-word share": m.stop_word_share,
        "digit share": m.digit_share,
        "starts with quote": m.starts_with_quote,
        "ends with colon": m.ends_with_colon,
    }
    rows = np.array([*near.values()])  # those of `far` first
    return {
        f"{abs(distance)} {'below' if distance > 0 else 'above'}: {name}": values
        for distance in (-2, -1, 1, 2)
        for name, values in zip(
            near if abs(distance) == 1 else far, shift_lines(rows, distance), strict=False
        )
    }
