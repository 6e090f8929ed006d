"""When an extractor is asked for a page's article, and its answer as a vote on each line."""

from dataclasses import replace

import numpy as np

from briefing.cleaning import parsed_page
from briefing.cleaning.features.arrays import FloatArray
from briefing.cleaning.parsed_page import PageLines

# F1 that trees which know no vote must expect of what they take. Cross-validated, 9 of 100 pages of
# news and 18 of 150 of all kinds ask, for F1 of .969 and .943; if all ask .969 and .942, if none
# does .965 and .940. With .8 it is .967 and .940, from .9 to .96 the same, and twice as many ask.
LEAST_F1 = 0.9


def is_sure(page: PageLines, probability: FloatArray, threshold: float) -> bool:
    """Whether the lines above the threshold are the article, as far as their probabilities say.

    Their F1 by words is expected to be `LEAST_F1`: lines that are no article, and lines of the
    article that are not taken, lower it. Lines that have a label by their own text do not count.
    """
    free = np.array([label is None for label in page.own_labels])
    words = np.array([line.word_count for line in page.lines]) * free
    taken = words * (probability >= threshold)
    expected = words @ probability
    return bool(2 * (taken @ probability) >= LEAST_F1 * max(1.0, taken.sum() + expected))


def ask_extractor(page: PageLines) -> PageLines:
    """The page with the extractor's vote in its hints; none is voted for if it finds nothing."""
    from briefing.sources.pages import extractor_vote

    article = page.article
    hints = [hint for hint in article.hints if hint.span.start < len(article.text)]
    votes = extractor_vote.vote_on_blocks(
        article.page_source.decode("utf-8", "surrogatepass"),
        [hint.span.slice(article.text) for hint in hints],
    )
    voted = tuple(replace(h, voted=vote) for h, vote in zip(hints, votes, strict=True))
    asked = replace(article, hints=voted, page_source=b"")
    return replace(page, article=asked, hints=parsed_page.align_hints(asked, page.lines))
