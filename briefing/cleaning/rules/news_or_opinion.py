"""News or opinion, by the section that a page names above its headline or before it."""

from collections.abc import Sequence

from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.model import Genre
from briefing.sources import opinion_sections

# Lines above the headline: share buttons, a picture's caption and its copy may stand between.
MOST_ABOVE = 6
MENU_WORDS = 3  # a line of so few words may be an item of a menu
LEAST_MENU = 3  # such lines in a row are a menu, which names the section of every page


def detect_genre(page: PageLines, layout: PageLayout) -> Genre:
    """Opinion if a line above the headline, or "Opinion | …" before it, names such a section.

    So does the name of a column, above the headline or taken for it. Otherwise the genre that the
    article came with, if it is opinion or there is no headline, else news. A menu names the section
    too, so a line that does not touch the headline counts only where it is in no run of short ones.
    """
    index = layout.headline
    if page.article.kind == "opinion" or index is None:
        return page.article.kind
    headline = page.lines[index].text
    before = headline.split("|")[0] if "|" in headline else ""
    above = [line.text for line in page.lines[max(0, index - MOST_ABOVE) : index]]
    named = any(_is_section(line) for line in (before, *above[-1:], *_list_labels(above)))
    in_column = any(map(opinion_sections.names_column, (headline, *above)))
    return "opinion" if named or in_column else "news"


def _list_labels(lines: Sequence[str]) -> list[str]:
    """The last of each run of short lines that is no menu."""
    labels: list[str] = []
    run: list[str] = []
    for line in (*lines, ""):
        if 0 < len(line.split()) <= MENU_WORDS:
            run.append(line)
            continue
        labels += run[-1:] if len(run) < LEAST_MENU else []
        run = []
    return labels


def _is_section(line: str) -> bool:
    return opinion_sections.classify_genre(None, line) == "opinion"
