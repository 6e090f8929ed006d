"""A feed's item: a title that it states, and one to three lines of summary without a page around.

Its last line, often the only one, has no stop: "Trains stop at the border as the talks go on".
"""

from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines

MAX_LINES = 3
MIN_WORDS = 8  # of its first line; shorter ones are sections and bylines
CUT_ENDS = ("…", "...", "[…]", "[...]", ",", "-", "–", "—", ":")  # of what was cut, and tells half


def find_summary(page: PageLines, unlabelled: Sequence[int]) -> tuple[int, ...]:
    """The lines of a summary; none of a page, of a text without a title, or of one cut short.

    `unlabelled` are the lines without a label. All of the text is the summary but for one line.
    """
    title = (page.article.title or "").lower()
    others = [index for index in unlabelled if page.lines[index].lower_text != title]
    if not title or page.hints or not 0 < len(others) <= MAX_LINES:
        return ()
    if len(others) < len(page.lines) - 1:
        return ()
    lines = [page.lines[index] for index in others]
    is_whole = not lines[-1].text.endswith(CUT_ENDS)
    return tuple(others) if is_whole and lines[0].word_count >= MIN_WORDS else ()
