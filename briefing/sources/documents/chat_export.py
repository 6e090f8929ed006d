"""A messenger's exported chat: each long message of it is an article that somebody passed on.

WhatsApp writes "[16/01/25, 7:31:05] Ana: …" or "1/16/25, 7:31 PM - Ana: …" before each message. The
name and the day there are of who passed the article on, and say nothing of the article.
"""

import re
from collections.abc import Iterator

from briefing.model import Article, Problem, Reason
from briefing.sources.formats import record as records
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import normalize

# Words of a message that passes on an article; an answer to one has fewer.
MIN_WORDS = 40
_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\.?)?"
_NAME = r"[^\n:]{1,60}"
_STAMP = re.compile(
    rf"^[\u200e\u200f]?(?:\[{_DAY},? {_TIME}\]|{_DAY},? {_TIME} -) (?P<who>{_NAME}): ?",
    re.IGNORECASE | re.MULTILINE,
)
MIN_STAMPS = 2


def is_chat(text: str) -> bool:
    """Whether the text is such an export: a stamp stands before its first message and others."""
    opening = text.lstrip("\ufeff\u200e\u200f \n")[: 2 * MIN_WORDS]
    first = _STAMP.match(opening)
    stamps = _STAMP.finditer(text) if first else iter(())
    return sum(1 for _ in zip(range(MIN_STAMPS), stamps, strict=False)) == MIN_STAMPS


def read_messages(document: RawDocument, text: str) -> Iterator[Article | Problem]:
    """The article of each message of enough words, numbered by message from 1.

    What the others are is told by their number: pictures, thanks, links alone.
    """
    _, *parts = _STAMP.split(text)
    left = 0
    for number, message in enumerate(parts[1::2], start=1):
        if len(message.split()) < MIN_WORDS:
            left += 1
            continue
        place = f"#{number}"
        stated = {"id": document.id + place, "text": message.strip()}
        yield records.read_record(stated, document.origin + place, normalize)
    if left:
        yield Problem(where=document.id, what=Reason(code="short_messages", values=(str(left),)))
