"""What opens a paragraph and is no part of its first sentence: a label of news, then a dateline."""

import re

from briefing.languages.page_words import match_page_words
from briefing.text.dates.datelines import DATELINE

# "EXCLUSIVE: The port …", "ÚLTIMA HORA | El puerto …", "#BREAKING — …". What stands before a colon
# otherwise is who speaks ("NATO: No troops …") or what is spoken of, and stays.
_NEWS_LABEL = re.compile(
    rf"\s*+#?(?i:{match_page_words('news_labels')})(?:\s?[:|]|\s?[—–]|\s-)\s++"
    r"(?=[A-ZÁÉÍÓÚÑÜ\d¿¡\"“‘«(])"
)


def find_opening_ends(text: str) -> tuple[int, ...]:
    """Where the label and the dateline end with which a paragraph opens, each if it has one."""
    label = _NEWS_LABEL.match(text)
    begin = label.end() if label else 0
    dateline = DATELINE.match(text, begin)
    return tuple(part.end() for part in (label, dateline) if part)
