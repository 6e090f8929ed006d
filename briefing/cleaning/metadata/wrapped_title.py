"""The headline of a text as one line, where a column's width broke it into several."""

import re

from briefing.cleaning.lines import strip_bullet
from briefing.cleaning.metadata.headline_candidates import MAX_WORDS, is_possible
from briefing.cleaning.parsed_page import PageLines
from briefing.text.bylines import holds_given_name

_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def read_title(page: PageLines, index: int) -> str:
    """The words of the headline's line, and of the lines in capitals that touch it below.

    Those count in a text that was wrapped, "CUSTOMS CHECKS" above "EVERY SECOND TRUCK", and end at
    somebody's name; where a sentence goes on with a small letter, the lines are one already.
    """
    title = strip_bullet(page.lines[index])
    if title.isupper() and any("\n" in line.text for line in page.lines):
        for below in range(index + 1, len(page.lines)):
            line = page.lines[below]
            goes_on = line.text.isupper() and not line.after_blank and is_possible(page, below)
            words = len(title.split()) + line.word_count
            if not goes_on or holds_given_name(line.text) or words > MAX_WORDS:
                break
            title = f"{title}\n{line.text}"
    return _BREAK.sub(" ", title)
