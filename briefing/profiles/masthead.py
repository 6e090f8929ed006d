"""The outlet of an article that states neither address nor name: a known one that is named above its text."""

from itertools import islice, takewhile

from briefing.model import CleanedArticle
from briefing.profiles.model import Outlet, Profile

MASTHEAD_BLOCKS = 3  # blocks


def find_outlet(cleaned: CleanedArticle, profile: Profile) -> Outlet | None:
    """The known outlet of the article's address or name, else the only one of the first blocks; None where none is.

    Credits and bylines are not asked: who wrote or sent a text is not who printed it.
    """
    article = cleaned.article
    known = profile.outlet(article.url, article.outlet)
    if known or article.outlet:
        return known
    above = islice(takewhile(lambda block: not block.keep, cleaned.blocks), MASTHEAD_BLOCKS)
    lines = (block.span.slice(article.text) for block in above if block.kind in ("nav", "other"))
    named = {found for line in lines if (found := profile.outlet(None, line))}
    return named.pop() if len(named) == 1 else None
