"""A talk that an outlet prints: turns of people whose names stand alone in lines of their own.

An interview or a broadcast is no report, and, unlike a transcript, no document of an office.
"""

import re
from collections import Counter

from briefing.model import CleanedArticle

# Of 37,554 articles of US press 75 have such lines, 73 of them interviews and broadcasts, which had
# passed for opinion or news; lists of places and refrains of advertisements come less often.
LEAST_TURNS = 4
LEAST_SPEAKERS = 2
LEAST_SHARE = 0.12  # of the lines; .3 finds 49 of them
MOST_WORDS = 4
MOST_CHARACTERS = 60  # fifteen for each of the words
_ENDS = tuple(".!?:;,”\"'’…")


def is_talk(cleaned: CleanedArticle) -> bool:
    """Whether at least two names come back alone in their lines, each with words below it."""
    text = cleaned.article.text
    lines = [text[block.span.start : block.span.end].strip() for block in cleaned.blocks]
    short = [line.casefold() if len(line) <= MOST_CHARACTERS else "" for line in lines]
    often = {line for line, times in Counter(short).items() if line and times >= LEAST_TURNS}
    if len(often) < LEAST_SPEAKERS:  # as on most pages, whose lines need not be read
        return False
    counted = Counter(
        name
        for name, line, below in zip(short, lines, [*lines[1:], ""], strict=True)
        if name in often and _may_be_name(line) and not _may_be_name(below)
    )
    turns = [times for times in counted.values() if times >= LEAST_TURNS]
    return len(turns) >= LEAST_SPEAKERS and sum(turns) >= LEAST_SHARE * len(lines)


def _may_be_name(line: str) -> bool:
    """Whether a line is short, of words alone, and ends as no sentence."""
    words = line.split()
    return (
        0 < len(words) <= MOST_WORDS
        and len(line) <= MOST_CHARACTERS
        and not line.endswith(_ENDS)
        and all(map(_is_name_word, words))
    )


def _is_name_word(word: str) -> bool:
    return re.sub(r"[()’'-]|\.$", "", word).isalpha()
