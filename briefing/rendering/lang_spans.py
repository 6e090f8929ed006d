"""The document as pages and mails show it: each slice of a source says its language where that is not the brief's."""

from briefing.model import Story
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.presenter import Presenter


class MarkedPresenter(Presenter):
    """Says what `Wording` says, with the language of what is foreign (WCAG 2.2, 3.1.2), so that it is read as such."""

    @property
    def around(self) -> str:
        """The language of what stands around the slices: the brief's."""
        return self.brief.language

    def in_language(self, text: Markdown, language: str) -> Markdown:
        """The text between marks of its language; bare where that is the one around it or is not known."""
        if not text or language in ("und", self.around):
            return text
        return Markdown(f'<span lang="{escape.markdown(language)}">{text}</span>')

    def headline(self, story: Story) -> Markdown:
        """The headline in the language of its article; the editor's is in the brief's."""
        return self._titled(story, super().headline(story))

    def named(self, story: Story) -> Markdown:
        """What names a story in a line, likewise."""
        return self._titled(story, super().named(story))

    def _titled(self, story: Story, title: str) -> Markdown:
        own = story.retitled or title == self.labels.no_headline
        return self.in_language(
            escape.markdown(title),
            self.brief.language if own else self.spoken(story.headline_citation),
        )
