"""News or opinion, by the section that a page names above its headline or before it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.cleaning.lexicon import menu_lines, phrase_set
from briefing.cleaning.parsed_page import KINDS_BELOW, PageLines
from briefing.cleaning.rules.layout import PageLayout
from briefing.model import Genre
from briefing.sources import opinion_sections

# Lines above the headline: share buttons, a picture's caption and its copy may stand between.
MOST_ABOVE = 6
MENU_WORDS = 3  # a line of so few words may be an item of a menu
LEAST_MENU = 3  # such lines in a row are a menu, which names the section of every page
# As many right above the headline are a menu too; fewer may be a masthead, buttons and the section.
LEAST_MENU_TOUCHING = 5
# So many other entries, a section among them, make a menu too: "News", "Sports", "Opinion". A trail
# to the page ("Inicio", "Opinión") has one, a masthead with buttons no section.
LEAST_OTHER_ENTRIES = 2
# The ancestors of a line in HTML that are the site's menu, and of one that is a trail to the page.
_MENU = re.compile(r"(?:^| )nav\b|[.#-](?:nav|navbar|menu|navigation)\b")
_TRAIL = re.compile(r"crumb|migas")


def detect_genre(page: PageLines, layout: PageLayout) -> Genre:
    """Opinion if a line above or below the headline, or "Opinion | …" in it, names such a section.

    So does the name of a column, above the headline or taken for it. Otherwise the genre that the
    article came with, if it is opinion or there is no headline, else news. A menu names the section
    too, so a line that does not touch the headline counts only where it is in no run of short ones,
    and one that does only where neither the markup, nor a long run of them, nor the other sections
    in the run say that it is a menu's.
    """
    index = layout.headline
    if page.article.kind == "opinion" or index is None:
        return page.article.kind
    headline = page.lines[index].text
    before = headline.split("|")[0] if "|" in headline else ""
    above = [line.text for line in page.lines[max(0, index - MOST_ABOVE) : index]]
    touching = [] if _ends_in_menu(page, index) else above[-1:]
    below = _lines_below(page, layout, index)
    named = any(_is_section(line) for line in (before, *touching, *_list_labels(above), *below))
    in_column = any(map(opinion_sections.names_column, (headline, *above)))
    return "opinion" if named or in_column else "news"


def _ends_in_menu(page: PageLines, index: int) -> bool:
    """Whether the line above the headline is the last item of the site's menu."""
    path = page.hints[index - 1].path if page.hints and index else ""
    if _TRAIL.search(path):
        return False
    above = reversed(page.lines[max(0, index - LEAST_MENU_TOUCHING) : index])
    run = list(takewhile(lambda line: line.word_count <= MENU_WORDS, above))
    others = menu_lines(page.lexicon).intersection(line.lower_bare for line in run[1:])
    if len(others) >= LEAST_OTHER_ENTRIES and others & phrase_set(page.lexicon, "section_names"):
        return True
    return bool(_MENU.search(path)) if page.hints else len(run) == LEAST_MENU_TOUCHING


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


def _lines_below(page: PageLines, layout: PageLayout, index: int) -> list[str]:
    """The short lines between headline and body, but for a menu's: "ANALYSIS/OPINION:".

    Who wrote it and when are no items of a menu.
    """
    first = next((line for line in layout.body if line > index), index)
    between = range(index + 1, first)
    labels = ((i, page.own_labels[i] or page.context_labels[i]) for i in between)
    signed = {i for i, label in labels if label is not None and label.kind in KINDS_BELOW}
    return _list_labels(["" if i in signed else page.lines[i].text for i in between])


def _is_section(line: str) -> bool:
    """Whether one of the sections that the line names is opinion's."""
    names = line.strip(" :").split("/")
    return any(opinion_sections.classify_genre(None, name) == "opinion" for name in names)
