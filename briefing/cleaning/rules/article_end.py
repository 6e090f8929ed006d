"""The end of the article: the first head of comments or related articles below most of the body,
or a long gap below half of it with nothing sure behind.

A box of related links stands in the middle of many articles, so its head ends the article only
where most of the text that reads like the article's stands above it. A count of comments may stand
below the headline, with no body above it.
"""

from collections.abc import Sequence
from itertools import pairwise

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.labels import COMMENT_HEAD, RELATED_HEAD

MIN_BODY_WORDS = 60
# Of the words of all lines that read as the article's. Long comments read so too: below a head of
# comments less stands above (half cleaned pages of news +.0005, others the same from .3 to .5).
MIN_BODY_SHARE, MIN_SHARE_ABOVE_COMMENTS = 0.9, 0.5
# Behind so many other lines stand a notice, comments or another article, in whatever language: of
# pages of news cross-validated F1 rises by .0023, half cleaned by .0010, of all kinds by .0005, and
# no recall is lost on the first. Between 8 and 20 lines, .5 and .8, .6 and .7 all are better, too.
MAX_GAP, MIN_SHARE_ABOVE_GAP, MAX_CHANCE_BELOW_GAP = 12, 0.5, 0.6

_MARKS = ("-", "–", "•", "·")  # "—" and "*" also part an article's own paragraphs
LEAST_MARKS = 2  # of a list of other articles


def find_article_end(page: PageLines, body: Sequence[int]) -> int:
    """The index of the first line below the article; the number of lines if it has no end head.

    `body` holds the indexes of the lines that read as the article's.
    """
    total = sum(page.lines[index].word_count for index in body)
    in_body = set(body)
    above = 0
    for index, label in enumerate(page.own_labels):
        above += page.lines[index].word_count if index in in_body else 0
        if label is COMMENT_HEAD or label is RELATED_HEAD:
            share = MIN_SHARE_ABOVE_COMMENTS if label is COMMENT_HEAD else MIN_BODY_SHARE
            if above >= max(MIN_BODY_WORDS, share * total):
                return index
    return len(page.lines)


def find_bare_marks_end(page: PageLines, body: Sequence[int]) -> int:
    """The index of the first of several marks that stand alone above a line each, down to the last
    line: "-" above the leads of other articles; the number of lines without them.

    Behind a colon, or with most of the words, they are the article's own.
    """
    marks = [index for index in range(len(page.lines)) if page.lines[index].text in _MARKS]
    last = max(body, default=-1)
    run = [index for index in marks if index < last]
    while len(run) >= LEAST_MARKS and any(two - one != 2 for one, two in pairwise(run)):
        run = run[1:]
    if len(run) < LEAST_MARKS or last > run[-1] + 1:
        return len(page.lines)
    above = [index for index in body if index < run[0]]
    words = sum(page.lines[index].word_count for index in above)
    needed = MIN_SHARE_ABOVE_GAP * sum(page.lines[index].word_count for index in body)
    is_own_list = bool(above) and page.lines[above[-1]].text.endswith(":")
    is_end = words >= max(MIN_BODY_WORDS, needed) and not is_own_list
    return run[0] if is_end else len(page.lines)


def find_gap_end(page: PageLines, body: Sequence[int], probability: Sequence[float]) -> int:
    """The index behind the last line above the first long gap; the number of lines without one.

    A gap counts below half of the body's words, where the lines below it are unlikely on average.
    """
    words = [page.lines[index].word_count for index in body]
    chances = [many * probability[index] for many, index in zip(words, body, strict=True)]
    above, below, likely = 0, sum(words), sum(chances)
    needed = max(MIN_BODY_WORDS, MIN_SHARE_ABOVE_GAP * below)
    for (index, following), many, chance in zip(pairwise(body), words, chances, strict=False):
        above, below, likely = above + many, below - many, likely - chance
        is_unlikely = likely < MAX_CHANCE_BELOW_GAP * below
        if following - index > MAX_GAP and above >= needed and is_unlikely:
            return index + 1
    return len(page.lines)
