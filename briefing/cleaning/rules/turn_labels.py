"""The labels of speakers before the turns of a transcript: none of them is a headline."""

import re
from collections import Counter
from functools import lru_cache

from briefing.cleaning.lines import TextLine
from briefing.cleaning.parsed_page import PageLines

MIN_TURNS = 2  # of one speaker; a kicker in capitals, "EXCLUSIVE: …", stands once
MIN_SPEAKERS = 2  # of a conference
# "PRESIDENTA ANA VALE: Buenos días." and the same label on a line of its own.
_LABEL = re.compile(r"(?P<label>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .,'’()-]{1,80}?)(?::(?:\s|$)|$)")


def opens_turn(page: PageLines, index: int) -> bool:
    """Whether the line is or begins with the label of a speaker who has several turns."""
    label = _read_label(page.lines[index])
    return label is not None and _count_labels(page)[label] >= MIN_TURNS


def find_first_turn(page: PageLines) -> int | None:
    """The index of the first line with such a label; None where two speakers have none."""
    labels = _count_labels(page)
    if sum(count >= MIN_TURNS for count in labels.values()) < MIN_SPEAKERS:
        return None
    return next(index for index in range(len(page.lines)) if opens_turn(page, index))


def _read_label(line: TextLine) -> str | None:
    match = _LABEL.match(line.text)
    return match["label"].strip() if match else None


@lru_cache(maxsize=1)  # asked for several lines of a page in a row
def _count_labels(page: PageLines) -> Counter[str]:
    """How many turns have each label: a headline that a page repeats, "UN: Talks …", is one."""
    turns = {
        (label, index if line.text == label else line.text)
        for index, line in enumerate(page.lines)
        if (label := _read_label(line))
    }
    return Counter(label for label, _ in turns)
