"""Whether an article tells what happened long ago: an anniversary, a find, a gift returned."""

from collections.abc import Collection

from briefing.grouping.grouping_lexicon import collect_words
from briefing.model.analyzed import ArticleWords

LONG_AGO = 50  # years
# Words of headline and first sentence: what stands behind them is background, as the year in which
# a drum was carried off that a museum gives back today.
PAST_WORDS = 40
LAST_OLD_YEAR = 1939  # the water treaty of 1944 is of today


def is_of_long_ago(article: ArticleWords, taken: Collection[int]) -> bool:
    """Whether headline or first sentence name a year, or a number of years, long ago.

    `taken` are the places of words that belong to a name.
    """
    lead = article.words[:PAST_WORDS]
    for place, word in enumerate(lead):
        if not word.folded.isdecimal() or place in taken or len(word.folded) > 4:
            continue
        number = int(word.folded)
        if len(word.folded) == 4 and 1000 < number <= LAST_OLD_YEAR:
            return True
        around = {near.folded for near in lead[max(0, place - 1) : place + 3]}
        names_years = around & collect_words("years") and around & collect_words("ago")
        if number >= LONG_AGO and names_years:
            return True
    return False
