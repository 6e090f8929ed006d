"""News or opinion, by the section that a page names right above its headline or before it."""

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.model import Genre
from briefing.sources import opinion_sections


def detect_genre(page: PageLines, layout: PageLayout) -> Genre:
    """Opinion if the line above the headline, or "Opinion | …" before it, names such a section.

    Otherwise the genre that the article came with, if it is opinion or there is no headline, else
    news. A menu names the section too, so only the line that touches the headline counts.
    """
    index = layout.headline
    if page.article.kind == "opinion" or index is None:
        return page.article.kind
    headline = page.lines[index].text
    before = headline.split("|")[0] if "|" in headline else ""
    above = page.lines[index - 1].text if index else ""
    return (
        "opinion"
        if "opinion"
        in (
            opinion_sections.classify_genre(None, before),
            opinion_sections.classify_genre(None, above),
        )
        else "news"
    )
