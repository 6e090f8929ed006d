"""By which text a page is known: that of its long paragraphs, whatever changes around them."""

import hashlib

from briefing.errors import InputError
from briefing.sources.formats.html import decode_page
from briefing.sources.pages.page_blocks import split_into_blocks

# Characters: dates, counters, captions and teasers beside an article are shorter, and change at
# every request; paragraphs of an article are longer.
LONG = 80


def hash_long_text(body: bytes, charset: str | None = None) -> tuple[str, int]:
    """The SHA-256 of a page's long paragraphs and the number of their words; empty for none."""
    try:
        long = [
            block.text
            for block in split_into_blocks(decode_page(body, charset))
            if len(block.text) >= LONG
        ]
    except InputError:
        return "", 0
    text = "\n".join(long)
    words = len(text.split())
    return (hashlib.sha256(text.encode()).hexdigest() if words else ""), words
