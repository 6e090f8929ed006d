"""The page of a brief: the document itself, with anchors at stories and quotes, and links to people and timelines."""

from briefing.model import Brief, PrintedQuote, Story
from briefing.publishing.pages.page_links import PageLinks
from briefing.publishing.pages.site_words import SiteWords
from briefing.publishing.site_index import collect_quotes
from briefing.publishing.site_paths import quote_anchor, story_anchor
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import MarkedPresenter


class LinkedPresenter(MarkedPresenter):
    """Says what `MarkedWording` says, with addresses for it."""

    def __init__(self, brief: Brief, links: PageLinks, words: SiteWords) -> None:
        super().__init__(brief)
        self._links = links
        self._words = words
        self._first = {
            said.anchor: said.quotation for said in collect_quotes(brief)
        }  # a quote may stand twice in a brief

    def named(self, story: Story) -> Markdown:
        """What names a story in a line, with the story's anchor before it."""
        return _at(story_anchor(story), super().named(story))

    def quoted(self, quotation: PrintedQuote) -> Markdown:
        """The quote, with its anchor where it stands first."""
        text = super().quoted(quotation)
        anchor = quote_anchor(quotation.excerpt, self.sources.cited[quotation.excerpt.citation])
        return _at(anchor, text) if self._first[anchor] is quotation else text

    def speaker(self, quotation: PrintedQuote) -> Markdown:
        """The name, linked to everything else that was quoted of the speaker, and the office."""
        name, role = self._links.person(quotation.speaker), self.role(quotation)
        return Markdown(f"{name}, {role}") if role else name

    def status(self, story: Story) -> Markdown:
        """The status line with the story's anchor, and a link to the story over time if it was told on several days.

        The anchor is not in the headline: engines copy that into a table of contents, where a link in a link is broken.
        """
        line = _at(story_anchor(story), escape.markdown(super().status(story)))
        course = self._links.course(story, self._words.timeline)
        return Markdown(f"{line} · {course}") if course else line


def _at(anchor: str, text: Markdown) -> Markdown:
    return Markdown(f'<a id="{anchor}"></a>{text}')
