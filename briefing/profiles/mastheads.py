"""The outlet of an article that states neither address nor name: a known one that is named above its text."""

from itertools import islice, takewhile

from briefing.model import Cleaned
from briefing.profiles.model import Outlet, Profile

MASTHEAD = 3  # blocks


def outlet(cleaned: Cleaned, profile: Profile) -> Outlet | None:
    """The known outlet of the article's address or name, else the only one of the first blocks; None where none is.

    Credits and bylines are not asked: who wrote or sent a text is not who printed it.
    """
    article = cleaned.article
    known = profile.outlet(article.url, article.outlet)
    if known or article.outlet:
        return known
    above = islice(takewhile(lambda block: not block.keep, cleaned.blocks), MASTHEAD)
    lines = (block.span.of(article.text) for block in above if block.kind in ("nav", "other"))
    named = {found for line in lines if (found := profile.outlet(None, line))}
    return named.pop() if len(named) == 1 else None
