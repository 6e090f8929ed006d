"""The line of a text that is its headline: a logistic regression over the lines above the body."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from briefing.cleaning.features.arrays import FeatureColumns, FloatArray
from briefing.cleaning.metadata import headline_candidates, named_headline
from briefing.cleaning.metadata.closed_headline import find_closed_headline
from briefing.cleaning.model import weight_tables
from briefing.cleaning.model.boosted_trees import sigmoid
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import turn_labels
from briefing.sources.pages.site_name import SiteName, strip_brackets
from briefing.text.plain_words import split_words

_KICKER_ENDS = (":", ",", "–", "—", "-")
FIRM_WORDS = 12  # of a firm line: one that ends as a sentence and is sure to be of the body
MAX_LENGTH_DIFFERENCE = 8  # characters between a stated title and its line: quotes, spaces
# A text whose best candidate is less likely has no headline. When this was chosen, 76 % of the
# cross-validated pages with a headline on a line of its own got it and 11 % a wrong one (now 79 %,
# and 9 to 13 %); .3 gave 79 % and 13 %, .5 gave 73 % and 9 %.
MIN_PROBABILITY = 0.4
# A candidate of so many words is the deck of the shorter one right above it, on 6 of 1,220 labelled
# texts; with 14 words or fewer it is mostly the headline, below a section.
MIN_DECK_WORDS, MIN_WORDS_ABOVE_DECK, MIN_PROBABILITY_ABOVE_DECK = 16, 4, 0.05
MAX_LINES_TO_DECK = 2  # below the headline: an author or a section may stand between

_LABELLED_KINDS = frozenset(("related", "caption"))
MIN_LABELLED_WORDS = 3  # of a headline behind a label

# Lines above the body among which a text that begins with its headline has it, where its words tell
# nothing: a figure of speech, "The brain is closed", shares none with the article.
MAX_OPENING_LINES = 4
MAX_ABOVE_TURNS = 6  # lines above the first turn: the headline, an office, a day, a rule
# Words of a button or a section's name above the headline, and of a headline below such a line.
MAX_BUTTON_WORDS, MIN_WORDS_BELOW_BUTTON = 3, 6


def find_headline(page: PageLines, body: Sequence[int]) -> int | None:
    """The index of the headline's line; None where no line above the body is one.

    Of a page that states its title it is the highest line that says the same words, if there is
    one. A teaser below the body is never taken. Of equal probabilities the higher line wins.
    """
    if page.article.title:
        return _find_title(page, page.article.title)
    if (opening := _find_labelled_opening(page)) is not None:
        return opening
    firm = firm_lines(page, body)
    limit = headline_candidates.find_limit(firm)
    chances = _find_chances(page, firm)
    likeliest = max(chances, key=lambda index: (chances[index], -index), default=None)
    is_likely = likeliest is not None and chances[likeliest] >= MIN_PROBABILITY
    if (step := named_headline.find_last_step(page, limit)) is not None:
        return step
    found = likeliest if is_likely else _find_above_deck(page, chances)
    found = named_headline.find_any_trail_end(page, limit) if found is None else found
    found = _find_opening(page, firm) if found is None else found
    found = named_headline.find_in_address(page, limit, chances, found)
    found = _find_above_turns(page) if found is None else found
    if found is None:
        return find_closed_headline(page)
    return _without_site(page, line_above_deck(page, chances, found))


def line_above_deck(page: PageLines, chances: Mapping[int, float], index: int) -> int:
    """The line right above a long one that is its deck, else this line."""
    above = page.lines[index - 1 : index]
    is_long = page.lines[index].word_count >= MIN_DECK_WORDS
    if not (is_long and above and not above[0].bullet and above[0].text[0].isupper()):
        return index
    shorter = MIN_WORDS_ABOVE_DECK <= above[0].word_count < page.lines[index].word_count
    return index - (shorter and chances.get(index - 1, 0.0) >= MIN_PROBABILITY_ABOVE_DECK)


def _find_above_deck(page: PageLines, chances: Mapping[int, float]) -> int | None:
    """The upper one of the two likeliest lines, where they stand close and are likely together.

    Headline and deck share what speaks for a headline, and a deck does not stand above it. Items
    of a list do not count. None where the two are not likely, where a paragraph stands between, and
    where the upper one ends as a kicker does, "Bridges –".
    """
    free = (index for index in chances if not page.lines[index].bullet)
    pair = sorted(free, key=lambda index: (-chances[index], index))[:2]
    if len(pair) < 2 or sum(chances[index] for index in pair) < MIN_PROBABILITY:
        return None
    upper, lower = sorted(pair)
    between = page.lines[upper + 1 : lower]
    is_parted = len(between) >= MAX_LINES_TO_DECK or any(line.is_paragraph for line in between)
    return None if is_parted or page.lines[upper].text.endswith(_KICKER_ENDS) else upper


def _without_site(page: PageLines, index: int) -> int:
    """The line near that says the headline without the site's name or sections, else this line."""
    if (end := named_headline.find_trail_end(page, index)) is not None:
        return end
    before, bar, _ = page.lines[index].text.partition(" | ")
    last = min(len(page.lines), index + 1 + headline_candidates.MAX_DISTANCE) if bar else index
    same = (below for below in range(index + 1, last) if page.lines[below].text == before)
    return next(same, index)


