"""By which text a page is known: that of its long paragraphs, whatever changes around them."""

import hashlib

from briefing.errors import InputError
from briefing.sources.blocks import blocks
from briefing.sources.html import decode_page

# Characters: dates, counters, captions and teasers beside an article are shorter, and change at
# every request; paragraphs of an article are longer.
LONG = 80


def text_hash(body: bytes, charset: str | None = None) -> tuple[str, int]:
    """The SHA-256 of a page's long paragraphs and the number of their words; empty for none."""
    try:
        long = [
            block.text for block in blocks(decode_page(body, charset)) if len(block.text) >= LONG
        ]
    except InputError:
        return "", 0
    text = "\n".join(long)
    words = len(text.split())
    return (hashlib.sha256(text.encode()).hexdigest() if words else ""), words
