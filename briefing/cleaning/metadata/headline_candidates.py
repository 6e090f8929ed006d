"""The lines of a text that may be its headline, and what tells the headline from the others."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from briefing.cleaning.features.arrays import BoolArray, FeatureColumns, FloatArray, IntArray
from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.parsed_page import KINDS_BELOW, PageLines
from briefing.cleaning.rules import turn_labels
from briefing.languages.page_words import match_page_words
from briefing.quick_dataclass import dataclass
from briefing.sources.opinion_sections import names_column
from briefing.text.bylines import holds_given_name, names_only, split_byline
from briefing.text.dates.printed_dates import (
    find_dates_beside,
    prints_date_and_time,
    prints_only_date,
)

MIN_WORDS, MAX_WORDS = 2, 32  # of a headline
# The headline stands above the second firm line; a deck may stand above it, and a false start.
FIRM_LINES = 2
LABEL_REACH = 6  # lines below a headline in which its byline or date stands
# Share of the best candidate's overlap with the body; no line with less was ever the headline.
MIN_OVERLAP_SHARE = 0.4
GOOD_OVERLAP_SHARE = 0.7
MAX_DISTANCE = 120  # lines above the body that are candidates; menus stand above them
# Edges of the bins of lengths and distances, each of which is a feature.
WORD_BINS, DISTANCE_BINS = (3, 4, 6, 9, 14, 20, 26), (-2, 0, 1, 2, 3, 5, 8, 14, 30)
MAX_TWO_NAMES = 9  # words of a caption that is two people's names: "… de la Vega y …"
MIN_LETTERS = 3  # of a content word
# "… with the U.S.", "… con EE. UU.": a short line that ends so may be a headline.
MAX_ACRONYM_LINE = 20  # words
_ACRONYM_END = re.compile(r"(?:^|[\s(])(?:[A-ZÁÉÍÓÚÑ]{1,2}\. ?){2,4}$")

# "…, May 3, 2024. X/ @AnaVale": a handle at the end credits a picture; no headline closes with one.
_HANDLE_CREDIT = re.compile(r"(?:^|[\s(/])@\w{3,}\)?\.?$")

# "Ana Vale/New Delhi", "Rita Soler / Lomas": who wrote it where; nothing else has a small letter.
_NAMED = r"[^\W\d_a-z][^\W\d_]*\.?"
_NAME_AND_PLACE = re.compile(rf"{_NAMED}(?: {_NAMED}){{1,3}} ?/ ?{_NAMED}(?: {_NAMED}){{0,2}}")

MOST_PLACE_WORDS = 6
_PARTICLE = match_page_words("place_particles")
_PLACE_BEFORE_DAY = re.compile(rf"{_NAMED}(?: (?:{_NAMED}|{_PARTICLE}))*[,;] (?:a )?")

_INITIAL = re.compile(r"[^\W\d_a-z]\.")  # "A. Vale"
_PARTS = re.compile(r"\s*[|·•]\s*")
_EMPHASIS = "_* "  # around a line that a messenger or an editor sets apart
_CLOSERS = ")]\"'”’»"  # "(And How to Start!)", "… «¡Basta!»"
_TRAILING = ("…", "...")
_NO_STOPS = ("?", "!", *_TRAILING)  # ends of sentences that headlines have
LEAST_TRAILING = 4  # words of a headline that trails off; with fewer a player or a menu is loading

# Two words with capitals, and a third behind an "and".
_AND = match_page_words("conjunctions")
_PAIR = re.compile(rf"[^\W\d_a-z]\S*\s[^\W\d_a-z].*\s(?:{_AND}|&)\s[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class HeadlineCandidates:
    """The lines that may be the headline, in order: their indexes and features, shape (n,)."""

    line_indexes: IntArray
    features: FeatureColumns


def find_limit(firm: Sequence[int]) -> int:
    """The line above which the headline stands, 0 without firm lines."""
    return max(firm[:FIRM_LINES], default=0)


def find_candidates(page: PageLines, firm: Sequence[int]) -> HeadlineCandidates:
    """The lines above the second firm line that may be a headline; none without a firm line."""
    if not firm:
        return HeadlineCandidates(np.zeros(0, dtype=np.intp), {})
    limit = find_limit(firm)
    possible = [i for i in range(max(0, limit - MAX_DISTANCE), limit) if is_possible(page, i)]
    stop_words = page.tokens.flag_words(phrase_set(page.lexicon, "stop_words"))
    is_content = (page.tokens.word_lengths >= MIN_LETTERS) & ~stop_words
    uses = _count_uses(page, firm) * is_content
    overlap = np.log1p(page.tokens.first_lines(limit).sum_per_line(np.log1p(uses)))[possible]
    best = overlap.max(initial=0.0)
    likely = (overlap > 0) & (overlap >= MIN_OVERLAP_SHARE * best)
    indexes = np.array(possible, dtype=np.intp)[likely]
    features = {
        **_word_features(page, uses, is_content, indexes),
        **_place_features(page, firm[0], indexes),
        **_rank_features(overlap[likely] / best),
        **_shape_features(page, indexes),
        **_repeat_features(page, limit, indexes),
    }
    return HeadlineCandidates(indexes, features)


def _count_uses(page: PageLines, lines: Sequence[int]) -> IntArray:
    """How often these lines use each word of the page's vocabulary."""
    tokens = page.tokens
    wanted = np.zeros(len(page.lines), dtype=bool)
    wanted[list(lines)] = True
    word_ids = tokens.word_ids[wanted[tokens.line_of_word]]
    return np.bincount(word_ids, minlength=len(tokens.vocabulary))


