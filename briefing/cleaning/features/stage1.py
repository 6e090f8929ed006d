"""What the lines of a page show by themselves and their neighbours: the columns of the first look."""

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

LEAST_PARAGRAPH = 9  # words that make a closed line look like a paragraph
LEAST_ITEM = 20  # words that make a bulleted one look like it
SHORT = 7  # words; shorter lines without an end are menus, names and dates
LONGEST_STAMP = 14  # words of a line that is a time or an age, with a name
REACHES = (2, 5, 12, 25)  # lines on either side that are summed up
# Comments are counted under many a headline, and other articles are listed above it.
LATE, EARLY = (
    0.3,
    0.2,
)  # share of the paragraphs that stands above a mark of an end, or a head of comments, that counts
MAX_LINE_WORDS = 80  # of a line that count, so that one giant paragraph does not outweigh all


def stage1_features(m: LineStats) -> FeatureColumns:
    """All columns of the first look."""
    return {**_own(m), **_page(m), **_place(m), **_comments(m), **_near(m), **_neighbours(m)}


def flag_paragraphs(m: LineStats) -> FloatArray:
    """1 for the lines that look like paragraphs, 0 for the others."""
    long = m.words >= np.where(m.bulleted > 0, LEAST_ITEM, LEAST_PARAGRAPH)
    return np.asarray(flag_sentences(m) * long * (m.kind < 0))


def flag_sentences(m: LineStats) -> FloatArray:
    """1 for the lines that end as a sentence does and are not cut off."""
    return m.closed * (1 - m.cut)


def flag_kinds(m: LineStats, *kinds: str) -> FloatArray:
    """1 for the lines with a role of these kinds by their own words, 0 for the others."""
    return _flags(kinds)[m.kind]


@cache
def _flags(kinds: tuple[str, ...]) -> FloatArray:
    """For each of KINDS whether it is asked for; for no kind, whose place is -1, at the end."""
    return np.array([kind in kinds for kind in (*LABEL_KINDS, None)], dtype=float)


def _own(m: LineStats) -> FeatureColumns:
    return {
        "words": m.words,
        "letters a word": m.characters / np.maximum(1, m.words),
        "learned words": m.learned,
        "stop words": m.stop,
        "capitals": m.capitals,
        "digits": m.digits,
        "commas": m.commas,
        "sentences inside": m.inside,
        "closed": m.closed,
        "ends as a sentence": flag_sentences(m),
        "cut off": m.cut,
        "colon": m.colon,
        "question": m.asks,
        "opens with a quote": m.quoted,
        "quotes": m.quotes,
        "item": m.bulleted,
        "said again": m.repeats,
        "year": m.year,
        "address": m.address,
        "words of the site": m.of_site,
        "words of pictures": m.of_picture,
        "caption or credit": flag_kinds(m, "caption", "credit"),
        "invitation or notice": flag_kinds(m, "promo", "notice"),
        "mark of an end": flag_kinds(m, "comment", "related"),
        "role": (m.kind >= 0).astype(float),
    }


def _page(m: LineStats) -> FeatureColumns:
    lines = np.ones(len(m.words))
    return {
        "lines of the page": len(lines) * lines,
        "words of all paragraphs": (flag_paragraphs(m) @ m.words) * lines,
    }


def _place(m: LineStats) -> FeatureColumns:
    rows, mass, marks = (
        np.arange(len(m.words)),
        flag_paragraphs(m) * m.words,
        flag_kinds(m, "comment", "related"),
    )
    above, total = sum_above(mass), max(1.0, mass.sum())
    from_paragraph, to_paragraph = distances_to_others(flag_paragraphs(m))
    return {
        "row": rows.astype(float),
        "place": rows / len(rows),
        "text above": np.cumsum(m.characters) / m.characters.sum(),
        "words of paragraphs above": above,
        "words of paragraphs below": total - above - mass,
        "share of paragraphs above": above / total,
        "lines from a paragraph": from_paragraph,
        "lines to a paragraph": to_paragraph,
        "marks of an end above": np.cumsum(marks * (above > LATE * total)),
        "lines since a mark of an end": distance_above(marks),
        "lines to a mark of an end": distance_below(marks),
    }


def _comments(m: LineStats) -> FeatureColumns:
    rows, mass, heads = (
        np.arange(len(m.words)),
        flag_paragraphs(m) * m.words,
        flag_kinds(m, "comment"),
    )
    above = sum_above(mass) / max(1.0, mass.sum())
    head = np.maximum.accumulate(np.where(heads > 0, rows, -1))
    replies = np.cumsum(m.replies)
    return {
        "heads of comments above": np.cumsum(heads * (above > EARLY)),
        "heads of comments below": heads.sum() - np.cumsum(heads),
        "share of paragraphs above the head of comments": np.where(head >= 0, above[head], -1),
        "replies above": np.cumsum(m.replies * (above > EARLY)),
        "replies below": replies[-1] - replies,
        "replies since the head of comments": np.where(head >= 0, replies - replies[head], -1),
        "stamps above": np.cumsum(_stamps(m) * (above > EARLY)),
    }


def _stamps(m: LineStats) -> FloatArray:
    """1 for short lines with a time of the day or an age."""
    return ((m.clock + m.of_age > 0) & (m.words <= LONGEST_STAMP)).astype(float)


def _near(m: LineStats) -> FeatureColumns:
    """Sums over the lines around each line, as shares of their words or of their number."""
    mass = flag_paragraphs(m) * m.words
    short = (m.words < SHORT) * (1 - flag_sentences(m))
    by_words = {
        "paragraphs": mass,
        "stop words": m.stop * m.words,
        "capitals": m.capitals * m.words,
        "words of the site": m.of_site,
        "words to the reader": m.to_reader * m.words,
    }
    by_lines = {
        "learned words": m.learned,
        "short lines": short,
        "items": m.bulleted,
        "roles": (m.kind >= 0).astype(float),
        "stamps": _stamps(m),
        "replies": m.replies,
    }
    rows = np.array([m.words, np.ones(len(mass)), *by_words.values(), *by_lines.values()])
    found, total = {}, max(1.0, mass.sum())
    for reach, (words, lines, *sums) in zip(REACHES, sum_windows(rows, *REACHES), strict=True):
        found[f"words of paragraphs within {reach}"] = sums[0]
        found[f"of all paragraphs within {reach}"] = sums[0] / total
        for name, values in zip(by_words, sums, strict=False):
            found[f"{name} within {reach}"] = values / words
        for name, values in zip(by_lines, sums[len(by_words) :], strict=True):
            found[f"{name} within {reach}"] = values / lines
    return found


def _neighbours(m: LineStats) -> FeatureColumns:
    """What the two lines above and below are like."""
    shown = {"words": m.words, "learned words": m.learned}
    beside = {
        "capitals": m.capitals,
        "stop words": m.stop,
        "digits": m.digits,
        "quote": m.quoted,
        "colon": m.colon,
    }
    return {
        f"{abs(distance)} {'below' if distance > 0 else 'above'}: {name}": shift_lines(
            values, distance
        )
        for distance in (-2, -1, 1, 2)
        for name, values in (shown if abs(distance) > 1 else shown | beside).items()
    }
