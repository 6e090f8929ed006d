"""What a first look at the whole page adds: the columns of the second look.

Stacking (Wolpert 1992; for lines of web pages, the idea of boilerpipe's and CETR's smoothing): a line among lines that
look like the article's is likely one of them, and one behind the last such run is not.
"""

from dataclasses import dataclass

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

SURE = 0.8  # chance at the first look that makes a line of …
SURE_WORDS = 10  # … this length one of the article's firm lines
RUN_GAP = 8  # lines; firm lines farther apart belong to different runs
LIKELY = 0.7  # chance of lines whose words are taken for the article's
CONTENT_WORD = 4  # letters
LEAST_WORDS = 3  # of a line that is compared by its words
REACHES = (2, 5, 12, 30)  # lines on either side that are summed up
IN_LIST = 6  # lines on either side in which the items of one list lie
NOWHERE = -9.0  # a column's value where there is nothing to tell: no headline, no list


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage1Output:
    """The chance of each line, and the words to compare lines by."""

    chance: FloatArray
    words: PageTokens
    headline: int | None = None  # index of its line


def stage2_features(m: LineStats, look: Stage1Output) -> FeatureColumns:
    """The columns that the second look adds to those of the first."""
    weight = np.minimum(m.words, MAX_LINE_WORDS) * look.chance
    found = {
        **_chances(look.chance),
        **_near(m, look.chance, weight),
        **_place(m, weight),
        **_runs(m, look, weight),
    }
    return {
        **found,
        **_marks(m, weight),
        **_words(look),
        **_headline(look),
        **_lists(m, look.chance),
    }


def logit(chance: FloatArray) -> FloatArray:
    """The chance on the scale where evidence adds up."""
    held = np.clip(chance, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(held / (1 - held)))


def _chances(chance: FloatArray) -> FeatureColumns:
    odds = logit(chance)
    near = {
        f"{abs(distance)} {'below' if distance > 0 else 'above'}: first look": shift_lines(
            odds, distance
        )
        for distance in (-3, -2, -1, 1, 2, 3)
    }
    return {"first look": odds, **near}


def _near(m: LineStats, chance: FloatArray, weight: FloatArray) -> FeatureColumns:
    """How likely the other lines around are, by their words and by their number."""
    held = np.minimum(m.words, MAX_LINE_WORDS)
    rows = np.array([weight, held, chance, np.ones(len(chance))])
    found = {}
    for reach, sums in zip(REACHES, sum_windows(rows, *REACHES), strict=True):
        text, words, chances, lines = sums - rows
        found[f"likely text within {reach}"] = text
        found[f"share of likely text within {reach}"] = text / np.maximum(1, words)
        found[f"chance within {reach}"] = chances / np.maximum(1, lines)
    return found


def _place(m: LineStats, weight: FloatArray) -> FeatureColumns:
    above, total = sum_above(weight), max(1.0, weight.sum())
    every = np.ones(len(weight))
    return {
        "apart": m.apart,
        "1 below: apart": shift_lines(m.apart, 1),
        "likely text above": above,
        "likely text below": total - above - weight,
        "share of likely text above": above / total,
        "likely text of the page": total * every,
        "share of likely text of the page": total
        / max(1.0, np.minimum(m.words, MAX_LINE_WORDS).sum())
        * every,
    }


def _runs(m: LineStats, look: Stage1Output, weight: FloatArray) -> FeatureColumns:
    firm = (look.chance > SURE) & (m.words >= SURE_WORDS)
    above, below = distances_to_others(firm)
    first, last = _main_run(firm, weight)
    rows = np.arange(len(firm))
    return {
        "lines from the firm one above": above,
        "lines to the firm one below": below,
        "gap between firm lines": np.minimum(FAR, above + below),
        "in the longest run": ((rows >= first) & (rows <= last)).astype(float),
        "lines above the longest run": np.clip(first - rows, -1.0, FAR),
        "lines below the longest run": np.clip(rows - last, -1.0, FAR),
    }


def _main_run(firm: FlagArray, weight: FloatArray) -> tuple[int, int]:
    """First and last line of the run of firm lines with the most text; (0, -1) without any."""
    places = np.flatnonzero(firm)
    if not len(places):
        return 0, -1
    runs = np.concatenate([[0], np.cumsum(np.diff(places) > RUN_GAP)])
    best = np.bincount(runs, weight[places]).argmax()
    return int(places[runs == best][0]), int(places[runs == best][-1])


def _marks(m: LineStats, weight: FloatArray) -> FeatureColumns:
    """How many lines above, far down the likely text, open comments or other articles, invite or give notice."""
    share = sum_above(weight) / max(1.0, weight.sum())
    ends, comments, asides = (
        flag_kinds(m, "comment", "related"),
        flag_kinds(m, "comment"),
        flag_kinds(m, "promo", "notice"),
    )
    return {
        "marks of an end behind a third": np.cumsum(ends * (share > 0.3)),
        "marks of an end behind two thirds": np.cumsum(ends * (share > 0.6)),
        "heads of comments behind two thirds": np.cumsum(comments * (share > 0.6)),
        "invitations and notices behind half": np.cumsum(asides * (share > 0.5)),
    }


def _words(look: Stage1Output) -> FeatureColumns:
    """How many of a line's words of substance the likely lines share, and of the headline's words it says again."""
    words = look.words
    lines, numbers = words.distinct(words.lengths >= CONTENT_WORD)
    return {
        "words shared with the article": _shared(look, lines, numbers),
        "words of the headline": _of_headline(look, lines, numbers),
    }


def _shared(look: Stage1Output, lines: IntArray, numbers: IntArray) -> FloatArray:
    likely, compared = (look.chance > LIKELY)[lines], (look.words.counts >= LEAST_WORDS)[lines]
    held = np.bincount(numbers[likely & compared], minlength=len(look.words.vocabulary))
    shared = held[numbers] > likely  # a likely line itself holds all of its words
    own, common = (
        np.bincount(lines[marks], minlength=len(look.chance))
        for marks in (compared, compared & shared)
    )
    return np.where(own > 0, common / np.maximum(1, own), NOWHERE)


def _of_headline(look: Stage1Output, lines: IntArray, numbers: IntArray) -> FloatArray:
    if look.headline is None:
        return np.full(len(look.chance), NOWHERE)
    title = np.zeros(len(look.words.vocabulary), dtype=bool)
    title[numbers[lines == look.headline]] = True
    return np.bincount(lines[title[numbers]], minlength=len(look.chance)) / max(1, int(title.sum()))


def _headline(look: Stage1Output) -> FeatureColumns:
    """Where a line stands to the headline."""
    if look.headline is None:
        return {"lines below the headline": np.full(len(look.chance), NOWHERE)}
    below = np.arange(len(look.chance)) - look.headline
    return {"lines below the headline": np.clip(below, -5.0, FAR)}


def _lists(m: LineStats, chance: FloatArray) -> FeatureColumns:
    """A list of the article's own is mostly introduced by a colon; links to other articles follow a paragraph."""
    listed = m.bulleted > 0
    rows = np.arange(len(chance))
    above = np.maximum.accumulate(np.where(listed, 0, rows))
    ((chances, items),) = sum_windows(np.array([chance * listed, listed]), IN_LIST)
    shown = {
        "chance of its list": chances / np.maximum(1, items),
        "list introduced by a colon": m.colon[above],
        "list introduced by a sentence": flag_sentences(m)[above],
        "list introduced by a role": (m.kind >= 0)[above],
        "list introduced by the likely": logit(chance)[above],
    }
    return {name: np.where(listed, values, NOWHERE) for name, values in shown.items()}
