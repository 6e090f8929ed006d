"""Where the article ends: at the first head of comments or of other articles that has enough of the body before it."""

from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import line_rules

# A box of related links stands in the middle of many articles: its head ends the article only where most of the text
# that reads like an article stands above it. Comments may be counted under the headline, but with no body above.
LEAST_BODY = 60  # words
LEAST_SHARE = 0.9  # of the words of all lines that read as the article's


def find_article_end(page: PageLines, body: Sequence[int]) -> int:
    """The index of the first line behind the article; the number of lines where it runs to the end."""
    total = sum(page.lines[index].words for index in body)
    taken = set(body)
    above = 0
    for index, role in enumerate(page.roles):
        above += page.lines[index].words if index in taken else 0
        if (role is line_rules.COMMENT_HEAD or role is line_rules.RELATED_HEAD) and above >= max(
            LEAST_BODY, LEAST_SHARE * total
        ):
            return index
    return len(page.lines)
