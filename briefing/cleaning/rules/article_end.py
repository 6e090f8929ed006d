"""The end of the article: the first head of comments or related articles below most of the body.

A box of related links stands in the middle of many articles, so its head ends the article only
where most of the text that reads like the article's stands above it. A count of comments may stand
below the headline, with no body above it.
"""

from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import COMMENT_HEAD, RELATED_HEAD

MIN_BODY_WORDS = 60
MIN_BODY_SHARE = 0.9  # of the words of all lines that read as the article's


def find_article_end(page: PageLines, body: Sequence[int]) -> int:
    """The index of the first line below the article; the number of lines if it has no end head.

    `body` holds the indexes of the lines that read as the article's.
    """
    total = sum(page.lines[index].word_count for index in body)
    needed = max(MIN_BODY_WORDS, MIN_BODY_SHARE * total)
    in_body = set(body)
    above = 0
    for index, label in enumerate(page.own_labels):
        above += page.lines[index].word_count if index in in_body else 0
        if (label is COMMENT_HEAD or label is RELATED_HEAD) and above >= needed:
            return index
    return len(page.lines)