# Stage 2 and the layout ask, for three pages in five with the same firm lines.
@lru_cache(maxsize=1)
def _find_chances(page: PageLines, firm: tuple[int, ...]) -> Mapping[int, float]:
    """Each candidate's index with its probability to be the headline; empty without candidates."""
    candidates = headline_candidates.find_candidates(page, firm)
    if not len(candidates.line_indexes):
        return {}
    weights = weight_tables.load_weights("headline")
    probability = headline_probabilities(candidates.features, weights)
    return dict(zip(candidates.line_indexes.tolist(), probability.tolist(), strict=True))


def _find_labelled_opening(page: PageLines) -> int | None:
    """The text's first line, if it is a label, a colon and words, right above a byline.

    "Live updates: Talks go on" and "Watch: …" lead to other articles elsewhere, and are captions.
    """
    first, *below = page.own_labels[:2] or (None,)
    is_labelled = first is not None and first.kind in _LABELLED_KINDS
    is_signed = any(label is not None and label.kind == "byline" for label in below)
    if not (is_labelled and is_signed) or page.lines[0].ends_sentence:
        return None
    _, colon, words = page.lines[0].text.partition(": ")
    return 0 if colon and len(words.split()) >= MIN_LABELLED_WORDS else None


def _find_opening(page: PageLines, firm: Sequence[int]) -> int | None:
    """The first line of a text that begins with its headline; else None.

    Only lines that their own words label may stand above it, and few lines below it before the
    first firm one.
    """
    labelled = (
        page.own_labels[index] or page.context_labels[index]
        for index in range(min(firm, default=0))
    )
    first = next((index for index, label in enumerate(labelled) if label is None), None)
    if first is None or firm[0] - first > MAX_OPENING_LINES:
        return None
    possible = headline_candidates.is_possible(page, first)
    if page.lines[first].word_count <= MAX_BUTTON_WORDS:
        # "Submit Release" above the headline, "Mundo" above it: the next line, if that may be one.
        below = first + 1
        longer = below < firm[0] and page.lines[below].word_count >= MIN_WORDS_BELOW_BUTTON
        if longer and headline_candidates.is_possible(page, below):
            return below
    return first if possible and page.lines[first].text[0].isupper() else None


def _find_above_turns(page: PageLines) -> int | None:
    """The line that heads a transcript: the first possible one above the first speaker's label."""
    turn = turn_labels.find_first_turn(page)
    above = range(turn if turn is not None and turn <= MAX_ABOVE_TURNS else 0)
    return next((i for i in above if headline_candidates.is_possible(page, i)), None)


def firm_lines(page: PageLines, body: Sequence[int]) -> tuple[int, ...]:
    """The long lines of the body that end as a sentence: sure to belong to the article."""
    return tuple(
        index
        for index in body
        if page.lines[index].word_count >= FIRM_WORDS and page.lines[index].ends_sentence
        if not headline_candidates.ends_in_acronym(page, index)
    )


def headline_probabilities(
    features: FeatureColumns, weights: weight_tables.WeightTable
) -> FloatArray:
    """The probability of each candidate to be the headline, shape (n,)."""
    log_odds = sum(
        (weights.get(name, 0.0) * values for name, values in features.items()), start=np.zeros(())
    )
    return sigmoid(np.asarray(log_odds))


def _find_title(page: PageLines, title: str) -> int | None:
    words, length = split_words(title), len(title)
    bare = (
        strip_brackets(text, SiteName()) if text[-1] in ")]" or text[0] in "([" else text
        for text in (line.text for line in page.lines)
    )
    similar = (
        (index, text)
        for index, text in enumerate(bare)
        if abs(len(text) - length) <= MAX_LENGTH_DIFFERENCE
    )
    return next((index for index, text in similar if words and split_words(text) == words), None)
