"""What the site's pages say of a brief: marked with its language where the site's own is another."""

from briefing.model import Brief
from briefing.rendering.document import escape_value
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import MarkedPresenter


class PagePresenter(MarkedPresenter):
    """Says what `MarkedWording` says, on a page of this language."""

    def __init__(self, brief: Brief, language: str) -> None:
        self._language = language
        super().__init__(brief)

    @property
    def around(self) -> str:
        """The language of the page."""
        return self._language

    def own(self, text: str) -> Markdown:
        """Words of the brief itself, which are in its language."""
        return self.in_language(Markdown(escape_value(text)), self.brief.language)