def is_possible(page: PageLines, index: int) -> bool:
    """Whether the line's own words and length may be a headline's."""
    line = page.lines[index]
    if not MIN_WORDS <= line.word_count <= MAX_WORDS or page.own_labels[index] or line.is_glued:
        return False
    is_statement = line.ends_sentence and not line.text.rstrip(_CLOSERS).endswith(_NO_STOPS)
    if (is_statement and not ends_in_acronym(page, index)) or _is_teaser(page, index):
        return False
    if "@" in line.text and _HANDLE_CREDIT.search(line.text):
        return False
    if index in page.lines_with_year and _prints_day(page, index):
        return False
    if turn_labels.opens_turn(page, index) or _tells_progress(page, index):
        return False
    if "/" in line.text and _NAME_AND_PLACE.fullmatch(line.text):
        return False
    return not (_names_two_people(line.text) or names_column(line.text))


def _prints_day(page: PageLines, index: int) -> bool:
    """Whether the line tells when it was printed: "Martes 7 de mayo de 2024, p. 5".

    Of several parts the last may be the day, "El Faro | Ana Ruiz | 3 de mayo de 2024"; of two the
    first may be a headline, "Press conference | May 3, 2024".
    """
    text = page.lines[index].text
    *before, last = _PARTS.split(text.strip(_EMPHASIS))
    is_signed = len(before) > 1 and prints_only_date(last, page.language)
    is_dated = prints_only_date(text, page.language) or prints_date_and_time(text, page.language)
    return is_signed or is_dated or _is_place_with_day(page, text)


def _is_place_with_day(page: PageLines, text: str) -> bool:
    """ "Alder Bay; May 3, 2024": a dateline in a line of its own."""
    printed = find_dates_beside(text, page.language)
    if not printed or text[printed[-1].span.end :].strip(" .:"):
        return False
    before = text[: printed[0].span.start]
    return len(before.split()) <= MOST_PLACE_WORDS and bool(_PLACE_BEFORE_DAY.fullmatch(before))


def _tells_progress(page: PageLines, index: int) -> bool:
    """Whether a page says what it is doing: "Loading audio...", "CARGANDO VIDEO…"."""
    line = page.lines[index]
    return line.word_count < LEAST_TRAILING and line.text.rstrip(_CLOSERS).endswith(_TRAILING)


def _names_two_people(text: str) -> bool:
    """Whether the line is two names: "Ana Vale y Pedro Ruiz", the caption of their picture, or
    "A. Vale y P. Ruiz", who wrote it.
    """
    if not _PAIR.match(text) or len(text.split()) > MAX_TWO_NAMES or not names_only(text):
        return False
    names = split_byline(text)
    return len(names) > 1 and all(holds_given_name(name) or _INITIAL.match(name) for name in names)


