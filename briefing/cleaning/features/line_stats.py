"""Statistics of each line by itself, from which the features of both stages are computed."""

from collections import Counter
from itertools import repeat

import numpy as np

from briefing.cleaning.features.arrays import FloatArray, IntArray
from briefing.cleaning.features.char_features import compute_char_features
from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import phrase_set
from briefing.cleaning.model.weight_tables import WeightTable
from briefing.cleaning.parsed_page import PageLines
from briefing.quick_dataclass import dataclass

LABEL_KINDS = (
    "comment", "related", "promo", "notice", "caption", "credit", "byline", "nav", "date", "other",
)  # fmt: skip
MAX_REPLY_WORDS = 10  # of a line that names the writer of a comment, with the date
# The stop words of a language without data are so many short words that the page's own long lines
# use most.
MAX_OWN_STOP_WORDS, MAX_STOP_WORD_LETTERS, LONG_LINE_WORDS = 40, 5, 12

_KIND_INDEX = {kind: index for index, kind in enumerate(LABEL_KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStats:
    """Arrays of shape (n,); what begins with "has", "is", "ends" or "starts" is 0 or 1."""

    word_count: FloatArray
    char_count: FloatArray
    stop_word_share: FloatArray  # of the words
    capitalized_share: FloatArray  # of the words
    digit_share: FloatArray  # of the characters
    commas_per_word: FloatArray
    inner_sentence_ends: FloatArray  # how many sentences end inside the line
    ends_sentence: FloatArray
    is_truncated: FloatArray  # ends in an ellipsis, as teasers do
    ends_with_colon: FloatArray
    ends_with_question: FloatArray  # or exclamation mark
    starts_with_quote: FloatArray  # or a dash
    has_quotes: FloatArray
    has_bullet: FloatArray
    after_blank: FloatArray  # 1 below a blank line
    repeat_count: FloatArray  # how many other lines are the same
    has_year: FloatArray
    has_clock_time: FloatArray
    has_address: FloatArray  # web or mail
    reader_word_share: FloatArray  # of the words, those that address reader or writer
    site_words: FloatArray  # how many words are about the site and its services
    picture_words: FloatArray  # how many words are about what a picture shows
    age_words: FloatArray  # how many words say how old something is: "ago"
    word_weight: FloatArray  # how much the words tell of the article, or of its surroundings
    is_reply: FloatArray  # names a reader who comments, or is a button below a comment
    kind_index: IntArray  # index into LABEL_KINDS of the line's own label; -1 without one


def compute_line_stats(page: PageLines, weights: WeightTable) -> LineStats:
    """The statistics of a page with at least one line, given the word weights of its language."""
    tokens, lexicon = page.tokens, page.lexicon
    words = np.maximum(1, tokens.word_counts)

    def count(list_name: str) -> FloatArray:
        return tokens.count_words(phrase_set(lexicon, list_name))

    return LineStats(
        **compute_char_features(page),
        has_bullet=np.array([_has_bullet(line.bullet) for line in page.lines], dtype=float),
        after_blank=np.array([line.after_blank for line in page.lines], dtype=float),
        stop_word_share=tokens.count_words(_stop_words(page)) / words,
        reader_word_share=count("reader_pronouns") / words,
        site_words=count("site_words"),
        picture_words=count("picture_words"),
        age_words=count("age_words"),
        word_weight=_sum_weights(tokens, weights),
        is_reply=_flag_replies(page),
        repeat_count=_count_repeats(page),
        kind_index=np.array(
            [_KIND_INDEX[label.kind] if label else -1 for label in page.own_labels], dtype=np.intp
        ),
    )


def _has_bullet(bullet: str) -> bool:
    return bool(bullet) and not bullet[0].isdigit()


def _count_repeats(page: PageLines) -> FloatArray:
    counts = Counter([line.lower_text for line in page.lines])
    return np.array([counts[line.lower_text] for line in page.lines], dtype=float) - 1


def _sum_weights(tokens: PageTokens, weights: WeightTable) -> FloatArray:
    """The sum of each line's word weights, divided by the root of the number of words with one.

    The root keeps long lines comparable with short ones.
    """
    vocabulary = tokens.vocabulary
    values = np.fromiter(map(weights.get, vocabulary, repeat(0.0)), float, len(vocabulary))
    known = np.maximum(1, tokens.count_flagged(values != 0))
    return np.asarray(tokens.sum_per_line(values) / np.sqrt(known))


def _flag_replies(page: PageLines) -> FloatArray:
    """1 for "Reply", "Like" and the like, and for what names who comments: "Ann Ruiz says:"."""
    buttons = phrase_set(page.lexicon, "comment_buttons")
    endings = page.lexicon.commenter_endings
    flags = [
        line.word_count <= MAX_REPLY_WORDS
        and not line.ends_sentence  # "Yes," she said.
        and (line.lower_bare in buttons or line.lower_bare.endswith(endings))
        for line in page.lines
    ]
    return np.array(flags, dtype=float)


def _stop_words(page: PageLines) -> frozenset[str]:
    """The language's stop words, or for one without data the page's most frequent short words."""
    if page.lexicon.stop_words:
        return phrase_set(page.lexicon, "stop_words")
    tokens = page.tokens
    is_long = np.array([line.word_count >= LONG_LINE_WORDS for line in page.lines])
    word_ids = tokens.word_ids[is_long[tokens.line_of_word]]
    uses = np.bincount(word_ids, minlength=len(tokens.vocabulary)).tolist()
    ranked = sorted(
        (-times, word)
        for word, times in zip(tokens.vocabulary, uses, strict=True)
        if times and len(word) <= MAX_STOP_WORD_LETTERS
    )
    return frozenset(word for _, word in ranked[:MAX_OWN_STOP_WORDS])
