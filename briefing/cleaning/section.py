"""News or opinion, by the section that a page names right above its headline or byline."""

from briefing.cleaning.outline import Outline
from briefing.cleaning.page import Page
from briefing.model import Kind
from briefing.sources import kinds


def kind(sheet: Page, parts: Outline) -> Kind:
    """Opinion if the line above the headline, or "Opinion | …" before it, names such a section; else as it was read.

    A menu has the word too, somewhere above; only the line that touches the headline is the article's own.
    """
    place = parts.headline
    if sheet.article.kind == "opinion" or place is None:
        return sheet.article.kind
    own = sheet.lines[place].text.split("|")[0] if "|" in sheet.lines[place].text else ""
    above = sheet.lines[place - 1].text if place else ""
    return "opinion" if "opinion" in (kinds.of(None, own), kinds.of(None, above)) else "news"
