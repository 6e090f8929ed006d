"""What is read closely of a text of the length of a book: its beginning.

Who said what and which sentence tells the news is looked for sentence by sentence, which takes ten
seconds of a core and more a megabyte, and a source may have twenty. No news is that long: a press
conference of three hours, at 140 words a minute, has 150,000 characters. What stands behind the
limit is left out like any other block, with its reason, and the brief says so.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefing.model import Block, CleanedArticle, Reason, Span

# Characters of kept blocks. Of 74,000 public articles, papers and conferences two are longer.
LONGEST_READ = 170_000
BEYOND = Reason(code="block_beyond", values=(f"{LONGEST_READ:,}",))


def keep_beginning(cleaned: CleanedArticle) -> CleanedArticle:
    """The article with no kept block behind its first `LONGEST_READ` characters that are kept.

    A block that goes on beyond them is parted at its last blank before, so that no word is cut.
    """
    if len(cleaned.article.text) <= LONGEST_READ:
        return cleaned
    blocks = tuple(_leave_out_rest(cleaned))
    return cleaned if blocks == cleaned.blocks else replace(cleaned, blocks=blocks)


def is_cut(cleaned: CleanedArticle) -> bool:
    """Whether a part of the article was left out for the article's length."""
    return any(block.reason == BEYOND for block in cleaned.blocks)


def _leave_out_rest(cleaned: CleanedArticle) -> Iterator[Block]:
    left = LONGEST_READ
    for block in cleaned.blocks:
        start, end = block.span.start, block.span.end
        if not block.keep or end - start <= left:
            left -= (end - start) * block.keep
            yield block
            continue
        cut = cleaned.article.text.rfind(" ", start, start + left)
        left = 0
        if cut > start:
            yield replace(block, span=Span(start, cut))
        behind = max(cut + 1, start)
        yield replace(block, span=Span(behind, end), keep=False, reason=BEYOND)
