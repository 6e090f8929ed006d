"""News or opinion, by the section that a page names right above its headline or byline."""

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.model import Genre
from briefing.sources import opinion_sections


def detect_genre(sheet: PageLines, parts: PageLayout) -> Genre:
    """Opinion if the line above the headline, or "Opinion | …" before it, names such a section; else as it was read.

    A menu has the word too, somewhere above; only the line that touches the headline is the article's own.
    """
    place = parts.headline
    if sheet.article.kind == "opinion" or place is None:
        return sheet.article.kind
    own = sheet.lines[place].text.split("|")[0] if "|" in sheet.lines[place].text else ""
    above = sheet.lines[place - 1].text if place else ""
    return (
        "opinion"
        if "opinion"
        in (
            opinion_sections.classify_genre(None, own),
            opinion_sections.classify_genre(None, above),
        )
        else "news"
    )
