"""How the document leads from a slice to its source: by number, or by the outlet's name."""

from collections.abc import Sequence

from briefing.model import Excerpt, PrintedQuote, Story
from briefing.rendering import escape
from briefing.rendering.decorations import Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.wording.source_list import SourceList
from briefing.rendering.wording.story_runs import has_one_source


class CitationWording:
    """The citations of one brief. `Presenter` offers its methods under the same names.

    A citation is a link to the slices in their source, else to the list of sources; a medium that
    has cards with the passages of each source opens the card instead.
    """

    def __init__(self, sources: SourceList, decorations: Decorations) -> None:
        self._sources, self._card = sources, decorations.card

    def cite(self, excerpt: Excerpt) -> Markdown:
        """The source's number."""
        return self.cite_run([excerpt])

    def cite_run(self, excerpts: Sequence[Excerpt]) -> Markdown:
        """The number of the source of these slices, leading to all of them."""
        number = excerpts[0].citation
        if self._card:
            return self._card(number, None)
        return Markdown(f"[\\[{number}\\]]({self._sources.address(excerpts)})")

    def cite_quote(self, quotation: PrintedQuote, story: Story) -> Markdown:
        """The number of a quote's source where it is not the story's; else nothing."""
        excerpt = quotation.excerpt
        return Markdown("") if has_one_source(story) else Markdown(f" {self.cite(excerpt)}")

    def cite_story(self, story: Story) -> Markdown:
        """The outlet of a story's best article, linked to the article."""
        return self._sources.whole(story.headline_citation)

    def cite_by_name(self, excerpt: Excerpt) -> Markdown:
        """The outlet's name, for places where no status line names it."""
        name = escape.markdown(self._sources.name(excerpt.citation))
        if self._card:
            return self._card(excerpt.citation, name)
        return Markdown(f"[{name}]({self._sources.address([excerpt])})")