def _is_teaser(page: PageLines, index: int) -> bool:
    label = page.context_labels[index]
    return label is not None and label.kind == "teaser"


def ends_in_acronym(page: PageLines, index: int) -> bool:
    """Whether the line may be a headline whose last full stop is that of an acronym."""
    line = page.lines[index]
    if line.word_count > MAX_ACRONYM_LINE or not line.text.endswith("."):
        return False
    if not line.text[-2:-1].isupper():
        return False  # nearly every sentence
    return _ACRONYM_END.search(line.text) is not None


def _word_features(
    page: PageLines, uses: IntArray, is_content: BoolArray, indexes: IntArray
) -> FeatureColumns:
    """How many of a candidate's content words the body uses, and how many are of the site."""
    tokens = page.tokens.first_lines(indexes[-1] + 1 if len(indexes) else 0)
    of_site = is_content & tokens.flag_words(phrase_set(page.lexicon, "site_words"))
    content_words = np.maximum(1, tokens.count_flagged(is_content)[indexes])
    return {
        "body word share": tokens.count_flagged(uses > 0)[indexes] / content_words,
        "site words": tokens.count_flagged(of_site)[indexes],
    }


def _place_features(page: PageLines, first_firm: int, indexes: IntArray) -> FeatureColumns:
    below = [page.own_labels[index + 1 : index + 1 + LABEL_REACH] for index in indexes.tolist()]
    labelled = [
        any(label is not None and label.kind in KINDS_BELOW for label in labels) for labels in below
    ]
    word_counts = [page.lines[index].word_count for index in indexes.tolist()]
    return {
        "bias": np.ones(len(indexes)),
        "byline or date below": np.array(labelled, dtype=float),
        **_bin_features("word count", word_counts, WORD_BINS),
        **_bin_features("distance to body", first_firm - indexes, DISTANCE_BINS),
    }


def _shape_features(page: PageLines, indexes: IntArray) -> FeatureColumns:
    lines = [page.lines[index] for index in indexes.tolist()]
    values = {
        "bulleted": [bool(line.bullet) for line in lines],
        "after blank line": [line.after_blank for line in lines],
        "ends open": [line.text.endswith((":", ",", "…", "...")) for line in lines],
        "has separator": [any(mark in line.text for mark in "|>»/") for line in lines],
        "starts with capital": [line.text[0].isupper() for line in lines],
        "capitalized share": [
            sum(word[0].isupper() for word in line.text.split()) / line.word_count for line in lines
        ],
    }
    return {name: np.array(column, dtype=float) for name, column in values.items()}


def _repeat_features(page: PageLines, limit: int, indexes: IntArray) -> FeatureColumns:
    """How often a candidate repeats: in a trail of links, in a bar that follows the reader."""
    counts = Counter([line.lower_bare for line in page.lines[:limit]])
    repeats = [min(2, counts[page.lines[index].lower_bare] - 1) for index in indexes.tolist()]
    return {"repeats": np.array(repeats, dtype=float)}


def _rank_features(shares: FloatArray) -> FeatureColumns:
    """A candidate's share of the best overlap, and whether it is the first or last good one."""
    good = np.flatnonzero(shares >= GOOD_OVERLAP_SHARE)
    first, last = np.zeros((2, len(shares)))
    first[good[:1]], last[good[-1:]] = 1, 1
    return {
        "share of best candidate": shares,
        "best candidate": (shares == 1).astype(float),
        "first good candidate": first,
        "last good candidate": last,
    }


def _bin_features(
    name: str, values: Sequence[int] | IntArray, edges: Sequence[int]
) -> FeatureColumns:
    """One flag for each bin between the edges; each candidate has exactly one of them."""
    bins = np.searchsorted(edges, values, side="right")
    names = [*(f"{name} below {edge}" for edge in edges), f"{name} from {edges[-1]}"]
    flags = (bins == np.arange(len(names))[:, None]).astype(float)
    return dict(zip(names, flags, strict=True))
