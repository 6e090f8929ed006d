"""Decorations of a brief's page: anchors at stories and quotes, links to people, timelines."""

import re

from briefing.composing.checks.brief_check import list_excerpts
from briefing.model import Brief, PrintedQuote, Story
from briefing.publishing.pages.brief_cards import open_card
from briefing.publishing.pages.page_links import PageLinks
from briefing.publishing.pages.site_words import SiteWords
from briefing.publishing.site_index import collect_quotes
from briefing.publishing.site_paths import quote_anchor
from briefing.rendering import escape
from briefing.rendering.decorations import Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import mark_languages
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.presenter import Presenter


def make_linked_presenter(brief: Brief, links: PageLinks, words: SiteWords) -> Presenter:
    """A presenter of a brief for its page of the site, whose language is the brief's."""
    added = BriefAnchors(brief, links, words)
    return Presenter(
        brief,
        Decorations(
            mark_language=mark_languages(brief.language),
            status=added.add_links,
            quote=added.anchor_quote,
            speaker_name=links.person,
            card=lambda number, name: open_card(brief, number, name),
        ),
    )


class BriefAnchors:
    """The anchors and links that the site adds to one brief."""

    def __init__(self, brief: Brief, links: PageLinks, words: SiteWords) -> None:
        self._brief, self._links, self._words = brief, links, words
        self._printed = {excerpt.citation for excerpt in list_excerpts(brief)}
        self._cited = {citation.number: citation for citation in brief.citations}
        # A quote may be printed twice in a brief; only its first place has the anchor.
        self._first = {quote.anchor: quote.quotation for quote in collect_quotes(brief)}

    def anchor_quote(self, text: Markdown, quotation: PrintedQuote) -> Markdown:
        """The quote, with its anchor at its first place."""
        anchor = quote_anchor(quotation.excerpt, self._cited[quotation.excerpt.citation])
        return _at(anchor, text) if self._first[anchor] is quotation else text

    def add_links(self, line: Markdown, story: Story) -> Markdown:
        """The status line with what opens the passages of the story's best article, and with a link
        to the story's timeline if there is one.

        A line that names no outlet ends in a link of the same words, in whose place they stand.
        """
        number = story.headline_citation
        passages = escape.markdown(load_labels(self._brief.language).passages)
        card = open_card(self._brief, number, passages) if number in self._printed else None
        if card:
            line = Markdown(re.sub(rf" · \[{re.escape(passages)}\]\([^)\s]*\)$", "", line))
        timeline = self._links.course(story, self._words.timeline)
        return Markdown(" · ".join(part for part in (line, card, timeline) if part))


def _at(anchor: str, text: str) -> Markdown:
    return Markdown(f'<a id="{anchor}"></a>{text}')
