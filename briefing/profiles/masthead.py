"""What the profile knows of an article's page: its outlet, and whether it stands among opinion."""

from dataclasses import replace
from itertools import islice, takewhile

from briefing.model import CleanedArticle
from briefing.profiles.model import Outlet, Profile

MASTHEAD_BLOCKS = 3


def find_outlet(cleaned: CleanedArticle, profile: Profile) -> Outlet | None:
    """The outlet of the article's address or stated name, else the only one named in its masthead.

    None where neither is known, or where two are named. Credits and bylines are not asked, for who
    wrote or sent a text is not who printed it; nor are press rooms and think-tanks, whose names
    stand above texts of others too.
    """
    article = cleaned.article
    known = profile.outlet(article.url, article.outlet)
    if known or article.outlet:
        return known
    above = islice(takewhile(lambda block: not block.keep, cleaned.blocks), MASTHEAD_BLOCKS)
    lines = (block.span.slice(article.text) for block in above if block.kind in ("nav", "other"))
    titles = {title for line in lines if (title := profile.outlet(None, line)) and title.is_press}
    return titles.pop() if len(titles) == 1 else None


def mark_opinion(cleaned: CleanedArticle, profile: Profile) -> CleanedArticle:
    """The article as opinion, if its address is one under which its outlet prints opinion.

    Else as it is.
    """
    if not profile.is_opinion(cleaned.article.url):
        return cleaned
    return replace(cleaned, article=replace(cleaned.article, kind="opinion"))
