"""Decorations of a brief's page: anchors at stories and quotes, links to people, timelines."""

from briefing.model import Brief, PrintedQuote, Story
from briefing.publishing.pages.page_links import PageLinks
from briefing.publishing.pages.site_words import SiteWords
from briefing.publishing.site_index import collect_quotes
from briefing.publishing.site_paths import quote_anchor
from briefing.rendering.decorations import Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import mark_languages
from briefing.rendering.presenter import Presenter


def make_linked_presenter(brief: Brief, links: PageLinks, words: SiteWords) -> Presenter:
    """A presenter of a brief for its page of the site, whose language is the brief's."""
    added = BriefAnchors(brief, links, words)
    return Presenter(
        brief,
        Decorations(
            mark_language=mark_languages(brief.language),
            status=added.add_timeline,
            quote=added.anchor_quote,
            speaker_name=links.person,
        ),
    )


class BriefAnchors:
    """The anchors and links that the site adds to one brief."""

    def __init__(self, brief: Brief, links: PageLinks, words: SiteWords) -> None:
        self._links, self._words = links, words
        self._cited = {citation.number: citation for citation in brief.citations}
        # A quote may be printed twice in a brief; only its first place has the anchor.
        self._first = {quote.anchor: quote.quotation for quote in collect_quotes(brief)}

    def anchor_quote(self, text: Markdown, quotation: PrintedQuote) -> Markdown:
        """The quote, with its anchor at its first place."""
        anchor = quote_anchor(quotation.excerpt, self._cited[quotation.excerpt.citation])
        return _at(anchor, text) if self._first[anchor] is quotation else text

    def add_timeline(self, line: Markdown, story: Story) -> Markdown:
        """The status line with a link to the story's timeline if there is one."""
        timeline = self._links.course(story, self._words.timeline)
        return Markdown(f"{line} · {timeline}") if timeline else line


def _at(anchor: str, text: str) -> Markdown:
    return Markdown(f'<a id="{anchor}"></a>{text}')
